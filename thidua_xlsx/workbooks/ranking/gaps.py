"""Sheet `Đối chiếu`: self, appraised, agreed, final, gap and reason of every line; differences first."""

from __future__ import annotations

from ...address import Address, a1
from ...model import Result, Standing
from ...tabulation.lines import Line, lines
from .page import Column, Live, Page, Value
from .totals import Places, in_plan_order

COLUMNS = (
    Column("Đơn vị", 24, "text"),
    Column("STT", 7, "centre"),
    Column("Nội dung", 38, "text"),
    Column("Điểm chuẩn", 8, "number"),
    Column("Tự chấm", 8, "number"),
    Column("Thẩm định", 8, "number"),
    Column("Thống nhất", 8, "number"),
    Column("Điểm cuối", 8, "number"),
    Column("Chênh lệch", 8, "number"),
    Column("Lý do", 40, "text"),
    Column("Nguồn điểm cuối", 11, "centre"),
    Column("Ô tự chấm", 25, "small"),
    Column("Ô thẩm định", 29, "small"),
)
_SELF, _FINAL = 4, 7


def write(page: Page, result: Result, totals: Page, places: Places) -> None:
    """Write the sheet; final points are live links to `Tổng hợp điểm`, gaps live differences."""
    page.title(result, "BẢNG ĐỐI CHIẾU ĐIỂM TỰ CHẤM VÀ ĐIỂM CUỐI")
    page.header(freeze_columns=3)
    header = page.row - 1
    everything = [(standing, line) for standing in in_plan_order(result) for line in lines(standing.tally)]
    for standing, line in sorted(everything, key=lambda pair: not pair[1].differs):
        values = _values(page, standing, line, totals, places)
        page.line(values, emphasis="_changed" if line.differs else "")
    if everything:
        page.sheet.autofilter(header, 0, page.row - 1, len(COLUMNS) - 1)
    page.finish(result)


def _values(page: Page, standing: Standing, line: Line, totals: Page, places: Places) -> list[Value | Live]:
    gap: Value | Live = None
    if line.gap is not None:
        final, claimed = a1(page.row, _FINAL), a1(page.row, _SELF)
        gap = Live(f"ROUND({final}-{claimed},{places.decimals})", line.gap)
    settled = line.settled
    return [
        standing.agency.name,
        line.number or line.code,
        line.text,
        line.maximum,
        line.self_points,
        line.appraised,
        line.agreed,
        _final(standing.agency.code, line, totals, places),
        gap,
        line.reason or ("(chưa nêu lý do)" if line.differs and line.final is not None else ""),
        settled.origin.value if settled else line.adjusted[0].adjustment.declarer.value,
        _place(line.at_self),
        _place(line.at),
    ]


def _final(agency: str, line: Line, totals: Page, places: Places) -> Value | Live:
    where = places.scores if line.settled else places.adjusted
    if line.final is None or (agency, line.code) not in where:
        return line.final
    return Live(totals.cell(*where[agency, line.code]), line.final)


def _place(at: Address | None) -> str:
    return "" if at is None else " › ".join(part for part in (at.file, at.sheet, at.cell) if part)
