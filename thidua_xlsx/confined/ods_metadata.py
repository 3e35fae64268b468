"""Formulas, error values, percentages and dates of an .ods, from its content.xml (OpenDocument 1.3)."""

from __future__ import annotations

import io
import zipfile
from xml.parsers import expat

from .sheet_metadata import SheetMetadata

_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0 "
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0 "
_MORE = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0 "
_FORMATS = {"percentage": "0.00############%", "date": "yyyy-mm-dd", "time": "hh:mm:ss"}
"""What a type says of the format; how many decimals are shown is not looked up."""
_MOST_REPEATED = 100_000


def ods_metadata(data: bytes) -> dict[str, SheetMetadata]:
    """By name of the sheet."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        content = package.read("content.xml")
    reader = _Reader()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler, parser.EndElementHandler = reader.start, reader.end
    parser.Parse(content, True)
    return reader.sheets


class _Reader:
    """Counts rows and columns as the file repeats them."""

    def __init__(self) -> None:
        self.sheets: dict[str, SheetMetadata] = {}
        self._sheet: SheetMetadata | None = None
        self._row = self._column = self._rows = 0
        self._noted = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == f"{_TABLE}table":
            if self._sheet is not None:
                raise ValueError("table in a table")
            self._sheet, self._row = SheetMetadata(), 0
            self.sheets[attributes[f"{_TABLE}name"]] = self._sheet
        elif name == f"{_TABLE}table-row":
            self._column = 0
            self._rows = int(attributes.get(f"{_TABLE}number-rows-repeated", "1"))
        elif name in (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
            count = int(attributes.get(f"{_TABLE}number-columns-repeated", "1"))
            if self._sheet is not None:
                self._note(self._sheet, attributes, count)
            self._column += count

    def end(self, name: str) -> None:
        if name == f"{_TABLE}table":
            self._sheet = None
        elif name == f"{_TABLE}table-row":
            self._row += self._rows

    def _note(self, sheet: SheetMetadata, attributes: dict[str, str], count: int) -> None:
        formula = attributes.get(f"{_TABLE}formula")
        kind = attributes.get(f"{_OFFICE}value-type", "")
        wrong = attributes.get(f"{_MORE}value-type") == "error"
        if formula is None and not wrong and kind not in _FORMATS:
            return
        self._noted += self._rows * count
        if self._noted > _MOST_REPEATED:
            raise MemoryError
        for row in range(self._row, self._row + self._rows):
            for column in range(self._column, self._column + count):
                if formula is not None:
                    sheet.formulas[row, column] = formula.partition("=")[2] or formula
                if wrong:
                    sheet.errors.add((row, column))
                if kind in _FORMATS:
                    sheet.formats[row, column] = _FORMATS[kind]
