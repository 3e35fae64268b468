"""A second round of appraisal: the rows on which the first differs from the agency, and what it gave them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from ..model import Absent, Appraisal, Explanation, InputField, Returned, SelfScoring, Value
from .agency_table import AgencyTable
from .appraiser_parts import asked_with
from .table_cells import slot_of
from .types import LayoutRow, RowKind

_SETTLED = (RowKind.CRITERION, RowKind.ADJUSTMENT)


@dataclass(frozen=True, slots=True)
class FirstRound:
    """The first round of one agency, all its pieces as one, and what the agency said to it.

    `sha256`: of everything that a workbook of the second round is made of.
    """

    appraisal: Appraisal
    explanation: Explanation | None = None
    sha256: str = ""
    unexplained: str = ""
    """The same of the first round alone, where an explanation has come since; "" where none has."""
    asked: frozenset[str] | None = None
    """Keys of the rows that a workbook of the second is about, made before the first was edited."""

    def value(self, row: LayoutRow, field: InputField) -> Value:
        """What the first round entered in that field of the row."""
        return _value(self.appraisal, row, field)

    def explained(self, row: LayoutRow) -> Value:
        """What the agency says about the row."""
        return Absent.BLANK if self.explanation is None else _value(self.explanation, row, InputField.NOTE)


def differing(table: AgencyTable, scoring: SelfScoring, first: FirstRound) -> tuple[LayoutRow, ...]:
    """The rows with a value of the first round that is not the agency's, in print order.

    A second number belongs to its criterion; a count left blank is 0.
    """
    apart = {asked_with(row) for row in table.rows if _differs(table, row, scoring, first)}
    return tuple(row for row in table.rows if row.kind in _SETTLED and row.key in apart)


def _differs(table: AgencyTable, row: LayoutRow, scoring: SelfScoring, first: FirstRound) -> bool:
    asked = table.wanted(row)
    if asked is None:
        return False
    granted = first.value(row, asked.field)
    if granted is Absent.BLANK:
        return False
    claimed = _value(scoring, row, asked.field)
    if claimed is Absent.BLANK and asked.field is InputField.COUNT:
        claimed = Decimal(0)
    return granted != claimed


def _value(returned: Returned, row: LayoutRow, field: InputField) -> Value:
    entry = returned.entries.get(slot_of(row, field))
    return Absent.BLANK if entry is None else entry.usable


def given(table: AgencyTable, points: Mapping[int, Decimal | None]) -> dict[str, Decimal]:
    """Key of each row that is appraised -> its points of the first round. `points`: by 0-based row."""
    return {
        row.key: worth
        for row in table.rows
        if row.kind in _SETTLED and table.wanted(row) and (worth := points.get(row.row)) is not None
    }
