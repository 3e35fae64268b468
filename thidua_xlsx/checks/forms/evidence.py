"""Where the plan obliges to give evidence, points are not claimed without it.

Good: 10 points, "Báo cáo số 12/BC-STC". Good: 0 points, nothing. Bad: 10 points, nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ...catalogue import entry_checks
from ...findings import Finding, found
from ...form_layout.types import FormLayout, RowKind
from ...model import Absent, Criterion, Entry, InputField, Levels, Returned, Value
from ...vietnamese.numerals import show


def check(returned: Returned, layout: FormLayout) -> Iterator[Finding]:
    """W227 at the blank evidence cell of a row that claims something."""
    for row in layout.rows:
        criterion = row.criterion
        if row.kind is not RowKind.CRITERION or criterion is None or not criterion.evidence_required:
            continue
        evidence = returned.entry(criterion.code, None, InputField.EVIDENCE)
        if evidence is None or evidence.value is not Absent.BLANK or evidence.flagged:
            continue
        claimed = _claimed(returned, criterion)
        if claimed is not None:
            yield found(
                entry_checks.EVIDENCE_MISSING,
                evidence.at,
                agency=returned.agency,
                criterion=criterion.code,
                item=criterion.code,
                value=claimed,
            )


def _claimed(returned: Returned, criterion: Criterion) -> str | None:
    """What the row claims, as shown to people; None when it claims nothing."""
    for entry in _scoring(returned, criterion.code):
        if _is_something(entry.value, criterion):
            return show(entry.value) if isinstance(entry.value, Decimal) else _word(entry.value)
    return None


def _scoring(returned: Returned, code: str) -> Iterator[Entry]:
    for field in InputField:
        entry = returned.entry(code, None, field) if field.scores else None
        if entry is not None:
            yield entry


def _is_something(value: Value, criterion: Criterion) -> bool:
    if isinstance(value, Absent):
        return False
    if isinstance(value, str) and isinstance(criterion.parameter, Levels):
        return dict(criterion.parameter.choices).get(value, Decimal(0)) > 0
    return bool(value)


def _word(value: Value) -> str:
    return "Đạt" if value is True else str(value)
