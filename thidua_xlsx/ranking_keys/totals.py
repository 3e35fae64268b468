"""Keys that are a total of the tally: points, share of the assigned maximum, the agency's own points."""

from __future__ import annotations

from ..model import Key
from .kind import RankingKeyKind

TOTAL = RankingKeyKind(
    Key.TOTAL,
    "Tổng điểm",
    "Tổng điểm (hoặc tỷ lệ, theo «Xếp hạng theo»).",
    lambda parameter, basis: basis.tally.total,
)
SHARE = RankingKeyKind(
    Key.SHARE,
    "Tỷ lệ trên điểm tối đa",
    "Tỷ lệ tổng điểm trên điểm được giao.",
    lambda parameter, basis: basis.tally.share,
    unit=" %",
    of_the_year=True,
)
SELF_POINTS = RankingKeyKind(
    Key.SELF_POINTS,
    "Điểm tự chấm",
    "Tổng điểm tự chấm.",
    lambda parameter, basis: basis.tally.self_total,
)
