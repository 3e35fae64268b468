"""`loai`: the class before quotas, the better first; who has none stands behind all that have one."""

from __future__ import annotations

from decimal import Decimal

from ..model import Key
from .kind import KeyBasis, RankingKeyKind


def _figure(parameter: str, basis: KeyBasis) -> Decimal | None:
    steps = basis.facts.class_steps
    return None if steps is None else Decimal(steps)


CLASS = RankingKeyKind(
    Key.CLASS,
    "Xếp loại",
    "Loại của đơn vị, trước khi xét tỷ lệ tối đa: loại cao xếp trước.",
    _figure,
    words=lambda parameter, basis: basis.facts.class_name,
    of_the_year=True,
)
