"""`phieu_ket_qua/<agency>.docx`: one agency's result, and nothing of any other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ...model import GroupResult, Result, Standing
from ...tabulation.reporting.labels import award_words, pending_words, rank_words
from ...tabulation.reporting.result_lines import Line, lines
from ..template_fields import said
from .letterhead import Paper, points, shared, short, signed
from .meeting_minutes import reason_text


@dataclass(frozen=True)
class ScoreRow:
    """One line of the reckoning."""

    number: str = said("stt", "Số thứ tự của tiêu chí; trống ở dòng cộng, trừ")
    text: str = said("noi_dung", "Nội dung (rút gọn) của tiêu chí hoặc điểm cộng, trừ")
    maximum: str = said("diem_chuan", "Điểm chuẩn")
    claimed: str = said("tu_cham", "Điểm tự chấm")
    appraised: str = said("tham_dinh", "Điểm thẩm định")
    final: str = said("diem_cuoi", "Điểm cuối")
    gap: str = said("chenh_lech", "Điểm cuối trừ điểm tự chấm, có dấu")
    reason: str = said("ly_do", "Lý do, khi điểm cuối khác điểm tự chấm")
    heading: str = said("la_nhom", "“1” ở dòng nhóm tiêu chí; trống ở dòng chấm điểm")


@dataclass(frozen=True)
class SlipView(Paper):
    """Everything one agency is told."""

    agency: str = said("don_vi", "Tên đơn vị")
    rows: tuple[ScoreRow, ...] = said("dong", "Từng tiêu chí, nhóm tiêu chí và điểm cộng, trừ")
    claimed: str = said("tong_tu_cham", "Tổng điểm tự chấm")
    appraised: str = said("tong_tham_dinh", "Tổng điểm thẩm định")
    total: str = said("tong_diem", "Tổng điểm cuối")
    gap: str = said("tong_chenh_lech", "Tổng điểm cuối trừ điểm tự chấm, có dấu")
    maximum: str = said("diem_toi_da", "Điểm tối đa được giao")
    share: str = said("ty_le", "Tỷ lệ trên điểm tối đa, %")
    rank: str = said("hang", "Hạng, hoặc “không xét”, “chờ bỏ phiếu”, “chờ thẩm định”")
    ranked: str = said("so_don_vi", "Số đơn vị được xếp hạng; trống khi đơn vị này chưa có hạng")
    group: str = said("nhom", "Tên nhóm; trống nếu khối chỉ có một danh sách")
    class_name: str = said("xep_loai", "Xếp loại; “–” nếu chưa có")
    award: str = said("khen_thuong", "Danh hiệu, hình thức được đề nghị; trống nếu không có")
    notes: tuple[str, ...] = said("ghi_chu", "Lý do không xét hoặc hạn chế")


def slips(result: Result) -> Iterator[tuple[str, SlipView]]:
    """(agency code, its slip) of every agency, list after list."""
    common, waiting = shared(result), defaultdict(list)
    for finding in result.pending:
        waiting[finding.agency].append(finding)
    for group in result.groups:
        ranked = str(sum(other.eligible for other in group.standings))
        for standing in group.standings:
            own = replace(result, pending=tuple(waiting[standing.agency.code]))
            fields = {**common, "pending": pending_words(own)}
            yield standing.agency.code, _slip(group, standing, fields, ranked)


def _slip(group: GroupResult, standing: Standing, common: dict[str, object], ranked: str) -> SlipView:
    tally = standing.tally
    both = tally.total is not None and tally.self_total is not None
    return SlipView(
        **common,  # type: ignore[arg-type]
        agency=standing.agency.name,
        rows=tuple(_rows(standing)),
        claimed=points(tally.self_total),
        appraised=points(tally.appraised_total),
        total=points(tally.total),
        gap=signed(tally.total - tally.self_total if both else None),  # type: ignore[operator]
        maximum=points(tally.assigned_max),
        share=points(tally.share),
        rank=rank_words(standing, group),
        ranked="" if standing.rank is None else ranked,
        group=group.group,
        class_name=standing.class_name or "–",
        award=award_words(standing),
        notes=standing.notes,
    )


def _rows(standing: Standing) -> Iterator[ScoreRow]:
    """Criteria and groups in print order, each group before its rows; adjustments where they act."""
    tally = standing.tally
    by_code = {line.code: line for line in lines(tally)}
    for code, score in tally.scores.items():
        if code in tally.settled:
            yield score_row(by_code.pop(code))
            continue
        gap = None if score.final is None or score.self_points is None else score.final - score.self_points
        yield ScoreRow(
            number=score.criterion.number or code,
            text=short(score.criterion.text),
            maximum=points(score.maximum),
            claimed=points(score.self_points),
            appraised=points(score.appraised),
            final=points(score.final),
            gap=signed(gap),
            reason="",
            heading="1",
        )
    yield from map(score_row, by_code.values())


def score_row(line: Line) -> ScoreRow:
    """A line of the reckoning as a row of a table."""
    return ScoreRow(
        number=line.number if line.score else "",
        text=short(line.text),
        maximum=points(line.maximum) if line.score else "",
        claimed=points(line.self_points),
        appraised=points(line.appraised),
        final=points(line.final),
        gap=signed(line.gap),
        reason=reason_text(line) if line.differs else "",
        heading="",
    )
