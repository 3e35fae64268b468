"""`diem_tieu_chi`: final points of the criterion whose code stands under `Tham số`."""

from __future__ import annotations

from decimal import Decimal

from ..catalogue import table_cells
from ..model import Fault, Key, Plan
from ..rule_parameters import fault
from ..vietnamese import text_folding
from .kind import KeyBasis, ParameterNeed, RankingKeyKind


def _figure(code: str, basis: KeyBasis) -> Decimal | None:
    score = basis.tally.scores.get(code)
    return None if score is None else score.final


def unknown_criterion(code: str, plan: Plan) -> Fault | None:
    """E320 for a code that no criterion has."""
    codes = dict.fromkeys(row.code for row in plan.criteria)
    if code in codes:
        return None
    return fault(
        table_cells.PLAN.unknown_code,
        what="tiêu chí",
        value=code,
        nearest=text_folding.offer(code, codes),
    )


CRITERION_POINTS = RankingKeyKind(
    Key.CRITERION_POINTS,
    "Điểm tiêu chí {}",
    "Điểm của tiêu chí có mã ở Tham số.",
    _figure,
    ParameterNeed("mã tiêu chí", unknown_criterion, by_criteria=True),
)
