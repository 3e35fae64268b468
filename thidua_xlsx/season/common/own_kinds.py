"""Whether a file that stands where a command writes is one that the tool itself wrote there before."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...form_layout.types import FREE_CELLS
from ...intake.recognise import recognise
from ...model import Book, Cell
from ...untrusted import open_bytes

_ONE_CELL = re.compile(r"'?([^'!]+)'?!\$([A-Z]{1,3})\$([0-9]{1,7})")
_PRODUCT = b"\r\nPRODID:-//thidua_xlsx//"


def issued_blank(data: bytes) -> bool:
    """A workbook for an agency into which nobody has written anything yet."""
    book = open_bytes(data, "x.xlsx").book
    if book is None or recognise(book).kind not in ("form", "registration", "explanation"):
        return False
    return not any(cell.raw.strip() for cell in _inputs(book) if cell.formula is None)


def _inputs(book: Book) -> Iterator[Cell]:
    """The cells of the rows that are to be filled in: each has a name of its own."""
    for name, reference in book.names.items():
        place = _ONE_CELL.fullmatch(reference)
        sheet = book.sheet(place[1]) if place and name not in FREE_CELLS else None
        cell = sheet.cells.get(f"{place[2]}{place[3]}") if sheet and place else None
        if cell is not None:
            yield cell


def our_calendar(data: bytes) -> bool:
    """A calendar that `calendar` wrote."""
    return data.startswith(b"BEGIN:VCALENDAR") and _PRODUCT in data


def table_like(fresh: bytes, data: bytes) -> bool:
    """A table of `export`: the heading it begins with is that of the fresh one, or both are Parquet."""
    first = fresh[:4] if fresh.startswith(b"PAR1") else fresh.partition(b",")[0]
    return data.startswith(first)
