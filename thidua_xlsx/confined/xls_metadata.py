"""Formulas, error values, number formats and fonts of an .xls, from its records ([MS-XLS] §2.4)."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping

from .compound_file import streams
from .sheet_metadata import UNREAD_FORMULA, SheetMetadata

_BOUND_SHEET, _FONT, _FORMAT, _XF, _EOF = 0x85, 0x31, 0x41E, 0xE0, 0x0A
_TEXTS = (0xFD, 0x204, 0xD6)
"""Texts of the common table, of their own, and with runs: only their fonts are wanted."""
_FORMULA, _NUMBER, _RK, _MULTIPLE_RK, _ERROR = 0x06, 0x203, 0x27E, 0xBD, 0x205


def xls_metadata(data: bytes, built_in: Mapping[str, str]) -> dict[str, SheetMetadata]:
    """By name of the sheet. `built_in`: number formats that are meant by number alone."""
    by_name = {name.casefold(): stream for name, stream in streams(data).items()}
    book = by_name["workbook"]  # Excel 95 calls it "Book" and spells everything in it differently
    fonts: list[str] = []
    formats: list[tuple[int, str]] = []
    codes = dict(built_in)
    starts: dict[str, int] = {}
    for kind, body in _records(book, 0):
        if kind == _FORMAT:
            codes[str(_short(body, 0))] = _text(body, 2, wide=True)
        elif kind == _FONT:
            fonts.append(_text(body, 14, wide=False))
        elif kind == _XF:
            formats.append((_short(body, 0), str(_short(body, 2))))
        elif kind == _BOUND_SHEET:
            starts[_text(body, 6, wide=False)] = struct.unpack_from("<L", body)[0]
    shown = [(codes.get(number, "General"), _font(fonts, index)) for index, number in formats]
    return {name: _sheet(book, start, shown) for name, start in starts.items()}


def _records(stream: bytes, at: int) -> Iterator[tuple[int, bytes]]:
    """Records up to the end of the part that begins at `at`; parts inside it (charts) are passed over."""
    depth = 0
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        body = stream[at + 4 : at + 4 + length]
        at += 4 + length
        depth += kind in (0x809, 0x409, 0x209, 0x09)
        if kind == _EOF:
            depth -= 1
            if depth <= 0:
                return
        elif depth == 1:
            yield kind, body


def _font(fonts: list[str], index: int) -> str:
    """The name of a font; there is none of index 4."""
    index -= index > 4
    return fonts[index] if index < len(fonts) else ""


def _sheet(stream: bytes, start: int, shown: list[tuple[str, str]]) -> SheetMetadata:
    found = SheetMetadata()
    for kind, body in _records(stream, start):
        if kind in (_FORMULA, _NUMBER, _RK, _ERROR):
            row, column, form = struct.unpack_from("<3H", body)
            _note(found, (row, column), form, shown)
            if kind == _FORMULA:
                found.formulas[row, column] = UNREAD_FORMULA
                if body[6] == 2 and body[12:14] == b"\xff\xff":
                    found.errors.add((row, column))
            elif kind == _ERROR and body[7]:
                found.errors.add((row, column))
        elif kind in _TEXTS:
            row, column, form = struct.unpack_from("<3H", body)
            found.fonts[row, column] = shown[form][1]
        elif kind == _MULTIPLE_RK:
            row, first = struct.unpack_from("<2H", body)
            for step in range((len(body) - 6) // 6):
                _note(found, (row, first + step), _short(body, 4 + 6 * step), shown)
    return found


def _note(found: SheetMetadata, at: tuple[int, int], form: int, shown: list[tuple[str, str]]) -> None:
    found.formats[at] = shown[form][0]


def _short(body: bytes, at: int) -> int:
    return int(struct.unpack_from("<H", body, at)[0])


def _text(body: bytes, at: int, *, wide: bool) -> str:
    """A string of BIFF8: its length (two bytes when `wide`), a flag, and 8- or 16-bit characters."""
    length = _short(body, at) if wide else body[at]
    at += 2 if wide else 1
    if body[at] & 1:
        return body[at + 1 : at + 1 + 2 * length].decode("utf-16-le", "replace")
    return body[at + 1 : at + 1 + length].decode("latin-1")
