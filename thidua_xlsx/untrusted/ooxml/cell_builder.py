"""What stands in a <c> -> Cell. Whoever reads the XML hands rows and cells over; here is their meaning.

Rows and cells must ascend, as every spreadsheet writes them: that alone proves that no cell stands twice.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from ...address import Address, column_letters, row_column
from ...catalogue import workbook_parts
from ...findings import Finding, found
from ...model import Cell, CellType
from ..refusal import RefusalError
from .shared_strings import Text, unescaped
from .styles_part import PLAIN, Format
from .xml_part import Part, whole

_TYPES = {
    "n": CellType.NUMBER,
    "str": CellType.TEXT,
    "inlineStr": CellType.TEXT,
    "d": CellType.TEXT,
    "b": CellType.BOOLEAN,
    "e": CellType.ERROR,
}
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T|$)|T?[0-9]{2}:[0-9]{2}")
_EXCEL_ROWS, _EXCEL_COLUMNS = 1_048_576, 16_384
COLUMNS = {column_letters(column): column for column in range(26 + 26 * 26)}
new = tuple.__new__
"""Makes a named tuple in half the time; a book has thousands of cells."""
RANGE = re.compile(r"([A-Z]{1,3}[1-9][0-9]{0,6})(?::([A-Z]{1,3}[1-9][0-9]{0,6}))?", re.ASCII)


def _misfits(stored: str | None, value: str) -> bool:
    """Whether a <v> is not of the type its cell has: programs do not agree on what such a cell shows."""
    return stored == "inlineStr" or (stored == "d" and _DATE.match(value) is None)


class CellBuilder:
    """The cells of one sheet, in the order they are handed over.

    `strings` and `formats` go by their index as written; formats are None in a workbook without styles.
    `room` is how many cells may still be kept.
    """

    def __init__(
        self,
        part: Part,
        sheet: str,
        strings: Mapping[str, Text],
        formats: Mapping[str, Format] | None,
        room: int,
    ) -> None:
        self.part, self.sheet, self.limits = part, sheet, part.limits
        self.file, self.room = part.file, room
        self.strings, self.formats = strings, formats
        self.cells: dict[str, Cell] = {}
        self.hidden_rows: list[int] = []
        self.findings: list[Finding] = []
        self.beyond = 0
        """Cells with content beyond the rows and columns that are kept."""
        self.number, self.column = 0, -1
        self.digits, self._cut = "0", -1
        self._masters: dict[str, str] = {}
        self._followers: list[tuple[str, str]] = []
        self._spills: list[tuple[str, str]] = []

    def row(self, stored: str | None, hidden: bool) -> bool:
        """A row begins. False when it lies beyond the rows that are kept: so do all that follow."""
        number = self.number + 1 if stored is None else whole(stored)
        if number is None or not 1 <= number <= _EXCEL_ROWS or (stored is not None and stored[0] == "0"):
            raise self.invalid(stored or str(number))
        if number <= self.number:
            raise RefusalError(found(workbook_parts.ROW_OUT_OF_ORDER, self._at(), row=str(number)))
        self.number, self.column, self.digits = number, -1, str(number)
        self._cut = -len(self.digits)
        if number > self.limits.rows:
            return False
        if hidden:
            self.hidden_rows.append(number)
        return True

    def cell(
        self,
        ref: str | None,
        style: str | None,
        stored: str | None,
        value: str | None,
        formula: str | None,
        inline: Text | None = None,
    ) -> str:
        """A cell: its address, `s` and `t` as written, the texts of <v> and <f>, and the text of <is>.

        Gives the address, which a cell may leave to its place in the row.
        """
        if ref is None:
            ref = column_letters(self.column + 1) + self.digits
        letters = ref[: self._cut]
        column = COLUMNS.get(letters, -1)
        if column <= self.column or letters + self.digits != ref:
            column = self._unusual(ref, letters)
        self.column = column
        if value is None and formula is None and inline is None:
            return ref
        if stored == "s" and value is not None and value in self.strings:
            kind, text = CellType.TEXT, self.strings[value]
        elif stored is None and value and inline is None:
            kind, text = CellType.NUMBER, (value, False, False)
        else:
            kind, text = self._value(ref, stored, value, inline)
        if text[0] or formula is not None:
            self._keep(ref, kind, text, formula, style or "0")
        return ref

    def _keep(self, ref: str, kind: CellType, text: Text, formula: str | None, style: str) -> None:
        if self.column >= self.limits.columns:
            self.beyond += 1
            return
        if len(self.cells) >= self.room:
            raise self.part.too_many("c", self.limits.cells)
        if self.formats is None:
            code, struck_font, font, pale = PLAIN
        else:
            try:
                code, struck_font, font, pale = self.formats[style]
            except KeyError:
                raise self.invalid(style) from None
        address = new(Address, (self.file, self.sheet, ref))
        raw, struck, white = text
        held = (address, kind, raw, formula, code, struck or struck_font, font, white or pale)
        self.cells[ref] = new(Cell, held)

    def picture(self, ref: str) -> None:
        """A rich value (`vm`) stands there: of an error without formula it is a picture in the cell."""
        cell = self.cells.get(ref)
        if cell is not None and cell.type is CellType.ERROR:
            self.cells[ref] = cell._replace(type=CellType.PICTURE)

    def special_formula(self, ref: str, attributes: Mapping[str, str], text: str) -> None:
        """A shared formula is filled in by `finish`, an array formula noted by the range it fills."""
        kind = attributes.get("t")
        if kind == "shared":
            key = attributes.get("si", "")
            if text:
                self._masters.setdefault(key, text)
            else:
                self._followers.append((ref, key))
        elif kind in ("array", "dataTable"):
            self._spills.append((attributes.get("ref", ref), text))

    def finish(self) -> None:
        """After the last row: formulas that several cells share, and the remark on what was left out."""
        for ref, key in self._followers:
            if ref in self.cells:
                self._give_formula(ref, self._masters.get(key, ""))
        covered = 0
        for reference, text in self._spills:
            covered += self._spill(reference, text, self.limits.spilled - covered)
        if self.beyond:
            facts = {"rows": str(self.limits.rows), "columns": str(self.limits.columns)}
            self.findings.append(
                found(workbook_parts.CELLS_BEYOND_LIMITS, self._at(), count=str(self.beyond), **facts)
            )

    def invalid(self, text: str) -> RefusalError:
        return RefusalError(found(workbook_parts.INVALID_REFERENCE, self._at(), text=text[:40]))

    def _unusual(self, ref: str, letters: str) -> int:
        """The column of an address beyond ZZ. Refused when it is none, of another row, or not ascending."""
        column = row_column(ref)[1] if RANGE.fullmatch(ref) and letters.isalpha() else -1
        if not 0 <= column < _EXCEL_COLUMNS or letters + self.digits != ref:
            raise self.invalid(ref)
        if column <= self.column:
            raise RefusalError(found(workbook_parts.CELL_OUT_OF_ORDER, self._at(ref)))
        return column

    def _value(
        self, ref: str, stored: str | None, value: str | None, inline: Text | None
    ) -> tuple[CellType, Text]:
        raw = value or ""
        if stored == "s":
            return self._unreadable(
                found(workbook_parts.MISSING_SHARED_STRING, self._at(ref), index=raw[:40]), raw
            )
        if inline is not None:
            if stored != "inlineStr" or value is not None:
                raise self.part.misplaced("is")
            return CellType.TEXT, inline
        kind = _TYPES.get(stored or "n")
        if kind is None or (raw and _misfits(stored, raw)):
            return self._unreadable(
                found(workbook_parts.UNKNOWN_CELL_TYPE, self._at(ref), type=(stored or "")[:40]), raw
            )
        if kind is CellType.TEXT:
            return kind, (unescaped(raw), False, False)
        return (kind if raw else CellType.BLANK), (raw, False, False)

    def _unreadable(self, finding: Finding, raw: str) -> tuple[CellType, Text]:
        """The cell has no value for whoever reads it; beyond a number of findings nobody reads them."""
        if len(self.findings) < self.limits.findings:
            self.findings.append(finding)
        return CellType.UNREADABLE, (raw, False, False)

    def _spill(self, reference: str, text: str, left: int) -> int:
        """Cells inside an array formula's range hold its results, not entries, though they carry no <f>."""
        match = RANGE.fullmatch(reference)
        if match is None:
            raise self.invalid(reference)
        (top, first), (bottom, last) = row_column(match[1]), row_column(match[2] or match[1])
        area = max(bottom - top + 1, 0) * max(last - first + 1, 0)
        if area > left:
            raise self.part.too_many("f", self.limits.spilled)
        for row in range(top + 1, min(bottom + 1, self.limits.rows) + 1):
            for column in range(first, last + 1):
                self._give_formula(f"{column_letters(column)}{row}", text)
        return area

    def _give_formula(self, ref: str, text: str) -> None:
        cell = self.cells.get(ref)
        if cell is not None and not cell.formula:
            self.cells[ref] = cell._replace(formula=text)

    def _at(self, cell: str = "") -> Address:
        return Address(self.part.file, self.sheet, cell)
