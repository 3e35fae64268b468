"""Where the plan obliges to give evidence, points are not claimed without it.

Good: 10 points, "Báo cáo số 12/BC-STC". Good: 0 points, nothing. Bad: 10 points, nothing; a bonus that needs
evidence, once, nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ...catalogue import entry_checks
from ...findings import Finding, found
from ...form_layout.types import FormLayout, LayoutRow, RowKind
from ...model import Absent, Criterion, Entry, InputField, Levels, Returned, Value
from ...vietnamese.numerals import show


def check(returned: Returned, layout: FormLayout) -> Iterator[Finding]:
    """W227 at the blank evidence cell of a row that claims something."""
    for row in layout.rows:
        if not _needs(row):
            continue
        slot = _slot(row)
        evidence = returned.entry(*slot, InputField.EVIDENCE)
        if evidence is None or evidence.value is not Absent.BLANK or evidence.flagged:
            continue
        claimed = _counted(returned, slot) if row.adjustment else _claimed(returned, row.criterion)
        if claimed is not None:
            yield found(
                entry_checks.EVIDENCE_MISSING,
                evidence.at,
                agency=returned.agency,
                criterion=slot[0],
                item=slot[1] or slot[0] or "",
                value=claimed,
            )


def _needs(row: LayoutRow) -> bool:
    if row.kind is RowKind.ADJUSTMENT and row.adjustment is not None:
        return row.adjustment.evidence_required
    return row.kind is RowKind.CRITERION and row.criterion is not None and row.criterion.evidence_required


def _slot(row: LayoutRow) -> tuple[str | None, str | None]:
    """Codes of criterion and adjustment."""
    if row.adjustment is not None:
        return row.adjustment.criterion, row.adjustment.code
    return (row.criterion.code if row.criterion else None), None


def _counted(returned: Returned, slot: tuple[str | None, str | None]) -> str | None:
    entry = returned.entry(*slot, InputField.COUNT)
    value = entry.value if entry is not None else None
    return show(value) if isinstance(value, Decimal) and value > 0 else None


def _claimed(returned: Returned, criterion: Criterion | None) -> str | None:
    """What the row claims, as shown to people; None when it claims nothing."""
    if criterion is None:
        return None
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
