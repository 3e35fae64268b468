"""No value is below its minimum, 0 where the input names none: deductions too are counted upwards.

Good: 0. Bad: -5.
"""

from __future__ import annotations

from decimal import Decimal

from ...catalogue import entry_checks
from ...findings import Finding, found
from ...model import Entry, Input
from ...vietnamese.numerals import show

_ZERO = Decimal(0)


def check(entry: Entry, asked: Input, agency: str) -> Finding | None:
    """E205 at the cell."""
    minimum = _ZERO if asked.minimum is None else asked.minimum
    if not isinstance(entry.value, Decimal) or entry.value >= minimum:
        return None
    return found(
        entry_checks.BELOW_MINIMUM,
        entry.at,
        agency=agency,
        criterion=entry.slot.criterion,
        label=asked.label,
        value=show(entry.value),
        minimum=show(minimum),
        item=entry.slot.item,
    )
