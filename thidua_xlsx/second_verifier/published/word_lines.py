"""A Word part as lines: each paragraph with its text, each table, row and cell; and how all of it looks."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree

from ..digests import sha256
from ..packages import xml
from ..text import nfc
from .tracked_changes import accept

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PARAGRAPH, TABLE, ROW, CELL, END, OBJECT = "P", "T", "R", "C", "E", "O"
"""First letter of a line: a paragraph and its text; table, row, cell and their ends; what is no text."""
Line = str
_BLOCKS = {WORD + "tbl": TABLE, WORD + "tr": ROW, WORD + "tc": CELL}
_THROUGH = frozenset(WORD + name for name in ("sdt", "sdtContent", "customXml", "body", "hdr", "ftr"))
_LOOKS = frozenset(
    WORD + name for name in ("rPr", "pPr", "tcPr", "trPr", "tblPr", "sectPr", "tblGrid", "sdtPr", "tblPrEx")
)
_SILENT = frozenset(
    {WORD + name for name in ("bookmarkStart", "bookmarkEnd", "proofErr", "lastRenderedPageBreak")} | _LOOKS
)
_TEXTS = frozenset(WORD + name for name in ("t", "br", "tab", "cr"))


def lines_of_part(data: bytes) -> list[Line]:
    """The lines of a part, in the order in which they are read."""
    return lines_and_looks(data)[0]


def lines_and_looks(data: bytes) -> tuple[list[Line], set[str]]:
    """The lines of a part; and a short hash of each way in which something looks: fonts, borders, widths."""
    root = accept(xml(data))
    body = root.find(WORD + "body")
    return list(_lines(body if body is not None else root)), _looks(root)


def _looks(root: ElementTree.Element) -> set[str]:
    found: dict[tuple[object, ...], str] = {}
    for node in root.iter():
        if node.tag in _LOOKS:
            node.tail = None
            # Most looks stand in a paper hundreds of times, and writing one out is dear.
            look = tuple((n.tag, n.text, n.tail, len(n), *n.attrib.items()) for n in node.iter())
            if look not in found:
                found[look] = sha256(ElementTree.tostring(node))[:16]
    return set(found.values())


def _lines(node: ElementTree.Element) -> Iterator[Line]:
    for inner in node:
        if inner.tag == WORD + "p":
            yield PARAGRAPH + " " + " ".join(nfc("".join(_text(inner))).split())
            yield from _objects(inner)
        elif inner.tag in _BLOCKS:
            yield _BLOCKS[inner.tag]
            yield from _lines(inner)
            yield END
        elif inner.tag in _THROUGH:
            yield from _lines(inner)
        elif inner.tag not in _SILENT:
            yield f"{OBJECT} {inner.tag.rpartition('}')[2]}"


def _text(paragraph: ElementTree.Element) -> Iterator[str]:
    for node in paragraph.iter():
        if node.tag == WORD + "t":
            yield node.text or ""
        elif node.tag in _TEXTS:
            yield " "


def _objects(paragraph: ElementTree.Element) -> Iterator[Line]:
    """What stands in a paragraph besides runs of text: pictures, boxes, fields, changes that are tracked."""
    for node in paragraph:
        if node.tag == WORD + "r":
            for inner in node:
                if inner.tag not in _TEXTS and inner.tag not in _SILENT:
                    yield f"{OBJECT} {inner.tag.rpartition('}')[2]}"
        elif node.tag not in _SILENT:
            yield f"{OBJECT} {node.tag.rpartition('}')[2]}"
