"""A row that is asked two numbers applies as a whole or not at all.

Good: «không áp dụng» in both cells, or in one and the other blank. Bad: «không áp dụng» and 17.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ...catalogue import entry_checks
from ...findings import Finding, found
from ...form_layout.types import FormLayout
from ...model import Absent, Entry, Returned


def check(returned: Returned, layout: FormLayout) -> Iterator[Finding]:
    """E268 at each of the two cells."""
    rows: dict[str, list[Entry]] = defaultdict(list)
    for asked in layout.inputs:
        if asked.input.may_not_apply and asked.slot.criterion is not None:
            rows[asked.slot.criterion].append(returned.entries[asked.slot])
    for code, entries in rows.items():
        said = {
            entry.usable is Absent.NOT_APPLICABLE for entry in entries if entry.usable is not Absent.BLANK
        }
        if len(said) == 2:
            for entry in entries:
                yield found(
                    entry_checks.HALF_NOT_APPLICABLE,
                    entry.at,
                    agency=returned.agency,
                    criterion=code,
                    item=code,
                )
