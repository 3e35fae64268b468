"""Every cell of the table, row by row: locked ones and inputs. Each place of the grid is one or the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

from ..model import Input, InputField, Scorer, Slot
from ..rules import RULES
from . import names, row_texts
from .agency_table import AgencyTable
from .columns import heading
from .types import CellRole, Figure, FormColumn, InputCell, LayoutRow, Live, LockedCell, RowKind

Content = str | Decimal | Live | Input
ContentOf = Callable[[LayoutRow, FormColumn], Content]
"""What stands in a cell; an `Input` when it is to be filled."""


def cells(
    table: AgencyTable, content_of: ContentOf, required: Callable[[LayoutRow, Input], bool]
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


def _shut(table: AgencyTable, row: LayoutRow, column: FormColumn, content: Content) -> bool:
    """Whether other rows have an input where this one has nothing."""
    filled = _FILLED[table.kind]
    return column in filled and row.kind not in _BANDS and (not content or row.key in table.shut)


_FILLED = {
    "form": (FormColumn.ENTRY, FormColumn.EVIDENCE, FormColumn.NOTE),
    "appraisal": (FormColumn.ENTRY, FormColumn.REASON),
}
_BANDS = (RowKind.TEXT, RowKind.GROUP, RowKind.BLOCK, RowKind.BASE, RowKind.TOTAL)


def _headings(table: AgencyTable) -> Iterator[LockedCell]:
    above = table.rows[0].row - 1
    for column, place in table.columns.items():
        yield LockedCell(above, place, CellRole.HEADING, heading(table.kind, column))


def slot_of(row: LayoutRow, field: InputField) -> Slot:
    """The slot of an input in that row."""
    code = row.criterion.code if row.criterion else None
    return Slot(code, row.adjustment.code if row.adjustment else None, field)


def shared(table: AgencyTable, row: LayoutRow, column: FormColumn) -> Content:
    """The columns that both kinds of workbook have."""
    match column:
        case FormColumn.ENTRY:
            return table.asked(row) or ""
        case FormColumn.POINTS:
            points = table.points(row)
            figure = Figure.TOTAL if row.kind is RowKind.TOTAL else Figure.POINTS
            return Live(points, figure) if isinstance(points, str) and points else points
    return named(table, row, column)


def named(table: AgencyTable, row: LayoutRow, column: FormColumn) -> str | Decimal:
    """The columns that say which row it is, in every kind of workbook that has them."""
    match column:
        case FormColumn.KEY:
            return row.key
        case FormColumn.NUMBER:
            return _number(row)
        case FormColumn.TEXT:
            return _text(table, row)
        case FormColumn.MAXIMUM:
            return _maximum(table, row)
    raise KeyError(column)


def _number(row: LayoutRow) -> str:
    if row.criterion is None or row.kind in (RowKind.SECOND, RowKind.ADJUSTMENT):
        return ""
    return row.criterion.number or row.criterion.code


def _text(table: AgencyTable, row: LayoutRow) -> str:
    if row.kind is RowKind.SECOND:
        asked = table.asked(row)
        return asked.label if asked else ""
    if row.adjustment:
        return row_texts.adjustment_text(row.adjustment)
    return row_texts.criterion_text(row.criterion) if row.criterion else row_texts.ROW_TEXTS[row.kind]


def _maximum(table: AgencyTable, row: LayoutRow) -> str | Decimal:
    if row.kind is RowKind.TOTAL:
        return table.whole_maximum
    if row.criterion is None or row.kind not in (RowKind.GROUP, RowKind.CRITERION):
        return ""
    return table.maximum(row.criterion)


def how(table: AgencyTable, row: LayoutRow) -> str:
    """How the row is filled, in a few words, or why it is not."""
    asked = table.asked(row)
    if row.adjustment:
        return (
            row_texts.worth(row.adjustment) if asked else row_texts.SHUT_BY_DECLARER[row.adjustment.declarer]
        )
    if asked:
        return row_texts.how(asked) if row.kind is RowKind.CRITERION else "Nhập số"
    if row.criterion is None or row.kind not in (RowKind.CRITERION, RowKind.GROUP):
        return ""
    if not table.applies(row.criterion):
        return row_texts.FULL_POINTS
    if row.kind is RowKind.GROUP or row.criterion.scorer is Scorer.AGENCY:
        return RULES[row.criterion.method].GUIDE.how
    return row_texts.SHUT_BY_SCORER.get(row.criterion.scorer, "")


def clashing(table: AgencyTable, row: LayoutRow) -> tuple[LayoutRow, ...]:
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


def clashes(table: AgencyTable, row: LayoutRow) -> tuple[str, ...]:
    """Cells of their counts."""
    return tuple(table.cell(other, FormColumn.ENTRY) for other in clashing(table, row))


def points_cell(table: AgencyTable, row: LayoutRow) -> str:
    """A1 of the row's live points; "" where Excel cannot compute them."""
    return table.cell(row, FormColumn.POINTS) if table.points(row) else ""
