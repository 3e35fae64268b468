"""`quyet_dinh`: the order that an authority decided for those still level, 1 first (sheet `Quyết định thứ
hạng`)."""

from __future__ import annotations

from decimal import Decimal

from ..model import Direction, Key
from .kind import KeyBasis, RankingKeyKind


def _figure(parameter: str, basis: KeyBasis) -> Decimal | None:
    decided = basis.facts.decided
    return None if decided is None else Decimal(decided)


DECISION = RankingKeyKind(
    Key.DECISION,
    "Thứ tự do cấp có thẩm quyền quyết định",
    "Thứ tự ghi ở trang «Quyết định thứ hạng» của sổ theo dõi cho các đơn vị còn bằng nhau.",
    _figure,
    words=lambda parameter, basis: f"{basis.facts.decided} ({basis.facts.decided_words})",
    of_the_year=True,
    default_direction=Direction.ASCENDING,
)
