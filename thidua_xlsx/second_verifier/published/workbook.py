"""The published ranking workbook (§6), read back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..text import BrokenError, fold
from ..xlsx import Book, Cell, a1

RANKING = "bang_xep_hang.xlsx"


@dataclass(frozen=True)
class Line:
    """A row of a published table: cells by folded heading, and where it stands."""

    sheet: str
    number: int
    cells: Mapping[str, Cell]
    columns: Mapping[str, int]

    def cell(self, heading: str) -> Cell:
        """The cell under a heading; blank where there is none."""
        return self.cells.get(fold(heading), Cell())

    def text(self, heading: str) -> str:
        """What stands under a heading, as text."""
        return self.cell(heading).words.strip()

    def at(self, heading: str) -> str:
        """Sheet and place of the cell under a heading."""
        return f"{self.sheet}!{a1(self.number, self.columns.get(fold(heading), 1))}"


def lines_of(book: Book, sheet_name: str, *wanted: str) -> list[Line]:
    """The rows below the row of headings, up to the end of the sheet."""
    sheet = book.sheet(sheet_name)
    if sheet is None:
        raise BrokenError(f"không có trang {sheet_name}")
    for top in range(1, min(sheet.last_row, 40) + 1):
        headings = {fold(cell.words): column for column, cell in sheet.row(top).items() if not cell.blank}
        if {fold(heading) for heading in wanted} <= headings.keys():
            break
    else:
        raise BrokenError(f"trang {sheet_name} không có các cột {', '.join(wanted)}")
    found = []
    for number in range(top + 1, sheet.last_row + 1):
        row = sheet.row(number)
        cells = {name: row[column] for name, column in headings.items() if column in row}
        found.append(Line(sheet.name, number, cells, headings))
    return found
