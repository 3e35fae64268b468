"""How the secretariat's workbooks look and print: Times New Roman, thin rules, A4 across."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...xlsx_kit.palette import BOOK_HEAD, BOOK_ITEM, BOOK_RULE, FONT
from ...xlsx_kit.writer import a4_across, footer_text
from .schema import Column, ColumnKind

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_FONT = {"font_name": FONT, "font_size": 12, "valign": "top"}
_RULED = {"border": 1, "border_color": BOOK_RULE}
_HEADING = {"bold": True, "text_wrap": True, "valign": "vcenter", "align": "center", "bg_color": BOOK_HEAD}


class Look:
    """The formats of one workbook, made once."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._plain = {kind: self._format(_by_kind(kind)) for kind in ColumnKind}
        self.heading = self._format({**_HEADING, **_RULED})
        self.item = self._format({"bold": True, "bg_color": BOOK_ITEM, "text_wrap": True, **_RULED})
        self._ruled = {kind: self._format({**_by_kind(kind), **_RULED}) for kind in ColumnKind}
        self._entry = {
            kind: self._format({**_by_kind(kind), **_RULED, "align": "left", "text_wrap": True})
            for kind in ColumnKind
        }
        self.note = self._format({"italic": True, "text_wrap": True, "num_format": "@", **_RULED})
        self.title = self._format({"bold": True, "font_size": 16})
        self.section = self._format({"bold": True, "font_size": 13, "bottom": 2})
        self.unwrapped = self._format({"italic": True})
        self.plain = self._format({})
        self.prose = self._format({"text_wrap": True})
        self.example = self._format({"text_wrap": True, "num_format": "@", **_RULED})
        self._rule = book.add_format(_RULED)

    def _format(self, properties: dict[str, object]) -> Format:
        return self._book.add_format({**_FONT, **properties})

    def column(self, column: Column) -> Format:
        """For a whole column, cells that are blank as yet: the right type, no rules."""
        return self._plain[column.kind]

    def cell(self, column: Column) -> Format:
        """For a cell that holds a value."""
        return self._ruled[column.kind]

    def entry(self, column: Column) -> Format:
        """For the value of an entry."""
        return self._entry[column.kind]

    def rule_rows(self, sheet: Worksheet, last_row: int, columns: int) -> None:
        """Rules around every row that somebody fills in later."""
        filled = {"type": "formula", "criteria": "=COUNTA($A2:$C2)>0", "format": self._rule}
        sheet.conditional_format(1, 0, last_row, columns - 1, filled)


def _by_kind(kind: ColumnKind) -> dict[str, object]:
    """Number format, wrapping and alignment. Text is @, so that Excel leaves 1.10 and 01 as they are."""
    if kind is ColumnKind.DATE:
        return {"num_format": "dd/mm/yyyy", "align": "center"}
    if kind.is_text:
        centred = kind in (ColumnKind.CODE, ColumnKind.WORD, ColumnKind.YES_NO)
        return {"num_format": "@", "text_wrap": True, "align": "center" if centred else "left"}
    return {"align": "right"}


def print_setup(sheet: Worksheet, header: str, *, headings: bool = True) -> None:
    """A4 across, as wide as the page, headings on every page, page numbers."""
    a4_across(sheet, left=0.5, right=0.5, top=0.7, bottom=0.6)
    if headings:
        sheet.repeat_rows(0)
    sheet.set_header(f'&C&"{FONT},Bold"&12{footer_text(header)}')
    sheet.set_footer(f'&C&"{FONT}"&10Trang &P/&N')
