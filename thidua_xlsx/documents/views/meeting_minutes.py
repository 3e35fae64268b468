"""`bien_ban.docx`: the minutes of the review meeting."""

from __future__ import annotations

from dataclasses import dataclass

from ...model import Consequence, GroupResult, MetCondition, Plan, Result, Standing
from ...tabulation.reporting.labels import award_words, person_name, rank_words, season_words
from ...tabulation.reporting.result_lines import Line, lines
from ...vietnamese.end_punctuation import bare
from ..template_fields import said
from .letterhead import DOTS, Paper, group_title, points, purpose, shared, short, signed
from .ties_and_ballots import BallotRow, TieText, ballot_rows, tie_texts


@dataclass(frozen=True)
class TotalRow:
    """Self and appraised totals of one agency."""

    number: str = said("tt", "Số thứ tự")
    agency: str = said("don_vi", "Tên đơn vị")
    claimed: str = said("tu_cham", "Tổng điểm tự chấm; “không có phiếu” nếu không gửi")
    appraised: str = said("tham_dinh", "Tổng điểm thẩm định")
    total: str = said("tong_diem", "Tổng điểm cuối")
    gap: str = said("chenh_lech", "Tổng điểm cuối trừ điểm tự chấm, có dấu")


@dataclass(frozen=True)
class GapRow:
    """One difference between claim and result, with its reason."""

    agency: str = said("don_vi", "Tên đơn vị")
    criterion: str = said("tieu_chi", "Số và nội dung (rút gọn) của tiêu chí hoặc điểm cộng, trừ")
    claimed: str = said("tu_cham", "Điểm tự chấm")
    appraised: str = said("tham_dinh", "Điểm thẩm định")
    agreed: str = said("thong_nhat", "Điểm cuộc họp thống nhất; “–” nếu không có")
    final: str = said("diem_cuoi", "Điểm cuối")
    gap: str = said("chenh_lech", "Điểm cuối trừ điểm tự chấm, có dấu")
    reason: str = said("ly_do", "Lý do chênh lệch")


@dataclass(frozen=True)
class ConditionText:
    """One agency that is out, barred from the top, or lowered."""

    agency: str = said("don_vi", "Tên đơn vị")
    consequence: str = said("he_qua", "Hệ quả: không xét; không xếp hạng 1–3; hạ loại")
    ground: str = said("ly_do", "Điều kiện theo kế hoạch")
    recorded: str = said("ghi_nhan", "Ghi nhận của ban thư ký")
    basis: str = said("can_cu", "Điều khoản của kế hoạch")


@dataclass(frozen=True)
class RankRow:
    """One agency in the final ranking."""

    rank: str = said("hang", "Hạng: “1”, “2 (đồng hạng)”, “không xét”, “chờ bỏ phiếu”, “chờ thẩm định”")
    agency: str = said("don_vi", "Tên đơn vị")
    claimed: str = said("tu_cham", "Tổng điểm tự chấm")
    appraised: str = said("tham_dinh", "Tổng điểm thẩm định")
    total: str = said("tong_diem", "Tổng điểm cuối")
    share: str = said("ty_le", "Tỷ lệ trên điểm tối đa, %")
    class_name: str = said("xep_loai", "Xếp loại")
    award: str = said("khen_thuong", "Hình thức được đề nghị, “Dự phòng”, hoặc trống")
    note: str = said("ghi_chu", "Lý do không xét hoặc hạn chế")


@dataclass(frozen=True)
class AwardRow:
    """One agency to be proposed."""

    number: str = said("tt", "Số thứ tự")
    agency: str = said("don_vi", "Tên đơn vị")
    rank: str = said("hang", "Hạng")
    form: str = said("hinh_thuc", "Danh hiệu, hình thức khen thưởng đề nghị")
    decided_by: str = said("cap_quyet_dinh", "Cấp quyết định")
    basis: str = said("can_cu", "Điều khoản của kế hoạch")


@dataclass(frozen=True)
class GroupView:
    """One list: each starts at rank 1."""

    name: str = said("ten", "Tên nhóm; trống nếu khối chỉ có một danh sách")
    totals: tuple[TotalRow, ...] = said("diem", "Tổng điểm từng đơn vị, theo thứ tự kế hoạch")
    ranking: tuple[RankRow, ...] = said("xep_hang", "Kết quả xếp hạng")
    awards: tuple[AwardRow, ...] = said("khen_thuong", "Đơn vị được đề nghị khen thưởng")
    reserve: tuple[str, ...] = said("du_phong", "Tên đơn vị dự phòng")
    vacant: tuple[str, ...] = said("de_trong", "Hình thức không có đơn vị nhận, và vì sao")


@dataclass(frozen=True)
class MinutesView(Paper):
    """Everything the minutes say."""

    title: str = said("trich_yeu", "“Họp bình xét thi đua năm …”; theo mục đích (Luật 06/2022 Điều 84)")
    started: str = said("bat_dau", "Thời gian bắt đầu")
    ended: str = said("ket_thuc", "Thời gian kết thúc")
    place: str = said("dia_diem", "Địa điểm")
    chair: str = said("chu_tri", "Người chủ trì, như ghi trong sổ theo dõi")
    chair_name: str = said("ten_chu_tri", "Họ tên người chủ trì")
    secretary: str = said("thu_ky", "Thư ký, như ghi trong sổ theo dõi")
    secretary_name: str = said("ten_thu_ky", "Họ tên thư ký")
    participants: tuple[str, ...] = said("thanh_phan", "Thành phần tham dự")
    absent: tuple[str, ...] = said("vang_mat", "Vắng mặt")
    forms: str = said("so_phieu", "Số đơn vị đã gửi phiếu tự chấm")
    members: str = said("so_don_vi", "Số đơn vị trong khối")
    groups: tuple[GroupView, ...] = said("nhom", "Các danh sách xếp hạng")
    gaps: tuple[GapRow, ...] = said(
        "chenh_lech", "Mọi chênh lệch so với điểm tự chấm, kèm lý do; không kể dòng còn chờ điểm"
    )
    conditions: tuple[ConditionText, ...] = said("dieu_kien", "Các trường hợp không xét, hạn chế, hạ loại")
    ties: tuple[TieText, ...] = said("dong_diem", "Cách xử lý từng nhóm bằng điểm")
    ballots: tuple[BallotRow, ...] = said("kiem_phieu", "Số phiếu từng vòng bỏ phiếu kín")
    opinions: tuple[str, ...] = said("y_kien", "Ý kiến tại cuộc họp")


def minutes(result: Result) -> MinutesView:
    """The minutes of the season's review meeting, made of the result alone."""
    meeting, plan = result.register.meeting, result.plan
    several = len(result.groups) > 1
    return MinutesView(
        **shared(result),
        title=f"Họp {purpose(plan)} {season_words(result)}",
        started=bare(meeting.started) or DOTS,
        ended=bare(meeting.ended) or DOTS,
        place=bare(meeting.place) or DOTS,
        chair=bare(meeting.chair) or DOTS,
        chair_name=person_name(meeting.chair) or DOTS,
        secretary=bare(meeting.secretary) or DOTS,
        secretary_name=person_name(meeting.secretary) or DOTS,
        participants=meeting.participants,
        absent=meeting.absent,
        forms=f"{sum(1 for standing in result.standings if standing.tally.self_total is not None):02}",
        members=f"{len(plan.agencies):02}",
        groups=tuple(_group(plan, group, several) for group in result.groups),
        gaps=tuple(_gaps(result)),
        conditions=tuple(
            condition_text(standing, met) for standing in result.standings for met in standing.met
        ),
        ties=tie_texts(result),
        ballots=ballot_rows(result),
        opinions=meeting.opinions,
    )


def _group(plan: Plan, group: GroupResult, several: bool) -> GroupView:
    order = {agency.code: place for place, agency in enumerate(plan.agencies)}
    by_plan = sorted(group.standings, key=lambda standing: order[standing.agency.code])
    proposed = [standing for standing in group.standings if standing.proposed]
    return GroupView(
        name=group_title(group.group, group.kind, several),
        totals=tuple(_total(number, standing) for number, standing in enumerate(by_plan, start=1)),
        ranking=tuple(rank_row(standing, group) for standing in group.standings),
        awards=tuple(award_row(number, standing, group) for number, standing in enumerate(proposed, start=1)),
        reserve=tuple(
            standing.agency.name for standing in group.standings if standing.reserve and not standing.proposed
        ),
        vacant=tuple(
            f"{'Dự phòng' if award.reserve else award.form} (hạng {rank}): {why}"
            for award, rank, why in group.vacant
        ),
    )


def _total(number: int, standing: Standing) -> TotalRow:
    tally = standing.tally
    known = tally.total is not None and tally.self_total is not None
    return TotalRow(
        number=str(number),
        agency=standing.agency.name,
        claimed="không có phiếu" if tally.self_total is None else points(tally.self_total),
        appraised=points(tally.appraised_total),
        total=points(tally.total),
        gap=signed(tally.total - tally.self_total if known else None),  # type: ignore[operator]
    )


def _gaps(result: Result) -> list[GapRow]:
    order = {agency.code: place for place, agency in enumerate(result.plan.agencies)}
    return [
        gap_row(standing, line)
        for standing in sorted(result.standings, key=lambda s: order[s.agency.code])
        for line in lines(standing.tally)
        if line.differs and line.final is not None
    ]


def gap_row(standing: Standing, line: Line) -> GapRow:
    """One difference as a row of a table."""
    return GapRow(
        agency=standing.agency.name,
        criterion=f"{line.number}. {short(line.text)}" if line.number else short(line.text),
        claimed=points(line.self_points),
        appraised=points(line.appraised),
        agreed=points(line.agreed),
        final=points(line.final),
        gap=signed(line.gap),
        reason=reason_text(line),
    )


def reason_text(line: Line) -> str:
    """The reason of a difference, or that there is none (yet)."""
    if line.final is None:
        return line.reason or "(chờ thẩm định)"
    return line.reason or "(chưa nêu lý do)"


def condition_text(standing: Standing, met: MetCondition) -> ConditionText:
    """A met condition in words."""
    condition = met.condition
    consequence = condition.consequence.value
    if condition.consequence is Consequence.BARRED_FROM_TOP:
        top = condition.number or 1
        consequence = "không xếp hạng 1" if top == 1 else f"không xếp hạng 1–{top}"
    elif condition.consequence is Consequence.CLASS_LOWERED:
        consequence = f"hạ {condition.number or 1} bậc xếp loại"
    elif condition.class_name:
        consequence = f"{consequence}: {condition.class_name}"
    return ConditionText(
        agency=standing.agency.name,
        consequence=consequence,
        ground=bare(condition.text),
        recorded=bare(met.basis),
        basis=bare(condition.basis),
    )


def rank_row(standing: Standing, group: GroupResult) -> RankRow:
    """An agency's place as a row of a table."""
    return RankRow(
        rank=rank_words(standing, group),
        agency=standing.agency.name,
        claimed=points(standing.tally.self_total),
        appraised=points(standing.tally.appraised_total),
        total=points(standing.tally.total),
        share=points(standing.tally.share),
        class_name=standing.class_name or "–",
        award=award_words(standing),
        note="; ".join(standing.notes),
    )


def award_row(number: int, standing: Standing, group: GroupResult) -> AwardRow:
    """An agency to be proposed as a row of a table."""
    award = standing.held
    return AwardRow(
        number=str(number),
        agency=standing.agency.name,
        rank=rank_words(standing, group),
        form=award_words(standing),
        decided_by=award.decided_by if award else "",
        basis=award.basis if award else "",
    )
