"""The result: ranked, on paper, explained."""
