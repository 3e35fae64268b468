"""Every number is a multiple of its step. Never rounded: what is off the step has no value.

Good: 9,5 in steps of 0,5. Bad: 9,3.
"""

from __future__ import annotations

from decimal import Context, Decimal

from ...catalogue import entry_checks
from ...findings import Finding, found
from ...model import Entry, Input, InputKind
from ...vietnamese.numerals import show

# 15 digits of a cell over the finest step: the remainder stays exact.
_EXACT = Context(prec=80)


def check(entry: Entry, asked: Input, agency: str) -> Finding | None:
    """E206 at the cell. Counts are left to the check for whole numbers."""
    if not asked.step or asked.kind is InputKind.WHOLE or not isinstance(entry.value, Decimal):
        return None
    if not _EXACT.remainder(entry.value, asked.step):
        return None
    return found(
        entry_checks.OFF_STEP,
        entry.at,
        agency=agency,
        criterion=entry.slot.criterion,
        label=asked.label,
        value=show(entry.value),
        step=show(asked.step),
        item=entry.slot.item,
    )
