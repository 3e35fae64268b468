"""Sheet `Xếp hạng`: each list from 1, with points, class, award, and what decided."""

from __future__ import annotations

from decimal import Decimal

from ..address import a1
from ..model import GroupResult, Result, Standing
from ..tabulation.reporting.labels import award_words, decided_words, rank_words
from .score_cells import ScoreCells
from .sheet_frame import Live, Page, SheetColumn, Value
from .sheet_record import RankingBook, RankingSheet, fixed

COLUMNS = (
    SheetColumn("Hạng", 10, "centre_bold"),
    SheetColumn("Đơn vị", 30, "text_bold"),
    SheetColumn("Điểm tự chấm", 9.5, "number"),
    SheetColumn("Điểm thẩm định", 9.5, "number"),
    SheetColumn("Tổng điểm", 9, "number_bold"),
    SheetColumn("Chênh lệch so với tự chấm", 11, "number"),
    SheetColumn("Điểm tối đa", 8, "number"),
    SheetColumn("Tỷ lệ (%)", 8, "number"),
    SheetColumn("Xếp loại", 10, "centre"),
    SheetColumn("Căn cứ phân định", 18, "text"),
    SheetColumn("Đề nghị khen thưởng", 22, "text"),
    SheetColumn("Ghi chú", 30, "small"),
)
_SELF, _TOTAL = 2, 4


def write(page: Page, made: RankingBook) -> None:
    """Write the sheet; totals and shares are live links to `Tổng hợp điểm`."""
    result, totals, places = made.result, made.scores, made.cells
    page.title(result, "BẢNG XẾP HẠNG THI ĐUA")
    page.header()
    for group in result.groups:
        if group.group or len(result.groups) > 1:
            page.band(group.group or group.kind.value.capitalize())
        for standing in group.standings:
            page.line(_line(page, standing, group, totals, places, result))
        _vacant(page, group)
    page.sign(result)
    page.finish(result)


def _line(
    page: Page, standing: Standing, group: GroupResult, totals: Page, places: ScoreCells, result: Result
) -> list[Value | Live]:
    tally, agency = standing.tally, standing.agency.code
    total: Value | Live = "chưa đủ điểm"
    gap: Value | Live = None
    if tally.total is not None:
        total = Live(totals.cell(*places.totals[agency]), tally.total)
        gap = _gap(page, tally.self_total, tally.total, places.decimals)
    share = Live(totals.cell(places.maxima[agency][0] + 1, places.maxima[agency][1]), tally.share)
    return [
        rank_words(standing, group),
        standing.agency.name,
        "không có phiếu" if tally.self_total is None else tally.self_total,
        tally.appraised_total,
        total,
        gap,
        tally.assigned_max,
        None if tally.share is None else share,
        standing.class_name or "",
        decided_words(result.plan, standing),
        award_words(standing),
        "; ".join(standing.notes),
    ]


def _gap(page: Page, claimed: Decimal | None, total: Decimal, decimals: int) -> Value | Live:
    if claimed is None:
        return None
    cells = a1(page.row, _TOTAL), a1(page.row, _SELF)
    return Live(f"ROUND({cells[0]}-{cells[1]},{decimals})", total - claimed)


def _vacant(page: Page, group: GroupResult) -> None:
    for award, rank, why in group.vacant:
        role = "Dự phòng" if award.reserve else award.form
        page.across(f"Hạng {rank} – {role}: để trống. {why}", "note")


SHEET = RankingSheet("Xếp hạng", fixed(COLUMNS), write)
