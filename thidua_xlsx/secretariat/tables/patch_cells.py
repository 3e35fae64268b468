"""Values put into cells of a workbook that somebody else wrote; every other byte of its parts stays.

openpyxl would write the whole workbook anew and lose what it does not model: the sizes of notes, rich text,
pictures, extensions. Here only the sheet's own XML is spliced, at the places expat names, and the package is
packed again with its other members as they were.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from io import BytesIO
from xml.parsers import expat
from xml.sax.saxutils import escape
from zipfile import ZipFile

from ...address import row_column
from ...untrusted import sheet_xml
from ...vietnamese import numerals

Typed = str | Decimal | date
"""What a cell may be given. A date is stored as Excel counts days; the style of the cell shows it as one."""
_DAY_0 = date(1899, 12, 30)


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
    table: _Span | None = None
    """The element that holds the rows."""
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
        elif local == "sheetData":
            self.table = span
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
        local, at = name.rpartition(":")[2], self.parser.CurrentByteIndex
        if local not in ("row", "c", "sheetData"):
            return
        span = self.table if local == "sheetData" else self._open.pop()
        assert span is not None
        closing = re.compile(rb"</" + re.escape(name.encode()) + rb"\s*>").match(self.data, at)
        span.inner, span.end = (at, closing.end()) if closing else (None, at)


def set_cells(
    data: bytes,
    name: str,
    sheet: str,
    values: Mapping[str, Typed],
    heights: Mapping[int, float] | None = None,
) -> bytes:
    """The workbook `data` with these values in these cells (A1) of the sheet; "" empties a cell.

    A cell keeps its style; one that the file does not store yet takes that of its row or column. `heights`:
    1-based row -> points, of rows that may be added; EditError when another row is not stored, or when a cell
    holds a formula.
    """
    stored = sheet_xml(data, name, sheet)
    if stored is None:
        raise EditError(f"không tìm thấy trang {sheet} trong tệp")
    part, xml = stored
    if not xml.lstrip(b"\xef\xbb\xbf").startswith(b"<") or b"\0" in xml[:8]:
        raise EditError("trang tính không lưu bằng UTF-8; mở bằng Excel rồi lưu lại")
    return _packed(data, part, _edited(xml, values, heights or {}))


def _edited(xml: bytes, values: Mapping[str, Typed], heights: Mapping[int, float]) -> bytes:
    places = {cell: row_column(cell) for cell in values}
    rows = frozenset(row + 1 for row, _ in places.values())
    xml = _with_rows(xml, rows & heights.keys(), heights)
    sheet = _Sheet(xml, rows)
    sheet.read()
    splices = sorted(
        (_splice(sheet, cell, row + 1, column, values[cell]) for cell, (row, column) in places.items()),
        # At one place the cell further right goes in first: what is put before it then stands before it.
        key=lambda splice: (splice[0], splice[1], splice[2]),
        reverse=True,
    )
    for start, end, _, new in splices:
        xml = xml[:start] + new + xml[end:]
    return xml


def _with_rows(xml: bytes, rows: frozenset[int], heights: Mapping[int, float]) -> bytes:
    """The sheet with an empty row at each of these numbers that it does not store, or stores as `<row/>`."""
    sheet = _Sheet(xml, frozenset())
    sheet.read()
    table = sheet.table
    if table is None:
        raise EditError("trang tính không có phần dữ liệu")
    prefix = table.name.rpartition("sheetData")[0]
    for row in sorted(rows, reverse=True):
        standing = sheet.rows.get(row)
        if standing is not None and standing.inner is not None:
            continue
        new = f'<{prefix}row r="{row}" ht="{heights[row]:g}" customHeight="1"></{prefix}row>'.encode()
        if standing is not None:
            xml = xml[: standing.start] + new + xml[standing.end :]
        elif table.inner is None:
            return _with_rows(_opened(xml, table), rows, heights)
        else:
            after = [span.start for number, span in sheet.rows.items() if number > row]
            at = min(after, default=table.inner)
            xml = xml[:at] + new + xml[at:]
    return xml


def _opened(xml: bytes, table: _Span) -> bytes:
    """`<sheetData/>` as `<sheetData></sheetData>`."""
    element = xml[table.start : xml.index(b">", table.start) + 1]
    opened = element.rstrip(b">").rstrip(b"/") + b"></" + table.name.encode() + b">"
    return xml[: table.start] + opened + xml[table.start + len(element) :]


def _splice(sheet: _Sheet, cell: str, row: int, column: int, value: Typed) -> tuple[int, int, int, bytes]:
    """(start, end, column, bytes that stand there instead)."""
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
            return held.start, held.end, column, _cell(prefix, cell, held.attributes.get("s"), value)
        if place > column:
            after = held.start
            break
    return after, after, column, _cell(prefix, cell, _style(sheet, span, column + 1), value)


def _style(sheet: _Sheet, row: _Span, column: int) -> str | None:
    if row.attributes.get("customFormat") in ("1", "true"):
        return row.attributes.get("s")
    for columns in sheet.columns:
        if int(columns["min"]) <= column <= int(columns["max"]):
            return columns.get("style")
    return None


def _cell(prefix: str, cell: str, style: str | None, value: Typed) -> bytes:
    styled = f' s="{style}"' if style is not None else ""
    if value == "":
        return f'<{prefix}c r="{cell}"{styled}/>'.encode()
    if not isinstance(value, str):
        number = numerals.point(value) if isinstance(value, Decimal) else str((value - _DAY_0).days)
        return f'<{prefix}c r="{cell}"{styled}><{prefix}v>{number}</{prefix}v></{prefix}c>'.encode()
    return (
        f'<{prefix}c r="{cell}"{styled} t="inlineStr"><{prefix}is><{prefix}t xml:space="preserve">'
        f"{escape(value)}</{prefix}t></{prefix}is></{prefix}c>"
    ).encode()


def _packed(data: bytes, part: str, xml: bytes) -> bytes:
    """The package with one part changed, its other members in their order, with their names and times."""
    target = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(target, "w") as new:
        for info in old.infolist():
            changed = info.filename.lstrip("/").casefold() == part.lstrip("/").casefold()
            new.writestr(info, xml if changed else old.read(info), compress_type=info.compress_type)
    return target.getvalue()
