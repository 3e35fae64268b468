"""One worksheet -> its cells, exactly as stored. Rows and cells must ascend, as spreadsheets write them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..address import Address, column_letters, row_column
from ..findings import Finding, found
from ..model import Cell, CellType, Sheet
from .book_xml import SheetPart
from .limits import Limits
from .refusal import RefusalError
from .strings_xml import RichText, Text, unescaped
from .styles_xml import PLAIN, Format
from .xml_parts import MAIN, Part, local, true, whole

_WORKSHEET, _DATA, _ROW, _C, _V, _F, _IS, _MERGE, _PROTECTION = (
    f"{MAIN}{name}"
    for name in ("worksheet", "sheetData", "row", "c", "v", "f", "is", "mergeCell", "sheetProtection")
)
_TYPES = {
    "n": CellType.NUMBER,
    "str": CellType.TEXT,
    "inlineStr": CellType.TEXT,
    "d": CellType.TEXT,
    "b": CellType.BOOLEAN,
    "e": CellType.ERROR,
}
_EXCEL_ROWS, _EXCEL_COLUMNS = 1_048_576, 16_384
_COLUMNS = {column_letters(column): column for column in range(_EXCEL_COLUMNS)}
_RANGE = re.compile(r"([A-Z]{1,3}[1-9][0-9]{0,6})(?::([A-Z]{1,3}[1-9][0-9]{0,6}))?", re.ASCII)


class SheetReader:
    """Handlers over one worksheet. `read` gives the Sheet; `findings` are those that leave it standing."""

    def __init__(
        self,
        parts: Mapping[str, bytes],
        sheet: SheetPart,
        file: str,
        strings: list[Text],
        formats: Mapping[str, Format],
        limits: Limits,
    ) -> None:
        self.part = Part(parts, sheet.part, file, limits)
        self.sheet, self.file, self.limits = sheet, file, limits
        self.strings, self.formats = strings, formats
        self.findings: list[Finding] = []
        self.cells: dict[str, Cell] = {}
        self.merges: list[str] = []
        self.hidden_rows: list[int] = []
        self.protected = False
        self.beyond = 0
        self.level = 0
        self.in_data = self.data_seen = False
        self.chunks: list[str] = []
        self.row, self.row_text, self.column = 0, "0", -1
        self.masters: dict[str, str] = {}
        self.followers: list[tuple[str, str]] = []
        self.spills: list[tuple[str, str]] = []
        self.ref = ""
        self.attributes: dict[str, str] = {}
        self.value: str | None = None
        self.formula: str | None = None
        self.inline: RichText | None = None
        self.formula_attributes: dict[str, str] = {}

    def read(self) -> Sheet:
        """The sheet. Refused when its XML is broken or says one thing twice."""
        parser = self.part.parser()
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.chunks.append
        self.part.run(parser, self.part.data)
        self._share()
        self._spill()
        if self.beyond:
            facts = {"rows": str(self.limits.rows), "columns": str(self.limits.columns)}
            self.findings.append(found("W148", self._at(), count=str(self.beyond), **facts))
        return Sheet(
            self.sheet.name,
            self.cells,
            self.sheet.hidden,
            self.protected,
            tuple(self.merges),
            tuple(self.hidden_rows),
        )

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.level = level = self.level + 1
        if self.in_data:
            if level == 5:
                self._start_content(name, attributes)
            elif level == 4:
                self._start_cell(name, attributes)
            elif level == 3:
                self._start_row(name, attributes)
            else:
                self._start_inner(name, attributes)
        elif name == _DATA and level == 2:
            if self.data_seen:
                raise self.part.misplaced("sheetData")
            self.in_data = self.data_seen = True
        elif name == _MERGE and level == 3:
            self._merge(attributes.get("ref", ""))
        elif name == _PROTECTION and level == 2:
            self.protected = true(attributes.get("sheet"))
        elif level > self.limits.depth:
            raise self.part.too_deep()
        elif level == 1 and name != _WORKSHEET:
            raise self.part.misplaced(local(name))

    def end(self, name: str) -> None:
        level = self.level
        self.level = level - 1
        if not self.in_data:
            return
        if level == 5:
            if name == _V:
                self.value = "".join(self.chunks)
            elif name == _F:
                self._formula()
        elif level == 4:
            if self.value is not None or self.formula is not None or self.inline is not None:
                self._finish_cell()
        elif level == 2:
            self.in_data = False
        elif level > 5 and self.inline is not None:
            self.inline.ended(name, "".join(self.chunks))

    def _clear(self, ref: str, attributes: dict[str, str]) -> None:
        self.ref, self.attributes = ref, attributes
        self.value = self.formula = self.inline = None

    def _start_row(self, name: str, attributes: dict[str, str]) -> None:
        if name != _ROW:
            raise self.part.misplaced(local(name))
        text = attributes.get("r")
        row = self.row + 1 if text is None else whole(text)
        if row is None or not 1 <= row <= _EXCEL_ROWS or (text is not None and text[0] == "0"):
            raise self._invalid(text or "")
        if row <= self.row:
            raise RefusalError(found("E144", self._at(), row=str(row)))
        self.row, self.row_text, self.column = row, str(row), -1
        if row <= self.limits.rows and true(attributes.get("hidden")):
            self.hidden_rows.append(row)

    def _start_cell(self, name: str, attributes: dict[str, str]) -> None:
        if name != _C:
            if name == f"{MAIN}extLst":
                self._clear("", {})
                return
            raise self.part.misplaced(local(name))
        ref = attributes.get("r")
        if ref is None:
            column = self.column + 1
            ref = column_letters(column) + self.row_text
        else:
            letters = ref[: -len(self.row_text)]
            column = _COLUMNS.get(letters, -1)
            if column < 0 or letters + self.row_text != ref:
                raise self._invalid(ref)
        if column <= self.column or column >= _EXCEL_COLUMNS:
            raise RefusalError(found("E143", self._at(ref)))
        self.column = column
        self._clear(ref, attributes)

    def _start_content(self, name: str, attributes: dict[str, str]) -> None:
        self.chunks.clear()
        if name == _V and self.value is None:
            self.value = ""
        elif name == _F and self.formula is None:
            self.formula, self.formula_attributes = "", attributes
        elif name == _IS and self.inline is None:
            self.inline = RichText()
        elif name in (_V, _F, _IS):
            raise self.part.misplaced(local(name))

    def _start_inner(self, name: str, attributes: dict[str, str]) -> None:
        """Below <v>, <f>, <is>: only rich text has children."""
        if self.level > self.limits.depth:
            raise self.part.too_deep()
        self.chunks.clear()
        if self.inline is not None:
            self.inline.started(name, attributes)

    def _formula(self) -> None:
        """The cell's own formula text; shared ones are filled in later, arrays noted by range."""
        text, attributes = "".join(self.chunks), self.formula_attributes
        kind = attributes.get("t")
        if kind == "shared":
            key = attributes.get("si", "")
            if text:
                self.masters.setdefault(key, text)
            else:
                self.followers.append((self.ref, key))
        elif kind in ("array", "dataTable"):
            self.spills.append((attributes.get("ref", self.ref), text))
        self.formula = text

    def _finish_cell(self) -> None:
        if self.row > self.limits.rows or self.column >= self.limits.columns:
            self.beyond += 1
            return
        kind, raw, struck = self._value()
        if not raw and self.formula is None:
            return
        style = self.attributes.get("s", "0")
        code, struck_font = self.formats.get(style, PLAIN)
        if style not in self.formats and "s" in self.attributes and self.formats:
            raise self._invalid(style)
        address = Address(self.file, self.sheet.name, self.ref)
        self.cells[self.ref] = Cell(address, kind, raw, self.formula, code, struck or struck_font)

    def _value(self) -> tuple[CellType, str, bool]:
        stored = self.attributes.get("t", "n")
        raw = self.value or ""
        if stored == "s":
            index = whole(raw)
            if index is not None and index < len(self.strings):
                return (CellType.TEXT, *self.strings[index])
            self.findings.append(found("E147", self._at(self.ref), index=raw))
            return CellType.ERROR, raw, False
        if stored == "inlineStr" and self.inline is not None:
            if self.value is not None:
                raise self.part.misplaced("v")
            return (CellType.TEXT, *self.inline.result())
        kind = _TYPES.get(stored)
        if kind is None:
            self.findings.append(found("E146", self._at(self.ref), type=stored))
            return CellType.ERROR, raw, False
        if self.inline is not None:
            raise self.part.misplaced("is")
        if kind is CellType.TEXT:
            return kind, unescaped(raw), False
        return (kind if raw else CellType.BLANK), raw, False

    def _merge(self, ref: str) -> None:
        if not _RANGE.fullmatch(ref):
            raise self._invalid(ref)
        if len(self.merges) >= self.limits.merges:
            raise self.part.too_many("mergeCell", self.limits.merges)
        self.merges.append(ref)

    def _share(self) -> None:
        """Cells that use a shared formula show its master's text: that they are formulas is what matters."""
        for ref, key in self.followers:
            cell = self.cells.get(ref)
            if cell is not None:
                self.cells[ref] = _with_formula(cell, self.masters.get(key, ""))

    def _spill(self) -> None:
        """Cells inside an array formula's range hold its results, not entries, though they carry no <f>."""
        covered = 0
        for ref, text in self.spills:
            match = _RANGE.fullmatch(ref)
            if match is None:
                raise self._invalid(ref)
            (top, left), (bottom, right) = row_column(match[1]), row_column(match[2] or match[1])
            covered += max(bottom - top + 1, 0) * max(right - left + 1, 0)
            if covered > self.limits.spilled:
                raise self.part.too_many("f", self.limits.spilled)
            for row in range(top + 1, min(bottom + 1, self.limits.rows) + 1):
                for column in range(left, right + 1):
                    inside = f"{column_letters(column)}{row}"
                    cell = self.cells.get(inside)
                    if cell is not None and cell.formula is None:
                        self.cells[inside] = _with_formula(cell, text)

    def _at(self, cell: str = "") -> Address:
        return Address(self.file, self.sheet.name, cell)

    def _invalid(self, text: str) -> RefusalError:
        return RefusalError(found("E145", self._at(), text=text[:40]))


def _with_formula(cell: Cell, text: str) -> Cell:
    return Cell(cell.at, cell.type, cell.raw, text, cell.number_format, cell.struck)
