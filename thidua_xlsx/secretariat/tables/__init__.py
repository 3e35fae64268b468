"""Workbooks of the secretariat as typed tables: declared once; reader, writer and patcher obey."""
