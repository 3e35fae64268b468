"""Formulas, error values and number formats of an .xlsb, from its records ([MS-XLSB] §2.1.4)."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Iterator, Mapping
from posixpath import join, normpath
from xml.etree import ElementTree

from .sheet_metadata import UNREAD_FORMULA, SheetMetadata

_ROW, _ERROR, _FIRST_CELL, _LAST_VALUE, _LAST_CELL = 0, 3, 1, 7, 11
_FORMULA_ERROR = 11
_FORMAT, _CELL_FORMAT, _BEGIN_FORMATS, _END_FORMATS, _SHEET = 44, 47, 617, 618, 156


def xlsb_metadata(data: bytes, built_in: Mapping[str, str]) -> dict[str, SheetMetadata]:
    """By name of the sheet. `built_in`: number formats that are meant by number alone."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        main = "xl/workbook.bin"
        links = _links(package.read("xl/_rels/workbook.bin.rels"))
        styles = [normpath(join("xl", to)) for kind, to in links.values() if kind == "styles"]
        shown = _formats(package.read(styles[0]), built_in) if styles else ["General"]
        found = {}
        for name, link in _sheets(package.read(main)):
            kind, target = links[link]
            if kind == "worksheet":
                part = target.lstrip("/") if target.startswith("/") else normpath(join("xl", target))
                found[name] = _sheet(package.read(part), shown)
        return found


def _links(rels: bytes) -> dict[str, tuple[str, str]]:
    """Id -> kind and target. The package was found to hold no DTD."""
    return {
        link.attrib["Id"]: (link.attrib["Type"].rpartition("/")[2], link.attrib["Target"])
        for link in ElementTree.fromstring(rels)
    }


def _records(part: bytes) -> Iterator[tuple[int, bytes]]:
    """Kind and body. Both kind and length are numbers of 7 bits a byte, the low ones first."""
    at = 0
    while at < len(part):
        kind, at = _number(part, at, 2)
        length, at = _number(part, at, 4)
        yield kind, part[at : at + length]
        at += length


def _number(part: bytes, at: int, most: int) -> tuple[int, int]:
    value = 0
    for shift in range(most):
        value |= (part[at] & 0x7F) << 7 * shift
        at += 1
        if part[at - 1] < 0x80:
            break
    # A kind of two bytes is written with its continuation bit inside: 0x9C 0x01 is 156.
    return value, at


def _sheets(part: bytes) -> Iterator[tuple[str, str]]:
    """Name and link of each sheet."""
    for kind, body in _records(part):
        if kind == _SHEET:
            link, at = _text(body, 8)
            name, _ = _text(body, at)
            yield name, link


def _formats(part: bytes, built_in: Mapping[str, str]) -> list[str]:
    codes, numbers, within = dict(built_in), [], False
    for kind, body in _records(part):
        if kind == _FORMAT:
            codes[str(struct.unpack_from("<H", body)[0])] = _text(body, 2)[0]
        elif kind in (_BEGIN_FORMATS, _END_FORMATS):
            within = kind == _BEGIN_FORMATS
        elif kind == _CELL_FORMAT and within:
            numbers.append(str(struct.unpack_from("<H", body, 2)[0]))
    return [codes.get(number, "General") for number in numbers]


def _sheet(part: bytes, shown: list[str]) -> SheetMetadata:
    found, row = SheetMetadata(), 0
    for kind, body in _records(part):
        if kind == _ROW:
            (row,) = struct.unpack_from("<L", body)
        elif _FIRST_CELL <= kind <= _LAST_CELL:
            column, form = struct.unpack_from("<LL", body)
            found.formats[row, column] = shown[form & 0xFFFFFF]
            if kind > _LAST_VALUE:
                found.formulas[row, column] = UNREAD_FORMULA
            if kind in (_ERROR, _FORMULA_ERROR):
                found.errors.add((row, column))
    return found


def _text(body: bytes, at: int) -> tuple[str, int]:
    (length,) = struct.unpack_from("<L", body, at)
    end = at + 4 + 2 * length
    return body[at + 4 : end].decode("utf-16-le", "replace"), end
