"""`diem_cong`, `diem_tru`: points that bonuses added, that deductions took away; both from 0 up."""

from __future__ import annotations

from decimal import Decimal

from ..arithmetic import summed
from ..model import Key
from .kind import ZERO, KeyBasis, RankingKeyKind


def _added(parameter: str, basis: KeyBasis) -> Decimal:
    return summed(max(a.moved, ZERO) for a in basis.tally.adjusted if a.moved is not None)


def _taken(parameter: str, basis: KeyBasis) -> Decimal:
    return summed(max(-a.moved, ZERO) for a in basis.tally.adjusted if a.moved is not None)


BONUSES = RankingKeyKind(Key.BONUSES, "Điểm cộng", "Tổng điểm cộng.", _added)
DEDUCTIONS = RankingKeyKind(Key.DEDUCTIONS, "Điểm trừ", "Tổng điểm trừ.", _taken)
