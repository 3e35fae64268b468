"""One sheet of the ranking workbook: title block, table, signatures, A4 landscape print set-up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from ..address import a1
from ..model import Result
from ..safe_text import cut
from ..tabulation.reporting.labels import (
    NOT_FINAL,
    pending_words,
    person_name,
    plan_words,
    printable,
    season_words,
    unequal_totals,
)
from ..xlsx_kit.palette import FONT
from ..xlsx_kit.row_height import height_of
from ..xlsx_kit.writer import LONGEST_CELL, a4_across, footer_text
from .styles import Styles

Value = str | int | Decimal | None


STANDARD = 15.0
"""Points of a row whose height nobody set."""


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column of the table: heading, width in characters, and the style of its cells."""

    heading: str
    width: float
    style: str = "text"


@dataclass(frozen=True, slots=True)
class Live:
    """A live formula (no "=") with the value it computes to, shown by readers that do not calculate."""

    formula: str
    value: Decimal | None


class Page:
    """A sheet being written from top to bottom; `row` is the next free row, 0-based."""

    def __init__(self, book: Any, styles: Styles, name: str, columns: Sequence[SheetColumn]) -> None:
        self.sheet = book.add_worksheet(name)
        self.styles = styles
        self.columns = tuple(columns)
        self.row = 0
        self.heights: dict[int, float] = {}
        for number, column in enumerate(columns):
            self.sheet.set_column(number, number, column.width)
        self.sheet.hide_gridlines(2)

    def title(self, result: Result, title: str) -> None:
        """Block, title with the year, plan; then what makes the figures provisional or doubtful."""
        info = result.plan.info
        left = info.issuing_body or info.block
        if info.parent_body:
            self.across(info.parent_body.upper(), "plain_centre")
        self.across(left.upper(), "block")
        self.across(f"{title} {season_words(result).upper()}", "title", height=24)
        if info.block and info.block != left:
            self.across(info.block, "subtitle")
        if plan := plan_words(result.plan):
            self.across(f"(Theo {plan})", "italic_centre")
        if not result.final:
            waiting = "; ".join(pending_words(result))
            self.across(f"{NOT_FINAL} – {waiting}", "banner")
        for warning in unequal_totals(result.plan) if info.accept_unequal_total else ():
            self.across(f"Lưu ý: {warning}.", "warning")
        self.row += 1

    def across(self, text: str, style: str, height: float | None = None) -> None:
        """One line over the whole width of the table, as tall as its text needs or as given."""
        last = len(self.columns) - 1
        self._tall(height or height_of([(text, self.width)]))
        self.sheet.merge_range(self.row, 0, self.row, last, "", self.styles[style])
        self.sheet.write_string(self.row, 0, text_cell(text), self.styles[style])
        self.row += 1

    def _tall(self, height: float) -> None:
        self.sheet.set_row(self.row, height)
        self.heights[self.row] = height

    @property
    def deep(self) -> float:
        """Points from the top of the sheet to the next free row."""
        return sum(self.heights.get(row, STANDARD) for row in range(self.row))

    @property
    def width(self) -> float:
        """Width of the whole table in characters."""
        return sum(column.width for column in self.columns)

    def header(self, *, freeze_columns: int = 0, height: float | None = None, repeat: bool = True) -> None:
        """The headings: frozen on the screen, and repeated on every printed page (with `repeat`)."""
        headings = [(column.heading, column.width * 0.93) for column in self.columns]
        self._tall(height or height_of(headings))
        for number, column in enumerate(self.columns):
            self.sheet.write_string(self.row, number, text_cell(column.heading), self.styles["header"])
        self.row += 1
        if repeat:
            self.freeze(self.row - 1, freeze_columns)

    def freeze(self, first_header_row: int, columns: int) -> None:
        """Keep everything above `row` on the screen, and rows `first_header_row`.. on every page."""
        self.sheet.freeze_panes(self.row, columns)
        self.sheet.repeat_rows(first_header_row, self.row - 1)

    def line(self, values: Sequence[Value | Live], emphasis: str = "") -> None:
        """One row of the table, in the columns' styles (with `emphasis`), as tall as its texts need."""
        texts = []
        for number, (column, value) in enumerate(zip(self.columns, values, strict=True)):
            self.put(self.row, number, value, column.style + emphasis)
            if isinstance(value, str):
                small = 1.22 if column.style == "small" else 1
                texts.append((value, column.width * small))
        self._tall(height_of(texts))
        self.row += 1

    def put(self, row: int, column: int, value: Value | Live, style: str) -> None:
        """One cell. User text is always written as text, numbers exactly, formulas with their value."""
        look = self.styles[style]
        match value:
            case None | "":
                self.sheet.write_blank(row, column, None, look)
            case str():
                self.sheet.write_string(row, column, text_cell(value), look)
            case Live(formula, worth):
                self.sheet.write_formula(
                    row, column, f"={formula}", look, "" if worth is None else number(worth)
                )
            case int() | Decimal():
                self.sheet.write_number(row, column, number(value), look)

    def band(self, text: str) -> None:
        """A heading inside the table, over its whole width, without merging cells."""
        self.put(self.row, 0, text, "band")
        for column in range(1, len(self.columns)):
            self.put(self.row, column, None, "band")
        self.row += 1

    def empty(self, text: str) -> None:
        """The one line of a table that has nothing to show."""
        self.across(text, "italic_centre")

    def sign(self, result: Result) -> None:
        """Secretary on the left, chair on the right, place and date to fill by hand.

        One tall row, which no page break can tear apart.
        """
        info, meeting = result.plan.info, result.register.meeting
        day = "ngày …… tháng …… năm ………"
        dated = f"{info.locality}, {day}" if info.locality else day.capitalize()
        width = len(self.columns)
        middle = self._middle()
        self.row += 1
        self._tall(150)
        self._signature(0, middle, " ", "THƯ KÝ", "(Ký, ghi rõ họ tên)", person_name(meeting.secretary))
        self._signature(middle, width, dated, "CHỦ TRÌ", "(Ký, đóng dấu)", person_name(meeting.chair))
        self.row += 1

    def _middle(self) -> int:
        """The column where the right half of the page begins."""
        used = 0.0
        for number, column in enumerate(self.columns):
            used += column.width
            if used >= self.width / 2 and number + 1 < len(self.columns):
                return number + 1
        return len(self.columns) - 1

    def _signature(self, first: int, end: int, dated: str, office: str, hint: str, name: str) -> None:
        look, bold, italic = (self.styles[style] for style in ("signature", "bold", "italic"))
        if end - first > 1:
            self.sheet.merge_range(self.row, first, self.row, end - 1, "", look)
        runs = (italic, f"{dated}\n", bold, f"{office}\n", italic, f"{hint}\n\n\n\n\n")
        self.sheet.write_rich_string(self.row, first, *runs, bold, text_cell(name or "…………………………"), look)

    def cell(self, row: int, column: int) -> str:
        """The cell of this sheet as another sheet's formula names it."""
        return f"'{self.sheet.get_name()}'!{a1(row, column)}"

    def finish(self, result: Result, *, fit: bool = True) -> None:
        """A4 landscape, all columns on the page, page numbers, the block in the footer."""
        sheet = self.sheet
        a4_across(sheet, left=0.59, right=0.39, top=0.59, bottom=0.59, one_wide=fit)
        sheet.center_horizontally()
        info = result.plan.info
        state = "" if result.final else f" – {NOT_FINAL}"
        name = footer_text(f"{info.block or info.code}, {season_words(result)}{state}")
        sheet.set_footer(f'&L&"{FONT}"&9{name}&R&"{FONT}"&9Trang &P/&N')


def number(value: int | Decimal) -> float:
    """What Excel stores of an exact decimal: at most 15 significant digits, all of them shown."""
    return float(value)


def text_cell(text: str) -> str:
    """User text as a cell can hold it, cut with a visible mark."""
    return cut(printable(text), LONGEST_CELL)
