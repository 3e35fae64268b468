"""The plan made and checked, the year's work plan, lots."""
