"""Figures of one workbook while it is being filled: what its live formulas show, worked out exactly."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from ..declared_counts import times
from ..model import (
    Adjustment,
    Claim,
    Criterion,
    InputField,
    Plan,
    Register,
    Scorer,
    SeasonInfo,
    SelfScoring,
    Slot,
    Tally,
    Value,
    WhenUnappraised,
    expand,
)
from ..rules import RULES
from .scoring.adjustments import declarable, declared
from .scoring.criteria_tree import Outline, outline
from .scoring.row_scores import SCORERS, Case, IndexedReturn, Stage, claims_of, settle, sheet
from .scoring.stage_sums import reckon_partly
from .scoring.totals import tally_claimed
from .scoring.unassigned_rows import assigned_rows


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
    said = (one for one in register.unassigned if one.agency == agency.code)
    of_phase = (one for one in said if one.phase in ("", scoring.phase))
    rows = assigned_rows(plan, agency.code, outline(plan, agency.code), of_phase)
    # What counts without an appraisal is not asked here: nothing does.
    info = replace(plan.info, when_unappraised=WhenUnappraised.STOP)
    one = Case(sheet(scoring), IndexedReturn(), {}, rows, rows.asked)
    own = [
        declared(adjustment, scoring, None, info.when_unappraised)
        for adjustment in declarable(plan, agency.code, rows.asked)
    ]
    return tally_claimed(info, agency, one, settle(one, info, {}), own)


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
    tree, claims = outline(plan, code), claims_of(entries.items())
    scorers = SCORERS[Stage.SELF if kind == "form" else Stage.APPRAISED]
    bases = {
        row.code: _base(plan.info, row, tree, claims.get(row.code, {}), scorers)
        for row in tree.leaves.values()
    }
    counted = [
        (adjustment, times(entries.get(_count_of(adjustment)), adjustment.most_times))
        for adjustment in declarable(plan, code, tree)
    ]
    figures = reckon_partly(plan.info, tree, bases, counted)
    bases |= dict.fromkeys(figures.open)
    return LivePoints(bases, figures.points, figures.moved, figures.total or Decimal(0))


def _count_of(adjustment: Adjustment) -> Slot:
    return Slot(adjustment.criterion, adjustment.code, InputField.COUNT)


def _base(
    info: SeasonInfo, row: Criterion, tree: Outline, claim: Claim, scorers: Collection[Scorer]
) -> Decimal | None:
    if row.code in tree.full:
        return row.maximum
    return RULES[row.method].points(row, claim, info) if row.scorer in scorers else None
