"""The one plain shape in which Excel, LibreOffice, WPS and the usual libraries write their rows.

Rows of exactly that shape are read here by one regular expression, three times as fast as by handlers;
anything else (prefixes, comments, rich text, odd attributes) is declined and left to the handlers of
`sheet_xml`. Expat is given the same bytes, so well-formedness is not judged here; depth is, by the shape.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from ...address import Address
from ...model import Cell, CellType
from .cell_builder import COLUMNS, CellBuilder, new
from .character_data import decoded, resolved
from .shared_strings import Text, unescaped
from .xml_part import no_size, true

_ANY_CELL = (
    r'<c r="[A-Z]{1,3}[0-9]{1,7}"(?: s="[0-9]{1,5}")?(?: t="[A-Za-z]{1,9}")?(?:/>|>'
    r"(?:<f[^<>]*(?:/>|>[^<]*</f>))?(?:<v>[^<]*</v>|<v ?/>)?"
    r'(?:<is><t(?: xml:space="preserve")?>[^<]*</t></is>)?</c>)'
)
_CELLS = re.compile(
    r'<c r="([A-Z]{1,3})([0-9]{1,7})" s="([0-9]{1,5})"'
    r'(?:(/)>| t="s"><v>([0-9]+)</v></c>|(?: t="n")?><v>(-?[0-9.]+)</v></c>'
    r'|( t="str")?><f>([^<]*)</f><v>([^<]*)</v></c>)'
    rf"|({_ANY_CELL})|(.)",
    re.DOTALL,
)
"""The four commonest cells (empty, an index into the shared strings, a number, a formula), any other cell as
a whole, and what is none: that the cells leave no gap needs no other proof."""
_PARTS = re.compile(
    r'<c r="([A-Z0-9]+)"(?: s="([0-9]+)")?(?: t="([A-Za-z]+)")?'
    r"(?:/>|>(?:<f([^<>]*?)(?:/>|>([^<]*)</f>))?(?:<v>([^<]*)</v>|(<v ?/>))?"
    r"(?:<is><t[^<>]*>([^<]*)</t></is>)?</c>)"
)
"""The same cell, taken apart."""
_ROW = re.compile(r'<row r="([0-9]{1,7})"([^<>]*)>')
_REST = re.compile(rf"(?:{_ANY_CELL}|{_ROW.pattern}|</row>)*+")
"""All that is left; possessive, so that a million rows leave no trail to go back on."""
_LONG_ROW = 65_536
_NOWHERE: Text = ("", False, False)
_NUMBER, _TEXT = CellType.NUMBER, CellType.TEXT
_ATTRIBUTES = re.compile(r' ([A-Za-z0-9]+)="([^"&\t\n]*)"')
_HIDDEN = re.compile(r' hidden="([^"]*)"')
_HEIGHT = re.compile(r' ht="([^"&]*)"')
_SOME_HEIGHT = re.compile(r"\sht\b")


def plain_rows(data: bytes, builder: CellBuilder) -> bool:
    """Hand the rows of a sheetData over. False when they are not of the plain shape: start afresh then.

    At the first row beyond those that are kept it stops; of the rest the cells with content are counted.
    """
    text = decoded(data)
    if text is None or "xmlns" in text:
        return False
    keep = _keeper(builder)
    at = 0
    while at < len(text):
        row = _ROW.match(text, at)
        if row is None:
            return False
        number, attributes = row.groups()
        at = row.end()
        if not _hiding_is_plain(attributes):
            return False
        if not builder.row(number, _hides(attributes)):
            builder.beyond += text.count("</c>", at)
            return _REST.fullmatch(text, at) is not None
        if not attributes.endswith("/"):
            end = text.find("</row>", at)
            if end < 0 or not keep(_cells(text, at, end)):
                return False
            at = end + len("</row>")
    return True


def _cells(text: str, begin: int, end: int) -> Iterable[Sequence[str]]:
    """The cells of a row in their parts: all at once, but one by one of a row that is out of all measure."""
    if end - begin <= _LONG_ROW:
        return _CELLS.findall(text, begin, end)
    return (cell.groups("") for cell in _CELLS.finditer(text, begin, end))


def _keeper(builder: CellBuilder) -> Callable[[Iterable[Sequence[str]]], bool]:
    """What keeps the cells of a row: the commonest here and now, as `CellBuilder.cell` would; others there.

    It answers False when one of them is not plain.
    """
    cells, strings, formats = builder.cells, builder.strings, builder.formats or {}
    file, sheet = builder.file, builder.sheet
    # Without a format each, or with more columns than there is room for, none is common.
    width = builder.limits.columns if formats else 0
    full = builder.room - width

    def keep(found: Iterable[Sequence[str]]) -> bool:
        digits, last = builder.digits, width if len(cells) < full else 0
        for letters, row, style, empty, index, number, text, formula, computed, other, odd in found:
            if other or odd:
                if odd or not _other_cell(other, builder):
                    return False
                continue
            worked_out, struck, white = None, False, False
            if index:
                kind, (raw, struck, white) = _TEXT, strings.get(index, _NOWHERE)
            elif number or empty:
                kind, raw = _NUMBER, number
            else:
                kind, raw, worked_out = _NUMBER, resolved(computed), resolved(formula)
            column = COLUMNS.get(letters, -1)
            if not (builder.column < column < last and row == digits and style in formats and (raw or empty)):
                stored = "s" if index else "str" if text else None
                value = None if empty else index or number or raw
                builder.cell(letters + row, style, stored, value, worked_out)
                continue
            builder.column = column
            if raw:
                if text:
                    kind, raw = _TEXT, unescaped(raw)
                code, struck_font, font, pale = formats[style]
                ref = letters + row
                at = new(Address, (file, sheet, ref))
                struck, pale = struck or struck_font, pale or white
                cells[ref] = new(Cell, (at, kind, raw, worked_out, code, struck, font, pale))
        return True

    return keep


def _other_cell(cell: str, builder: CellBuilder) -> bool:
    """Hand a cell over that is not of the commonest shapes. False when it is not plain after all."""
    match = _PARTS.fullmatch(cell)
    if match is None:
        return False
    ref, style, stored, special, formula, value, empty, inline = match.groups()
    if special is not None:
        formula = resolved(formula or "")
    if value is None:
        value = "" if empty else None
    elif "&" in value:
        value = resolved(value)
    rich = None if inline is None else (unescaped(resolved(inline)), False, False)
    builder.cell(ref, style, stored, value, formula, rich)
    return not special or _noted(special, ref, formula, builder)


def _hiding_is_plain(attributes: str) -> bool:
    plain = "hidden" not in attributes or _HIDDEN.search(attributes) is not None
    return plain and (_SOME_HEIGHT.search(attributes) is None or _HEIGHT.search(attributes) is not None)


def _hides(attributes: str) -> bool:
    match = _HIDDEN.search(attributes) if "hidden" in attributes else None
    if match is not None and true(match[1]):
        return True
    height = _HEIGHT.search(attributes)
    return height is not None and no_size(height[1])


def _noted(special: str, ref: str, formula: str, builder: CellBuilder) -> bool:
    """Hand the attributes of an <f> over. False when they are written in an unusual way."""
    pairs = _ATTRIBUTES.findall(special)
    if "".join(f' {name}="{value}"' for name, value in pairs) != special:
        return False
    builder.special_formula(ref, dict(pairs), formula)
    return True
