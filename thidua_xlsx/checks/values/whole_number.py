"""Counts are whole numbers.

Good: 2. Bad: 1,5 reports.
"""

from __future__ import annotations

from decimal import Decimal

from ...catalogue import entry_checks
from ...findings import Finding, found
from ...model import Entry, Input, InputKind
from ...vietnamese.numerals import show


def check(entry: Entry, asked: Input, agency: str) -> Finding | None:
    """E225 at the cell."""
    value = entry.value
    if (
        asked.kind is not InputKind.WHOLE
        or not isinstance(value, Decimal)
        or value == value.to_integral_value()
    ):
        return None
    return found(
        entry_checks.NOT_A_WHOLE_NUMBER,
        entry.at,
        agency=agency,
        criterion=entry.slot.criterion,
        label=asked.label,
        value=show(value),
        item=entry.slot.item,
    )
