"""Points, adjustments and totals of each agency in three views."""
