"""The one plain shape in which Excel, LibreOffice, WPS and the usual libraries write their rows.

Rows of exactly that shape are read here by one regular expression, three times as fast as by handlers;
anything else (prefixes, comments, rich text, odd attributes) is declined and left to the handlers of
`sheet_xml`. Expat is given the same bytes, so well-formedness is not judged here; depth is, by the shape.
"""

from __future__ import annotations

import re

from ..package.xml_parts import true
from .building import CellBuilder
from .plain_text import decoded, resolved
from .strings_xml import unescaped

_PIECE = (
    r'<c r="([A-Z]{1,3}[0-9]{1,7})"(?: s="([0-9]{1,5})")?(?: t="([A-Za-z]{1,9})")?(?:/>|>'
    r"(?:<f([^<>]*)(?:/>|>([^<]*)</f>))?"
    r"(?:<v>([^<]*)</v>|(<v ?/>))?"
    r'(?:<is><t(?: xml:space="preserve")?>([^<]*)</t></is>)?'
    r"</c>)"
    r'|<row r="([0-9]{1,7})"([^<>]*)>'
    r"|(</row>)"
)
_PIECES = re.compile(_PIECE)
_REST = re.compile(rf"(?:{_PIECE})*+")
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
    at, within = 0, False
    for match in _PIECES.finditer(text):
        begin, end = match.span()
        if begin != at:
            return False
        at = end
        ref, style, stored, special, formula, value, empty, inline, row, attributes, closing = match.groups()
        if ref is not None:
            if not within:
                return False
            if special is not None:
                formula = resolved(formula or "")
            if value is None:
                value = "" if empty else None
            elif "&" in value:
                value = resolved(value)
            rich = None if inline is None else (unescaped(resolved(inline)), False)
            builder.cell(ref, style, stored, value, formula, rich)
            if special and not _noted(special, ref, formula, builder):
                return False
        elif closing:
            within = False
        elif within or not _hiding_is_plain(attributes):
            return False
        elif not builder.row(row, _hides(attributes)):
            builder.beyond += text.count("</c>", at)
            return _REST.fullmatch(text, at) is not None
        else:
            within = not attributes.endswith("/")
    return at == len(text)


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
