"""`lech`: by how much final points differ from the agency's own, row by row, whichever way."""

from __future__ import annotations

from decimal import Decimal

from ..arithmetic import summed
from ..model import Key
from .kind import KeyBasis, RankingKeyKind


def _figure(parameter: str, basis: KeyBasis) -> Decimal:
    gaps = [basis.tally.scores[code].gap for code in basis.tree.leaves]
    return summed(abs(gap) for gap in gaps if gap is not None)


GAP = RankingKeyKind(
    Key.GAP,
    "Độ lệch giữa tự chấm và điểm cuối",
    "Tổng độ lệch giữa điểm tự chấm và điểm cuối cùng.",
    _figure,
    less_is_better=True,
)
