"""Sheets `Cộng trừ`, `Điều kiện`, `Phát hiện` and `Nguồn`: what the points and ranks rest on."""

from __future__ import annotations

from ..catalogue import Level
from ..findings import Finding
from ..model import Adjusted, Declarer, Result, Returned, SelfScoring, Standing
from ..tabulation.reporting.labels import outcome_words
from ..vietnamese.dates import show as show_date
from ..vietnamese.numerals import show
from .scores_sheet import ScoreCells, in_plan_order
from .sheet_frame import Live, Page, SheetColumn, Value

ADJUSTMENTS = (
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
CONDITIONS = (
    SheetColumn("Đơn vị", 30, "text"),
    SheetColumn("Mã", 10, "centre"),
    SheetColumn("Nội dung điều kiện", 46, "text"),
    SheetColumn("Hệ quả", 26, "text"),
    SheetColumn("Ghi nhận", 42, "text"),
    SheetColumn("Căn cứ quy định", 28, "text"),
)
FINDINGS = (
    SheetColumn("Mức", 10, "centre"),
    SheetColumn("Mã", 8, "centre"),
    SheetColumn("Đơn vị", 10, "centre"),
    SheetColumn("Tiêu chí", 9, "centre"),
    SheetColumn("Tệp", 32, "small"),
    SheetColumn("Sheet", 16, "small"),
    SheetColumn("Ô", 7, "centre"),
    SheetColumn("Nội dung", 84, "text"),
)
SOURCES = (
    SheetColumn("Loại", 16, "text"),
    SheetColumn("Đơn vị", 30, "text"),
    SheetColumn("Tệp", 44, "small"),
    SheetColumn("SHA-256", 68, "small"),
    SheetColumn("Ngày nhận", 11, "centre"),
    SheetColumn("Tình trạng", 22, "text"),
)
_LEVELS = {Level.ERROR: "Lỗi", Level.WARNING: "Cảnh báo", Level.INFO: "Thông tin"}


def write_adjustments(page: Page, result: Result, totals: Page, places: ScoreCells) -> None:
    """Bonuses and deductions that somebody claimed, that were granted, or that wait."""
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


def write_conditions(page: Page, result: Result) -> None:
    """Who met which condition, what says so, and what follows."""
    page.title(result, "CÁC TRƯỜNG HỢP KHÔNG XÉT, HẠN CHẾ XẾP HẠNG")
    page.header(freeze_columns=1)
    met = [(standing, met) for standing in in_plan_order(result) for met in standing.met]
    for standing, one in met:
        condition = one.condition
        number = f" (1–{condition.number})" if condition.consequence.value == "không xếp hạng đầu" else ""
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


def write_findings(page: Page, result: Result) -> None:
    """Every finding of the files that count and of the reckoning, errors first."""
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
        page.sheet.autofilter(header, 0, page.row - 1, len(FINDINGS) - 1)
    else:
        page.empty("Không có phát hiện nào.")
    page.finish(result)


def _findings(result: Result) -> list[Finding]:
    """Without repetition, in the order of reading: forms, appraisals, reckoning."""
    returned: tuple[Returned, ...] = (*result.self_scorings, *result.appraisals)
    of_files = (finding for one in returned for finding in one.findings)
    return list(dict.fromkeys((*of_files, *result.findings, *result.pending)))


def write_sources(page: Page, result: Result) -> None:
    """Every file that the result was made from, with the digest that proves it is the same file."""
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
                outcome_words(returned.outcome),
            ]
        )
    if result.inputs_code:
        page.across(f"Mã hồ sơ, như in trong biên bản: {result.inputs_code}", "note")
    page.finish(result)


def _kind(returned: Returned) -> str:
    return "Phiếu tự chấm" if isinstance(returned, SelfScoring) else "Phiếu thẩm định"
