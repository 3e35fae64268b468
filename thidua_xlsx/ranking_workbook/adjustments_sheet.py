"""Sheet `Cộng trừ`: bonuses and deductions that were claimed, granted, or that wait."""

from __future__ import annotations

from ..model import Adjusted, Declarer, Standing
from ..vietnamese.numerals import show
from .row_order import in_plan_order
from .score_cells import ScoreCells
from .sheet_frame import Live, Page, SheetColumn, Value
from .sheet_record import RankingBook, RankingSheet, fixed

COLUMNS = (
    SheetColumn("Đơn vị", 25, "text"),
    SheetColumn("Mã", 10, "centre"),
    SheetColumn("Loại", 7, "centre"),
    SheetColumn("Nội dung", 42, "text"),
    SheetColumn("Tiêu chí", 9, "centre"),
    SheetColumn("Mức điểm", 15, "text"),
    SheetColumn("Tự khai", 8, "number"),
    SheetColumn("Thẩm định", 9, "number"),
    SheetColumn("Số lần tính", 8, "number"),
    SheetColumn("Điểm cộng, trừ", 9, "number"),
    SheetColumn("Ai khai", 11, "centre"),
    SheetColumn("Căn cứ", 40, "text"),
)


def write(page: Page, made: RankingBook) -> None:
    """Bonuses and deductions that somebody claimed, that were granted, or that wait."""
    result, totals, places = made.result, made.scores, made.cells
    page.title(result, "BẢNG ĐIỂM CỘNG, ĐIỂM TRỪ")
    page.header(freeze_columns=1)
    rows = [
        (standing, adjusted)
        for standing in in_plan_order(result)
        for adjusted in standing.tally.adjusted
        if adjusted.self_count or adjusted.appraised_count or adjusted.count or adjusted.moved is None
    ]
    for standing, adjusted in rows:
        page.line(_adjustment(standing, adjusted, totals, places))
    if not rows:
        page.empty("Không có điểm cộng, điểm trừ nào.")
    page.finish(result)


def _adjustment(
    standing: Standing, adjusted: Adjusted, totals: Page, places: ScoreCells
) -> list[Value | Live]:
    adjustment, agency = adjusted.adjustment, standing.agency.code
    cap = f", tối đa {show(adjustment.cap)}" if adjustment.cap is not None else ""
    moved: Value | Live = adjusted.moved
    if adjusted.moved is None:
        moved = "chờ"
    elif (agency, adjustment.code) in places.adjusted:
        moved = Live(totals.cell(*places.adjusted[agency, adjustment.code]), adjusted.moved)
    return [
        standing.agency.name,
        adjustment.code,
        adjustment.sign.value,
        adjustment.text,
        adjustment.criterion or "tổng điểm",
        f"{show(adjustment.points)} điểm/{adjustment.unit}{cap}",
        adjusted.self_count if adjustment.declarer is Declarer.AGENCY else "–",
        adjusted.appraised_count if adjustment.declarer is Declarer.AGENCY else "–",
        adjusted.count,
        moved,
        adjustment.declarer.value,
        "; ".join(
            dict.fromkeys(part for part in (adjusted.reason, adjusted.basis, adjustment.basis) if part)
        ),
    ]


SHEET = RankingSheet("Cộng trừ", fixed(COLUMNS), write)
