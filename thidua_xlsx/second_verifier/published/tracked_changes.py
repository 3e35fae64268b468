"""What a Word template says once its tracked changes are accepted, and as a .docx: so are its papers made."""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.etree import ElementTree

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_GONE = frozenset(WORD + name for name in ("del", "moveFrom"))
_NEW = frozenset(WORD + name for name in ("ins", "moveTo"))
_MARKED = (WORD + "moveFromRange", WORD + "moveToRange")
_TYPES = "[Content_Types].xml"
_MAIN = re.compile(
    rb"application/vnd\.(?:openxmlformats-officedocument\.wordprocessingml\.template"
    rb"|ms-word\.(?:document|template)\.macroEnabled(?:Template)?)\.main\+xml"
)


def accept(root: ElementTree.Element) -> ElementTree.Element:
    """The element, all tracked changes below it accepted in place."""
    if any(tag in _GONE or tag in _NEW or _is_mark(tag) for tag in {node.tag for node in root.iter()}):
        _accept(root)
    return root


def _accept(node: ElementTree.Element) -> None:
    changed: list[ElementTree.Element] = []
    if node.tag in (WORD + "rPr", WORD + "trPr") and node.find(WORD + "del") is not None:
        node.set("gone", "")
    for child in node:
        _accept(child)
        if changed and _goes_on(changed[-1]) and child.tag == WORD + "p":
            start = 1 if len(child) and child[0].tag == WORD + "pPr" else 0
            child[start:start] = [inner for inner in changed.pop() if inner.tag != WORD + "pPr"]
        if child.tag in _NEW:
            changed.extend(child)
        elif not _dropped(child):
            changed.append(child)
    for paragraph in changed:
        if paragraph.tag == WORD + "p":
            _forget(paragraph)
    node[:] = changed


def _goes_on(node: ElementTree.Element) -> bool:
    return node.tag == WORD + "p" and node.find(f"{WORD}pPr/{WORD}rPr[@gone]") is not None


def _forget(paragraph: ElementTree.Element) -> None:
    for mark in paragraph.iterfind(f"{WORD}pPr/{WORD}rPr[@gone]"):
        del mark.attrib["gone"]


def _dropped(node: ElementTree.Element) -> bool:
    row_gone = node.tag == WORD + "tr" and node.find(f"{WORD}trPr[@gone]") is not None
    return row_gone or node.tag in _GONE or _is_mark(node.tag)


def _is_mark(tag: str) -> bool:
    """How something looked before, or where something that was moved begins or ends."""
    return tag.startswith(_MARKED) or (tag.startswith(WORD) and tag.endswith("Change"))


def as_docx(parts: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """The parts that the papers of a .dotx or .docm have: the content type of a .docx, no macros."""
    if not _MAIN.search(parts.get(_TYPES, b"")):
        return parts
    kept = {name: data for name, data in parts.items() if not re.fullmatch(r"word/(_rels/)?vba.*", name)}
    types = _MAIN.sub(
        b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", kept[_TYPES]
    )
    kept[_TYPES] = re.sub(rb"<(?:Override|Default) [^>]*(?:vbaProject|vbaData)[^>]*/>", b"", types)
    links = "word/_rels/document.xml.rels"
    if links in kept:
        kept[links] = re.sub(rb'<Relationship [^>]*(?:vbaProject|wordVbaData)"[^>]*/>', b"", kept[links])
    return kept
