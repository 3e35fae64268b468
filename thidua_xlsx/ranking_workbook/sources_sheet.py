"""Sheet `Nguồn`: every file that the result was made from."""

from __future__ import annotations

from ..model import Returned, SelfScoring
from ..tabulation.reporting.labels import outcome_words
from ..vietnamese.dates import show as show_date
from .sheet_frame import Page, SheetColumn
from .sheet_record import RankingBook, RankingSheet, fixed

COLUMNS = (
    SheetColumn("Loại", 16, "text"),
    SheetColumn("Đơn vị", 30, "text"),
    SheetColumn("Tệp", 44, "small"),
    SheetColumn("SHA-256", 68, "small"),
    SheetColumn("Ngày nhận", 11, "centre"),
    SheetColumn("Tình trạng", 22, "text"),
)


def write(page: Page, made: RankingBook) -> None:
    """Every file that the result was made from, with the digest that proves it is the same file."""
    result = made.result
    page.title(result, "NGUỒN SỐ LIỆU")
    page.header()
    page.line(["Kế hoạch", "", "ke_hoach.xlsx (mã của nội dung)", result.plan.digest, "", ""])
    names = {agency.code: agency.name for agency in result.plan.agencies}
    for returned in (*result.self_scorings, *result.appraisals):
        source = returned.source
        page.line(
            [
                _kind(returned),
                names.get(returned.agency, returned.agency),
                source.file,
                source.sha256,
                show_date(source.received) if source.received else "",
                outcome_words(returned.outcome).capitalize(),
            ]
        )
    if result.inputs_code:
        page.across(f"Mã hồ sơ, như in trong biên bản: {result.inputs_code}", "note")
    page.finish(result)


def _kind(returned: Returned) -> str:
    return "Phiếu tự chấm" if isinstance(returned, SelfScoring) else "Phiếu thẩm định"


SHEET = RankingSheet("Nguồn", fixed(COLUMNS), write)
