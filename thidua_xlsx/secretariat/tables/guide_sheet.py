"""Sheet `Hướng dẫn`: every sheet explained column by column, with a worked example."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...xlsx_kit.row_height import book_height
from ...xlsx_kit.sheet_names import GUIDE_SHEET
from .formats import Look, print_setup
from .schema import Column, SheetSpec

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

_INTRODUCTION = (
    "Trang này chỉ để đọc, phần mềm không đọc. Mỗi bảng dưới đây giải thích một trang tính.",
    "Mỗi dòng của bảng là một cột của trang đó; mỗi cột «Ví dụ» là một dòng đã điền của trang.",
    "Tiêu đề được nhận ra dù viết hoa hay thường, có dấu hay không; các cột đứng theo thứ tự nào cũng được.",
    "Ô danh sách cách nhau bằng dấu chấm phẩy. Số viết 9,5; ngày viết 15/01/2014; mã luôn ở kiểu Text.",
    "Ghi xong, chạy «thidua check» để phần mềm báo mọi chỗ sai, kèm trang tính và ô.",
)
_WIDTHS = (24, 11, 58, 24, 24, 24, 24, 24)


def write_guide(book: Workbook, specs: Sequence[SheetSpec], look: Look, title: str) -> Worksheet:
    """Add the sheet and give it back."""
    sheet = book.add_worksheet(GUIDE_SHEET)
    print_setup(sheet, GUIDE_SHEET, headings=False)
    for place, width in enumerate(_WIDTHS):
        sheet.set_column(place, place, width, look.prose)
    sheet.write_string(0, 0, f"{title}: hướng dẫn ghi", look.title)
    sheet.set_row(0, 24)
    row = 1
    for text in _INTRODUCTION:
        sheet.write_string(row, 0, text, look.plain)
        row += 1
    for spec in specs:
        row = _write_spec(sheet, row + 1, spec, look)
    return sheet


def _write_spec(sheet: Worksheet, row: int, spec: SheetSpec, look: Look) -> int:
    """One sheet's table from that row on; gives the first free row."""
    columns = spec.described
    examples = max((len(column.examples) for column in columns), default=0)
    sheet.write_string(row, 0, f"Trang «{spec.name}»", look.section)
    for place in range(1, 3 + examples):
        sheet.write_blank(row, place, None, look.section)
    sheet.write_string(row + 1, 0, spec.about, look.unwrapped)
    row += 2
    headings = ["Mục" if spec.items else "Cột", "Bắt buộc", "Ghi gì"]
    headings += [f"Ví dụ {number}" if examples > 1 else "Ví dụ" for number in range(1, examples + 1)]
    for place, heading in enumerate(headings):
        sheet.write_string(row, place, heading, look.heading)
    for column in columns:
        row += 1
        _write_column(sheet, row, column, examples, look)
    for column in columns:
        row = _write_meanings(sheet, row, column, look)
    return row + 1


def _write_meanings(sheet: Worksheet, row: int, column: Column, look: Look) -> int:
    """What the column's words mean, below its table; gives the last row used."""
    if not column.meanings:
        return row
    row += 2
    for place, heading in enumerate((column.heading, "", "Nghĩa")):
        sheet.write_string(row, place, heading, look.heading)
    for word, meaning in column.meanings:
        row += 1
        sheet.set_row(row, book_height(((meaning, _WIDTHS[2]),)))
        sheet.write_string(row, 0, word, look.item)
        sheet.write_blank(row, 1, None, look.example)
        sheet.write_string(row, 2, meaning, look.example)
    return row


def _write_column(sheet: Worksheet, row: int, column: Column, examples: int, look: Look) -> None:
    texts = (column.heading, "", column.explained, *column.examples)
    sheet.set_row(row, book_height(zip(texts, _WIDTHS, strict=False)))
    sheet.write_string(row, 0, column.heading, look.item)
    sheet.write_string(row, 1, "có" if column.required else "", look.example)
    sheet.write_string(row, 2, column.explained, look.example)
    for number in range(examples):
        text = column.examples[number] if number < len(column.examples) else ""
        sheet.write_string(row, 3 + number, text, look.example)
