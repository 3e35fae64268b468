"""Figures of one workbook while it is being filled: what its live formulas show, worked out exactly."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from types import MappingProxyType
from typing import Literal

from ..address import Address
from ..model import (
    Adjustment,
    Criterion,
    Declarer,
    Entry,
    Plan,
    Register,
    Returned,
    SelfScoring,
    Slot,
    Source,
    Tally,
    Value,
    WhenUnappraised,
    expand,
)
from ..model.shape import Shape
from ..rules import RULES
from .adjustments import attached_to, counts, entered_count
from .outline import Outline, outline, outline_of
from .reconcile import SCORERS, Sheet, Stage, case, settle, sheet
from .tally import reckon_partly, tally_claimed

NOBODY = Address("")


@dataclass(frozen=True, slots=True)
class LivePoints:
    """`bases`: scored row -> points of its rule before adjustments, None while blank. `points`: row or group
    -> points with adjustments, None where nothing is known. `moved`: adjustment -> signed points, None while
    its count is blank. `total`: what is there so far."""

    bases: Mapping[str, Decimal | None]
    points: Mapping[str, Decimal | None]
    moved: Mapping[str, Decimal | None]
    total: Decimal


def tally_self(plan: Plan, register: Register, scoring: SelfScoring) -> Tally:
    """The self figures of one form: blank rows add nothing, only adjustments the agency declares are in it.

    `total`, `appraised_total` and `share` are None; `pending` names what the agency has not filled. A `chỉ
    tiêu` has no points yet: they depend on the other agencies. KeyError when the plan does not know the
    agency.
    """
    plan = expand(plan, register)
    agency = plan.agency(scoring.agency)
    tree = outline_of(Shape(plan, agency.code))
    if plan.info.when_unappraised is not WhenUnappraised.STOP:
        plan = replace(plan, info=replace(plan.info, when_unappraised=WhenUnappraised.STOP))
    one = case(plan, agency.code, tree, sheet(scoring), Sheet(), {})
    found = counts(plan, register, agency.code, one.asked, scoring, None)
    own = [count for count in found if count.adjustment.declarer is Declarer.AGENCY]
    return tally_claimed(plan, agency, one, settle(one, plan.info, {}), own)


def live_points(
    plan: Plan,
    register: Register,
    agency: str,
    entries: Mapping[Slot, Value],
    kind: Literal["form", "appraisal"] = "form",
) -> LivePoints:
    """What the live formulas of the agency's form or appraisal workbook show for these entries.

    An appraisal's entries are taken as they stand: a blank does not fall back on the agency's claim. KeyError
    when the plan does not know the agency.
    """
    plan = expand(plan, register)
    code = plan.agency(agency).code
    placed = {slot: Entry(slot, value, NOBODY) for slot, value in entries.items()}
    returned = Returned(code, Source(""), MappingProxyType(placed))
    tree, filled = outline(plan, code), sheet(returned)
    stage = Stage.SELF if kind == "form" else Stage.APPRAISED
    bases = {row.code: _base(plan, row, tree, filled, stage) for row in tree.leaves.values()}
    counted = [(a, entered_count(a, returned, blank=None)[0]) for a in _declared(plan, code, tree)]
    figures = reckon_partly(plan.info, tree, bases, counted)
    return LivePoints(
        bases, figures.points, figures.moved, Decimal(0) if figures.total is None else figures.total
    )


def _base(plan: Plan, row: Criterion, tree: Outline, filled: Sheet, stage: Stage) -> Decimal | None:
    if row.code in tree.full:
        return row.maximum
    if row.scorer not in SCORERS[stage]:
        return None
    return RULES[row.method].points(row, filled.claims.get(row.code, {}), plan.info)


def _declared(plan: Plan, agency: str, tree: Outline) -> list[Adjustment]:
    return [
        adjustment
        for adjustment in plan.adjustments
        if agency in adjustment.agencies
        and adjustment.declarer is Declarer.AGENCY
        and attached_to(tree, adjustment)
    ]
