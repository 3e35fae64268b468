"""Writes the sample seasons again from their text tables: `python -m sample_workbooks.regenerate`.

The tables are `sample_workbooks/source/<season>/*.txt`; how to edit them is told in `source/DOC_TOI.md`. Both
stay in the repository; only the seasons that are written are shipped.
"""
