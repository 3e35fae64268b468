"""One agency's table: its rows, what is asked in each, and the live points. Both kinds of workbook use it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cached_property

from .. import declared_counts, order_of_calculation
from ..address import a1
from ..arithmetic import summed
from ..excel_formulas import EMPTY, full_if_not_applicable, if_number, known, sum_of_cells
from ..model import (
    Adjustment,
    Bounds,
    Criterion,
    Input,
    InputField,
    InputKind,
    Scorer,
    SeasonInfo,
    Sign,
    WhenNotApplied,
)
from ..rules import ASSIGNING, DERIVING, HOLDING, RULES, SUMMING, lowest_of
from ..vietnamese import numerals
from .row_relations import Kinship
from .types import FormColumn, FormKind, LayoutRow, RowKind

_FILLERS = {"form": (Scorer.AGENCY,), "appraisal": (Scorer.AGENCY, Scorer.APPRAISER)}


@dataclass(frozen=True)
class AgencyTable(Kinship):
    """The rows of one agency's workbook and where its columns stand.

    Agencies with the same rows have the same table. `granted`: codes of the criteria whose full points the
    agency has without being asked. No slots: every cell asks again what its row asks, so answers are kept.
    """

    info: SeasonInfo
    granted: frozenset[str]
    kind: FormKind
    rows: tuple[LayoutRow, ...]
    columns: Mapping[FormColumn, int]
    shut: frozenset[str] = frozenset()
    """Keys of the rows that are not filled here though the kind of workbook asks for them."""
    given: Mapping[str, Decimal] = field(default_factory=dict)
    """Key of a row -> the points that stand where nothing is entered."""

    def cell(self, row: LayoutRow, column: FormColumn) -> str:
        """A1 of that column in the row."""
        return a1(row.row, self.columns[column])

    def span(self, column: FormColumn) -> str:
        """A1 range of the whole column of the table, without the total's row."""
        return f"{self.cell(self.rows[0], column)}:{self.cell(self.rows[-2], column)}"

    def applies(self, criterion: Criterion) -> bool:
        """Whether the row is the agency's; if not, it has the full points without being asked."""
        return criterion.code not in self.granted

    def asked(self, row: LayoutRow) -> Input | None:
        """What the main cell of the row is to be filled with by this party; None when it is shut."""
        return None if row.key in self.shut else self._wanted[row.row]

    def wanted(self, row: LayoutRow) -> Input | None:
        """What is asked in the row, be it of this party or of another of its kind."""
        return self._wanted[row.row]

    @cached_property
    def _wanted(self) -> Mapping[int, Input | None]:
        return {row.row: self._ask(row) for row in self.rows}

    def partial(self, row: LayoutRow) -> bool:
        """Whether somebody else fills a row that goes into this group or into the total."""
        return bool(self.shut) and any(
            other.key in self.shut and other.key not in self.given for other in self.below(row)
        )

    def _ask(self, row: LayoutRow) -> Input | None:
        if row.kind is RowKind.ADJUSTMENT and row.adjustment:
            return count_of(row.adjustment) if declared_counts.owed(row.adjustment) else None
        if row.criterion is None or row.criterion.scorer not in _FILLERS[self.kind]:
            return None
        if row.kind not in (RowKind.CRITERION, RowKind.SECOND) or not self.applies(row.criterion):
            return None
        asked = scored_inputs(self.info, row.criterion)
        place = 1 if row.kind is RowKind.SECOND else 0
        if place >= len(asked):
            return None
        return asked[place] if self.kind == "form" else _or_not_applicable(asked[place])

    def points(self, row: LayoutRow) -> str | Decimal:
        """What the points' cell holds: a formula (without "="), an exact number, or "" when nothing."""
        return self._points[row.row]

    @cached_property
    def _points(self) -> Mapping[int, str | Decimal]:
        return {row.row: self._or_given(row, self._reckon(row)) for row in self.rows}

    def _or_given(self, row: LayoutRow, points: str | Decimal) -> str | Decimal:
        """The points of the row, or those that stand while its entry is blank."""
        given = self.given.get(row.key)
        if given is None or isinstance(points, Decimal):
            return points
        if self.asked(row) is None:
            return given
        entry = self.cell(row, FormColumn.ENTRY)
        return f"IF(ISBLANK({entry}),{numerals.point(given)},{points})" if points else points

    def _reckon(self, row: LayoutRow) -> str | Decimal:
        if row.kind is RowKind.TOTAL:
            return self._total()
        if row.kind is RowKind.BASE:
            return self.info.base_points
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
        if criterion.scorer not in _FILLERS[self.kind] or row.key in self.shut:
            return ""
        cells = {
            asked.field: self.cell(other, FormColumn.ENTRY)
            for other in self.numbers(criterion.code)
            if (asked := self.asked(other))
        }
        points = RULES[criterion.method].formula(criterion, cells, self.info) or ""
        if (
            points
            and cells
            and self.kind == "appraisal"
            and criterion.when_not_applied is WhenNotApplied.FULL
        ):
            points = full_if_not_applicable(points, cells.values(), criterion.maximum)
        if any(self.asked(count) is None and count.key not in self.given for count in self.owed(criterion)):
            return ""
        if criterion.method in HOLDING:
            parts = sum_of_cells([points, *self._moves(criterion.code)])
            points = order_of_calculation.held_formula(parts, self.bounds(criterion))
        return self._standing(criterion, points)

    def _standing(self, criterion: Criterion, points: str) -> str:
        """`points` while each declared count is known that the criterion is reckoned of."""
        entries = [
            (self.cell(count, FormColumn.ENTRY), count.key in self.given)
            for count in self.owed(criterion)
            if self.asked(count)
        ]
        return declared_counts.stands_formula(points, entries)

    def _moves(self, code: str | None) -> list[str]:
        """Cells of what the adjustments of a criterion move."""
        return [self.cell(row, FormColumn.POINTS) for row in self.attached(code)]

    def bounds(self, criterion: Criterion) -> Bounds:
        """What a row that holds its whole sum holds it within."""
        return HOLDING[criterion.method].bounds(criterion, self.maximum(criterion))

    def owed(self, criterion: Criterion) -> list[LayoutRow]:
        """Rows of the declared counts without which the criterion has no points."""
        if not criterion.method.of_counts:
            return []
        return [row for row in self.attached(criterion.code) if self.wanted(row)]

    def _group(self, row: LayoutRow, criterion: Criterion) -> str:
        moves = self._moves(criterion.code)
        if criterion.method in DERIVING:
            points, known = self._derived(criterion)
            together = sum_of_cells([f"IF({known},{points},0)", *moves]) if moves else points
            either = f"OR({','.join([known, *(f'N({move})<>0' for move in moves)])})" if moves else known
            return f"IF({either},{together},{EMPTY})"
        parts = sum_of_cells([*self._base(criterion), *moves])
        if criterion.method not in HOLDING:
            return parts
        return order_of_calculation.held_formula(parts, self.bounds(criterion))

    def _base(self, criterion: Criterion) -> list[str]:
        """Excel terms that add up to what the adjustments of a criterion change."""
        if criterion.is_leaf:
            owner = self.cell(self.row(criterion.code), FormColumn.POINTS)
            return [] if criterion.method in HOLDING else [owner]
        if criterion.method in DERIVING:
            points, known = self._derived(criterion)
            return [f"IF({known},{points},0)"]
        parts = [[self.cell(row, FormColumn.POINTS) for row in part] for part in self.parts(criterion.code)]
        return SUMMING[criterion.method].terms(parts)

    def _total(self) -> str:
        parts = sum_of_cells(self.cell(part, FormColumn.POINTS) for part in self.inside())
        return order_of_calculation.total_formula(self.info, parts)

    def _moved(self, row: LayoutRow, adjustment: Adjustment) -> str:
        count, criterion = self.cell(row, FormColumn.ENTRY), row.criterion
        if criterion is None:
            return order_of_calculation.moved_formula(adjustment, count, None, None)
        base, left = self._base(criterion), None
        if criterion.method not in HOLDING:
            left = [*base, *(self.cell(other, FormColumn.POINTS) for other in self.earlier(row))]
            if lowest := lowest_of(criterion):
                left.append(if_number(base[0], numerals.point(-lowest), "0"))
        points = order_of_calculation.moved_formula(adjustment, count, base, left)
        if not self.owed(criterion):
            return points
        if criterion.method in HOLDING:
            reckoned = self._criterion(self.row(criterion.code), criterion)
            return self._standing(criterion, points) if reckoned else ""
        return if_number(self.cell(self.row(criterion.code), FormColumn.POINTS), points, EMPTY)

    def _derived(self, criterion: Criterion) -> tuple[str, str]:
        """What a row comes to that is made of others, and whether these are known."""
        rule, terms, tests = DERIVING[criterion.method], {}, []
        for code in rule.sources(criterion):
            cells = [self.cell(row, FormColumn.POINTS) for row in self.part(code)]
            terms[code] = sum_of_cells(cells)
            if cells:
                tests.append(known(cells))
        return rule.value_formula(criterion, terms, tests, self.info)

    def maximum(self, criterion: Criterion) -> Decimal:
        """Assigned maximum of a criterion of this agency (contract §2)."""
        if criterion.is_leaf or not self.applies(criterion):
            return criterion.maximum
        children = [row.criterion for row in self.children(criterion.code) if row.criterion]
        return ASSIGNING[criterion.method].assigned(criterion, [self.maximum(child) for child in children])

    @property
    def of_the_block(self) -> int:
        """How many rows asked here have no live points, since these depend on the other agencies."""
        rows = (row for row in self.rows if row.kind is RowKind.CRITERION)
        return sum(bool(self.asked(row)) and not self.points(row) for row in rows)

    @property
    def whole_maximum(self) -> Decimal:
        """Assigned maximum of the total."""
        tops = [row.criterion for row in self.children(None) if row.criterion]
        return summed(map(self.maximum, tops))


def granted(rows: Iterable[LayoutRow], agency: str) -> frozenset[str]:
    """Codes of the rows' criteria that do not apply to the agency: it has their full points."""
    return frozenset(r.criterion.code for r in rows if r.criterion and agency not in r.criterion.agencies)


def scored_inputs(info: SeasonInfo, criterion: Criterion) -> tuple[Input, ...]:
    """The inputs of a criterion that points are made of, the main one first."""
    if not criterion.is_leaf:
        return ()
    asked = RULES[criterion.method].inputs(criterion, info)
    return tuple(one for one in asked if one.field.scores)


_MAY_NOT_APPLY = " Đơn vị không được giao: ghi «không áp dụng»."


def _or_not_applicable(asked: Input) -> Input:
    """The input as appraisers have it: they may find that the row does not apply."""
    return replace(asked, prompt=f"{asked.prompt}{_MAY_NOT_APPLY}", may_not_apply=True)


def count_of(adjustment: Adjustment) -> Input:
    """The count of an adjustment as an input."""
    verb = "cộng" if adjustment.sign is Sign.BONUS else "trừ"
    worth = numerals.show(adjustment.points)
    most = f", tối đa {numerals.show(adjustment.cap)} điểm" if adjustment.cap is not None else ""
    return Input(
        InputField.COUNT,
        InputKind.WHOLE,
        f"Số {adjustment.unit}",
        f"Nhập số {adjustment.unit} (số nguyên). Mỗi {adjustment.unit} {verb} {worth} điểm{most}. "
        "Không có thì nhập 0, không để trống.",
        Decimal(0),
    )
