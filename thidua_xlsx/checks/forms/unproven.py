"""A bonus that needs evidence and has none is granted with a reason, or not at all.

Good: 1 granted, "Quyết định 15/QĐ-UBND nộp kèm báo cáo"; 0. Bad: 1 granted, no reason: it has no value.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ...catalogue import entry_checks
from ...findings import Finding, found
from ...form_layout.types import FormLayout, RowKind
from ...model import Absent, InputField, Returned


def check(returned: Returned, layout: FormLayout) -> Iterator[Finding]:
    """E269 at the count that an appraisal grants."""
    for row in layout.rows:
        if row.kind is not RowKind.ADJUSTMENT or row.key not in layout.unproven or row.adjustment is None:
            continue
        slot = row.adjustment.criterion, row.adjustment.code
        granted = returned.entry(*slot, InputField.COUNT)
        reason = returned.entry(*slot, InputField.REASON)
        if granted is None or not isinstance(granted.value, Decimal) or granted.value <= 0:
            continue
        if reason is None or (reason.value is Absent.BLANK and not reason.flagged):
            yield found(
                entry_checks.GRANTED_WITHOUT_PROOF,
                granted.at,
                agency=returned.agency,
                criterion=row.adjustment.criterion,
                item=row.adjustment.code,
            )
