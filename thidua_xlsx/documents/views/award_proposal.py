"""`to_trinh`, `phu_luc` and `danh_sach`: what goes to whoever decides the awards."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...model import GroupResult, Result, Standing
from ...tabulation.reporting.labels import award_words, rank_words
from ...vietnamese import number_words
from ..template_fields import said
from .letterhead import Paper, group_title, is_title, points, purpose, shared
from .meeting_minutes import RankRow, rank_row


@dataclass(frozen=True)
class Proposed:
    """One agency on the list."""

    number: str = said("tt", "Số thứ tự trong danh sách")
    agency: str = said("don_vi", "Tên đơn vị")
    group: str = said("nhom", "Tên nhóm; trống nếu khối chỉ có một danh sách")
    representative: str = said("nguoi_dai_dien", "Người đại diện")
    office: str = said("chuc_vu", "Chức vụ người đại diện")
    claimed: str = said("tu_cham", "Tổng điểm tự chấm")
    total: str = said("tong_diem", "Tổng điểm cuối")
    share: str = said("ty_le", "Tỷ lệ trên điểm tối đa, %")
    class_name: str = said("xep_loai", "Xếp loại")
    rank: str = said("hang", "Hạng")
    form: str = said("hinh_thuc", "Danh hiệu, hình thức khen thưởng đề nghị")
    decided_by: str = said("cap_quyet_dinh", "Cấp quyết định")
    basis: str = said("can_cu", "Điều khoản của kế hoạch")


@dataclass(frozen=True)
class FormList:
    """All agencies proposed for one form."""

    form: str = said("hinh_thuc", "Danh hiệu hoặc hình thức khen thưởng")
    kind: str = said("loai", "“Danh hiệu thi đua” hoặc “Hình thức khen thưởng”")
    decided_by: str = said("cap_quyet_dinh", "Cấp quyết định")
    count: str = said("so_luong", "Số lượng, hai chữ số")
    agencies: tuple[Proposed, ...] = said("don_vi", "Các đơn vị, theo hạng")


@dataclass(frozen=True)
class RankedGroup:
    """One list of the ranking."""

    name: str = said("ten", "Tên nhóm; trống nếu khối chỉ có một danh sách")
    ranking: tuple[RankRow, ...] = said("xep_hang", "Kết quả xếp hạng")


@dataclass(frozen=True)
class ProposalView(Paper):
    """The proposal, its appendix and its list share these fields."""

    purpose: str = said("muc_dich", "“bình xét thi đua”, “xét khen thưởng” hoặc cả hai")
    to: tuple[str, ...] = said("kinh_gui", "Các cấp quyết định, mỗi cấp một dòng")
    meeting: str = said("hop", "Thời gian họp bình xét, như ghi trong sổ theo dõi; trống nếu chưa ghi")
    lists: tuple[FormList, ...] = said("danh_sach", "Danh sách đề nghị theo từng hình thức")
    proposed: tuple[Proposed, ...] = said("de_nghi", "Mọi đơn vị được đề nghị, theo danh sách và hạng")
    count: str = said("so_luong", "Số đơn vị được đề nghị, hai chữ số")
    reserve: tuple[Proposed, ...] = said("du_phong", "Đơn vị dự phòng")
    groups: tuple[RankedGroup, ...] = said("nhom", "Toàn bộ kết quả xếp hạng")
    attached_to: str = said(
        "kem_theo", "Phụ lục kèm theo: “Tờ trình số …”, hoặc “Biên bản số …” khi không trình khen"
    )


def proposal(result: Result) -> ProposalView:
    """The proposal made of the result; without anybody to propose its lists are empty."""
    several = len(result.groups) > 1
    pairs = [(group, standing) for group in result.groups for standing in group.standings]
    chosen = [(group, standing) for group, standing in pairs if standing.proposed]
    spare = [(group, standing) for group, standing in pairs if standing.reserve and not standing.proposed]
    proposed = tuple(proposed_row(number, *pair, several) for number, pair in enumerate(chosen, start=1))
    return ProposalView(
        **shared(result),
        purpose=purpose(result.plan),
        to=tuple(dict.fromkeys(one.decided_by for one in proposed if one.decided_by)),
        meeting=result.register.meeting.started,
        lists=tuple(form_lists(proposed)),
        proposed=proposed,
        count=f"{len(proposed):02}",
        reserve=tuple(proposed_row(number, *pair, several) for number, pair in enumerate(spare, start=1)),
        groups=tuple(
            RankedGroup(
                group_title(group.group, group.kind, several),
                tuple(rank_row(standing, group) for standing in group.standings),
            )
            for group in result.groups
        ),
        attached_to="Tờ trình số ……/TTr-……" if result.plan.awards else "Biên bản số ……/BB-……",
    )


def awarding(result: Result) -> ProposalView | None:
    """The proposal; None where the plan awards nothing, so that nothing is to be proposed."""
    return proposal(result) if result.plan.awards else None


def proposed_row(number: int, group: GroupResult, standing: Standing, several: bool) -> Proposed:
    """An agency with the award that it holds, as a row of a list."""
    award, tally = standing.held, standing.tally
    return Proposed(
        number=str(number),
        agency=standing.agency.name,
        group=group_title(group.group, group.kind, several),
        representative=standing.agency.representative,
        office=standing.agency.office,
        claimed=points(tally.self_total),
        total=points(tally.total),
        share=points(tally.share),
        class_name=standing.class_name or "–",
        rank=_rank(standing, group),
        form=award_words(standing),
        decided_by=award.decided_by if award else "",
        basis=award.basis if award else "",
    )


def _rank(standing: Standing, group: GroupResult) -> str:
    """The rank; of one that follows or moves up after the council that of its seat first."""
    words = rank_words(standing, group)
    if standing.seat is None or standing.seat == standing.rank or standing.tied:
        return words
    return f"{number_words.rank(standing.seat)} (bình xét: hạng {words})"


def form_lists(proposed: tuple[Proposed, ...]) -> Iterator[FormList]:
    """The agencies by form, in the order in which the forms come."""
    for form in dict.fromkeys(one.form for one in proposed):
        agencies = tuple(one for one in proposed if one.form == form)
        yield FormList(
            form=form,
            kind="Danh hiệu thi đua" if is_title(form) else "Hình thức khen thưởng",
            decided_by=agencies[0].decided_by,
            count=f"{len(agencies):02}",
            agencies=agencies,
        )
