"""Sheets of the secretariat's own workbook by the strict reader, where openpyxl cannot read it.

openpyxl gives up on a whole workbook for one odd style (an empty fill, a font family out of range, no styles
at all, an unknown alignment) or a bad date among the properties, which Excel opens; values need no styles.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

from ...address import Address, a1, row_column
from ...findings import Finding
from ...model import Book, Cell, CellType, Sheet
from ...untrusted import read_own_workbook
from ...vietnamese import numerals
from .raw_grid import MOST_COLUMNS, MOST_ROWS, Grid, Raw, Value, shown_digits, tidy


def strict_grids(path: Path) -> tuple[tuple[Grid, ...] | None, tuple[Finding, ...]]:
    """Every sheet of the workbook, hidden ones too; None when the strict reader refuses it as well."""
    book, findings = read_own_workbook(path, path.name)
    return (None if book is None else _grids(book)), findings


def _grids(book: Book) -> tuple[Grid, ...]:
    return tuple(_grid(book.file, sheet) for sheet in book.sheets)


def _grid(file: str, sheet: Sheet) -> Grid:
    name = tidy(sheet.name)
    cells = {row_column(at): cell for at, cell in sheet.cells.items()}
    used = [(row, column) for row, column in cells if row < MOST_ROWS and column < MOST_COLUMNS]
    if not used:
        return Grid(file, name, (), sheet.merges)
    last_row, last_column = (max(place) for place in zip(*used, strict=True))
    rows = tuple(
        tuple(
            _raw(Address(file, name, a1(row, column)), cells.get((row, column)), sheet.since_1904)
            for column in range(last_column + 1)
        )
        for row in range(last_row + 1)
    )
    return Grid(file, name, rows, sheet.merges)


def _raw(at: Address, cell: Cell | None, since_1904: bool) -> Raw:
    if cell is None:
        return Raw(at)
    number_format = cell.number_format
    value = _value(cell, since_1904)
    percent = "%" in number_format and isinstance(value, Decimal)
    formula, error = cell.formula is not None, cell.type is CellType.ERROR
    return Raw(at, value, percent, shown_digits(number_format), formula, error)


def _value(cell: Cell, since_1904: bool) -> Value:
    match cell.type:
        case CellType.NUMBER:
            number = numerals.from_xml(cell.raw)
            return cell.raw if number is None else _day(number, cell.number_format, since_1904) or number
        case CellType.BOOLEAN:
            return cell.raw == "1"
        case CellType.TEXT | CellType.ERROR | CellType.UNREADABLE:
            return tidy(cell.raw) or None
    return None


def _day(serial: Decimal, number_format: str, since_1904: bool) -> date | None:
    """The day that a number of a date format is; None for other formats and impossible serials."""
    from openpyxl.styles.numbers import is_date_format
    from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900, from_excel

    if not is_date_format(number_format):
        return None
    try:
        day = from_excel(float(serial), CALENDAR_MAC_1904 if since_1904 else CALENDAR_WINDOWS_1900)
    except (OverflowError, ValueError):
        return None
    return day.date() if isinstance(day, datetime) else None
