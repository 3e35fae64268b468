"""No value is above its maximum. Never clamped: what is above has no value until it is corrected.

Good: 10 of at most 10. Bad: 12 of at most 10.
"""

from __future__ import annotations

from decimal import Decimal

from ...catalogue import entry_checks
from ...findings import Finding, found
from ...model import Entry, Input
from ...vietnamese.numerals import show


def check(entry: Entry, asked: Input, agency: str) -> Finding | None:
    """E203 at the cell."""
    if asked.maximum is None or not isinstance(entry.value, Decimal) or entry.value <= asked.maximum:
        return None
    return found(
        entry_checks.OVER_MAXIMUM,
        entry.at,
        agency=agency,
        criterion=entry.slot.criterion,
        label=asked.label,
        value=show(entry.value),
        minimum=show(asked.minimum or Decimal(0)),
        maximum=show(asked.maximum),
        item=entry.slot.item,
    )
