"""What was published, read back: the ranking workbook and the Word papers."""
