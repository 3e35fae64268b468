"""Sheet `Đối chiếu`: self, appraised, agreed, final, gap and reason of every line; differences first.

Groups of criteria, whose gaps are sums of those above, stand last.
"""

from __future__ import annotations

from decimal import Decimal

from ..address import Address, a1
from ..model import Score, Standing
from ..tabulation.reporting.result_lines import Line, lines
from .row_order import in_plan_order
from .score_cells import ScoreCells
from .sheet_frame import Live, Page, SheetColumn, Value
from .sheet_record import RankingBook, RankingSheet, fixed

COLUMNS = (
    SheetColumn("Đơn vị", 24, "text"),
    SheetColumn("STT", 7, "centre"),
    SheetColumn("Nội dung", 38, "text"),
    SheetColumn("Điểm chuẩn", 8, "number"),
    SheetColumn("Tự chấm", 8, "number"),
    SheetColumn("Thẩm định", 8, "number"),
    SheetColumn("Thống nhất", 8, "number"),
    SheetColumn("Điểm cuối", 8, "number"),
    SheetColumn("Chênh lệch", 8, "number"),
    SheetColumn("Lý do", 40, "text"),
    SheetColumn("Nguồn điểm cuối", 11, "centre"),
    SheetColumn("Ô tự chấm", 25, "small"),
    SheetColumn("Ô thẩm định", 29, "small"),
)
_SELF, _FINAL = 4, 7


def write(page: Page, made: RankingBook) -> None:
    """Write the sheet; final points are live links to `Tổng hợp điểm`, gaps live differences."""
    result, totals, places = made.result, made.scores, made.cells
    page.title(result, "BẢNG ĐỐI CHIẾU ĐIỂM TỰ CHẤM VÀ ĐIỂM CUỐI")
    page.header(freeze_columns=3)
    header = page.row - 1
    everything = [(standing, line) for standing in in_plan_order(result) for line in lines(standing.tally)]
    for standing, line in sorted(everything, key=lambda pair: not pair[1].differs):
        values = _values(page, standing, line, totals, places)
        page.line(values, emphasis="_changed" if line.differs else "")
    for standing in in_plan_order(result):
        for code, score in standing.tally.scores.items():
            if code not in standing.tally.settled:
                page.line(_of_group(page, standing, score, totals, places), emphasis="_group")
    if everything:
        page.sheet.autofilter(header, 0, page.row - 1, len(COLUMNS) - 1)
    page.finish(result)


def _of_group(
    page: Page, standing: Standing, score: Score, totals: Page, places: ScoreCells
) -> list[Value | Live]:
    final: Value | Live = score.final
    where = places.scores.get((standing.agency.code, score.criterion.code))
    if score.final is not None and where:
        final = Live(totals.cell(*where), score.final)
    return [
        standing.agency.name,
        score.criterion.number or score.criterion.code,
        score.criterion.text,
        score.maximum,
        score.self_points,
        score.appraised,
        score.agreed,
        final,
        _gap(page, score.gap, places),
        "",
        "nhóm",
        "",
        "",
    ]


def _gap(page: Page, gap: Decimal | None, places: ScoreCells) -> Value | Live:
    if gap is None:
        return None
    return Live(f"ROUND({a1(page.row, _FINAL)}-{a1(page.row, _SELF)},{places.decimals})", gap)


def _values(
    page: Page, standing: Standing, line: Line, totals: Page, places: ScoreCells
) -> list[Value | Live]:
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
        _gap(page, line.gap, places),
        line.reason or ("(chưa nêu lý do)" if line.differs and line.final is not None else ""),
        settled.origin.value if settled else line.adjusted[0].adjustment.declarer.value,
        _place(line.at_self),
        _place(line.at),
    ]


def _final(agency: str, line: Line, totals: Page, places: ScoreCells) -> Value | Live:
    where = places.scores if line.settled else places.adjusted
    if line.final is None or (agency, line.code) not in where:
        return line.final
    return Live(totals.cell(*where[agency, line.code]), line.final)


def _place(at: Address | None) -> str:
    return "" if at is None else " › ".join(part for part in (at.file, at.sheet, at.cell) if part)


SHEET = RankingSheet("Đối chiếu", fixed(COLUMNS), write)
