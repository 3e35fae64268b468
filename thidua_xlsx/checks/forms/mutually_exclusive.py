"""Adjustments that the plan declares mutually exclusive (`Loại trừ với`) are not claimed together.

Good: T4.1a 1, T4.1b blank. Bad: both 1. Neither counts until one is cleared.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ...catalogue import entry_checks
from ...findings import Finding, found
from ...form_layout.types import FormLayout
from ...model import Adjustment, Entry, InputField, Returned


def check(returned: Returned, layout: FormLayout) -> Iterator[Finding]:
    """E228 at the count of each of the two, naming the other."""
    claimed = list(_claimed(returned, layout))
    for index, (one, first) in enumerate(claimed):
        for other, second in claimed[index + 1 :]:
            if other.code in one.excludes or one.code in other.excludes:
                yield _clash(returned.agency, first, second)
                yield _clash(returned.agency, second, first)


def _claimed(returned: Returned, layout: FormLayout) -> Iterator[tuple[Adjustment, Entry]]:
    adjustments = {row.adjustment.code: row.adjustment for row in layout.rows if row.adjustment is not None}
    for asked in layout.inputs:
        if asked.slot.adjustment is None or asked.slot.field is not InputField.COUNT:
            continue
        entry = returned.entries[asked.slot]
        if isinstance(entry.value, Decimal) and entry.value > 0:
            yield adjustments[asked.slot.adjustment], entry


def _clash(agency: str, entry: Entry, other: Entry) -> Finding:
    return found(
        entry_checks.MUTUALLY_EXCLUSIVE,
        entry.at,
        agency=agency,
        criterion=entry.slot.criterion,
        item=entry.slot.item,
        other=other.slot.item,
    )
