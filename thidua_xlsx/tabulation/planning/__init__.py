"""Deadlines of the year, and lots drawn from a seed."""
