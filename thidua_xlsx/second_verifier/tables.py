"""Tables: a sheet whose first row are headings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from .text import HUNDRED, UnclearError, fold, nfc, number_of_text, read_date
from .xlsx import Book, Cell


@dataclass(frozen=True)
class Row:
    """One row of a table; `cells` by folded heading."""

    sheet: str
    number: int
    cells: Mapping[str, Cell]

    def text(self, heading: str, default: str = "") -> str:
        """The text under a heading."""
        cell = self.cells.get(fold(heading))
        return default if cell is None or cell.blank else nfc(cell.words.strip())

    def number_at(self, heading: str, default: Decimal | None = None) -> Decimal | None:
        """The number under a heading, a percentage as percent; UnclearError for what is none."""
        cell = self.cells.get(fold(heading))
        if cell is None or cell.blank:
            return default
        value = cell.number if cell.number is not None else number_of_text(cell.text)
        if value is None:
            raise UnclearError(
                f"{self.sheet}, dòng {self.number}: “{cell.words}” ở cột {heading} không phải số"
            )
        return value * HUNDRED if cell.style == "percent" else value

    def need(self, heading: str) -> Decimal:
        """A number that must stand there."""
        value = self.number_at(heading)
        if value is None:
            raise UnclearError(f"{self.sheet}, dòng {self.number}: cột {heading} để trống")
        return value

    def whole(self, heading: str, default: int | None = None) -> int | None:
        """The number under a heading without its decimals."""
        value = self.number_at(heading)
        return default if value is None else int(value)

    def day(self, heading: str) -> date | None:
        """The date under a heading; UnclearError for what is none."""
        cell = self.cells.get(fold(heading))
        if cell is None or cell.blank:
            return None
        if cell.number is not None:
            return date(1899, 12, 30) + timedelta(days=int(cell.number))
        found = read_date(cell.text)
        if found is None:
            raise UnclearError(
                f"{self.sheet}, dòng {self.number}: “{cell.text}” ở cột {heading} không phải ngày"
            )
        return found


def table(book: Book, name: str) -> list[Row]:
    """The filled rows of a sheet; none when the sheet is not there."""
    sheet = book.sheet(name)
    if sheet is None:
        return []
    headings = {column: fold(cell.words) for column, cell in sheet.row(1).items() if not cell.blank}
    rows = []
    for number in range(2, sheet.last_row + 1):
        cells = {headings[column]: cell for column, cell in sheet.row(number).items() if column in headings}
        if any(not cell.blank for cell in cells.values()):
            rows.append(Row(name, number, cells))
    return rows
