"""Writes the sample seasons again from their data: `python -m sample_workbooks.regenerate`.

Stays in the repository; only the seasons that it writes are shipped.
"""
