"""A sheet of the secretariat's own workbook as a grid of raw cells, read with openpyxl.

Normal mode, not read-only: that mode trusts a wrong `dimension` (WPS writes A1:A1). Only stored values leave
this room; what a formula says is replaced by its saved result, and marked.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

from ...address import Address, a1
from ...untrusted import unescaped
from ...vietnamese import numerals
from ...vietnamese.blanks import shows_nothing
from ...vietnamese.text_folding import ZERO_WIDTH

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell, MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

Value = str | Decimal | date | bool | None


@dataclass(frozen=True, slots=True)
class Raw:
    """One cell as stored. `value` is None when blank; text is NFC, trimmed, without invisible characters.

    `percent`: a number in a percent format. `digits`: as many at least does its format show before the point,
    "00" two: 1 is shown as 01. `formula`: the value is a formula's saved result. `error`: the
    value is an Excel error such as #REF!.
    """

    at: Address
    value: Value = None
    percent: bool = False
    digits: int = 0
    formula: bool = False
    error: bool = False

    @property
    def blank(self) -> bool:
        """Whether nothing stands there."""
        return self.value is None and not self.formula


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet: its rows of cells from A1 on, and the ranges that are merged."""

    file: str
    name: str
    rows: tuple[tuple[Raw, ...], ...]
    merges: tuple[str, ...] = ()

    def at(self, cell: str = "") -> Address:
        """An address on this sheet."""
        return Address(self.file, self.name, cell)


_ZEROS = re.compile(r"(0{1,15})(?:;.*)?")
"""A number format that shows leading zeros: the positive section alone counts, no code is negative."""

MOST_ROWS = 20_000
MOST_COLUMNS = 100
"""Beyond these nothing of a plan or register can stand; a stray cell at XFD1048576 must not cost minutes."""


@lru_cache(maxsize=8)
def loaded_grids(data: bytes, name: str) -> tuple[Grid, ...]:
    """Every sheet of the workbook, hidden ones too, in order. Raises whatever openpyxl does.

    Kept, because a process that runs several commands reads the same plan and register for each.
    """
    # Imported here: half a second that commands without a plan need not pay.
    from openpyxl import load_workbook

    formulas = load_workbook(BytesIO(data))
    has_formula = any(
        cell.data_type == "f" for sheet in formulas.worksheets for row in _bounded(sheet) for cell in row
    )
    saved = load_workbook(BytesIO(data), data_only=True) if has_formula else formulas
    pairs = zip(formulas.worksheets, saved.worksheets, strict=True)
    return tuple(_grid(name, sheet, results) for sheet, results in pairs)


def _bounded(sheet: Worksheet) -> list[tuple[Cell | MergedCell, ...]]:
    """The rows up to the last that holds a value: formats alone may reach down to row 1048576."""
    cells = (place for place, cell in sheet._cells.items() if cell.value is not None)
    used = [(row, column) for row, column in cells if row <= MOST_ROWS and column <= MOST_COLUMNS]
    if not used:
        return []
    last_row, last_column = (max(place) for place in zip(*used, strict=True))
    return list(sheet.iter_rows(1, last_row, 1, last_column))


def _grid(file: str, sheet: Worksheet, saved: Worksheet) -> Grid:
    name = tidy(sheet.title)
    rows = tuple(
        tuple(_raw(Address(file, name, a1(row, column)), cell, saved) for column, cell in enumerate(cells))
        for row, cells in enumerate(_bounded(sheet))
    )
    return Grid(file, name, rows, tuple(str(merged) for merged in sheet.merged_cells.ranges))


def _raw(at: Address, cell: Cell | MergedCell, saved: Worksheet) -> Raw:
    """One openpyxl cell, its formula replaced by the saved result."""
    kind, value = cell.data_type, cell.value
    formula = kind == "f"
    if formula:
        result = saved[at.cell]
        kind, value = result.data_type, result.value
    percent = "%" in str(cell.number_format) and isinstance(value, int | float)
    digits = shown_digits(str(cell.number_format))
    return Raw(at, _plain(value), percent, digits, formula, error=kind == "e")


def shown_digits(number_format: str) -> int:
    """How many digits at least the format shows before the point; 0 when it says nothing about that."""
    zeros = _ZEROS.fullmatch(number_format)
    return len(zeros[1]) if zeros else 0


def _plain(value: object) -> Value:
    """The stored value as a plain one; a number as the exact decimal of its 15 digits."""
    match value:
        case None | bool():
            return value
        case int() | float():
            # repr is the shortest text that gives the same number, hence the text that was typed.
            number = numerals.from_xml(repr(value))
            return repr(value) if number is None else number
        case datetime():
            return value.date()
        case date():
            return value
    return tidy(unescaped(str(value))) or None


def tidy(text: str) -> str:
    """NFC, without zero-width characters, trimmed; runs of blanks (NBSP too) are one, line breaks are kept.

    Empty when the text shows nothing.
    """
    if shows_nothing(text):
        return ""
    lines = unicodedata.normalize("NFC", text.translate(ZERO_WIDTH)).splitlines()
    return "\n".join(" ".join(line.split()) for line in lines).strip()
