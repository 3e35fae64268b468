"""Where the rows of a layout stand in a returned sheet: by the locked key, wherever it has moved."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ... import safe_text
from ...address import Address, a1, column_letters
from ...catalogue import form_sheet
from ...findings import Finding, found
from ...form_layout.types import FormLayout, RowKind
from ...model import Cell, Sheet

_UNASKED = (RowKind.TEXT, RowKind.BLOCK, RowKind.BASE)


@dataclass(frozen=True, slots=True)
class KeyColumn:
    """The key column as returned (filled cells by 0-based row) and the layout's row of each key."""

    sheet: Sheet
    file: str
    layout: FormLayout
    column: int
    cells: Mapping[int, Cell]
    expected: Mapping[str, int]

    @property
    def as_written(self) -> bool:
        """Whether every key stands in its row, and none stands twice."""
        return len(self.cells) == len({cell.raw for cell in self.cells.values()}) and all(
            (cell := self.cells.get(row)) is not None and cell.raw == key
            for key, row in self.expected.items()
        )

    def at(self, row: int) -> Address:
        """The key's cell in that row of the sheet."""
        return Address(self.file, self.sheet.name, a1(row, self.column))


def column_cells(sheet: Sheet, column: int) -> dict[int, Cell]:
    """Cells of a column that hold something, by 0-based row."""
    letters = column_letters(column)
    width = len(letters)
    return {
        int(place[width:]) - 1: cell
        for place, cell in sheet.cells.items()
        if place[:width] == letters and place[width:].isdigit() and cell.raw
    }


def all_rows(layout: FormLayout) -> set[int]:
    """Every row of the layout, also above and below the table."""
    return {
        *(row.row for row in layout.rows),
        *(locked.row for locked in layout.locked),
        *(free.row for free in layout.free),
    }


def place_rows(keys: KeyColumn) -> tuple[dict[int, int], tuple[Finding, ...]]:
    """0-based row of the layout -> row of the sheet. E240: a key is doubled; E241: missing; W238: moved.

    W248: missing is one in which nothing is entered and that is no part of the sum, so that the plan may have
    got it since.
    """
    held: dict[str, list[int]] = defaultdict(list)
    for row, cell in keys.cells.items():
        text = cell.raw if cell.raw in keys.expected else safe_text.tidy(cell.raw)
        if text in keys.expected:
            held[text].append(row)
    rows: dict[int, int] = {}
    told: list[Finding] = []
    agency = keys.layout.agency.code
    unasked = {row.key for row in keys.layout.rows if row.kind in _UNASKED}
    for key, row in keys.expected.items():
        places = sorted(held[key])
        if len(places) == 1:
            rows[row] = places[0]
        elif places:
            numbers = ", ".join(str(place + 1) for place in places)
            told += (
                found(form_sheet.DUPLICATE_ROW_KEY, keys.at(p), agency=agency, key=key, rows=numbers)
                for p in places
            )
        else:
            spec = form_sheet.UNASKED_ROW_MISSING if key in unasked else form_sheet.ROW_MISSING
            told.append(found(spec, keys.at(row), agency=agency, key=key))
    moved = [key for key, row in keys.expected.items() if rows.get(row, row) != row]
    if moved:
        shown = ", ".join(moved[:3]) + (f"… ({len(moved)})" if len(moved) > 3 else "")
        told.append(
            found(form_sheet.ROWS_MOVED, Address(keys.file, keys.sheet.name), agency=agency, keys=shown)
        )
    return rows | dict(_around(keys.sheet, keys.layout, rows)), tuple(told)


def _around(sheet: Sheet, layout: FormLayout, rows: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """Rows above and below the table: where their text stands, else beside the others of their side."""
    table = {row.row for row in layout.rows}
    shifts = [rows[row] - row for row in sorted(rows)] or [0]
    texts_of: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for locked in layout.locked:
        if locked.row not in table and isinstance(locked.content, str) and locked.content:
            texts_of[locked.row].append((column_letters(locked.column), locked.content))
    top = min(table, default=0)
    around = sorted(all_rows(layout) - table)
    above, below = [row for row in around if row < top], [row for row in around if row >= top]
    for side, likely in ((above, shifts[0]), (below, shifts[-1])):
        found_at = {
            row: shift
            for row in side
            for shift in (likely, 0)
            if any(
                (cell := sheet.cells.get(f"{letters}{row + shift + 1}")) and cell.raw == content
                for letters, content in texts_of[row]
            )
        }
        likely = Counter(found_at.values()).most_common(1)[0][0] if found_at else likely
        yield from ((row, max(0, row + found_at.get(row, likely))) for row in side)


def strangers(keys: KeyColumn, rows: Mapping[int, int], columns: Mapping[int, int]) -> Iterator[Finding]:
    """Rows inside the table that are not the layout's: W239 with a foreign key, W247 with content only."""
    taken = {rows[row] for row in keys.expected.values() if row in rows}
    inputs = sorted({columns[asked.column] for asked in keys.layout.inputs})
    agency = keys.layout.agency.code
    for row in range(min(taken, default=0), max(taken, default=-1) + 1):
        cell = keys.cells.get(row)
        text = "" if cell is None else safe_text.tidy(cell.raw)
        if row in taken or text in keys.expected:
            continue
        if text:
            yield found(
                form_sheet.ADDED_ROW_FOREIGN_KEY, keys.at(row), agency=agency, key=safe_text.quote(text)
            )
            continue
        for column in inputs:
            stray = keys.sheet.cells.get(a1(row, column))
            if stray is not None and safe_text.tidy(stray.raw):
                yield found(
                    form_sheet.ADDED_ROW_WITHOUT_KEY, stray.at, agency=agency, text=safe_text.quote(stray.raw)
                )
