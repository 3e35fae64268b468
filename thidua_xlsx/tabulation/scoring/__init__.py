"""From entries to points: rows, adjustments, totals, for each agency on its own."""
