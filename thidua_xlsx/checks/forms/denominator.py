"""A ratio's second number is above 0: with 0 there is no ratio (contract §2, `tỷ lệ`).

Good: 17 of 20. Bad: 0 of 0.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ...catalogue import entry_checks
from ...findings import Finding, found
from ...form_layout.types import FormLayout
from ...model import InputField, Method, Returned


def check(returned: Returned, layout: FormLayout) -> Iterator[Finding]:
    """E251 at the denominator."""
    ratios = {
        row.criterion.code for row in layout.rows if row.criterion and row.criterion.method is Method.RATIO
    }
    for asked in layout.inputs:
        slot = asked.slot
        if slot.field is not InputField.TARGET or slot.adjustment is not None or slot.criterion not in ratios:
            continue
        entry = returned.entries[slot]
        if isinstance(entry.value, Decimal) and not entry.value:
            yield found(
                entry_checks.ZERO_DENOMINATOR,
                entry.at,
                agency=returned.agency,
                criterion=slot.criterion,
                item=slot.item,
            )
