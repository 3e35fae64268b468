"""Check 18: the ranking workbook shows what it holds, and its formulas come to what their cells say."""

from __future__ import annotations

import re

from ..archive import Archive
from ..published.appearance import faults_of_appearance
from ..published.charts import faults_of_charts
from ..published.formulas import Calculator, same_number
from ..published.workbook import Line, lines_of
from ..ranking.outcome import Outcome
from ..text import BrokenError, fold
from ..xlsx import Book, a1, column_of
from .case import Case, ranking_file
from .check import Check
from .council import COUNCIL_SHEET, verdicts_of

SHEETS = (
    *("Xếp hạng", "Tổng hợp điểm", "Đối chiếu", "Cộng trừ", "Điều kiện", "Đồng điểm"),
    COUNCIL_SHEET,
    *("Phát hiện", "Nguồn", "Biểu đồ", "Thống kê"),
)
"""The sheets of a ranking workbook (§6), in their order; that of the council where it has decided."""


def check_live_figures(case: Case, outcome: Outcome) -> None:
    """Sheets, looks, formulas and charts of the ranking workbook of an outcome."""
    check, file = case.checks[18], ranking_file(outcome.phase)
    book = case.ranking_book(outcome.phase)
    names = tuple(sheet.name for sheet in book.sheets)
    decided = bool(verdicts_of(case, outcome))
    due = [sheet for sheet in SHEETS if decided or sheet != COUNCIL_SHEET]
    check.expect(file, "các trang", ", ".join(names), ", ".join(due))
    for place, what in faults_of_appearance(_data(case.archive, file)):
        check.wrong(f"{file} › {place}", what)
    for place, what in faults_of_charts(_data(case.archive, file), book):
        check.wrong(f"{file} › {place}", what)
    _check_formulas(check, file, book)
    check_totals_are_live(check, file, book)
    check_links(check, file, book)


def _data(archive: Archive, file: str) -> bytes:
    return archive.files[file]


def _check_formulas(check: Check, file: str, book: Book) -> None:
    calculator = Calculator(book)
    for sheet in book.sheets:
        for (row, column), cell in sorted(sheet.cells.items()):
            if cell.formula is None:
                continue
            place = f"{file} › {sheet.name}!{a1(row, column)}"
            check.compared += 1
            try:
                computed = calculator.value((sheet.name, row, column))
            except BrokenError as fault:
                check.wrong(place, str(fault))
                continue
            if computed is None or not same_number(cell.number, computed):
                check.wrong(place, f"công thức không cho ra số {cell.words} mà ô ghi")


def check_totals_are_live(check: Check, file: str, book: Book) -> None:
    """The totals are live formulas (§6): a number in their place would outlive every later change."""
    sheet = book.sheet("Tổng hợp điểm")
    for number in range(1, (sheet.last_row if sheet else 0) + 1):
        row = sheet.row(number) if sheet else {}
        if fold(row[2].words if 2 in row else "") == "tong diem":
            for column, cell in row.items():
                if column > 3 and cell.number is not None and cell.formula is None:
                    check.wrong(
                        f"{file} › Tổng hợp điểm!{a1(number, column)}", "tổng điểm không phải công thức"
                    )


_LINK = re.compile(r"'Tổng hợp điểm'!([A-Z]{1,3})\d+(?::([A-Z]{1,3})\d+)?")


def check_links(check: Check, file: str, book: Book) -> None:
    """A figure of an agency is linked to the column of that agency; statistics are over all columns."""
    columns = _columns(book)
    for sheet, headings in _LINKED.items():
        for line in lines_of(book, sheet, *headings):
            for cell in line.cells.values():
                for found in _LINK.finditer(cell.formula or ""):
                    _check_link(check, f"{file} › {sheet}, dòng {line.number}", line, found, columns)


_LINKED = {
    "Xếp hạng": ("Hạng", "Đơn vị", "Tổng điểm"),
    "Đối chiếu": ("Đơn vị", "STT", "Điểm cuối"),
    "Cộng trừ": ("Đơn vị", "Mã", "Điểm cộng, trừ"),
    "Biểu đồ": ("Đơn vị", "Tự chấm", "Tổng điểm"),
    "Thống kê": ("STT", "Nội dung tiêu chí", "Trung bình"),
}
"""Sheets with links to `Tổng hợp điểm`, and headings of their tables."""


def _columns(book: Book) -> dict[int, str]:
    """Names of the agencies by column of `Tổng hợp điểm`, folded."""
    lines = lines_of(book, "Tổng hợp điểm", "STT", "Nội dung tiêu chí", "Điểm chuẩn")
    headings = lines[0].columns if lines else {}
    return {column: name for name, column in headings.items() if column > 3}


def _check_link(check: Check, place: str, line: Line, found: re.Match[str], columns: dict[int, str]) -> None:
    first, last = column_of(found[1]), column_of(found[2] or found[1])
    if line.sheet == "Thống kê":
        if columns and (first, last) != (min(columns), max(columns)):
            check.wrong(place, "thống kê không lấy đủ các đơn vị")
    elif columns.get(first) != fold(line.text("Đơn vị")):
        check.wrong(place, f"công thức lấy số của “{columns.get(first, '')}”")
