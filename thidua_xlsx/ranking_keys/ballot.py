"""`bo_phieu`: votes of the members. No figure of the tally; `tabulation.ranking.ballots` counts."""

from __future__ import annotations

from ..model import Key
from .kind import RankingKeyKind

BALLOT = RankingKeyKind(
    Key.BALLOT,
    "Bỏ phiếu kín",
    "Số phiếu kín ghi ở sổ theo dõi.",
    lambda parameter, basis: None,
)
