"""Promises about the sheet around the entries: locked cells, names, protection, the total it shows."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Protocol

from ...findings import Finding
from ...model import Cell
from ..returned_sheet import ReturnedSheet
from . import defined_names, displayed_total, locked_cells, protection, seen_cells


class SheetCheck(Protocol):
    """A promise about a returned sheet beside its layout; nothing of it is ever used as a value."""

    def check(self, seen: ReturnedSheet) -> Iterator[Finding]:
        """Where the sheet is not as it was sent out."""


class TotalCheck(Protocol):
    """A promise about the total that the sheet shows."""

    def check(self, cell: Cell | None, computed: Decimal | None, agency: str) -> Iterator[Finding]:
        """What is wrong with the cell of the total; `computed` from the entries, None when unknown."""


SHEET_CHECKS: tuple[SheetCheck, ...] = (locked_cells, defined_names, protection, seen_cells)
TOTAL_CHECKS: tuple[TotalCheck, ...] = (displayed_total,)
