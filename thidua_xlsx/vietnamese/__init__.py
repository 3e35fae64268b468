"""How Vietnam writes: numbers, dates, names, alphabetical order, numbers in words."""
