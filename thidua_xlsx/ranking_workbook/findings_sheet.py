"""Sheet `Phát hiện`: every finding of the files that count and of the calculation."""

from __future__ import annotations

from ..catalogue import Level
from ..findings import Finding
from ..model import Result, Returned
from .sheet_frame import Page, SheetColumn
from .sheet_record import RankingBook, RankingSheet, fixed

COLUMNS = (
    SheetColumn("Mức", 10, "centre"),
    SheetColumn("Mã", 8, "centre"),
    SheetColumn("Đơn vị", 10, "centre"),
    SheetColumn("Tiêu chí", 9, "centre"),
    SheetColumn("Tệp", 32, "small"),
    SheetColumn("Sheet", 16, "small"),
    SheetColumn("Ô", 7, "centre"),
    SheetColumn("Nội dung", 84, "text"),
)
_LEVELS = {Level.ERROR: "Lỗi", Level.WARNING: "Cảnh báo", Level.INFO: "Thông tin"}


def write(page: Page, made: RankingBook) -> None:
    """Every finding of the files that count and of the reckoning, errors first."""
    result = made.result
    page.title(result, "CÁC PHÁT HIỆN KHI ĐỌC VÀ TÍNH ĐIỂM")
    page.header()
    header = page.row - 1
    findings = sorted(_findings(result), key=lambda finding: list(_LEVELS).index(finding.level))
    for finding in findings:
        at = finding.at
        page.line(
            [
                _LEVELS[finding.level],
                finding.code,
                finding.agency or "",
                finding.criterion or "",
                at.file if at else "",
                at.sheet if at else "",
                at.cell if at else "",
                finding.sentence(),
            ]
        )
    if findings:
        page.sheet.autofilter(header, 0, page.row - 1, len(COLUMNS) - 1)
    else:
        page.empty("Không có phát hiện nào.")
    page.finish(result)


def _findings(result: Result) -> list[Finding]:
    """Without repetition, in the order of reading: forms, appraisals, reckoning."""
    returned: tuple[Returned, ...] = (*result.self_scorings, *result.appraisals)
    of_files = (finding for one in returned for finding in one.findings)
    return list(dict.fromkeys((*of_files, *result.findings, *result.pending)))


SHEET = RankingSheet("Phát hiện", fixed(COLUMNS), write)
