"""Texts put into cells of a workbook that somebody else wrote; every other byte of its parts stays.

openpyxl would write the whole workbook anew and lose what it does not model: the sizes of notes, rich text,
pictures, extensions. Here only the sheet's own XML is spliced, at the places expat names, and the package is
packed again with its other members as they were.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from io import BytesIO
from xml.parsers import expat
from xml.sax.saxutils import escape
from zipfile import ZipFile

from ...address import row_column
from ..cells.book_xml import workbook
from ..package import open_bytes
from ..package.limits import LIMITS
from ..package.refusal import RefusalError


class EditError(Exception):
    """The sheet cannot be edited safely; the message says why, in Vietnamese."""


@dataclass
class _Span:
    """Bytes `start`..`end` of an element; `inner` is where its content ends, None when it has none."""

    name: str
    attributes: dict[str, str]
    start: int
    end: int = -1
    inner: int | None = None
    formula: bool = False


@dataclass
class _Sheet:
    """Rows and cells of the sheet by number and by A1 address, and the styles of whole columns."""

    data: bytes
    wanted: frozenset[int]
    rows: dict[int, _Span] = field(default_factory=dict)
    cells: dict[int, list[_Span]] = field(default_factory=dict)
    columns: list[dict[str, str]] = field(default_factory=list)
    _open: list[_Span] = field(default_factory=list)

    def read(self) -> None:
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.Parse(self.data, True)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        span = _Span(name, attributes, self.parser.CurrentByteIndex)
        if local == "col":
            self.columns.append(attributes)
        elif local == "row":
            self.row = int(attributes.get("r", "0"))
            self.rows[self.row] = span
        elif local == "c" and self.row in self.wanted:
            self.cells.setdefault(self.row, []).append(span)
        elif local == "f" and self._open and self._open[-1].name.rpartition(":")[2] == "c":
            self._open[-1].formula = True
        if local in ("row", "c"):
            self._open.append(span)

    def _end(self, name: str) -> None:
        if name.rpartition(":")[2] not in ("row", "c"):
            return
        span, at = self._open.pop(), self.parser.CurrentByteIndex
        closing = re.compile(rb"</" + re.escape(name.encode()) + rb"\s*>").match(self.data, at)
        span.inner, span.end = (at, closing.end()) if closing else (None, at)


def set_texts(data: bytes, name: str, sheet: str, texts: Mapping[str, str]) -> bytes:
    """The workbook `data` with these texts in these cells (A1) of the sheet; "" empties a cell.

    A cell keeps its style; one that the file does not store yet takes that of its row or column. EditError
    when the rows are not stored, or when a cell holds a formula.
    """
    package = open_bytes(data, name)
    try:
        tabs = workbook(package.parts, package.main, name, LIMITS).sheets
        part = next(tab.part for tab in tabs if tab.name == unicodedata.normalize("NFC", sheet))
    except (RefusalError, StopIteration):
        raise EditError(f"không tìm thấy trang {sheet} trong tệp") from None
    xml = package.parts[part]
    if not xml.lstrip(b"\xef\xbb\xbf").startswith(b"<") or b"\0" in xml[:8]:
        raise EditError("trang tính không lưu bằng UTF-8; mở bằng Excel rồi lưu lại")
    return _packed(data, part, _edited(xml, texts))


def _edited(xml: bytes, texts: Mapping[str, str]) -> bytes:
    places = {cell: row_column(cell) for cell in texts}
    sheet = _Sheet(xml, frozenset(row + 1 for row, _ in places.values()))
    sheet.read()
    splices = sorted(
        (_splice(sheet, cell, row + 1, column, texts[cell]) for cell, (row, column) in places.items()),
        reverse=True,
    )
    for start, end, new in splices:
        xml = xml[:start] + new + xml[end:]
    return xml


def _splice(sheet: _Sheet, cell: str, row: int, column: int, text: str) -> tuple[int, int, bytes]:
    """(start, end, bytes that stand there instead)."""
    span = sheet.rows.get(row)
    if span is None or span.inner is None:
        raise EditError(f"tệp không lưu dòng {row}")
    prefix = span.name.rpartition("row")[0]
    after = span.inner
    for held in sheet.cells.get(row, []):
        place = row_column(held.attributes["r"])[1]
        if place == column:
            if held.formula:
                raise EditError(f"ô {cell} đang là công thức; xóa công thức rồi chạy lại")
            return held.start, held.end, _cell(prefix, cell, held.attributes.get("s"), text)
        if place > column:
            after = held.start
            break
    return after, after, _cell(prefix, cell, _style(sheet, span, column + 1), text)


def _style(sheet: _Sheet, row: _Span, column: int) -> str | None:
    if row.attributes.get("customFormat") in ("1", "true"):
        return row.attributes.get("s")
    for columns in sheet.columns:
        if int(columns["min"]) <= column <= int(columns["max"]):
            return columns.get("style")
    return None


def _cell(prefix: str, cell: str, style: str | None, text: str) -> bytes:
    styled = f' s="{style}"' if style is not None else ""
    if not text:
        return f'<{prefix}c r="{cell}"{styled}/>'.encode()
    return (
        f'<{prefix}c r="{cell}"{styled} t="inlineStr"><{prefix}is><{prefix}t>{escape(text)}'
        f"</{prefix}t></{prefix}is></{prefix}c>"
    ).encode()


def _packed(data: bytes, part: str, xml: bytes) -> bytes:
    """The package with one part changed, its other members in their order, with their names and times."""
    target = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(target, "w") as new:
        for info in old.infolist():
            changed = info.filename.lstrip("/").casefold() == part.lstrip("/").casefold()
            new.writestr(info, xml if changed else old.read(info), compress_type=info.compress_type)
    return target.getvalue()
