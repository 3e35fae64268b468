"""What every live formula of a layout shows for given entries: the same sums as the formulas, exactly.

A workbook is written with these values beside its formulas, so that totals are seen in Protected View, in
mail previews and on phones; a recalculation changes nothing. `tabulation` settles; this only shows.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cached_property

from .. import declared_counts, order_of_calculation
from ..arithmetic import summed
from ..model import Absent, Adjustment, Criterion, InputField, Returned, Slot, Value, WhenNotApplied
from ..rules import DERIVING, HOLDING, RULES, SUMMING, lowest_of
from . import appraisal_cells, check_messages, registration, self_scoring_cells
from .agency_table import AgencyTable
from .table_cells import clashing, slot_of
from .types import CellRole, Figure, FormColumn, FormLayout, LayoutRow, Live, RowKind

Shown = Decimal | str
"""A number, or a text ("" when the formula gives nothing)."""

ZERO = Decimal(0)


def figures(layout: FormLayout, values: Mapping[Slot, Value]) -> dict[tuple[int, int], Shown]:
    """(row, column) of each live cell -> what it shows. A slot without a value is blank."""
    if layout.kind == "registration":
        return registration.figures(layout, values)
    if layout.kind == "explanation":
        return {}
    return _Figures(layout, values).all()


def points_of(table: AgencyTable, values: Mapping[Slot, Value]) -> dict[int, Decimal | None]:
    """0-based row -> its points for these entries, for every row of the table."""
    points = _Points(table, values)
    return {row.row: points.points(row) for row in table.rows}


def values_of(returned: Returned) -> dict[Slot, Value]:
    """What a returned workbook has in its cells, as far as it counts."""
    return {slot: entry.usable for slot, entry in returned.entries.items()}


class _Points:
    def __init__(self, table: AgencyTable, values: Mapping[Slot, Value]) -> None:
        self.table, self.values = table, values
        self.known: dict[int, Decimal | None] = {}

    def value(self, row: LayoutRow, field: InputField) -> Value:
        return self.values.get(slot_of(row, field), Absent.BLANK)

    def points(self, row: LayoutRow) -> Decimal | None:
        if row.row not in self.known:
            self.known[row.row] = self._points(row)
        return self.known[row.row]

    def _points(self, row: LayoutRow) -> Decimal | None:
        content = self.table.points(row)
        if isinstance(content, Decimal):
            return content
        if not content:
            return None
        if row.key in self.table.given and self._entry(row) is Absent.BLANK:
            return self.table.given[row.key]
        if row.kind is RowKind.TOTAL:
            parts = [self.points(part) or ZERO for part in self.table.inside()]
            return order_of_calculation.total(self.table.info, parts)
        if row.kind is RowKind.GROUP and row.criterion:
            return self._group(row.criterion)
        if row.adjustment:
            return self._moved(row, row.adjustment)
        if row.criterion is None:
            return None
        if self._waits(row.criterion):
            return None
        claim = {field: self.value(row, field) for field in InputField if field.scores}
        if self.table.kind == "appraisal" and Absent.NOT_APPLICABLE in claim.values():
            full = row.criterion.when_not_applied is WhenNotApplied.FULL
            return row.criterion.maximum if full else None
        points = RULES[row.criterion.method].points(row.criterion, claim, self.table.info)
        if points is None or row.criterion.method not in HOLDING:
            return points
        return self._held(row.criterion, points)

    def _sum(self, rows: list[LayoutRow]) -> Decimal:
        return summed(self.points(row) or ZERO for row in rows)

    def _group(self, criterion: Criterion) -> Decimal | None:
        if criterion.method not in DERIVING:
            return self._held(criterion, self._base(criterion))
        base, moves = self._derived(criterion), self._sum(self.table.attached(criterion.code))
        moved = any(self.points(row) for row in self.table.attached(criterion.code))
        return None if base is None and not moved else (base or ZERO) + moves

    def _derived(self, criterion: Criterion) -> Decimal | None:
        rule = DERIVING[criterion.method]
        parts = {code: self.table.part(code) for code in rule.sources(criterion)}
        known = {code: self._part(part) if part else ZERO for code, part in parts.items()}
        return rule.value(criterion, known, self.table.info)

    def _part(self, rows: list[LayoutRow]) -> Decimal | None:
        """Points of one criterion; None while neither its own are known nor an adjustment moves any."""
        own, *moves = (self.points(row) for row in rows)
        return None if own is None and not any(moves) else summed(point or ZERO for point in (own, *moves))

    def _held(self, criterion: Criterion, base: Decimal) -> Decimal:
        """Points of a group, or of a row that holds its sum, with the adjustments."""
        points = base + self._sum(self.table.attached(criterion.code))
        if criterion.method not in HOLDING:
            return points
        return order_of_calculation.held(points, self.table.bounds(criterion))

    def _base(self, criterion: Criterion) -> Decimal:
        """What the adjustments of a criterion change; 0 while it is unknown."""
        if criterion.is_leaf:
            owner = self.table.row(criterion.code)
            return ZERO if criterion.method in HOLDING else self.points(owner) or ZERO
        if criterion.method in DERIVING:
            return self._derived(criterion) or ZERO
        parts = (self._part(part) for part in self.table.parts(criterion.code))
        return SUMMING[criterion.method].combined([part for part in parts if part is not None])

    def _moved(self, row: LayoutRow, adjustment: Adjustment) -> Decimal | None:
        count = self._count(row)
        if count is None or self._idle(row):
            return None
        if row.criterion is None:
            return order_of_calculation.moved(adjustment, count, None, None)
        base, left = self._base(row.criterion), None
        if row.criterion.method not in HOLDING:
            left = base + self._sum(self.table.earlier(row))
            lowest = lowest_of(row.criterion)
            if lowest and self.points(self.table.row(row.criterion.code)) is not None:
                left -= lowest
        return order_of_calculation.moved(adjustment, count, base, left)

    def _count(self, row: LayoutRow) -> int | None:
        count = self.value(row, InputField.COUNT)
        return declared_counts.times(count) if isinstance(count, Decimal) else None

    def _waits(self, criterion: Criterion) -> bool:
        """Whether a count that the row is reckoned of is missing; a blank may stand for one."""
        open_counts = (
            self._count(row)
            for row in self.table.owed(criterion)
            if row.key not in self.table.given or self._entry(row) is not Absent.BLANK
        )
        return not declared_counts.stands(criterion, open_counts)

    def _idle(self, row: LayoutRow) -> bool:
        """Whether the row that a count belongs to is reckoned of its counts and has no points."""
        if row.criterion is None or not self.table.owed(row.criterion):
            return False
        owner = self.table.row(row.criterion.code)
        if row.criterion.method in HOLDING:
            # Its own points are made of this one.
            return not self.table.points(owner) or self._waits(row.criterion)
        return self.points(owner) is None

    def _entry(self, row: LayoutRow) -> Value:
        asked = self.table.asked(row)
        return self.value(row, asked.field) if asked else Absent.BLANK


class _Figures(_Points):
    def __init__(self, layout: FormLayout, values: Mapping[Slot, Value]) -> None:
        self.layout = layout
        table = AgencyTable(
            layout.info,
            layout.granted,
            layout.kind,
            layout.rows,
            layout.columns,
            layout.shut,
            layout.given,
        )
        super().__init__(table, values)
        self.required = {(cell.row, cell.column): cell.required for cell in layout.inputs}

    def all(self) -> dict[tuple[int, int], Shown]:
        rows = {row.row: row for row in self.layout.rows}
        live = [cell for cell in self.layout.locked if isinstance(cell.content, Live)]
        shown: dict[tuple[int, int], Shown] = {}
        for cell in live:
            row = rows.get(cell.row)
            if row is not None and isinstance(cell.content, Live):
                shown[cell.row, cell.column] = self.shown(row, cell.content.figure)
        for cell in live:
            if cell.role is CellRole.LEFT:
                shown[cell.row, cell.column] = self.left(shown)
            elif cell.role is CellRole.GRAND:
                shown[cell.row, cell.column] = self.shown(self.layout.rows[-1], Figure.TOTAL)
        return shown

    def shown(self, row: LayoutRow, figure: Figure) -> Shown:
        if figure is Figure.CHECK:
            return self.check(row)
        number = self.gap(row) if figure in (Figure.GAP, Figure.TOTAL_GAP) else self.points(row)
        return "" if number is None else number

    def own(self, row: LayoutRow) -> Decimal | None:
        """Self-scored points, as they stand in an appraisal workbook."""
        place = (row.row, self.layout.columns[FormColumn.SELF_POINTS])
        return self.own_points.get(place)

    @cached_property
    def own_points(self) -> Mapping[tuple[int, int], Decimal]:
        return {
            (cell.row, cell.column): cell.content
            for cell in self.layout.locked
            if isinstance(cell.content, Decimal)
        }

    def gap(self, row: LayoutRow) -> Decimal | None:
        points, own = self.points(row), self.own(row)
        if points is None or (own is None and row.kind is RowKind.CRITERION):
            return None
        derived = row.kind is RowKind.GROUP and row.criterion is not None and row.criterion.method in DERIVING
        if derived and own is None:
            return None
        if row.kind in (RowKind.GROUP, RowKind.TOTAL) and not derived and self._undone(row):
            return None
        return points - (own or ZERO)

    def _undone(self, row: LayoutRow) -> bool:
        below = (other for other in self.table.below(row) if self.table.asked(other))
        return any(self.check(other) == check_messages.CheckMessage.NOT_APPRAISED for other in below)

    def check(self, row: LayoutRow) -> str:
        asked = self.table.asked(row)
        places = self_scoring_cells.places if self.layout.kind == "form" else appraisal_cells.places
        at = places(self.table, row)
        seen = check_messages.Filled(
            self._entry(row),
            self.points(row),
            self.value(row, InputField.EVIDENCE),
            self.value(row, InputField.REASON),
            self.gap(row) if at.gap else None,
            tuple(self.value(other, InputField.COUNT) for other in clashing(self.table, row)),
        )
        if asked is None:
            return check_messages.evidence_word(seen, at) or check_messages.CheckMessage.GOOD
        entry = (row.row, self.layout.columns[FormColumn.ENTRY])
        missing = check_messages.MISSING[self.layout.kind] if self.required[entry] else None
        if self.layout.identity.round > 1:
            missing = check_messages.CheckMessage.STANDS
        return check_messages.word(asked, seen, at, missing, self.layout.info.reason_from)

    def left(self, shown: Mapping[tuple[int, int], Shown]) -> str:
        column = self.layout.columns[FormColumn.CHECK]
        said = [word for (_, place), word in shown.items() if place == column]
        if self.layout.kind == "form":
            return self_scoring_cells.left_words(sum(said.count(word) for word in check_messages.UNFILLED))
        return appraisal_cells.left_words(*(said.count(word) for word in check_messages.UNAPPRAISED))
