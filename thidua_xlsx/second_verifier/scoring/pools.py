"""What a target is compared with: the best results of its contest (§2 `chỉ tiêu`)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from ..inputs.plan_types import KEEP_SELF, REGISTERED, TARGET, Criterion, Plan
from ..inputs.values import NOT_APPLIED
from ..text import ZERO
from .basis import FINAL, SELF, PhaseBasis
from .tree import walk

PoolKey = tuple[tuple[str, str], str]
"""A contest (group and kind of agency), and the code under which targets are compared."""


@dataclass(frozen=True)
class Pool:
    """Of one criterion in one contest: the highest A/T, and the highest A of those without a target."""

    best: Fraction = Fraction(0)
    most: Decimal = ZERO


def pools_of(basis: PhaseBasis, view: str) -> dict[PoolKey, Pool]:
    """The pools of one view, over all agencies of each contest."""
    found: dict[PoolKey, Pool] = {}
    for agency in basis.plan.agencies:
        entries = basis.entries(agency.code, view)
        if view == FINAL and basis.plan.missing == KEEP_SELF:
            said = {slot: value for slot, value in entries.items() if value != NOT_APPLIED}
            entries = basis.entries(agency.code, SELF) | said
        out = basis.unassigned[agency.code]
        if view == FINAL:
            out = basis.gone(agency.code) | basis.given(agency.code)
        for node in walk(basis.trees[agency.code]):
            actual = entries.get((node.row.code, "value"))
            if node.full or node.row.code in out:
                continue
            if node.row.method != TARGET or not isinstance(actual, Decimal):
                continue
            place = (agency.contest, pool_name(basis.plan, node.row))
            pool = found.get(place, Pool())
            if node.row.target:
                reached = Fraction(actual) / Fraction(node.row.target)
                found[place] = Pool(max(pool.best, reached), pool.most)
            else:
                found[place] = Pool(pool.best, max(pool.most, actual))
    return found


def pool_name(plan: Plan, row: Criterion) -> str:
    """Targets of one `đăng ký` are compared with each other, whatever their numbers."""
    parent = next((criterion for criterion in plan.criteria if criterion.code == row.parent), None)
    return parent.code if parent is not None and parent.method == REGISTERED else row.code
