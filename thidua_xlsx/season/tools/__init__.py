"""What a secretary asks outside the order of a season."""
