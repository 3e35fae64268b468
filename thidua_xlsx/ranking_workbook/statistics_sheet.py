"""Sheet `Thống kê`: mean, spread and extremes of each criterion, and what appraisal changed."""

from __future__ import annotations

from decimal import Decimal

from ..address import a1
from ..tabulation.reporting.statistics import PLACES, Figures, statistics
from .score_cells import FIRST_AGENCY
from .sheet_frame import Live, Page, SheetColumn, Value
from .sheet_record import RankingBook, RankingSheet, fixed

COLUMNS = (
    SheetColumn("STT", 6.5, "centre"),
    SheetColumn("Nội dung tiêu chí", 62, "text"),
    SheetColumn("Điểm chuẩn", 8, "number"),
    SheetColumn("Số đơn vị có điểm", 8, "number"),
    SheetColumn("Trung bình", 9, "number"),
    SheetColumn("Độ lệch chuẩn", 9, "number"),
    SheetColumn("Thấp nhất", 8, "number"),
    SheetColumn("Cao nhất", 9, "number"),
    SheetColumn("Đạt (% điểm tối đa)", 10, "number"),
    SheetColumn("Số lần thẩm định khác tự chấm", 10, "number"),
    SheetColumn("Tổng điểm bị giảm", 9, "number"),
    SheetColumn("Tổng điểm được thêm", 9, "number"),
    SheetColumn("Một lần đổi nhiều nhất", 10, "number"),
)
NOTE = (
    "Điểm cuối của mọi đơn vị có áp dụng tiêu chí. Độ lệch chuẩn tính trên toàn bộ các đơn vị; 0 nghĩa là "
    "tiêu chí không phân biệt được ai với ai. Bốn cột cuối so điểm thẩm định với điểm tự chấm."
)


def write(page: Page, made: RankingBook) -> None:
    """Write the sheet; counts, means, spreads and extremes are live over `Tổng hợp điểm`."""
    result, totals, places = made.result, made.scores, made.cells
    page.title(result, "THỐNG KÊ ĐIỂM THEO TIÊU CHÍ")
    page.header(freeze_columns=2)
    rows = {code: row for (_, code), (row, _) in places.scores.items()}
    last = FIRST_AGENCY + len(result.standings) - 1
    for one in statistics(result):
        row = rows[one.criterion.code]
        cells = f"{totals.cell(row, FIRST_AGENCY)}:{a1(row, last)}"
        page.line(_values(one, cells), emphasis="_group" if one.group else "")
    page.across(NOTE, "note")
    page.finish(result)


def _values(one: Figures, cells: str) -> list[Value | Live]:
    row = one.criterion
    live: list[Value | Live] = [None] * 4
    if one.counted:
        live = [
            Live(f"ROUND(AVERAGE({cells}),{PLACES})", one.mean),
            Live(f"ROUND(STDEVP({cells}),{PLACES})", one.spread),
            Live(f"MIN({cells})", one.lowest),
            Live(f"MAX({cells})", one.highest),
        ]
    compared: list[Value | Live] = [one.changed, one.cut, one.added, one.largest]
    return [
        row.number or row.code,
        row.text,
        row.maximum,
        Live(f"COUNT({cells})", Decimal(one.counted)),
        *live,
        one.share,
        *(compared if one.compared else [None] * 4),
    ]


SHEET = RankingSheet("Thống kê", fixed(COLUMNS), write)
