"""How forms and appraisals look: Times New Roman, quiet bands, yellow where one writes, A4 across."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

FONT = "Times New Roman"
CREATED = datetime(2000, 1, 1)  # noqa: DTZ001 - a fixed day: the same form gives the same bytes
NUMBER = "[$-42A]General"
"""Every decimal that is there and no other, with the comma of vi-VN where the program heeds it."""

INK, FAINT, RULE = "#1F2933", "#8A8F98", "#8C96A3"
PAPER, OPEN, SHUT = "#FFFFFF", "#FFF8D6", "#ECEEF1"
BAND, HEAD, TOTAL = "#EEF3F9", "#D5E1EF", "#DDE8F4"
GOOD, BAD, DUE = "#1B5E20", "#9C0006", "#7F4F00"

_A4 = 9


def open_book(target: Path | IO[bytes]) -> Workbook:
    """A new workbook for writing: the bytes depend on what is written and on nothing else."""
    import xlsxwriter

    book = xlsxwriter.Workbook(
        str(target) if isinstance(target, Path) else target,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
            "default_format_properties": {"font_name": FONT, "font_size": 11},
        },
    )
    book.set_calc_mode("auto")
    return book


def add_sheet(book: Workbook, name: str) -> Worksheet:
    """A worksheet that writes formulas as they are.

    The library looks each formula through for some thirty functions newer than Excel 2007, a third of the
    time it takes to write a form; ours have none.
    """
    from xlsxwriter.worksheet import Worksheet

    class PlainFormulas(Worksheet):  # type: ignore[misc]
        def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:
            return formula.removeprefix("=")

    return book.add_worksheet(name, worksheet_class=PlainFormulas)


class Styles:
    """The formats of one workbook, each made once."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, Any], ...], Format] = {}

    def __call__(self, properties: Mapping[str, Any]) -> Format:
        """The format of these properties on top of the font."""
        key = tuple(sorted(properties.items()))
        if key not in self._made:
            font = {"font_name": FONT, "font_size": 11, "valign": "vcenter", "font_color": INK}
            self._made[key] = self._book.add_format({**font, **properties})
        return self._made[key]

    def conditional(self, properties: Mapping[str, Any]) -> Format:
        """A format that lies over others: only what it changes."""
        return self._book.add_format(dict(properties))


def print_setup(sheet: Worksheet, header_row: int, last_row: int, columns: range, footer: str) -> None:
    """A4 across, one page wide, the headings on every page, page numbers. `columns` are printed."""
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.set_margins(left=0.45, right=0.45, top=0.55, bottom=0.6)
    sheet.set_header("", {"margin": 0.3})
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(header_row)
    sheet.print_area(0, columns.start, last_row, columns.stop - 1)
    sheet.center_horizontally()
    small = f'&"{FONT},Regular"&9'
    sheet.set_footer(f"&L{small}{footer.replace('&', '&&')}&R{small}Trang &P/&N", {"margin": 0.3})
