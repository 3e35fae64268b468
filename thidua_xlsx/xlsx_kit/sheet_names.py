"""Names of the sheets that the tool adds to its workbooks besides the one that is filled in."""

from __future__ import annotations

from ..intake.identity import LISTS_SHEET, META_SHEET

GUIDE_SHEET = "Hướng dẫn"
"""How the workbook is filled in; never read back."""
OWN_SHEETS = frozenset({GUIDE_SHEET, META_SHEET, LISTS_SHEET})
"""Sheets that a form is sent out with, besides that of the table."""
