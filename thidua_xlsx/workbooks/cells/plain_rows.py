"""The one plain shape in which Excel, LibreOffice, WPS and the usual libraries write their rows.

Rows of exactly that shape are read here by one regular expression, three times as fast as by handlers;
anything else (prefixes, comments, rich text, odd attributes) is declined and left to the handlers of
`sheet_xml`. Expat is given the same bytes, so well-formedness is not judged here; depth is, by the shape.
"""

from __future__ import annotations

import re

from ...address import Address
from ...model import Cell, CellType
from ..package.xml_parts import true
from .building import COLUMNS, CellBuilder, new
from .plain_text import decoded, resolved
from .strings_xml import Text, unescaped

_CELL = (
    r'<c r="([A-Z]{1,3})([0-9]{1,7})" s="([0-9]{1,5})"'
    r'(?:(/)>| t="s"><v>([0-9]+)</v></c>|(?: t="n")?><v>(-?[0-9.]+)</v></c>)'
    r'|<c r="([A-Z]{1,3}[0-9]{1,7})"(?: s="([0-9]{1,5})")?(?: t="([A-Za-z]{1,9})")?(?:/>|>'
    r"(?:<f([^<>]*)(?:/>|>([^<]*)</f>))?"
    r"(?:<v>([^<]*)</v>|(<v ?/>))?"
    r'(?:<is><t(?: xml:space="preserve")?>([^<]*)</t></is>)?'
    r"</c>)"
)
_EMPTY, _SHARED, _NUMBER = 4, 5, 6
"""Last group of the three commonest cells: nothing, an index into the shared strings, a number."""
_COMMON = (_EMPTY, _SHARED, _NUMBER)
_NOWHERE: Text = ("", False)
_NUMBER_TYPE, _TEXT_TYPE = CellType.NUMBER, CellType.TEXT
_CELLS = re.compile(rf"{_CELL}|(.)", re.DOTALL)
"""The last group is what has none of these shapes: that the cells leave no gap needs no other proof."""
_ROW = re.compile(r'<row r="([0-9]{1,7})"([^<>]*)>')
_REST = re.compile(rf"(?:{_CELL}|{_ROW.pattern}|</row>)*+")
"""All that is left; possessive, so that a million rows leave no trail to go back on."""
_ATTRIBUTES = re.compile(r' ([A-Za-z0-9]+)="([^"&\t\n]*)"')
_HIDDEN = re.compile(r' hidden="([^"]*)"')


def plain_rows(data: bytes, builder: CellBuilder) -> bool:
    """Hand the rows of a sheetData over. False when they are not of the plain shape: start afresh then.

    At the first row beyond those that are kept it stops; of the rest the cells with content are counted.
    """
    text = decoded(data)
    if text is None or "xmlns" in text:
        return False
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
            if end < 0 or not _cells(text, at, end, builder):
                return False
            at = end + len("</row>")
    return True


def _cells(text: str, begin: int, end: int, builder: CellBuilder) -> bool:
    """The cells of one row. The commonest are kept here and now, as `CellBuilder.cell` would keep them."""
    cells, strings, formats = builder.cells, builder.strings, builder.formats or {}
    file, sheet, digits, columns = builder.file, builder.sheet, builder.digits, builder.limits.columns
    if not formats or len(cells) + columns > builder.room:
        columns = 0  # none is common: every cell is looked at by the builder
    for match in _CELLS.finditer(text, begin, end):
        last = match.lastindex
        if last not in _COMMON:
            if not _other_cell(match, builder):
                return False
            continue
        letters, row, style, index, number = match.group(1, 2, 3, _SHARED, _NUMBER)
        column = COLUMNS.get(letters, -1)
        if not (builder.column < column < columns and row == digits):
            builder.cell(letters + row, style, "s" if index else None, index or number, None)
            continue
        if last == _EMPTY:
            builder.column = column
            continue
        kind, raw, struck = _NUMBER_TYPE, number, False
        if last == _SHARED:
            kind, (raw, struck) = _TEXT_TYPE, strings.get(index, _NOWHERE)
        if not raw or style not in formats:
            builder.cell(letters + row, style, "s" if index else None, index or number, None)
            continue
        builder.column = column
        code, struck_font = formats[style]
        ref = letters + row
        cells[ref] = new(
            Cell, (new(Address, (file, sheet, ref)), kind, raw, None, code, struck or struck_font)
        )
    return True


def _other_cell(match: re.Match[str], builder: CellBuilder) -> bool:
    """Hand a cell over that is not of the commonest shapes. False when it is not plain either."""
    ref, style, stored, special, formula, value, empty, inline, odd = match.groups()[_NUMBER:]
    if odd is not None:
        return False
    if special is not None:
        formula = resolved(formula or "")
    if value is None:
        value = "" if empty else None
    elif "&" in value:
        value = resolved(value)
    rich = None if inline is None else (unescaped(resolved(inline)), False)
    builder.cell(ref, style, stored, value, formula, rich)
    return not special or _noted(special, ref, formula, builder)


def _hiding_is_plain(attributes: str) -> bool:
    return "hidden" not in attributes or _HIDDEN.search(attributes) is not None


def _hides(attributes: str) -> bool:
    match = _HIDDEN.search(attributes) if "hidden" in attributes else None
    return match is not None and true(match[1])


def _noted(special: str, ref: str, formula: str, builder: CellBuilder) -> bool:
    """Hand the attributes of an <f> over. False when they are written in an unusual way."""
    pairs = _ATTRIBUTES.findall(special)
    if "".join(f' {name}="{value}"' for name, value in pairs) != special:
        return False
    builder.special_formula(ref, dict(pairs), formula)
    return True
