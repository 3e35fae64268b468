"""Inputs whose print shows something else than the file holds: by a condition, by colour, by what hides them.

Good: a score in red where it is above the maximum. Bad: a conditional format that shows 20 where 16 stands.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...address import Address, column_letters, row_column
from ...catalogue import seen_cells as catalogue
from ...findings import Finding, found
from ...form_layout.types import InputCell
from ...model import Cell, CellType, Sheet
from ...number_formats import Shown, how_shown, shows_text
from ...safe_text import quote
from ...vietnamese import numerals
from ..returned_sheet import ReturnedSheet


def check(seen: ReturnedSheet) -> Iterator[Finding]:
    """W253, W254 and W256 at each input that holds something; W255 at the sheet, for hidden columns.

    W253 a conditional format shows another value · W254 ink in the colour of what is behind it · W255 the
    column is hidden · W256 a shape or a picture lies on the cell.
    """
    sheet, agency = seen.sheet, seen.layout.agency.code
    hidden: set[int] = set()
    for asked, at in seen.inputs:
        cell = sheet.cells.get(at.cell)
        if cell is None or not cell.raw:
            continue
        column = row_column(at.cell)[1]
        if any(first <= column + 1 <= last for first, last in sheet.hidden_columns):
            hidden.add(column)
        yield from _at_the_cell(sheet, cell, asked, agency)
    if hidden:
        columns = ", ".join(map(column_letters, sorted(hidden)))
        yield found(catalogue.HIDDEN_COLUMNS, Address(seen.file, sheet.name), agency=agency, columns=columns)


def _at_the_cell(sheet: Sheet, cell: Cell, asked: InputCell, agency: str) -> Iterator[Finding]:
    place, value = row_column(cell.at.cell), _stored(cell)
    criterion, item = asked.slot.criterion, asked.slot.item
    formats = [each for each in sheet.conditional_formats if _within(place, each.ranges)]
    if any(each.number_format and _shows_another(cell, each.number_format) for each in formats):
        yield found(
            catalogue.CONDITIONAL_FORMAT_SHOWS_ANOTHER,
            cell.at,
            agency=agency,
            criterion=criterion,
            item=item,
            value=value,
        )
    if cell.unseen or any(each.unseen for each in formats):
        yield found(catalogue.INK_UNSEEN, cell.at, agency=agency, criterion=criterion, item=item, value=value)
    if _within(place, sheet.drawings):
        yield found(
            catalogue.DRAWING_COVERS, cell.at, agency=agency, criterion=criterion, item=item, value=value
        )


def _shows_another(cell: Cell, code: str) -> bool:
    """Whether the format makes the cell show something else than it does without it."""
    value = numerals.from_xml(cell.raw) if cell.type is CellType.NUMBER else None
    if value is None:
        return cell.type is CellType.TEXT and not shows_text(code)
    return how_shown(value, code) not in ((Shown.AS_IS, False), how_shown(value, cell.number_format))


def _stored(cell: Cell) -> str:
    value = numerals.from_xml(cell.raw) if cell.type is CellType.NUMBER else None
    return quote(cell.raw) if value is None else numerals.show(value)


def _within(place: tuple[int, int], ranges: tuple[str, ...]) -> bool:
    """Whether the cell (0-based row and column) lies in one of the A1 ranges."""
    row, column = place
    for reference in ranges:
        first, _, last = reference.replace("$", "").partition(":")
        try:
            (top, left), (bottom, right) = row_column(first), row_column(last or first)
        except ValueError:
            continue
        if top <= row <= bottom and left <= column <= right:
            return True
    return False
