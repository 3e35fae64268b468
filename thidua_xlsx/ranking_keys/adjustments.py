"""`diem_cong`, `diem_tru`: points that bonuses added, that deductions took away; both from 0 up."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from ..arithmetic import summed
from ..model import Key, Plan, Sign
from .kind import ZERO, KeyBasis, RankingKeyKind


def _added(parameter: str, basis: KeyBasis) -> Decimal:
    return summed(max(a.moved, ZERO) for a in basis.tally.adjusted if a.moved is not None)


def _taken(parameter: str, basis: KeyBasis) -> Decimal:
    return summed(max(-a.moved, ZERO) for a in basis.tally.adjusted if a.moved is not None)


def _without(sign: Sign) -> Callable[[str, Plan], str]:
    def why(parameter: str, plan: Plan) -> str:
        none = all(adjustment.sign is not sign for adjustment in plan.adjustments)
        return f"kế hoạch không có mục {sign.value} nào" if none else ""

    return why


BONUSES = RankingKeyKind(
    Key.BONUSES, "Điểm cộng", "Tổng điểm cộng.", _added, never_parts=_without(Sign.BONUS)
)
DEDUCTIONS = RankingKeyKind(
    Key.DEDUCTIONS, "Điểm trừ", "Tổng điểm trừ.", _taken, never_parts=_without(Sign.DEDUCTION)
)
