"""Where rows and columns of a layout stand in a returned sheet. The locked key decides, not the position."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..address import Address, a1, column_letters, row_column
from ..findings import Finding, found
from ..form_layout.types import Column, FormLayout, InputCell
from ..model import Book, Cell, CellType, Sheet
from ..vietnamese.names import fold
from . import texts


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
    """Every sheet that holds at least half of the layout's keys: a copy of a few cells is not the form."""
    keys = frozenset(row.key for row in layout.rows)
    column = layout.columns[Column.KEY]
    return tuple(sheet for sheet in book.sheets if _keys_held(sheet, keys, column) * 2 >= len(keys))


def holds_a_key(sheet: Sheet, layout: FormLayout) -> bool:
    """Whether anything of the table is left in the sheet."""
    keys = frozenset(row.key for row in layout.rows)
    return any(cell.raw in keys for cell in sheet.cells.values())


def place(sheet: Sheet, file: str, layout: FormLayout) -> Placement:
    """Place every row and column of the layout, with what has happened to them."""
    columns, told = _place_columns(sheet, file, layout)
    key_column = columns.get(layout.columns[Column.KEY], layout.columns[Column.KEY])
    seen = _column_cells(sheet, key_column)
    expected = {row.key: row.row for row in layout.rows}
    if len(seen) == len({cell.raw for cell in seen.values()}) and all(
        row in seen and seen[row].raw == key for key, row in expected.items()
    ):
        rows = {row: row for row in _all_rows(layout)}
    else:
        rows, more = _place_rows(sheet, file, layout, seen, expected, key_column)
        told = (*told, *more)
        rows |= dict(_around(sheet, layout, rows))
    strangers = _strangers(sheet, file, layout, seen, expected, rows, columns)
    letters = {here: column_letters(there) for here, there in columns.items()}
    return Placement(sheet, file, layout, rows, columns, letters, (*told, *strangers))


def _keys_held(sheet: Sheet, keys: frozenset[str], column: int) -> int:
    """How many of the keys stand in the key column, else (it may have moved) in the one with most of them."""
    held = len(keys & {cell.raw for cell in _column_cells(sheet, column).values()})
    if held * 2 >= len(keys) or len(sheet.cells) < len(keys):
        return held
    columns: dict[str, set[str]] = defaultdict(set)
    for place, cell in sheet.cells.items():
        if cell.raw in keys:
            columns[place.rstrip("0123456789")].add(cell.raw)
    return max(map(len, columns.values()), default=0)


def _column_cells(sheet: Sheet, column: int) -> dict[int, Cell]:
    """Cells of a column that hold something, by 0-based row."""
    letters = column_letters(column)
    width = len(letters)
    return {
        int(place[width:]) - 1: cell
        for place, cell in sheet.cells.items()
        if place[:width] == letters and place[width:].isdigit() and cell.raw
    }


def _place_columns(sheet: Sheet, file: str, layout: FormLayout) -> tuple[dict[int, int], tuple[Finding, ...]]:
    """Columns by their headings; where they stand as written when the headings do, or cannot help."""
    as_written = {column: column for column in _all_columns(layout)}
    headings = {
        locked.column: str(locked.content)
        for locked in layout.locked
        if locked.row == layout.header_row and locked.content
    }
    key = layout.columns[Column.KEY]
    keys = {row.key for row in layout.rows}
    if any(cell.raw in keys for cell in _column_cells(sheet, key).values()) and all(
        (cell := sheet.cells.get(a1(layout.header_row, column))) is not None and cell.raw == heading
        for column, heading in headings.items()
    ):
        return as_written, ()
    moved = _by_headings(sheet, headings)
    if moved is None or all(here == there for here, there in moved.items()):
        return as_written, ()
    names = [headings[here] for here, there in sorted(moved.items()) if here != there]
    told = found(
        "W171",
        Address(file, sheet.name),
        agency=layout.agency.code,
        columns=", ".join(map(texts.quote, names)),
    )
    return as_written | moved, (told,)


def _by_headings(sheet: Sheet, headings: Mapping[int, str]) -> dict[int, int] | None:
    """Where each heading stands, in the one row that holds them all exactly once; None when none does."""
    wanted = {fold(heading): column for column, heading in headings.items()}
    if len(wanted) != len(headings):
        return None
    rows: dict[int, list[tuple[str, int]]] = defaultdict(list)
    for place, cell in sheet.cells.items():
        if cell.type is CellType.TEXT and (folded := fold(cell.raw)) in wanted:
            row, column = row_column(place)
            rows[row].append((folded, column))
    for held in rows.values():
        if len(held) == len(wanted) == len({folded for folded, _ in held}):
            return {wanted[folded]: column for folded, column in held}
    return None


def _all_columns(layout: FormLayout) -> set[int]:
    return {
        *layout.columns.values(),
        *(locked.column for locked in layout.locked),
        *(free.column for free in layout.free),
    }


def _all_rows(layout: FormLayout) -> set[int]:
    return {
        *(row.row for row in layout.rows),
        *(locked.row for locked in layout.locked),
        *(free.row for free in layout.free),
    }


def _place_rows(
    sheet: Sheet,
    file: str,
    layout: FormLayout,
    seen: Mapping[int, Cell],
    expected: Mapping[str, int],
    key: int,
) -> tuple[dict[int, int], list[Finding]]:
    held: dict[str, list[int]] = defaultdict(list)
    for row, cell in seen.items():
        text = cell.raw if cell.raw in expected else texts.tidy(cell.raw)
        if text in expected:
            held[text].append(row)
    rows: dict[int, int] = {}
    told: list[Finding] = []
    agency = layout.agency.code
    for text, row in expected.items():
        places = sorted(held.get(text, ()))
        if len(places) == 1:
            rows[row] = places[0]
        elif places:
            for place in places:
                at = Address(file, sheet.name, a1(place, key))
                numbers = ", ".join(str(one + 1) for one in places)
                told.append(found("E240", at, agency=agency, criterion=None, key=text, rows=numbers))
        else:
            at = Address(file, sheet.name, a1(row, key))
            told.append(found("E241", at, agency=agency, key=text))
    moved = [text for text, row in expected.items() if row in rows and rows[row] != row]
    if moved:
        shown = ", ".join(moved[:3]) + (f"… ({len(moved)})" if len(moved) > 3 else "")
        told.append(found("W238", Address(file, sheet.name), agency=agency, keys=shown))
    return rows, told


def _around(sheet: Sheet, layout: FormLayout, rows: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """Rows above and below the table: where their text stands, else as far off as the table's end."""
    table = {row.row for row in layout.rows}
    shifts = [rows[row] - row for row in sorted(rows)] or [0]
    texts_of: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for locked in layout.locked:
        if locked.row not in table and isinstance(locked.content, str) and locked.content:
            texts_of[locked.row].append((column_letters(locked.column), locked.content))
    for row in _all_rows(layout) - table:
        likely = shifts[0] if row < min(table, default=0) else shifts[-1]
        for shift in dict.fromkeys((0, likely)):
            places = [(f"{letters}{row + shift + 1}", content) for letters, content in texts_of[row]]
            if any((cell := sheet.cells.get(place)) and cell.raw == content for place, content in places):
                yield row, row + shift
                break
        else:
            yield row, max(0, row + likely)


def _strangers(
    sheet: Sheet,
    file: str,
    layout: FormLayout,
    seen: Mapping[int, Cell],
    expected: Mapping[str, int],
    rows: Mapping[int, int],
    columns: Mapping[int, int],
) -> Iterator[Finding]:
    """Rows inside the table that are not the layout's: with a foreign key, or with content and no key."""
    taken = {rows[row] for row in expected.values() if row in rows}
    if not taken:
        return
    inputs = sorted({columns.get(asked.column, asked.column) for asked in layout.inputs})
    key = columns[layout.columns[Column.KEY]]
    for row in range(min(taken), max(taken) + 1):
        if row in taken:
            continue
        cell = seen.get(row)
        text = "" if cell is None else texts.tidy(cell.raw)
        if text in expected:
            continue
        if text:
            at = Address(file, sheet.name, a1(row, key))
            yield found("W239", at, agency=layout.agency.code, key=texts.quote(text))
            continue
        for column in inputs:
            stray = sheet.cells.get(a1(row, column))
            if stray is not None and texts.tidy(stray.raw):
                told = texts.quote(stray.raw)
                yield found("W247", stray.at, agency=layout.agency.code, text=told)


def compare_names(book: Book, placement: Placement) -> Iterator[Finding]:
    """The defined names are a second carrier of what each input cell is: W246 where they point elsewhere.

    A name that is gone, or points to a deleted cell, says nothing that the key column does not say.
    """
    sheet = placement.sheet.name.replace("'", "''")
    for asked in placement.layout.inputs:
        reference = book.names.get(asked.name)
        row, letters = placement.rows.get(asked.row), placement.letters.get(asked.column)
        if not reference or row is None or letters is None or reference == f"'{sheet}'!${letters}${row + 1}":
            continue
        plain = reference.replace("$", "").lstrip("=")
        place = f"{letters}{row + 1}"
        if "#REF!" not in plain and plain not in (f"'{sheet}'!{place}", f"{sheet}!{place}"):
            yield _points_elsewhere(asked, placement, plain)


def _points_elsewhere(asked: InputCell, placement: Placement, target: str) -> Finding:
    return found(
        "W246",
        placement.address(asked.row, asked.column),
        agency=placement.layout.agency.code,
        criterion=asked.slot.criterion,
        name=asked.name,
        target=texts.quote(target),
        item=asked.slot.item,
    )
