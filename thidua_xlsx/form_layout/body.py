"""Every cell of the table, row by row: locked ones and inputs. Each place of the grid is one or the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

from ..model import Declarer, Field, Input, Method, Scorer, Slot
from . import names, phrases
from .columns import heading
from .table import Table
from .types import CellRole, Column, Figure, InputCell, LayoutRow, Live, LockedCell, RowKind

Content = str | Decimal | Live | Input
ContentOf = Callable[[LayoutRow, Column], Content]
"""What stands in a cell; an `Input` when it is to be filled."""


def cells(
    table: Table, content_of: ContentOf, required: Callable[[LayoutRow, Input], bool]
) -> tuple[tuple[LockedCell, ...], tuple[InputCell, ...]]:
    """All cells of the table, headings included."""
    locked, inputs, taken = list(_headings(table)), [], set[str]()
    for row in table.rows:
        for column, place in table.columns.items():
            content = content_of(row, column)
            if isinstance(content, Input):
                slot = slot_of(row, content.field)
                name = names.defined_name(slot, taken)
                taken.add(name.lower())
                inputs.append(InputCell(row.row, place, slot, content, name, required(row, content)))
            else:
                role = CellRole.SHUT if _shut(table, row, column, content) else CellRole.TABLE
                locked.append(LockedCell(row.row, place, role, content))
    return tuple(locked), tuple(inputs)


def _shut(table: Table, row: LayoutRow, column: Column, content: Content) -> bool:
    """Whether other rows have an input where this one has nothing."""
    filled = _FILLED[table.kind]
    return column in filled and row.kind not in _BANDS and (not content or row.key in table.shut)


_FILLED = {
    "form": (Column.ENTRY, Column.EVIDENCE, Column.NOTE),
    "appraisal": (Column.ENTRY, Column.REASON),
}
_BANDS = (RowKind.TEXT, RowKind.GROUP, RowKind.BLOCK, RowKind.BASE, RowKind.TOTAL)


def _headings(table: Table) -> Iterator[LockedCell]:
    above = table.rows[0].row - 1
    for column, place in table.columns.items():
        yield LockedCell(above, place, CellRole.HEADING, heading(table.kind, column))


def slot_of(row: LayoutRow, field: Field) -> Slot:
    """The slot of an input in that row."""
    code = row.criterion.code if row.criterion else None
    return Slot(code, row.adjustment.code if row.adjustment else None, field)


def shared(table: Table, row: LayoutRow, column: Column) -> Content:
    """The columns that both kinds of workbook have."""
    match column:
        case Column.ENTRY:
            return table.asked(row) or ""
        case Column.POINTS:
            points = table.points(row)
            figure = Figure.TOTAL if row.kind is RowKind.TOTAL else Figure.POINTS
            return Live(points, figure) if isinstance(points, str) and points else points
    return named(table, row, column)


def named(table: Table, row: LayoutRow, column: Column) -> str | Decimal:
    """The columns that say which row it is, in every kind of workbook that has them."""
    match column:
        case Column.KEY:
            return row.key
        case Column.NUMBER:
            return _number(row)
        case Column.TEXT:
            return _text(table, row)
        case Column.MAXIMUM:
            return _maximum(table, row)
    raise KeyError(column)


def _number(row: LayoutRow) -> str:
    if row.criterion is None or row.kind in (RowKind.SECOND, RowKind.ADJUSTMENT):
        return ""
    return row.criterion.number or row.criterion.code


def _text(table: Table, row: LayoutRow) -> str:
    if row.kind is RowKind.SECOND:
        asked = table.asked(row)
        return asked.label if asked else ""
    if row.adjustment:
        return phrases.adjustment_text(row.adjustment)
    return phrases.criterion_text(row.criterion) if row.criterion else phrases.ROW_TEXTS[row.kind]


def _maximum(table: Table, row: LayoutRow) -> str | Decimal:
    if row.kind is RowKind.TOTAL:
        return table.whole_maximum
    if row.criterion is None or row.kind not in (RowKind.GROUP, RowKind.CRITERION):
        return ""
    return table.maximum(row.criterion)


def how(table: Table, row: LayoutRow) -> str:
    """How the row is filled, in a few words, or why it is not."""
    asked = table.asked(row)
    if row.adjustment:
        return phrases.worth(row.adjustment) if asked else phrases.SHUT_BY_DECLARER[row.adjustment.declarer]
    if asked:
        return phrases.how(asked) if row.kind is RowKind.CRITERION else "Nhập số"
    if row.criterion is None or row.kind is not RowKind.CRITERION:
        return ""
    if not table.applies(row.criterion):
        return phrases.FULL_POINTS
    if row.criterion.method is Method.DEDUCTIONS and row.criterion.scorer is Scorer.AGENCY:
        return phrases.COUNTED_BELOW
    return phrases.SHUT_BY_SCORER.get(row.criterion.scorer, "")


def must_count(row: LayoutRow) -> bool:
    """A deduction from a `trừ` row is counted, 0 included: otherwise an untouched form has full points."""
    return (
        row.adjustment is not None
        and row.adjustment.declarer is Declarer.AGENCY
        and row.criterion is not None
        and row.criterion.method is Method.DEDUCTIONS
    )


def clashing(table: Table, row: LayoutRow) -> tuple[LayoutRow, ...]:
    """Rows of the adjustments that must not be claimed together with this one."""
    if row.adjustment is None:
        return ()
    mine = row.adjustment
    return tuple(
        other
        for other in table.adjustments
        if other.adjustment is not None
        and other.adjustment.code != mine.code
        and (other.adjustment.code in mine.excludes or mine.code in other.adjustment.excludes)
        and table.asked(other)
    )


def clashes(table: Table, row: LayoutRow) -> tuple[str, ...]:
    """Cells of their counts."""
    return tuple(table.cell(other, Column.ENTRY) for other in clashing(table, row))


def points_cell(table: Table, row: LayoutRow) -> str:
    """A1 of the row's live points; "" where Excel cannot compute them."""
    return table.cell(row, Column.POINTS) if table.points(row) else ""
