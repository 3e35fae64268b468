"""What is read of a worksheet besides its cells: protection, merges, columns, conditional formats."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .cell_builder import RANGE, CellBuilder
from .inks import BLACK, WHITE, Colour, colour, unseen
from .xml_part import MAIN, Part, no_size, true, whole

_X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main "
_XM = "http://schemas.microsoft.com/office/excel/2006/main "
_REL_ID = "http://schemas.openxmlformats.org/officeDocument/2006/relationships id"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of a conditional format: its cells, and its differential format by index or as written."""

    ranges: tuple[str, ...]
    index: int | None = None
    code: str = ""
    unseen: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """What is read of a worksheet besides its cells. `drawing`: the relationship that leads to one."""

    protected: bool
    merges: tuple[str, ...]
    hidden_columns: tuple[tuple[int, int], ...] = ()
    rules: tuple[Rule, ...] = ()
    drawing: str = ""


class FrameReader:
    """Collects the frame; `started` and `ended` are told of every element outside the rows."""

    def __init__(self, part: Part, builder: CellBuilder) -> None:
        self.part, self.builder = part, builder
        self.protected, self.drawing = False, ""
        self.merges: list[str] = []
        self.columns: list[tuple[int, int]] = []
        self.rules: list[Rule] = []
        self._ranges: tuple[str, ...] = ()
        self._extended: list[tuple[str, Colour, Colour]] = []

    def result(self) -> Frame:
        """Everything collected so far."""
        return Frame(self.protected, tuple(self.merges), tuple(self.columns), tuple(self.rules), self.drawing)

    def started(self, name: str, attributes: Mapping[str, str], level: int) -> None:
        """An element outside the rows; the worksheet itself is level 1."""
        if level == 2 and name == f"{MAIN}sheetProtection":
            self.protected = true(attributes.get("sheet"))
        elif level == 2 and name == f"{MAIN}conditionalFormatting":
            self._ranges = tuple(attributes.get("sqref", "").split())
        elif level == 2 and name == f"{MAIN}drawing":
            self.drawing = attributes.get(_REL_ID, "")
        elif level == 3 and name == f"{MAIN}mergeCell":
            self._merge(attributes.get("ref", ""))
        elif level == 3 and name == f"{MAIN}col":
            self._column(attributes)
        elif level == 3 and name == f"{MAIN}cfRule":
            self._rule(Rule(self._ranges, whole(attributes.get("dxfId"))))
        elif level > 3:
            self._extension(name, attributes)

    def ended(self, name: str, chunks: Sequence[str]) -> None:
        """The end of an element; in the extension the ranges stand behind the rules they belong to."""
        if name == f"{_XM}sqref":
            ranges = tuple("".join(chunks).split())
            for code, ink, behind in self._extended:
                self._rule(Rule(ranges, None, code, unseen(ink, behind)))
            self._extended.clear()

    def _extension(self, name: str, attributes: Mapping[str, str]) -> None:
        """Conditional formats of Excel 2010 and later bring their format with them ([MS-XLSX] §2.4.7)."""
        if name == f"{_X14}cfRule":
            self._extended.append(("", BLACK, WHITE))
        elif self._extended:
            code, ink, behind = self._extended[-1]
            if name == f"{MAIN}numFmt":
                code = attributes.get("formatCode", "")
            elif name == f"{MAIN}color":
                ink = colour(attributes, BLACK)
            elif name == f"{MAIN}bgColor":
                behind = colour(attributes, WHITE)
            self._extended[-1] = code, ink, behind
        if len(self._extended) > self.part.limits.merges:
            raise self.part.too_many("cfRule", self.part.limits.merges)

    def _merge(self, reference: str) -> None:
        if not RANGE.fullmatch(reference):
            raise self.builder.invalid(reference)
        if len(self.merges) >= self.part.limits.merges:
            raise self.part.too_many("mergeCell", self.part.limits.merges)
        self.merges.append(reference)

    def _column(self, attributes: Mapping[str, str]) -> None:
        first, last = whole(attributes.get("min")), whole(attributes.get("max"))
        hidden = true(attributes.get("hidden")) or no_size(attributes.get("width"))
        if hidden and first is not None and last is not None:
            self.columns.append((first, last))

    def _rule(self, rule: Rule) -> None:
        if len(self.rules) >= self.part.limits.merges:
            raise self.part.too_many("cfRule", self.part.limits.merges)
        self.rules.append(rule)
