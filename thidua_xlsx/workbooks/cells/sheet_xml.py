"""One worksheet part -> Sheet: what stands around the cells, and the cells by the quickest sound way."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from xml.parsers import expat

from ...findings import Finding
from ...model import Sheet
from ..package.limits import Limits
from ..package.xml_parts import KEPT_BYTES, MAIN, Part, local, true
from .book_xml import SheetPart
from .building import RANGE, CellBuilder
from .plain_rows import plain_rows
from .strings_xml import RichText, Text
from .styles_xml import Format

_WORKSHEET, _DATA, _ROW, _C, _V, _F, _IS, _EXTENSION, _MERGE, _PROTECTION = (
    f"{MAIN}{name}"
    for name in (
        "worksheet",
        "sheetData",
        "row",
        "c",
        "v",
        "f",
        "is",
        "extLst",
        "mergeCell",
        "sheetProtection",
    )
)
_OPEN, _CLOSE = b"<sheetData>", b"</sheetData>"
_FORMATTING, _VALIDATIONS, _VALIDATED = (
    b"<conditionalFormatting ",
    b"<dataValidations",
    b"</dataValidations>",
)
_UNREAD = re.compile(
    rb"(?:<conditionalFormatting(?: [^<>]*)?>"
    rb"(?:<cfRule(?: [^<>]*)?(?:/>|>(?:<formula>[^<]*</formula>)*+</cfRule>))*+"
    rb"</conditionalFormatting>)*+"
    rb"<dataValidations(?: [^<>]*)?>"
    rb"(?:<dataValidation(?: [^<>]*)?(?:/>"
    rb"|>(?:<formula1>[^<]*</formula1>)?(?:<formula2>[^<]*</formula2>)?</dataValidation>))*+"
    rb"</dataValidations>"
)
"""Nothing but formats and validations: no element of ours can hide in what this matches."""


def read_sheet(
    parts: Mapping[str, bytes],
    sheet: SheetPart,
    file: str,
    strings: Mapping[str, Text],
    formats: Mapping[str, Format] | None,
    limits: Limits,
    room: int,
) -> tuple[Sheet, list[Finding]]:
    """The sheet, at most `room` cells of it, and the findings that leave it standing.

    Refused when it is broken or says a thing twice.
    """
    part = Part(parts, sheet.part, file, limits)
    handlers = _Handlers(part, CellBuilder(part, sheet.name, strings, formats, room))
    if not handlers.read_plain():
        handlers = _Handlers(part, CellBuilder(part, sheet.name, strings, formats, room))
        handlers.read()
    builder = handlers.builder
    builder.finish()
    hidden_rows = tuple(builder.hidden_rows)
    merges = tuple(handlers.merges)
    return (
        Sheet(sheet.name, builder.cells, sheet.hidden, handlers.protected, merges, hidden_rows),
        builder.findings,
    )


def _formatted(tail: bytes) -> tuple[int, int]:
    """Where the conditional formats and validations stand, which follow each other; (0, 0) without any."""
    begins = [at for at in (tail.find(_FORMATTING), tail.find(_VALIDATIONS)) if at >= 0]
    end = tail.rfind(_VALIDATED)
    return (min(begins), end + len(_VALIDATED)) if begins and end > min(begins) else (0, 0)


def _sound(head: bytes, block: bytes) -> bool:
    """Whether the block is nothing but formats and validations and, after that head, well-formed."""
    if not _UNREAD.fullmatch(block):
        return False
    try:
        expat.ParserCreate(namespace_separator=" ").Parse(b"%b%b%b</worksheet>" % (head, _CLOSE, block), True)
    except expat.ExpatError:
        return False
    return True


_sound_before = lru_cache(maxsize=32)(_sound)
"""The forms of a season share the block byte for byte: it is judged once."""


class _Handlers:
    """Expat handlers over one worksheet. Levels: worksheet 1, sheetData 2, row 3, c 4, v f is 5."""

    def __init__(self, part: Part, builder: CellBuilder) -> None:
        self.part, self.builder = part, builder
        self.merges: list[str] = []
        self.protected = False
        self.level = 0
        self.in_data = self.data_seen = False
        self.chunks: list[str] = []
        self._cell: dict[str, str] = {}
        self._formula_attributes: dict[str, str] = {}
        self._value: str | None = None
        self._formula: str | None = None
        self._inline: RichText | None = None
        self.parser = part.parser()
        self._listen()

    def read(self) -> None:
        """The whole part through the handlers."""
        self.part.run(self.parser, self.part.data)

    def read_plain(self) -> bool:
        """The frame through the handlers, the rows by `plain_rows`. False when they are not plain.

        Expat sees every byte all the same: what is not well-formed is refused either way. It gets the rows
        after they were found plain, so that it is never made to nest deeper than they do.
        """
        data = self.part.data
        start, end = data.find(_OPEN) + len(_OPEN), data.rfind(_CLOSE)
        if not len(_OPEN) <= start <= end:
            return False
        self.part.run(self.parser, data[:start], final=False)
        if not (self.in_data and self.level == 2):
            return False
        rows = data[start:end]
        if not plain_rows(rows, self.builder):
            return False
        self._unheard(rows)
        self._read_tail(data[:start], data[end:])
        if self.level:
            raise self.part.misplaced("sheetData")
        return True

    def _read_tail(self, head: bytes, data: bytes) -> None:
        """What follows the rows. Formats and validations, most of it, hold nothing we read."""
        begin, end = _formatted(data)
        judge = _sound_before if len(head) + end - begin <= KEPT_BYTES else _sound
        if begin < end and judge(head, data[begin:end]):
            data = data[:begin] + data[end:]
        self._listen()
        self.parser.CharacterDataHandler = None
        self.part.run(self.parser, data)

    def _unheard(self, data: bytes) -> None:
        """Whole elements of a known shape: expat judges them, no handler is called."""
        self.parser.StartElementHandler = self.parser.EndElementHandler = None
        self.parser.CharacterDataHandler = None
        self.part.run(self.parser, data, final=False)

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
            if not self.builder.row(attributes.get("r"), true(attributes.get("hidden"))):
                self.parser.StartElementHandler = self._start_beyond
                self.parser.EndElementHandler = self._end_beyond
                self.parser.CharacterDataHandler = None
        else:
            self._start_inner(name, attributes)

    def _end(self, name: str) -> None:
        level = self.level
        self.level = level - 1
        if not self.in_data:
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
        """Outside the rows: the root, protection, merges."""
        if level > self.part.limits.depth:
            raise self.part.too_deep()
        if level == 1 and name != _WORKSHEET:
            raise self.part.misplaced(local(name))
        if level == 2 and name == _DATA:
            if self.data_seen:
                raise self.part.misplaced("sheetData")
            self.in_data = self.data_seen = True
        elif level == 2 and name == _PROTECTION:
            self.protected = true(attributes.get("sheet"))
        elif level == 3 and name == _MERGE:
            self._merge(attributes.get("ref", ""))

    def _merge(self, reference: str) -> None:
        if not RANGE.fullmatch(reference):
            raise self.builder.invalid(reference)
        if len(self.merges) >= self.part.limits.merges:
            raise self.part.too_many("mergeCell", self.part.limits.merges)
        self.merges.append(reference)

    def _start_content(self, name: str, attributes: dict[str, str]) -> None:
        self.chunks.clear()
        if name == _V and self._value is None:
            self._value = ""
        elif name == _F and self._formula is None:
            self._formula, self._formula_attributes = "", attributes
        elif name == _IS and self._inline is None:
            self._inline = RichText()
        elif name in (_V, _F, _IS):
            raise self.part.misplaced(local(name))

    def _start_inner(self, name: str, attributes: dict[str, str]) -> None:
        """Below <v>, <f>, <is>: only rich text has children."""
        if self.level > self.part.limits.depth:
            raise self.part.too_deep()
        self.chunks.clear()
        if self._inline is not None:
            self._inline.started(name, attributes)

    def _end_cell(self) -> None:
        cell, formula = self._cell, self._formula
        inline = None if self._inline is None else self._inline.result()
        ref = self.builder.cell(cell.get("r"), cell.get("s"), cell.get("t"), self._value, formula, inline)
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
