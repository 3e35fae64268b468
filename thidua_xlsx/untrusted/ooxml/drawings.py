"""On which cells the shapes and pictures of a sheet lie (DrawingML, ISO/IEC 29500-1 §20.5)."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping

from ...address import a1
from .relationships import relationships
from .xml_part import Part, local, stored_name, whole

_NAMESPACES = (
    "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing ",
    "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing ",
)
_ANCHORS = ("twoCellAnchor", "oneCellAnchor", "absoluteAnchor")
_COLUMN_WIDTH, _ROW_HEIGHT = 609_600, 190_500
"""EMU of a column and a row as they come; a shape placed by its size is taken to cover so many of them."""
_LAST = 16_383


def drawn_ranges(parts: Mapping[str, bytes], sheet: Part, relationship: str) -> tuple[str, ...]:
    """A1 ranges of the anchors of the sheet's drawing; empty when the package does not hold it."""
    folder, _, base = sheet.name.rpartition("/")
    if not stored_name(parts, posixpath.join(folder, "_rels", f"{base}.rels")):
        return ()
    related = relationships(parts, sheet.name, sheet.file, sheet.limits)
    kind, part = related.get(relationship, ("", ""))
    if kind != "drawing" or part not in parts:
        return ()
    reader = _Anchors(Part(parts, part, sheet.file, sheet.limits))
    reader.part.walk(reader.start, reader.end, reader.chunks.append)
    return tuple(reader.ranges)


class _Anchors:
    """Handlers over a drawing: each anchor as the cells between its corners."""

    def __init__(self, part: Part) -> None:
        self.part = part
        self.ranges: list[str] = []
        self.chunks: list[str] = []
        self._within: list[str] = []
        self._numbers: dict[str, int] = {}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        element = local(name) if name.startswith(_NAMESPACES) else name
        self._within.append(element)
        self.chunks.clear()
        if element in _ANCHORS:
            self._numbers = {}
        elif element in ("pos", "ext") and self._within[-2] in _ANCHORS:
            keys = ("x", "y") if element == "pos" else ("cx", "cy")
            self._numbers |= {key: whole(attributes.get(key)) or 0 for key in keys}

    def end(self, name: str) -> None:
        element = self._within.pop()
        if element in _ANCHORS:
            self._anchor()
        elif element in ("col", "row", "colOff", "rowOff") and self._within[-1:] in (["from"], ["to"]):
            self._numbers[f"{self._within[-1]} {element}"] = whole("".join(self.chunks).strip()) or 0

    def _anchor(self) -> None:
        if len(self.ranges) >= self.part.limits.merges:
            raise self.part.too_many("anchor", self.part.limits.merges)
        number = self._numbers.get
        left = number("from col", number("x", 0) // _COLUMN_WIDTH)
        top = number("from row", number("y", 0) // _ROW_HEIGHT)
        right = self._end("col", left + number("cx", 0) // _COLUMN_WIDTH)
        bottom = self._end("row", top + number("cy", 0) // _ROW_HEIGHT)
        corners = [min(max(place, 0), _LAST) for place in (left, right)]
        self.ranges.append(f"{a1(top, corners[0])}:{a1(max(bottom, top), max(corners))}")

    def _end(self, axis: str, by_size: int) -> int:
        """The last row or column covered: a corner at the very edge of a cell does not reach into it."""
        last = self._numbers.get(f"to {axis}")
        if last is None:
            return by_size
        return last if self._numbers.get(f"to {axis}Off", 1) else last - 1
