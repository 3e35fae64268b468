"""One input cell -> one value, or none with the reason. Pure; nothing is guessed, rounded or clamped."""

from __future__ import annotations

import re

from .... import safe_text
from ....catalogue import cell_contents
from ....model import Absent, Cell, CellType, Fault, Input, InputKind
from ....vietnamese import legacy_fonts, numerals
from .cell_value import Read, fault, raw_text, refused
from .choices import choice_cell
from .constant_arithmetic import work_out
from .numbers import number_cell, typed_number
from .shown_dates import as_shown

__all__ = ["Read", "read_value"]

_BLANK = Read(Absent.BLANK)
_PICTURE = re.compile(r"(?:_xlfn\.)?(?:DISPIMG|IMAGE)\(", re.IGNORECASE)
"""Functions by which WPS and Excel show a picture in a cell."""
_PICTURE_TEXT = "(ảnh trong ô)"


def read_value(cell: Cell | None, asked: Input, item: str) -> Read:
    """The value of the cell as the input wants it. `item` names the criterion or adjustment in findings."""
    if cell is None:
        return _BLANK
    if cell.type is CellType.UNREADABLE:
        return Read(Absent.BLANK, raw_text(cell), flagged=True)
    if cell.type is CellType.ERROR and not _PICTURE.match(cell.formula or ""):
        return refused(cell, cell_contents.ERROR_VALUE, text=safe_text.quote(cell.raw), item=item)
    if cell.type is CellType.PICTURE or _PICTURE.match(cell.formula or ""):
        return _picture(cell, asked, item)
    if cell.formula is not None:
        return _formula(cell, asked, item)
    if cell.type is CellType.BLANK:
        return _BLANK
    if asked.kind is InputKind.TEXT:
        return _text_cell(cell, item)
    if cell.struck:
        return refused(cell, cell_contents.PARTLY_STRUCK_OUT, text=safe_text.quote(cell.raw), item=item)
    if cell.type is CellType.BOOLEAN:
        return refused(
            cell, cell_contents.BOOLEAN_VALUE, text="TRUE" if cell.raw == "1" else "FALSE", item=item
        )
    if asked.kind is InputKind.CHOICE:
        return choice_cell(cell, asked, item)
    if cell.type is CellType.NUMBER:
        return number_cell(cell, asked, item)
    return typed_number(cell, asked, item)


def _picture(cell: Cell, asked: Input, item: str) -> Read:
    """A picture placed in the cell is evidence, and no number and no choice."""
    if asked.kind is InputKind.TEXT:
        return Read(_PICTURE_TEXT, raw_text(cell), (fault(cell_contents.PICTURE_IN_CELL, item=item),))
    return refused(cell, cell_contents.PICTURE_FOR_VALUE, item=item)


def _formula(cell: Cell, asked: Input, item: str) -> Read:
    """A formula is never evidence; arithmetic on constants is, when it was worked out rightly."""
    formula = safe_text.quote(f"={cell.formula}")
    computed = None if asked.kind is InputKind.TEXT else work_out(cell.formula or "")
    if computed is None:
        return refused(cell, cell_contents.FORMULA, formula=formula, item=item)
    stored = numerals.from_xml(cell.raw) if cell.type is CellType.NUMBER else None
    if stored is None or stored != computed:
        shown = numerals.show(stored) if stored is not None else safe_text.quote(cell.raw)
        return refused(
            cell,
            cell_contents.WRONG_STORED_RESULT,
            formula=formula,
            computed=numerals.show(computed),
            shown=shown,
            item=item,
        )
    plain = Cell(cell.at, CellType.NUMBER, cell.raw, None, cell.number_format, cell.struck)
    read = read_value(plain, asked, item)
    told = fault(
        cell_contents.ARITHMETIC_RECALCULATED, formula=formula, value=numerals.show(stored), item=item
    )
    return Read(read.value, raw_text(cell), (*read.faults, told), read.flagged)


def _text_cell(cell: Cell, item: str) -> Read:
    """Free text: never a formula, whatever it begins with. A number or a date is taken as it is shown."""
    if cell.type is CellType.BOOLEAN:
        return Read("TRUE" if cell.raw == "1" else "FALSE", cell.raw)
    if cell.type is CellType.NUMBER:
        value = numerals.from_xml(cell.raw)
        if value is None:
            return Read(safe_text.quote(cell.raw), cell.raw)
        shown = as_shown(value, cell.number_format)
        if shown is None:
            return Read(numerals.show(value), cell.raw)
        return Read(shown, cell.raw, (fault(cell_contents.TEXT_KEPT_AS_NUMBER, text=shown, item=item),))
    text = safe_text.tidy(cell.raw)
    faults: tuple[Fault, ...] = ()
    old = None if text.isascii() else legacy_fonts.guess(cell.raw, cell.font)
    if old is not None:
        text = cell.raw.strip()  # not put in order: what is a soft hyphen elsewhere is a letter of TCVN3
        told = {"text": safe_text.quote(text), "meant": safe_text.quote(old.meant)}
        faults = (fault(cell_contents.LEGACY_FONT, encoding=old.encoding, **told),)
    if safe_text.acts_unseen(text):
        text = safe_text.visible(text)
        faults = (*faults, fault(cell_contents.HIDDEN_CHARACTERS, text=safe_text.quote(text)))
    if len(text) > safe_text.LONGEST:
        faults = (
            *faults,
            fault(cell_contents.TEXT_TOO_LONG, length=str(len(text)), longest=str(safe_text.LONGEST)),
        )
        text = safe_text.cut(text, safe_text.LONGEST)
    return Read(text or Absent.BLANK, cell.raw, faults)
