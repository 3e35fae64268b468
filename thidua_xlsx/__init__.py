"""thidua_xlsx: emulation-block seasons from Excel.

A season is a folder; `tabulate(plan, register, self_scorings, appraisals)` is a pure function; every workbook
and document is a view of its result.
"""

from __future__ import annotations

__version__ = "0.1.0"
