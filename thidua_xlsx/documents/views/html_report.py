"""`bao_cao.html`: the result to read on a screen. The rows are those of the minutes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from ...model import Criterion, Result, Standing
from ...tabulation.reporting.statistics import share_of, tops
from ..template_fields import said
from .letterhead import Paper, points, shared, short
from .meeting_minutes import ConditionText, GapRow, GroupView, minutes
from .ties_and_ballots import BallotRow, TieText

_LEVELS = (Decimal(80), Decimal(90), Decimal(95), Decimal(100))


@dataclass(frozen=True)
class HeatCell:
    """One agency's share of one top criterion."""

    criterion: str = said("tieu_chi", "Số và nội dung (rút gọn) của tiêu chí")
    share: str = said("ty_le", "Tỷ lệ trên điểm tối đa, %; “–” nếu không có")
    level: str = said("muc", "Độ đậm của ô, từ 0 (dưới 80 %) đến 4 (từ 100 %); trống nếu không có")


@dataclass(frozen=True)
class HeatRow:
    """One agency's shares."""

    agency: str = said("don_vi", "Tên đơn vị")
    cells: tuple[HeatCell, ...] = said("o", "Tỷ lệ của từng tiêu chí lớn")


@dataclass(frozen=True)
class ReportView(Paper):
    """Everything the report says; the two charts come as finished drawings beside it."""

    groups: tuple[GroupView, ...] = said("nhom", "Các danh sách xếp hạng")
    criteria: tuple[str, ...] = said("tieu_chi_lon", "Số và nội dung (rút gọn) của từng tiêu chí lớn")
    heat: tuple[HeatRow, ...] = said("ty_le_dat", "Tỷ lệ điểm cuối trên điểm tối đa của từng tiêu chí lớn")
    gaps: tuple[GapRow, ...] = said(
        "chenh_lech", "Mọi chênh lệch so với điểm tự chấm, kèm lý do; không kể dòng còn chờ điểm"
    )
    conditions: tuple[ConditionText, ...] = said("dieu_kien", "Các trường hợp không xét, hạn chế, hạ loại")
    ties: tuple[TieText, ...] = said("dong_diem", "Cách xử lý từng nhóm bằng điểm")
    ballots: tuple[BallotRow, ...] = said("kiem_phieu", "Số phiếu từng vòng bỏ phiếu kín")


def report(result: Result) -> ReportView:
    """The report of the result."""
    of_minutes, rows = minutes(result), tops(result)
    return ReportView(
        **shared(result),
        groups=of_minutes.groups,
        criteria=tuple(_named(row) for row in rows),
        heat=tuple(
            HeatRow(standing.agency.name, tuple(_cells(standing, rows))) for standing in result.standings
        ),
        gaps=of_minutes.gaps,
        conditions=of_minutes.conditions,
        ties=of_minutes.ties,
        ballots=of_minutes.ballots,
    )


def _named(row: Criterion) -> str:
    return f"{row.number or row.code}. {short(row.text)}"


def _cells(standing: Standing, rows: Sequence[Criterion]) -> list[HeatCell]:
    shares = [(row, share_of(standing.tally.scores.get(row.code))) for row in rows]
    return [HeatCell(_named(row), points(share), _level(share)) for row, share in shares]


def _level(share: Decimal | None) -> str:
    return "" if share is None else str(sum(share >= bound for bound in _LEVELS))
