"""One worksheet part -> Sheet: what stands around the cells, and the cells by the quickest sound way."""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.parsers import expat

from ...findings import Finding
from ...model import ConditionalFormat, Sheet
from ..limits import Limits
from ..refusal import RefusalError
from .cell_builder import CellBuilder
from .drawings import drawn_ranges
from .shared_strings import Text
from .sheet_frame import Frame
from .styles_part import Styles
from .workbook_part import SheetPart
from .worksheet_expat import SheetHandlers
from .worksheet_regex import plain_rows
from .xml_part import Part, kept

_OPEN, _CLOSE = b"<sheetData>", b"</sheetData>"
_OWN = (b"sheetViews", b"headerFooter")
"""Where the cursor stood when the file was saved; the agency's code at the foot of each page."""
_READ = re.compile(rb"merge|<(?:[a-z]+:)?col\b|cfRule|drawing")


def read_sheet(
    parts: Mapping[str, bytes],
    sheet: SheetPart,
    file: str,
    strings: Mapping[str, Text],
    styles: Styles | None,
    limits: Limits,
    room: int,
) -> tuple[Sheet, list[Finding]]:
    """The sheet, at most `room` cells of it, and the findings that leave it standing.

    Refused when it is broken or says a thing twice.
    """
    part = Part(parts, sheet.part, file, limits)
    cells = None if styles is None else styles.cells
    builder = CellBuilder(part, sheet.name, strings, cells, room)
    frame = _plain(part, builder)
    if frame is None:
        builder = CellBuilder(part, sheet.name, strings, cells, room)
        frame = _whole(part, builder)
    builder.finish()
    read = Sheet(
        sheet.name,
        builder.cells,
        sheet.hidden,
        protected=frame.protected,
        merges=frame.merges,
        hidden_rows=tuple(builder.hidden_rows),
        hidden_columns=frame.hidden_columns,
        conditional_formats=_conditional_formats(frame, styles),
        drawings=drawn_ranges(parts, part, frame.drawing) if frame.drawing else (),
    )
    return read, builder.findings


def _conditional_formats(frame: Frame, styles: Styles | None) -> tuple[ConditionalFormat, ...]:
    """Those that change the number format or hide the digits."""
    differential = () if styles is None else styles.differential
    formats = []
    for rule in frame.rules:
        code, pale = rule.code, rule.unseen
        if rule.index is not None and rule.index < len(differential):
            code, pale = differential[rule.index]
        if code or pale:
            formats.append(ConditionalFormat(rule.ranges, code, pale))
    return tuple(formats)


def _whole(part: Part, builder: CellBuilder) -> Frame:
    """Every element through the handlers."""
    handlers = SheetHandlers(part, builder)
    handlers.read(part.data)
    handlers.let_go()
    return handlers.frame.result()


def _plain(part: Part, builder: CellBuilder) -> Frame | None:
    """The rows by `plain_rows`, the frame by itself. None when the rows are not plain, or not well-formed.

    Expat sees every byte all the same. It gets the rows after they were found plain, so that it is never
    made to nest deeper than they do.
    """
    data = part.data
    start, end = data.find(_OPEN) + len(_OPEN), data.rfind(_CLOSE)
    if not len(_OPEN) <= start <= end:
        return None
    shared, own = _apart(data[:start] + data[end:])
    try:
        frame = _framed(Part({part.name: shared}, part.name, part.file, part.limits))
    except RefusalError:
        return None  # refused again as a whole, and told in which sheet
    root = data[: data.find(b">", data.find(b"<worksheet")) + 1]
    rows = data[start:end]
    if frame is None or not plain_rows(rows, builder) or not _well_formed(root + own + _OPEN, rows):
        return None
    return frame


def _apart(frame: bytes) -> tuple[bytes, bytes]:
    """The frame without the elements in which offices differ and that hold nothing we read; and those.

    Where every "<" begins a tag, an element begins and ends where its tags stand.
    """
    own = b""
    if b"<!" in frame or frame.find(b"<?", 1) >= 0:
        return frame, own
    for name in _OWN:
        begin, end = frame.find(b"<" + name), frame.find(b"</%b>" % name) + len(name) + 3
        if 0 <= begin < end and not _READ.search(frame, begin, end):
            own += frame[begin:end]
            frame = frame[:begin] + frame[end:]
    return frame, own


@kept
def _framed(part: Part) -> Frame | None:
    """The frame of a sheet from which the rows were taken. None when they did not stand in its <sheetData>.

    The sheets of a season have the same frame, formats and validations included: it is read once.
    """
    start = part.data.find(_OPEN) + len(_OPEN)
    handlers = SheetHandlers(part, CellBuilder(part, "", {}, None, 0))
    handlers.read(part.data[:start], final=False)
    if not handlers.within_rows:
        return None
    handlers.read(part.data[start:])
    handlers.let_go()
    return handlers.frame.result()


def _well_formed(before: bytes, rows: bytes) -> bool:
    """Whether expat takes the rows after what stands before them, the root with its namespaces first."""
    parser = expat.ParserCreate(namespace_separator=" ")
    try:
        parser.Parse(before, False)
        parser.Parse(rows, False)
    except expat.ExpatError:
        return False
    return True
