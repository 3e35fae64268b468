"""The charts of a ranking workbook: what they draw must stand in the cells they name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree

from ..packages import Package, xml
from ..text import BrokenError, nfc
from ..xlsx import Book, Cell, column_of

_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
_RANGE = re.compile(r"'((?:[^']|'')+)'!\$([A-Z]{1,3})\$(\d{1,7}):\$([A-Z]{1,3})\$(\d{1,7})")
_SINGLE = re.compile(r"'((?:[^']|'')+)'!\$([A-Z]{1,3})\$(\d{1,7})")


def faults_of_charts(data: bytes, book: Book) -> Iterator[tuple[str, str]]:
    """Points that a chart keeps and its cells do not hold."""
    package = Package(data)
    for name in sorted(name for name in package.parts if name.startswith("xl/charts/")):
        for node in xml(package.parts[name]).iter():
            if node.tag in (_CHART + "strRef", _CHART + "numRef"):
                yield from _faults_of_points(name, node, book)


def told_of_charts(data: bytes) -> list[str]:
    """The text that stands for each chart, for who cannot see it."""
    package = Package(data)
    return [
        nfc(node.get("descr", ""))
        for name in sorted(name for name in package.parts if name.startswith("xl/drawings/drawing"))
        for node in xml(package.parts[name]).iter(_DRAWING + "cNvPr")
    ]


def _faults_of_points(name: str, node: ElementTree.Element, book: Book) -> Iterator[tuple[str, str]]:
    wanted = node.findtext(_CHART + "f", "")
    cells = _cells(book, wanted)
    kept = {point.get("idx", ""): point.findtext(_CHART + "v", "") for point in node.iter(_CHART + "pt")}
    for place, cell in enumerate(cells):
        shown = nfc(kept.pop(str(place), ""))
        if not _same(shown, cell):
            yield f"{name}, {wanted}", f"điểm thứ {place + 1} vẽ “{shown}”, ô ghi “{cell.words}”"
    for shown in kept.values():
        yield f"{name}, {wanted}", f"điểm “{shown}” không thuộc ô nào"


def _same(shown: str, cell: Cell) -> bool:
    if cell.number is None:
        # Where nothing stands there is nothing to draw: 0.
        return shown == cell.text or (not cell.text and shown == "0")
    try:
        return float(shown) == float(cell.number)
    except ValueError:
        return False


def _cells(book: Book, wanted: str) -> list[Cell]:
    found = _RANGE.fullmatch(wanted)
    single = _SINGLE.fullmatch(wanted)
    if found is None and single is None:
        raise BrokenError(f"biểu đồ lấy số từ “{wanted}”")
    groups = found.groups() if found else (*single.groups(), *single.groups()[1:])  # type: ignore[union-attr]
    sheet = book.sheet(groups[0].replace("''", "'"))
    if sheet is None:
        raise BrokenError(f"biểu đồ lấy số từ “{wanted}”")
    return [
        sheet.cells.get((row, column), Cell())
        for row in range(int(groups[2]), int(groups[4]) + 1)
        for column in range(column_of(groups[1]), column_of(groups[3]) + 1)
    ]
