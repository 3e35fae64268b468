"""Opening, protecting and printing of workbooks that are written: bytes that depend on the content alone."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING

from .palette import FONT

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

CREATED = datetime(2000, 1, 1)  # noqa: DTZ001 - a fixed day: the same form gives the same bytes
LONGEST_LIST = 255
"""Characters of choices that Excel keeps in a validation itself, commas included."""
LONGEST_CELL = 32_767
"""Characters that Excel keeps in one cell."""
_A4 = 9


def open_book(target: Path | IO[bytes], *, font_size: int | None = 11) -> Workbook:
    """A new workbook for writing, without a formula or link made of text by itself.

    `font_size` (points) of the workbook's default font; None leaves the library's default font.
    """
    import xlsxwriter

    font = {} if font_size is None else {"font_name": FONT, "font_size": font_size}
    return xlsxwriter.Workbook(
        str(target) if isinstance(target, Path) else target,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
            "default_format_properties": font,
        },
    )


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


def protect(sheet: Worksheet, *, filters: bool = False) -> None:
    """Lock what is not open for writing, without a password; widths and heights stay free, `filters` too."""
    free = {"format_columns": True, "format_rows": True}
    sheet.protect("", {"autofilter": True, **free} if filters else free)


def hide(sheet: Worksheet) -> None:
    """Lock the whole sheet, without a password, and show it in no menu of Excel."""
    sheet.protect()
    sheet.very_hidden()


def a4_across(
    sheet: Worksheet, *, left: float, right: float, top: float, bottom: float, one_wide: bool = True
) -> None:
    """A4 landscape with these margins (inches), all columns on one page with `one_wide`."""
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.set_margins(left=left, right=right, top=top, bottom=bottom)
    if one_wide:
        sheet.fit_to_pages(1, 0)


def footer_text(text: str) -> str:
    """Text as a header or footer takes it: & begins a code there."""
    return text.replace("&", "&&")


def print_setup(sheet: Worksheet, header_row: int, last_row: int, columns: range, footer: str) -> None:
    """A4 across, one page wide, the headings on every page, page numbers. `columns` are printed."""
    a4_across(sheet, left=0.45, right=0.45, top=0.55, bottom=0.6)
    sheet.set_header("", {"margin": 0.3})
    sheet.repeat_rows(header_row)
    sheet.print_area(0, columns.start, last_row, columns.stop - 1)
    sheet.center_horizontally()
    small = f'&"{FONT},Regular"&9'
    sheet.set_footer(f"&L{small}{footer_text(footer)}&R{small}Trang &P/&N", {"margin": 0.3})
