"""Conditions, classes, ranks, awards: of a season, of a phase, of a year."""
