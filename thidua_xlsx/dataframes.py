"""The result as tidy pandas tables, one row a fact. No rule lives here.

Points are `Decimal` in object columns and missing figures are None: pandas' floats and NaN never appear. The
export is made of these tables. The sheet `Thống kê` is not: its figures are live formulas over a few hundred
cells, computed exactly in under a millisecond, where loading pandas alone takes the better part of a second.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

import pandas as pd

from .model import GroupResult, Result, Standing
from .tabulation.reporting.result_lines import lines
from .vietnamese.numerals import point

_AGENCY = {"phase": "Đợt", "group": "Nhóm", "agency": "Mã đơn vị"}
_POINTS = {"self": "Tự chấm", "appraised": "Thẩm định", "agreed": "Thống nhất", "final": "Điểm cuối"}
SCORES = {
    **_AGENCY,
    "criterion": "Mã tiêu chí",
    "number": "STT",
    "text": "Nội dung",
    "scored": "Chấm điểm",
    "maximum": "Điểm chuẩn",
    **_POINTS,
    "gap": "Chênh lệch",
    "origin": "Nguồn điểm cuối",
    "reason": "Lý do",
}
"""Columns of `scores` with their headings; so for the other tables."""
GAPS = {
    **_AGENCY,
    "code": "Mã",
    "number": "STT",
    "text": "Nội dung",
    **_POINTS,
    "gap": "Chênh lệch",
    "reason": "Lý do",
}
STANDINGS = {
    **_AGENCY,
    "name": "Đơn vị",
    "rank": "Hạng",
    "tied": "Đồng hạng",
    "self_total": "Tổng tự chấm",
    "appraised_total": "Tổng thẩm định",
    "total": "Tổng điểm",
    "assigned_max": "Điểm tối đa",
    "share": "Tỷ lệ (%)",
    "class": "Xếp loại",
    "award": "Đề nghị khen thưởng",
    "reserve": "Dự phòng",
    "eligible": "Được xét",
    "decided_by": "Căn cứ phân định",
    "final": "Chính thức",
}
ADJUSTMENTS = {
    **_AGENCY,
    "code": "Mã",
    "sign": "Loại",
    "text": "Nội dung",
    "criterion": "Mã tiêu chí",
    "points": "Điểm một lần",
    "unit": "Đơn vị tính",
    "cap": "Tối đa",
    "declarer": "Ai khai",
    "self_count": "Số lần tự khai",
    "appraised_count": "Số lần thẩm định",
    "count": "Số lần tính",
    "self_moved": "Điểm tự khai",
    "appraised_moved": "Điểm thẩm định",
    "moved": "Điểm cộng, trừ",
    "reason": "Lý do",
    "basis": "Căn cứ",
}
_WHOLE = frozenset({"rank", "self_count", "appraised_count", "count"})


def scores(result: Result) -> pd.DataFrame:
    """One row an agency and criterion, groups too (`scored` False), adjustments in; columns `SCORES`."""
    return _frame(
        [
            {
                **_of(part, group, standing),
                "criterion": code,
                "number": score.criterion.number,
                "text": score.criterion.text,
                "scored": code in standing.tally.settled,
                "maximum": score.maximum,
                "self": score.self_points,
                "appraised": score.appraised,
                "agreed": score.agreed,
                "final": score.final,
                "gap": score.gap,
                "origin": settled.origin.value if (settled := standing.tally.settled.get(code)) else None,
                "reason": score.reason,
            }
            for part, group, standing in _standings(result)
            for code, score in standing.tally.scores.items()
        ],
        SCORES,
    )


def gaps(result: Result) -> pd.DataFrame:
    """One row a difference between what an agency claimed and what it got; columns `GAPS`.

    Adjustments of groups and of the total are rows of their own, with `number` empty.
    """
    return _frame(
        [
            {
                **_of(part, group, standing),
                "code": line.code,
                "number": line.number,
                "text": line.text,
                "self": line.self_points,
                "appraised": line.appraised,
                "agreed": line.agreed,
                "final": line.final,
                "gap": line.gap,
                "reason": line.reason,
            }
            for part, group, standing in _standings(result)
            for line in lines(standing.tally)
            if line.differs
        ],
        GAPS,
    )


def standings(result: Result) -> pd.DataFrame:
    """One row an agency, list after list, by rank; columns `STANDINGS`. `rank` is None without one."""
    return _frame(
        [
            {
                **_of(part, group, standing),
                "name": standing.agency.name,
                "rank": standing.rank,
                "tied": standing.tied,
                "self_total": standing.tally.self_total,
                "appraised_total": standing.tally.appraised_total,
                "total": standing.tally.total,
                "assigned_max": standing.tally.assigned_max,
                "share": standing.tally.share,
                "class": standing.class_name,
                "class_reason": standing.class_reason or None,
                "award": standing.proposed or None,
                "reserve": standing.reserve,
                "eligible": standing.eligible,
                "decided_by": standing.decided_by,
                "final": part.final,
            }
            for part, group, standing in _standings(result)
        ],
        STANDINGS,
    )


def adjustments(result: Result) -> pd.DataFrame:
    """One row an agency and adjustment that applies to it, claimed or not; columns `ADJUSTMENTS`.

    `criterion` is None where the total is adjusted. Counts and moved points are None where not yet known.
    """
    return _frame(
        [
            {
                **_of(part, group, standing),
                "code": adjusted.adjustment.code,
                "sign": adjusted.adjustment.sign.value,
                "text": adjusted.adjustment.text,
                "criterion": adjusted.adjustment.criterion,
                "points": adjusted.adjustment.points,
                "unit": adjusted.adjustment.unit,
                "cap": adjusted.adjustment.cap,
                "declarer": adjusted.adjustment.declarer.value,
                "self_count": adjusted.self_count,
                "appraised_count": adjusted.appraised_count,
                "count": adjusted.count,
                "self_moved": adjusted.self_moved,
                "appraised_moved": adjusted.appraised_moved,
                "moved": adjusted.moved,
                "reason": adjusted.reason,
                "basis": adjusted.basis,
            }
            for part, group, standing in _standings(result)
            for adjusted in standing.tally.adjusted
        ],
        ADJUSTMENTS,
    )


@dataclass(frozen=True, slots=True)
class Table:
    """One tidy table. `name`: of its file, without ending; `headings` by column."""

    name: str
    headings: Mapping[str, str]
    make: Callable[[Result], pd.DataFrame]

    def exported(self, result: Result) -> pd.DataFrame:
        """The table under its headings: exact decimals and yes or no as text, whole numbers as Int64."""
        frame = self.make(result)
        shown = {
            column: frame[column].astype("Int64")
            if column in _WHOLE
            else frame[column].map(_text).astype("string")
            for column in self.headings
        }
        return pd.DataFrame(shown).rename(columns=dict(self.headings))


TABLES = (
    Table("diem", SCORES, scores),
    Table("xep_hang", STANDINGS, standings),
    Table("cong_tru", ADJUSTMENTS, adjustments),
    Table("chenh_lech", GAPS, gaps),
)
"""The tables of the export (contract §6)."""


def _text(value: object) -> str | None:
    match value:
        case None:
            return None
        case bool():
            return "có" if value else "không"
        case Decimal():
            return point(value)
    return str(value)


def _standings(result: Result) -> Iterator[tuple[Result, GroupResult, Standing]]:
    """Every standing of the result, then those of its phases, each with the result it is of."""
    for part in (result, *result.phases):
        for group in part.groups:
            for standing in group.standings:
                yield part, group, standing


def _of(part: Result, group: GroupResult, standing: Standing) -> dict[str, object]:
    return {"phase": part.phase, "group": group.group, "agency": standing.agency.code}


def _frame(rows: Sequence[Mapping[str, object]], columns: Mapping[str, str]) -> pd.DataFrame:
    return pd.DataFrame(
        [[row[column] for column in columns] for row in rows], columns=list(columns), dtype=object
    )
