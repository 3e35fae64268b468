"""The sample seasons: real files and results worked out by hand."""
