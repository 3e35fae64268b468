"""Expat handlers over one worksheet: rows and cells to the builder, and what is read of the frame around."""

from __future__ import annotations

from .cell_builder import CellBuilder
from .shared_strings import RichText
from .sheet_frame import FrameReader
from .xml_part import MAIN, Part, local, no_size, true

_WORKSHEET, _DATA, _ROW, _C, _V, _F, _IS, _EXTENSION = (
    f"{MAIN}{name}" for name in ("worksheet", "sheetData", "row", "c", "v", "f", "is", "extLst")
)


class SheetHandlers:
    """Expat handlers over one worksheet. Levels: worksheet 1, sheetData 2, row 3, c 4, v f is 5."""

    def __init__(self, part: Part, builder: CellBuilder) -> None:
        self.part, self.builder = part, builder
        self.frame = FrameReader(part, builder)
        self.level = 0
        self.in_data = self.data_seen = False
        self.chunks: list[str] = []
        self._cell: dict[str, str] = {}
        self._formula_attributes: dict[str, str] = {}
        self._value: str | None = None
        self._formula: str | None = None
        self._inline: RichText | None = None
        self._plain = False
        self.parser = part.parser()
        self._listen()

    @property
    def within_rows(self) -> bool:
        """Whether the parser stands inside <sheetData>, and in none of its rows."""
        return self.in_data and self.level == 2

    def read(self, data: bytes, *, final: bool = True) -> None:
        """A piece of the part through the handlers."""
        self.part.run(self.parser, data, final)

    def let_go(self) -> None:
        """The parser holds these handlers and they hold it: apart, the cells die with their book."""
        self.parser.StartElementHandler = self.parser.EndElementHandler = None
        self.parser.CharacterDataHandler = None

    def _listen(self) -> None:
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self.chunks.append

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self.level = level = self.level + 1
        if not self.in_data:
            self._start_frame(name, attributes, level)
        elif level == 5:
            self._start_content(name, attributes)
        elif level == 4:
            if name not in (_C, _EXTENSION):
                raise self.part.misplaced(local(name))
            self._cell = attributes
            self._value = self._formula = self._inline = None
        elif level == 3:
            if name != _ROW:
                raise self.part.misplaced(local(name))
            hidden = true(attributes.get("hidden")) or no_size(attributes.get("ht"))
            if not self.builder.row(attributes.get("r"), hidden):
                self.parser.StartElementHandler = self._start_beyond
                self.parser.EndElementHandler = self._end_beyond
                self.parser.CharacterDataHandler = None
        else:
            self._start_inner(name, attributes)

    def _end(self, name: str) -> None:
        level = self.level
        self.level = level - 1
        if not self.in_data:
            self.frame.ended(name, self.chunks)
            return
        if level == 5:
            if name == _V:
                self._value = "".join(self.chunks)
            elif name == _F:
                self._formula = "".join(self.chunks)
        elif level == 4:
            if name == _C:
                self._end_cell()
        elif level == 2:
            self.in_data = False
        elif level > 5 and self._inline is not None:
            self._inline.ended(name, "".join(self.chunks))

    def _start_frame(self, name: str, attributes: dict[str, str], level: int) -> None:
        """Outside the rows."""
        if level > self.part.limits.depth:
            raise self.part.too_deep()
        if level == 1 and name != _WORKSHEET:
            raise self.part.misplaced(local(name))
        if level == 2 and name == _DATA:
            if self.data_seen:
                raise self.part.misplaced("sheetData")
            self.in_data = self.data_seen = True
        else:
            self.chunks.clear()
            self.frame.started(name, attributes, level)

    def _start_content(self, name: str, attributes: dict[str, str]) -> None:
        self.chunks.clear()
        self._plain = name in (_V, _F)
        if name == _V and self._value is None:
            self._value = ""
        elif name == _F and self._formula is None:
            self._formula, self._formula_attributes = "", attributes
        elif name == _IS and self._inline is None:
            self._inline = RichText(self.part)
        elif name in (_V, _F, _IS):
            raise self.part.misplaced(local(name))

    def _start_inner(self, name: str, attributes: dict[str, str]) -> None:
        """Below <v>, <f>, <is>: only rich text has children, or what an extension brings."""
        if self._plain:
            raise self.part.misplaced(local(name))
        if self.level > self.part.limits.depth:
            raise self.part.too_deep()
        self.chunks.clear()
        if self._inline is not None:
            self._inline.started(name, attributes)

    def _end_cell(self) -> None:
        cell, formula = self._cell, self._formula
        inline = None if self._inline is None else self._inline.result()
        ref = self.builder.cell(cell.get("r"), cell.get("s"), cell.get("t"), self._value, formula, inline)
        if formula is None and "vm" in cell:
            self.builder.picture(ref)
        if formula is not None and self._formula_attributes:
            self.builder.special_formula(ref, self._formula_attributes, formula)

    def _start_beyond(self, name: str, attributes: dict[str, str]) -> None:
        """Rows beyond those that are kept: cells with content are counted, nothing else."""
        self.level = level = self.level + 1
        if level > self.part.limits.depth:
            raise self.part.too_deep()
        if name == _C:
            self._value = None
        elif level == 5 and self._value is None:
            self._value = ""
            self.builder.beyond += 1

    def _end_beyond(self, name: str) -> None:
        self.level -= 1
        if self.level == 1:
            self.in_data = False
            self._listen()
