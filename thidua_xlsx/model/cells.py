"""One cell of a returned workbook as a plain value. Made by `untrusted`, judged by `checks`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import NamedTuple

from ..address import Address
from .vocabulary import direct


@direct
class CellType(Enum):
    """What the file says the cell holds."""

    BLANK = "blank"
    NUMBER = "number"
    TEXT = "text"
    BOOLEAN = "boolean"
    ERROR = "error"
    PICTURE = "picture"
    """A picture placed in the cell (Excel 365); programs that do not know it show an error."""
    UNREADABLE = "unreadable"
    """The file says nothing that can be taken for a value; its reader has said why."""


UNKNOWN_FORMAT = ""
"""Number format of a cell whose format the file does not tell, or the reader does not see."""


class Cell(NamedTuple):
    """A cell: raw text exactly as stored (a number's XML text), formula without "=", number format code.

    A named tuple for the same reason as `Address`.
    """

    at: Address
    type: CellType
    raw: str = ""
    formula: str | None = None
    number_format: str = "General"
    struck: bool = False
    """Some of its rich text is struck out."""
    font: str = ""
    """The encoding that the cell's font shows (`vietnamese.legacy.of_font`); "" for Unicode."""
    unseen: bool = False
    """Some of what it holds has the colour of what is behind it."""


class ConditionalFormat(NamedTuple):
    """A format that a sheet puts on cells when a condition holds."""

    ranges: tuple[str, ...]
    number_format: str = ""
    """Its format code, "" when it leaves that of the cell."""
    unseen: bool = False
    """Its ink cannot be told from what is behind it."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet's cells by A1 address. `hidden` sheets and rows are listed, not skipped."""

    name: str
    cells: Mapping[str, Cell]
    hidden: bool = False
    protected: bool = False
    merges: tuple[str, ...] = ()
    hidden_rows: tuple[int, ...] = ()
    """1-based; those of height 0 too."""
    hidden_columns: tuple[tuple[int, int], ...] = ()
    """First and last of each, 1-based; those of width 0 too."""
    conditional_formats: tuple[ConditionalFormat, ...] = ()
    """Those that may change what a cell is seen to hold."""
    drawings: tuple[str, ...] = ()
    """Ranges of cells on which a shape or a picture lies."""
    since_1904: bool = False
    """Its dates are counted from 1904-01-01 on, not from 1899-12-30: workbooks from old Macs."""


@dataclass(frozen=True, slots=True)
class Book:
    """A checked workbook: sheets in order, defined names (name -> reference), custom text properties."""

    file: str
    sheets: tuple[Sheet, ...]
    names: Mapping[str, str] = field(default_factory=dict)
    properties: Mapping[str, str] = field(default_factory=dict)
    saved: datetime | None = None
    """docProps/core.xml, modified."""
    values_only: bool = False
    """Read from an old format: formulas, names and protection of the sheets are not known."""

    def sheet(self, name: str) -> Sheet | None:
        """The sheet of that exact name, or None."""
        for sheet in self.sheets:
            if sheet.name == name:
                return sheet
        return None
