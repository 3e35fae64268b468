"""Every required cell is filled. A blank one is "not scored", which is not 0.

Good: 0. Bad: an empty cell. A cell whose content was flagged is not blank: its own finding says why.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...catalogue import entry_checks
from ...findings import Finding, found
from ...form_layout.types import FormLayout
from ...model import Absent, Returned


def check(returned: Returned, layout: FormLayout) -> Iterator[Finding]:
    """W211 at each required cell that is blank."""
    for asked in layout.inputs:
        if not asked.required:
            continue
        entry = returned.entries[asked.slot]
        if entry.value is Absent.BLANK and not entry.flagged:
            yield found(
                entry_checks.REQUIRED_CELL_BLANK,
                entry.at,
                agency=returned.agency,
                criterion=asked.slot.criterion,
                item=asked.slot.item,
            )
