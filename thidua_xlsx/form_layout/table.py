"""One agency's table: its rows, what is asked in each, and the live points. Both kinds of workbook use it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from ..address import a1
from ..model import (
    Adjustment,
    Agency,
    Criterion,
    Declarer,
    Field,
    Input,
    InputKind,
    Method,
    Plan,
    Scorer,
    Sign,
)
from ..rules import RULES
from ..vietnamese import numerals
from . import sums
from .types import Column, FormKind, LayoutRow, RowKind

_FILLERS = {"form": (Scorer.AGENCY,), "appraisal": (Scorer.AGENCY, Scorer.APPRAISER)}


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of one agency's workbook and where its columns stand."""

    plan: Plan
    agency: Agency
    kind: FormKind
    criteria: tuple[Criterion, ...]
    rows: tuple[LayoutRow, ...]
    columns: Mapping[Column, int]

    def cell(self, row: LayoutRow, column: Column) -> str:
        """A1 of that column in the row."""
        return a1(row.row, self.columns[column])

    def span(self, column: Column) -> str:
        """A1 range of the whole column of the table, without the total's row."""
        return f"{self.cell(self.rows[0], column)}:{self.cell(self.rows[-2], column)}"

    def applies(self, criterion: Criterion) -> bool:
        """Whether the row is the agency's; if not, it has the full points without being asked."""
        return self.agency.code in criterion.agencies

    def asked(self, row: LayoutRow) -> Input | None:
        """What the main cell of the row is to be filled with by this party; None when it is shut."""
        if row.kind is RowKind.ADJUSTMENT and row.adjustment:
            return count_of(row.adjustment) if row.adjustment.declarer is Declarer.AGENCY else None
        if row.criterion is None or row.criterion.scorer not in _FILLERS[self.kind]:
            return None
        if row.kind not in (RowKind.CRITERION, RowKind.SECOND) or not self.applies(row.criterion):
            return None
        asked = scored_inputs(self.plan, row.criterion)
        place = 1 if row.kind is RowKind.SECOND else 0
        return asked[place] if place < len(asked) else None

    def points(self, row: LayoutRow) -> str | Decimal:
        """What the points' cell holds: a formula (without "="), an exact number, or "" when nothing."""
        if row.kind is RowKind.TOTAL:
            return self._total()
        if row.kind is RowKind.BASE:
            return self.plan.info.base_points
        if row.kind is RowKind.GROUP and row.criterion:
            return self._group(row, row.criterion)
        if row.kind is RowKind.CRITERION and row.criterion:
            return self._criterion(row, row.criterion)
        if row.kind is RowKind.ADJUSTMENT and row.adjustment and self.asked(row):
            return self._moved(row, row.adjustment)
        return ""

    def _criterion(self, row: LayoutRow, criterion: Criterion) -> str | Decimal:
        if not self.applies(criterion):
            return criterion.maximum
        if criterion.scorer not in _FILLERS[self.kind]:
            return ""
        cells = {
            asked.field: self.cell(other, Column.ENTRY)
            for other in self.rows
            if other.criterion is criterion and other.adjustment is None and (asked := self.asked(other))
        }
        return RULES[criterion.method].formula(criterion, cells, self.plan.info) or ""

    def _group(self, row: LayoutRow, criterion: Criterion) -> str:
        below = [cell for child in self._children(criterion.code) for cell in self._parts(child)]
        inside = [*below, *(self.cell(other, Column.POINTS) for other in self._attached(criterion.code))]
        summed = sums.total(inside)
        if criterion.method is not Method.CAPPED_GROUP:
            return summed
        return f"MAX(0,MIN({numerals.point(self.maximum(criterion))},{summed}))"

    def _total(self) -> str:
        info = self.plan.info
        cells = [cell for child in self._children(None) for cell in self._parts(child)]
        cells += [self.cell(row, Column.POINTS) for row in self._attached(None)]
        cells += [self.cell(row, Column.POINTS) for row in self.rows if row.kind is RowKind.BASE]
        summed = sums.total(cells)
        if info.total_floor is not None:
            summed = f"MAX({numerals.point(info.total_floor)},{summed})"
        return summed if info.total_cap is None else f"MIN({numerals.point(info.total_cap)},{summed})"

    def _moved(self, row: LayoutRow, adjustment: Adjustment) -> str:
        count = self.cell(row, Column.ENTRY)
        if row.criterion is None:
            return sums.moved(adjustment, count, (), "")
        if row.criterion.method is Method.CAPPED_GROUP:
            before: list[str] = []
        elif row.criterion.is_leaf:
            before = [self.cell(self.row(row.criterion.code), Column.POINTS)]
        else:
            before = [cell for child in self._children(row.criterion.code) for cell in self._parts(child)]
        for other in self._attached(row.criterion.code) if before else ():
            if other.row < row.row and other.adjustment and other.adjustment.sign is Sign.DEDUCTION:
                before.append(self.cell(other, Column.POINTS))
        return sums.moved(adjustment, count, before, numerals.point(self.maximum(row.criterion)))

    def _parts(self, row: LayoutRow) -> Iterator[str]:
        """The cells that make up a child's points: its own, and for a leaf those of its adjustments."""
        yield self.cell(row, Column.POINTS)
        if row.kind is RowKind.CRITERION and row.criterion:
            for other in self._attached(row.criterion.code):
                yield self.cell(other, Column.POINTS)

    def _children(self, code: str | None) -> list[LayoutRow]:
        known = {criterion.code for criterion in self.criteria}
        return [
            row
            for row in self.rows
            if row.kind in (RowKind.GROUP, RowKind.CRITERION)
            and row.criterion
            and (row.criterion.parent if row.criterion.parent in known else None) == code
        ]

    def _attached(self, code: str | None) -> list[LayoutRow]:
        return [row for row in self.rows if row.adjustment and row.adjustment.criterion == code]

    def row(self, key: str) -> LayoutRow:
        """The row of that key."""
        return next(row for row in self.rows if row.key == key)

    def maximum(self, criterion: Criterion) -> Decimal:
        """Assigned maximum of a criterion of this agency (contract §2)."""
        if criterion.is_leaf:
            return criterion.maximum
        children = [row.criterion for row in self._children(criterion.code) if row.criterion]
        if criterion.method is Method.CAPPED_GROUP:
            return criterion.maximum if children else Decimal(0)
        return sum(map(self.maximum, children), Decimal(0))

    @property
    def whole_maximum(self) -> Decimal:
        """Assigned maximum of the total."""
        tops = [row.criterion for row in self._children(None) if row.criterion]
        return sum(map(self.maximum, tops), Decimal(0))


def scored_inputs(plan: Plan, criterion: Criterion) -> tuple[Input, ...]:
    """The inputs of a criterion that points are made of, the main one first."""
    if not criterion.is_leaf:
        return ()
    asked = RULES[criterion.method].inputs(criterion, plan.info)
    return tuple(one for one in asked if one.field.scores)


def count_of(adjustment: Adjustment) -> Input:
    """The count of an adjustment as an input."""
    verb = "cộng" if adjustment.sign is Sign.BONUS else "trừ"
    worth = numerals.show(adjustment.points)
    most = f", tối đa {numerals.show(adjustment.cap)} điểm" if adjustment.cap is not None else ""
    return Input(
        Field.COUNT,
        InputKind.WHOLE,
        f"Số {adjustment.unit}",
        f"Nhập số {adjustment.unit} (số nguyên). Mỗi {adjustment.unit} {verb} {worth} điểm{most}. "
        "Không có thì nhập 0 hoặc để trống.",
        Decimal(0),
    )
