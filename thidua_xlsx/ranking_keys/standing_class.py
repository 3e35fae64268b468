"""`loai`: the class before quotas, the better first; who has none stands behind all that have one."""

from __future__ import annotations

from decimal import Decimal

from ..model import Consequence, Key, Plan
from .kind import KeyBasis, RankingKeyKind


def _figure(parameter: str, basis: KeyBasis) -> Decimal | None:
    steps = basis.facts.class_steps
    return None if steps is None else Decimal(steps)


def _never_parts(parameter: str, plan: Plan) -> str:
    """Without classes; and behind the total, where classes follow from it alone."""
    if not plan.classes:
        return "kế hoạch không có loại nào"
    by_points = all(band.criterion_floor is None and band.leaf_floor is None for band in plan.classes)
    changed = any(condition.consequence in _CHANGES for condition in plan.conditions)
    orders = {key.key: key.order for key in plan.keys}
    behind = Key.TOTAL in orders and orders[Key.TOTAL] < orders.get(Key.CLASS, 0)
    return (
        "loại chỉ theo tổng điểm, mà tổng điểm đã so ở khóa trước"
        if by_points and behind and not changed
        else ""
    )


_CHANGES = (Consequence.CLASS_LOWERED, Consequence.CLASS_CAPPED, Consequence.CLASS_SET)

CLASS = RankingKeyKind(
    Key.CLASS,
    "Xếp loại",
    "Loại của đơn vị, trước khi xét tỷ lệ tối đa: loại cao xếp trước.",
    _figure,
    words=lambda parameter, basis: basis.facts.class_name,
    of_the_year=True,
    never_parts=_never_parts,
)
