"""From totals to places: conditions, classes, keys, ballots, awards, for a list of agencies."""
