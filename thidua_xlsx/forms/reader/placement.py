"""Where a layout stands in a returned sheet. The locked key decides, not the position."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from ...address import Address, a1, column_letters
from ...findings import Finding
from ...form_layout.types import FormColumn, FormLayout
from ...model import Book, Sheet
from ...xlsx_kit.sheet_names import OWN_SHEETS
from .locate_columns import holds_headings, place_columns
from .locate_rows import KeyColumn, all_rows, column_cells, place_rows, strangers


@dataclass(frozen=True, slots=True)
class Placement:
    """0-based row of the layout -> row of the sheet, and so for columns.

    Rows that are gone, or whose key stands more than once, are left out.
    """

    sheet: Sheet
    file: str
    layout: FormLayout
    rows: Mapping[int, int]
    columns: Mapping[int, int]
    letters: Mapping[int, str]
    """Column of the layout -> letters of the column in the sheet."""
    findings: tuple[Finding, ...] = ()

    @property
    def columns_moved(self) -> bool:
        """Whether a column stands elsewhere than it was written."""
        return any(here != there for here, there in self.columns.items())

    def cell_at(self, row: int, column: int) -> str | None:
        """A1 of the sheet for a place of the layout; None when its row or column is gone."""
        there, letters = self.rows.get(row), self.letters.get(column)
        return None if there is None or letters is None else f"{letters}{there + 1}"

    def address(self, row: int, column: int) -> Address:
        """Where that place is now; where it was when its row or column is gone."""
        return Address(self.file, self.sheet.name, self.cell_at(row, column) or a1(row, column))


def sheets_with_form(book: Book, layout: FormLayout) -> tuple[Sheet, ...]:
    """Every sheet that holds at least half of the layout's keys: a copy of a few cells is not the form.

    Keys are short numbers that stand in many a list: of several such sheets those with the headings of the
    table count, and of these those that are not hidden.
    """
    keys = frozenset(row.key for row in layout.rows)
    column = layout.columns[FormColumn.KEY]
    seen = [sheet for sheet in book.sheets if sheet.name not in OWN_SHEETS]
    held = [sheet for sheet in seen if _keys_held(sheet, keys, column) * 2 >= len(keys)]
    if len(held) > 1:
        held = [sheet for sheet in held if holds_headings(sheet, layout)] or held
    if len(held) > 1:
        held = [sheet for sheet in held if not sheet.hidden] or held
    return tuple(held)


def holds_a_key(sheet: Sheet, layout: FormLayout) -> bool:
    """Whether anything of the table is left in the sheet."""
    keys = frozenset(row.key for row in layout.rows)
    return any(cell.raw in keys for cell in sheet.cells.values())


def place(sheet: Sheet, file: str, layout: FormLayout) -> Placement:
    """Place every row and column of the layout, with what has happened to them."""
    key = layout.columns[FormColumn.KEY]
    expected = {row.key: row.row for row in layout.rows}
    cells = column_cells(sheet, key)
    stand = any(cell.raw in expected for cell in cells.values())
    columns, told = place_columns(sheet, file, layout, stand)
    if columns[key] != key:
        cells = column_cells(sheet, columns[key])
    keys = KeyColumn(sheet, file, layout, columns[key], cells, expected)
    if keys.as_written:
        rows = {row: row for row in all_rows(layout)}
    else:
        rows, more = place_rows(keys)
        told = (*told, *more)
    letters = {here: column_letters(there) for here, there in columns.items()}
    return Placement(sheet, file, layout, rows, columns, letters, (*told, *strangers(keys, rows, columns)))


def _keys_held(sheet: Sheet, keys: frozenset[str], column: int) -> int:
    """How many of the keys stand in the key column, else (it may have moved) in the one with most of them."""
    columns: dict[str, set[str]] = defaultdict(set)
    for place, cell in sheet.cells.items():
        if cell.raw in keys:
            columns[place.rstrip("0123456789")].add(cell.raw)
    return len(columns[column_letters(column)]) or max(map(len, columns.values()), default=0)
