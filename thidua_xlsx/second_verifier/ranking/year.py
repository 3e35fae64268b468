"""The result of a season, of a phase, and of the year of several phases."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from fractions import Fraction

from ..inputs.choice import Inputs
from ..inputs.plan_types import (
    EXCLUDED,
    NO_FORM,
    RECORDED,
    UNREGISTERED,
    Agency,
    Condition,
    Key,
    Plan,
)
from ..inputs.register import Register
from ..scoring.tallies import share_of
from ..text import ZERO, fold, half_up
from .conditions import Standing, low_totals
from .outcome import Outcome, outcome_of, rank_all


def recompute(plan: Plan, register: Register, inputs: Sequence[Inputs]) -> Outcome:
    """The season's result: of the one set of inputs, or of the year when there are phases."""
    if not plan.phases:
        return outcome_of(plan, register, inputs[0])
    phases = [outcome_of(plan.of_phase(each.phase), register, each) for each in inputs]
    return year_of(plan, register, phases)


def year_of(plan: Plan, register: Register, phases: list[Outcome]) -> Outcome:
    """`Kết quả cả năm`: mean (rounded once, half up), sum, or the last phase (manual, section 13)."""
    counted = phases[-1:] if plan.year_rule == fold("đợt cuối") else phases
    standings = [_year_standing(plan, register, agency, counted, phases) for agency in plan.agencies]
    waits = [f"{outcome.phase}: chưa có phiếu nào" for outcome in counted if not outcome.begun]
    for standing in standings:
        pieces = [outcome.standing(standing.agency.code) for outcome in counted if outcome.begun]
        open_pieces = [piece for piece in pieces if piece and (piece.total is None or not piece.has_form)]
        if standing.eligible and open_pieces:
            waits.append(f"{standing.agency.code}: một đợt chưa có điểm cuối hoặc phiếu")
    outcome = Outcome("", standings, {}, None, waits, parts=phases)
    rank_all(plan, register, outcome, _times(plan, counted))
    return outcome


def _times(plan: Plan, counted: Sequence[Outcome]) -> Callable[[Agency], int]:
    """How many times `Từ điểm` is asked of an agency: under `tổng` once for each of its phases."""
    if plan.year_rule != fold("tổng"):
        return lambda _: 1
    return lambda agency: sum(outcome.standing(agency.code) is not None for outcome in counted)


def _year_standing(
    plan: Plan, register: Register, agency: Agency, counted: Sequence[Outcome], phases: Sequence[Outcome]
) -> Standing:
    """The agency's year, of its own phases that count; unknown while one of them has not begun."""
    mine = [(outcome, piece) for outcome in counted if (piece := outcome.standing(agency.code))]
    pieces = [piece for _, piece in mine]

    def joined(values: Sequence[Decimal | None]) -> Decimal | None:
        known = [value for value in values if value is not None]
        if len(known) < len(values):
            return None
        whole = sum(known, ZERO)
        if plan.year_rule == fold("bình quân") and len(known) > 1:
            return half_up(Fraction(whole) / len(known), plan.places)
        return whole

    total = joined([piece.total if outcome.begun else None for outcome, piece in mine])
    assigned = joined([piece.assigned for piece in pieces]) or ZERO
    standing = Standing(
        agency,
        total,
        joined([piece.self_total for piece in pieces]),
        joined([piece.appraised_total for piece in pieces]),
        assigned,
        share_of(total, assigned, plan.places),
    )
    standing.has_form = all(piece.has_form for piece in pieces)
    standing.met = [
        condition
        for condition in plan.conditions
        if _holds_for_year(condition, plan, register, agency.code, phases if condition.all_year else counted)
    ]
    times = len(pieces) if plan.year_rule == fold("tổng") else 1
    low_totals(plan, standing, times)
    standing.figures = [
        _year_figure(key, place, standing, pieces, joined) for place, key in enumerate(plan.keys)
    ]
    for tag in {band.floor_tag for band in plan.classes}:
        standing.floors[tag] = _added([piece.floors[tag] for piece in pieces])
    standing.leaves = _added([piece.leaves for piece in pieces])
    return standing


Shares = dict[str, tuple[Decimal | None, Decimal]]


def _added(parts: Sequence[Shares]) -> Shares:
    """Each row of the last phase: its points and its M over all phases that have it, exactly."""
    found: Shares = {}
    for code in parts[-1] if parts else ():
        column = [part[code] for part in parts if code in part]
        points = [one for one, _ in column if one is not None]
        whole = sum(points, ZERO) if len(points) == len(column) else None
        found[code] = whole, sum((most for _, most in column), ZERO)
    return found


def _holds_for_year(
    condition: Condition, plan: Plan, register: Register, agency: str, phases: Sequence[Outcome]
) -> bool:
    """§1.4: `không xét` of one phase is not the year's, unless it says `cả năm` or is of the year."""
    if condition.below is not None and not condition.all_year:
        return False  # the year's own total says it
    # Before a phase has begun nobody has failed to do anything in it.
    pieces = [outcome.standing(agency) for outcome in phases if outcome.begun]
    met = [condition in piece.met for piece in pieces if piece is not None]
    if not any(met) or condition.consequence != EXCLUDED or condition.all_year:
        return any(met)
    if condition.source == NO_FORM:
        return all(met)
    if condition.source == RECORDED:
        return any(
            (record.agency, record.code, record.phase) == (agency, condition.code, "") and record.times > 0
            for record in register.records
        )
    milestone = plan.milestone(condition.milestones[0]) if condition.milestones else None
    return condition.source == UNREGISTERED or (milestone is not None and not milestone.phase)


def _year_figure(
    key: Key,
    place: int,
    standing: Standing,
    pieces: Sequence[Standing],
    joined: Callable[[Sequence[Decimal | None]], Decimal | None],
) -> Decimal | None:
    if key.word == "ty_le":
        return standing.share
    return joined([piece.figures[place] for piece in pieces])
