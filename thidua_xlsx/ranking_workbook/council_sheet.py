"""Sheet `Sau hội đồng`: what the meeting proposed, what the council said, what each agency holds since."""

from __future__ import annotations

from ..model import Result
from ..tabulation.ranking.council import CouncilRow, council_rows
from ..tabulation.reporting.labels import change_words, decision_words, meeting_words, rank_words
from .sheet_frame import Page, SheetColumn
from .sheet_record import RankingBook, RankingSheet, fixed

COLUMNS = (
    SheetColumn("Hạng", 12, "centre"),
    SheetColumn("Đơn vị", 34, "text"),
    SheetColumn("Cuộc họp đề nghị", 26, "text"),
    SheetColumn("Ý kiến của Hội đồng", 40, "text"),
    SheetColumn("Sau Hội đồng", 26, "text_bold"),
    SheetColumn("Cấp quyết định", 24, "text"),
    SheetColumn("Ghi chú", 28, "small"),
)


def write(page: Page, made: RankingBook) -> None:
    """Each agency that was proposed, is in reserve or was decided on; then what is left vacant."""
    result = made.after_council
    page.title(result, "KẾT QUẢ SAU Ý KIẾN CỦA HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG")
    page.header()
    rows = council_rows(result)
    for group in result.groups:
        if group.group or len(result.groups) > 1:
            page.band(group.group or group.kind.value.capitalize())
        for row in rows:
            if row.group is group:
                page.line(_line(row))
        for award, rank, why in group.vacant:
            page.across(f"Hạng {rank} – {award.form}: để trống. {why}", "note")
    page.finish(result)


def _line(row: CouncilRow) -> list[str]:
    standing = row.standing
    return [
        rank_words(standing, row.group),
        standing.agency.name,
        meeting_words(standing),
        "; ".join(map(decision_words, row.decisions)),
        standing.proposed,
        standing.held.decided_by if standing.held else "",
        change_words(row),
    ]


def _due(result: Result) -> bool:
    return bool(council_rows(result))


SHEET = RankingSheet("Sau hội đồng", fixed(COLUMNS), write, _due)
