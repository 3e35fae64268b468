"""Promises about the sheet around the entries: locked cells, names, totals, protection."""
