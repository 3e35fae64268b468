"""`to_trinh_bo_sung.docx`: who is proposed in place of an agency that the council refused."""

from __future__ import annotations

from dataclasses import dataclass

from ...model import Result
from ...tabulation.ranking.council import council_rows
from ...tabulation.reporting.labels import decision_words
from ..template_fields import said
from .award_proposal import FormList, Proposed, form_lists, proposed_row
from .letterhead import Paper, purpose, shared


@dataclass(frozen=True)
class CouncilOpinion:
    """What the council said of one agency."""

    agency: str = said("don_vi", "Tên đơn vị")
    opinion: str = said("y_kien", "Hình thức, đồng ý hay không, số và ngày văn bản")


@dataclass(frozen=True)
class SupplementView(Paper):
    """The supplementary proposal."""

    purpose: str = said("muc_dich", "“bình xét thi đua”, “xét khen thưởng” hoặc cả hai")
    to: tuple[str, ...] = said("kinh_gui", "Các cấp quyết định, mỗi cấp một dòng")
    opinions: tuple[CouncilOpinion, ...] = said("y_kien_hoi_dong", "Ý kiến của Hội đồng, từng đơn vị")
    lists: tuple[FormList, ...] = said("danh_sach", "Danh sách đề nghị bổ sung theo từng hình thức")
    proposed: tuple[Proposed, ...] = said("de_nghi", "Mọi đơn vị được đề nghị bổ sung")
    count: str = said("so_luong", "Số đơn vị được đề nghị bổ sung, hai chữ số")
    vacant: tuple[str, ...] = said("de_trong", "Hình thức không có đơn vị nhận, và vì sao")


def supplement(result: Result) -> SupplementView | None:
    """The supplementary proposal; None where the council changed nothing of what the meeting proposed."""
    rows = council_rows(result)
    if not any(row.lost or row.newly_held for row in rows):
        return None
    several = len(result.groups) > 1
    chosen = [row for row in rows if row.newly_held]
    proposed = tuple(
        proposed_row(number, row.group, row.standing, several) for number, row in enumerate(chosen, start=1)
    )
    lost = (row.lost.decided_by for row in rows if row.lost)
    to = [one.decided_by for one in proposed] or list(lost)
    return SupplementView(
        **shared(result),
        purpose=purpose(result.plan),
        to=tuple(dict.fromkeys(filter(None, to))),
        opinions=tuple(
            CouncilOpinion(row.standing.agency.name, decision_words(decision))
            for row in rows
            for decision in row.decisions
        ),
        lists=tuple(form_lists(proposed)),
        proposed=proposed,
        count=f"{len(proposed):02}",
        vacant=tuple(
            f"{award.form} (hạng {rank}): {why}"
            for group in result.groups
            for award, rank, why in group.vacant
        ),
    )
