"""Sheet `Điều kiện`: who met which condition, what says so, and what follows."""

from __future__ import annotations

from .row_order import in_plan_order
from .sheet_frame import Page, SheetColumn
from .sheet_record import RankingBook, RankingSheet, fixed

COLUMNS = (
    SheetColumn("Đơn vị", 30, "text"),
    SheetColumn("Mã", 10, "centre"),
    SheetColumn("Nội dung điều kiện", 46, "text"),
    SheetColumn("Hệ quả", 26, "text"),
    SheetColumn("Ghi nhận", 42, "text"),
    SheetColumn("Căn cứ quy định", 28, "text"),
)


def write(page: Page, made: RankingBook) -> None:
    """Who met which condition, what says so, and what follows."""
    result = made.result
    page.title(result, "CÁC TRƯỜNG HỢP KHÔNG XÉT, HẠN CHẾ XẾP HẠNG")
    page.header(freeze_columns=1)
    met = [(standing, met) for standing in in_plan_order(result) for met in standing.met]
    for standing, one in met:
        condition = one.condition
        number = f" (1–{condition.number})" if condition.consequence.value == "không xếp hạng đầu" else ""
        number = f": {condition.class_name}" if condition.class_name else number
        page.line(
            [
                standing.agency.name,
                condition.code,
                condition.text,
                f"{condition.consequence.value}{number}",
                one.basis,
                condition.basis,
            ]
        )
    if not met:
        page.empty("Không có đơn vị nào thuộc trường hợp không xét hoặc hạn chế xếp hạng.")
    page.finish(result)


SHEET = RankingSheet("Điều kiện", fixed(COLUMNS), write)
