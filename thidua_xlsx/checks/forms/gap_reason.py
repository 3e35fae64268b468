"""Whoever appraises differently from the self-scoring says why (sheet `Kỳ thi đua`, `Lệch phải nêu lý do`).

Good: 9 against 9,5, "thiếu một báo cáo". Bad: 9 against 9,5, nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...catalogue import appraisal_forms
from ...findings import Finding, found
from ...model import Absent, Appraisal, Slot


def check(appraisal: Appraisal, gaps: Mapping[Slot, tuple[str, str]]) -> Iterator[Finding]:
    """E243 at each blank reason. `gaps`: slot of the reason -> (own, appraised) of rows that need one."""
    for slot, (own, appraised) in gaps.items():
        entry = appraisal.entries.get(slot)
        if entry is None or entry.value is not Absent.BLANK:
            continue
        yield found(
            appraisal_forms.GAP_REASON_MISSING,
            entry.at,
            agency=appraisal.agency,
            criterion=slot.criterion,
            item=slot.item,
            own=own,
            appraised=appraised,
        )
