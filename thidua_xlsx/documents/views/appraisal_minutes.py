"""`bien_ban_tham_dinh/<agency>.docx`: what one agency claimed, what was granted, why, and who appraised."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ...model import Appraisal, Declarer, InputField, Result, Scorer, Standing
from ...tabulation.reporting.result_lines import Line, lines
from ...vietnamese.dates import in_words
from ..template_fields import said
from .letterhead import Paper, points, shared, short, signed


@dataclass(frozen=True)
class AppraisedRow:
    """One line as claimed and as granted."""

    number: str = said("stt", "Số thứ tự của tiêu chí; trống ở dòng cộng, trừ")
    text: str = said("noi_dung", "Nội dung (rút gọn) của tiêu chí hoặc điểm cộng, trừ")
    maximum: str = said("diem_chuan", "Điểm chuẩn")
    claimed: str = said("tu_cham", "Điểm tự chấm")
    granted: str = said("tham_dinh", "Điểm thẩm định")
    gap: str = said("chenh_lech", "Điểm thẩm định trừ điểm tự chấm, có dấu")
    reason: str = said("ly_do", "Lý do khi khác")


@dataclass(frozen=True)
class AppraisalView(Paper):
    """The appraisal minutes of one agency."""

    agency: str = said("don_vi", "Tên đơn vị được thẩm định")
    representative: str = said("nguoi_dai_dien", "Người đại diện của đơn vị")
    office: str = said("chuc_vu", "Chức vụ người đại diện")
    appraisers: tuple[str, ...] = said("nguoi_tham_dinh", "Những người thẩm định")
    received: str = said("ngay_nhan", "Ngày nhận phiếu tự chấm, bằng chữ; trống nếu không ghi")
    rows: tuple[AppraisedRow, ...] = said("dong", "Mọi tiêu chí và điểm cộng, trừ đã thẩm định")
    changed: tuple[AppraisedRow, ...] = said("thay_doi", "Chỉ những dòng điểm thẩm định khác điểm tự chấm")
    claimed: str = said("tong_tu_cham", "Tổng điểm tự chấm")
    granted: str = said("tong_tham_dinh", "Tổng điểm thẩm định")
    gap: str = said("tong_chenh_lech", "Tổng điểm thẩm định trừ điểm tự chấm, có dấu")


def appraisals(result: Result) -> Iterator[tuple[str, AppraisalView]]:
    """(agency code, its minutes) of every agency with an appraisal that counts; none of a year of phases."""
    if result.year_rule:
        return
    common, used = shared(result), defaultdict(list)
    for one in result.appraisals:
        if one.outcome.used:
            used[one.agency].append(one)
    received = {one.agency: one.source.received for one in result.self_scorings if one.outcome.used}
    for group in result.groups:
        for standing in group.standings:
            if standing.agency.code in used:
                code = standing.agency.code
                yield code, _view(standing, received.get(code), used[code], common)


def _view(
    standing: Standing, received: date | None, used: list[Appraisal], common: dict[str, object]
) -> AppraisalView:
    tally, agency = standing.tally, standing.agency
    rows = tuple(_row(line, used) for line in lines(tally) if _judged(line))
    both = tally.appraised_total is not None and tally.self_total is not None
    return AppraisalView(
        **{**common, "draft": "", "pending": ()},  # type: ignore[arg-type]
        agency=agency.name,
        representative=agency.representative,
        office=agency.office,
        appraisers=tuple(dict.fromkeys(name for one in used for name in one.appraisers)),
        received=in_words(received) if received else "",
        rows=rows,
        changed=tuple(row for row in rows if row.gap not in ("0", "–") or row.claimed != row.granted),
        claimed=points(tally.self_total),
        granted=points(tally.appraised_total),
        gap=signed(
            tally.appraised_total - tally.self_total if both else None  # type: ignore[operator]
        ),
    )


def _judged(line: Line) -> bool:
    """Rows that the appraisers see: neither the secretariat's own nor what counts by itself."""
    if line.score:
        return line.score.criterion.scorer is not Scorer.SECRETARIAT
    return line.adjusted[0].adjustment.declarer is Declarer.AGENCY


def _row(line: Line, used: list[Appraisal]) -> AppraisedRow:
    claimed, granted = line.self_points, line.appraised
    gap = None if claimed is None or granted is None else granted - claimed
    return AppraisedRow(
        number=line.number if line.score else "",
        text=short(line.text),
        maximum=points(line.maximum) if line.score else "",
        claimed=points(claimed),
        granted=points(granted),
        gap=signed(gap),
        reason=_reason(line, used) if claimed != granted else "",
    )


def _reason(line: Line, used: list[Appraisal]) -> str:
    """The appraisers' reason. That of an agreed score is the meeting's, and belongs to its minutes."""
    if line.score is None or line.score.agreed is None:
        return line.reason
    told = [one.value(line.code, None, InputField.REASON) for one in used]
    return "; ".join(dict.fromkeys(reason for reason in told if isinstance(reason, str)))
