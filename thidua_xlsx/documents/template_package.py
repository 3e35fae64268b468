"""The package of a Word template made ready: tracked changes accepted, a .dotx or .docm made a true .docx.

Text that was deleted with `Track changes` is still in the file; on the paper it may not stand, nor may its
tags count. Macros are left out. Parts without such things stay byte for byte.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TRACKED = re.compile(rb"<w:(?:ins|del|moveFrom|moveTo|[A-Za-z]+Change)[ >]")
_TYPES = "[Content_Types].xml"
_DOCX = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_OTHER_MAIN = re.compile(
    rb"application/vnd\.(?:openxmlformats-officedocument\.wordprocessingml\.template"
    rb"|ms-word\.(?:document|template)\.macroEnabled(?:Template)?)\.main\+xml"
)
_MACROS = re.compile(r"word/(?:_rels/)?vba(?:Project|Data)\.(?:bin|xml)(?:\.rels)?", re.IGNORECASE)
_MACRO_LINK = re.compile(rb'<Relationship [^>]*(?:vbaProject|wordVbaData)"[^>]*/>')
_MACRO_TYPE = re.compile(rb"<(?:Override|Default) [^>]*(?:vbaProject|vbaData)[^>]*/>")


def is_tracked(data: bytes) -> bool:
    """Whether the part holds tracked changes."""
    return _TRACKED.search(data) is not None


def accepted(data: bytes) -> bytes:
    """The part as if every tracked change were accepted."""
    if not is_tracked(data):
        return data
    root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    for row in list(root.iter(f"{_W}tr")):
        if row.find(f"{_W}trPr/{_W}del") is not None:
            _remove(row)
    for paragraph in list(root.iter(f"{_W}p")):
        if paragraph.find(f"{_W}pPr/{_W}rPr/{_W}del") is not None:
            _join_next(paragraph)
    for node in list(root.iter(f"{_W}del", f"{_W}moveFrom")):
        _remove(node)
    for node in list(root.iter(f"{_W}ins", f"{_W}moveTo")):
        _unwrap(node)
    for node in list(root.iter(tag=etree.Element)):
        name = etree.QName(node).localname
        if name.endswith("Change") or name.startswith(("moveFromRange", "moveToRange")):
            _remove(node)
    made: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
    return made


def of_another_kind(parts: Mapping[str, bytes]) -> bool:
    """Whether the file was saved as a template of Word (.dotx) or with macros (.docm, .dotm)."""
    return _OTHER_MAIN.search(parts.get(_TYPES, b"")) is not None


def as_docx(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """The parts of a true .docx: its content type, no macros."""
    if not of_another_kind(parts):
        return dict(parts)
    kept = {name: data for name, data in parts.items() if not _MACROS.fullmatch(name)}
    kept[_TYPES] = _MACRO_TYPE.sub(b"", _OTHER_MAIN.sub(_DOCX, kept[_TYPES]))
    links = "word/_rels/document.xml.rels"
    if links in kept:
        kept[links] = _MACRO_LINK.sub(b"", kept[links])
    return kept


def _remove(node: Any) -> None:
    parent = node.getparent()
    if parent is not None:
        parent.remove(node)


def _unwrap(node: Any) -> None:
    parent = node.getparent()
    if parent is not None:
        place = parent.index(node)
        parent[place : place + 1] = list(node)


def _join_next(paragraph: Any) -> None:
    """A paragraph whose end was deleted goes on with the next one, which keeps its own properties."""
    following = paragraph.getnext()
    if following is None or following.tag != f"{_W}p":
        return
    properties = following.find(f"{_W}pPr")
    place = 0 if properties is None else 1
    following[place:place] = [child for child in paragraph if child.tag != f"{_W}pPr"]
    _remove(paragraph)
