"""`diem_nhan`: points of the criteria with the tag under `Tham số`, and of adjustments that carry it."""

from __future__ import annotations

from decimal import Decimal

from ..arithmetic import summed
from ..catalogue import plan_ranking
from ..model import Fault, Key, Plan
from ..rule_parameters import fault
from ..vietnamese import text_folding
from .kind import CriteriaTree, KeyBasis, ParameterNeed, RankingKeyKind


def _figure(tag: str, basis: KeyBasis) -> Decimal | None:
    """Points of the criteria with the tag, bonuses and deductions included, each once; and of adjustments
    that carry the tag themselves and stand outside those criteria (as −50 for a weak Party organisation)."""
    tally, tree = basis.tally, basis.tree
    codes = tree.topmost(tag)
    within = {code for top in codes for code in _inside(top, tree)}
    scores = [tally.scores[code].final for code in codes]
    loose = [
        adjusted.moved
        for adjusted in tally.adjusted
        if tag in adjusted.adjustment.tags and adjusted.adjustment.criterion not in within
    ]
    known = [points for points in (*scores, *loose) if points is not None]
    return summed(known) if len(known) == len(scores) + len(loose) else None


def _inside(code: str, tree: CriteriaTree) -> list[str]:
    return [code, *(inner for child in tree.children.get(code, ()) for inner in _inside(child, tree))]


def _fault(tag: str, plan: Plan) -> Fault | None:
    """E386 for a tag that neither a criterion nor an adjustment carries."""
    tags = dict.fromkeys(known for row in plan.criteria for known in row.tags)
    tags |= dict.fromkeys(known for row in plan.adjustments for known in row.tags)
    if tag in tags:
        return None
    return fault(plan_ranking.UNKNOWN_TAG, tag=tag, nearest=text_folding.offer(tag, tags))


TAG_POINTS = RankingKeyKind(
    Key.TAG_POINTS,
    "Điểm “{}”",
    "Tổng điểm các tiêu chí mang nhãn ở Tham số, gồm cả điểm cộng, trừ của chúng.",
    _figure,
    ParameterNeed("nhãn", _fault),
)
