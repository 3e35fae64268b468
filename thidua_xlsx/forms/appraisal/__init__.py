"""The appraisal workbook, both ways: `write_appraisal` makes it, `read_appraisal` reads what came back."""

from __future__ import annotations

from .read import read_appraisal
from .write import write_appraisal

__all__ = ["read_appraisal", "write_appraisal"]
