"""The result of a season, of a phase, and of the year of several phases."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from ..inputs.choice import Inputs
from ..inputs.plan_types import TEXT, Agency, Condition, Key, Plan
from ..inputs.register import Register
from ..scoring.basis import FINAL, PhaseBasis
from ..scoring.totals import Reckoner, Scored, share_of
from ..scoring.tree import Node, assigned_maximum
from ..text import ZERO, fold, half_up
from .awards import give_awards
from .conditions import Standing, class_of, conditions_met
from .council import after_council
from .order import Contest, key_figure


@dataclass
class Outcome:
    """What one phase, or the year, comes to."""

    phase: str
    standings: list[Standing]
    scored: dict[str, Scored]
    basis: PhaseBasis | None
    """What a phase was recomputed from; None for the year of several."""
    waits: list[str]
    """What the meeting's result still waits for."""
    council_waits: list[str] = field(default_factory=list)
    """What waits since the council's decisions alone."""
    parts: list[Outcome] = field(default_factory=list)
    """For the year: the outcomes of its phases."""

    @property
    def final(self) -> bool:
        """Whether nothing is waited for."""
        return not self.waits and not self.council_waits

    @property
    def overruled(self) -> bool:
        """Whether the council changed anything of what the meeting proposed."""
        return any(standing.award != standing.at_meeting for standing in self.standings)

    @property
    def begun(self) -> bool:
        """Whether any form came in the phase, one that waits for a decision included."""
        return self.basis is not None and bool(self.basis.inputs.forms or self.basis.inputs.waiting)

    def standing(self, code: str) -> Standing | None:
        """The standing of an agency by its code."""
        return next((standing for standing in self.standings if standing.agency.code == code), None)


def recompute(plan: Plan, register: Register, inputs: Sequence[Inputs]) -> Outcome:
    """The season's result: of the one set of inputs, or of the year when there are phases."""
    if not plan.phases:
        return outcome_of(plan, register, inputs[0])
    return year_of(plan, register, [outcome_of(plan, register, phase_inputs) for phase_inputs in inputs])


def outcome_of(plan: Plan, register: Register, inputs: Inputs) -> Outcome:
    """One phase as a season of its own."""
    basis = PhaseBasis(plan, register, inputs)
    reckoner = Reckoner(basis)
    scored = {agency.code: reckoner.scored(agency) for agency in plan.agencies}
    standings = [_standing(scored[agency.code], basis) for agency in plan.agencies]
    outcome = Outcome(inputs.phase, standings, scored, basis, [])
    for standing in standings:
        missing = scored[standing.agency.code].views[FINAL].missing
        if standing.eligible and missing:
            outcome.waits.append(f"{standing.agency.code}: chưa có điểm cuối của {', '.join(missing)}")
        elif standing.eligible and not standing.has_form:
            outcome.waits.append(f"{standing.agency.code}: chưa có phiếu tự chấm")
    _rank_all(plan, register, outcome, 1)
    return outcome


def _standing(scored: Scored, basis: PhaseBasis) -> Standing:
    plan, agency = basis.plan, scored.agency
    standing = Standing(
        agency, scored.total, scored.self_total, scored.appraised_total, scored.assigned, scored.share
    )
    standing.has_form = scored.has_form
    waiting = agency.code in basis.inputs.waiting
    standing.met = conditions_met(basis, agency.code, scored.has_form or waiting)
    standing.figures = [key_figure(key, scored, plan) for key in plan.keys]
    points, gone = scored.views[FINAL].points, basis.gone(agency.code)
    for tag in {band.floor_tag for band in plan.classes}:
        standing.floors[tag] = {
            node.row.code: (points.get(node.row.code), assigned_maximum(node, gone))
            for node in _outermost(scored.tree, tag)
            if node.row.method != TEXT and node.row.code not in gone
        }
    return standing


def _outermost(nodes: Iterable[Node], tag: str) -> Iterator[Node]:
    for node in nodes:
        if not tag or tag in node.row.tags:
            yield node
        else:
            yield from _outermost(node.children, tag)


def _rank_all(plan: Plan, register: Register, outcome: Outcome, times: int) -> None:
    """Contest by contest: nobody is ranked in a list where somebody eligible waits."""
    ballots = [ballot for ballot in register.ballots if ballot.phase == outcome.phase]
    verdicts = [verdict for verdict in register.verdicts if verdict.phase == outcome.phase]
    for contest in dict.fromkeys(agency.contest for agency in plan.agencies):
        mine = [standing for standing in outcome.standings if standing.agency.contest == contest]
        for standing in mine:
            standing.class_name = class_of(plan, standing, times)
        running = [standing for standing in mine if standing.eligible]
        if any(standing.total is None or not standing.has_form for standing in running):
            continue
        race = Contest(running, plan.keys, ballots)
        race.rank()
        outcome.waits += [f"phải bỏ phiếu: {', '.join(codes)}" for codes in race.due]
        crowded = give_awards(plan, running)
        later = after_council(plan, running, verdicts)
        outcome.waits += [f"đồng hạng quá số chỗ của “{form}”" for form in crowded]
        outcome.council_waits += [f"dự phòng đồng hạng, một chỗ “{form}”" for form in later]


def year_of(plan: Plan, register: Register, phases: list[Outcome]) -> Outcome:
    """`Kết quả cả năm`: mean (rounded once, half up), sum, or the last phase (manual, section 13)."""
    counted = phases[-1:] if plan.year_rule == fold("đợt cuối") else phases
    standings = []
    waits = [
        f"{outcome.phase}: {reason}"
        for outcome in counted
        for reason in outcome.waits
        if "bỏ phiếu" not in reason and "đồng hạng" not in reason
    ]
    waits += [f"{outcome.phase}: chưa có phiếu nào" for outcome in counted if not outcome.begun]
    for place, agency in enumerate(plan.agencies):
        pieces = [outcome.standings[place] for outcome in counted]
        standings.append(_year_standing(plan, register, agency, pieces, counted))
    outcome = Outcome("", standings, {}, None, waits, parts=phases)
    _rank_all(plan, register, outcome, len(counted) if plan.year_rule == fold("tổng") else 1)
    return outcome


def _year_standing(
    plan: Plan, register: Register, agency: Agency, pieces: Sequence[Standing], counted: Sequence[Outcome]
) -> Standing:
    def joined(values: Sequence[Decimal | None]) -> Decimal | None:
        known = [value for value in values if value is not None]
        if len(known) < len(values):
            return None
        whole = sum(known, ZERO)
        if plan.year_rule == fold("bình quân"):
            return half_up(Fraction(whole) / len(known), plan.places)
        return whole

    total = joined([piece.total for piece in pieces])
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
    met: dict[str, Condition] = {}
    for piece, outcome in zip(pieces, counted, strict=True):
        # Before a phase has begun nobody has failed to do anything in it.
        if outcome.begun:
            met |= {condition.code: condition for condition in piece.met}
    standing.met = [condition for condition in plan.conditions if condition.code in met]
    standing.figures = [
        _year_figure(key, place, standing, pieces, joined) for place, key in enumerate(plan.keys)
    ]
    for tag in {band.floor_tag for band in plan.classes}:
        for code in pieces[-1].floors[tag] if pieces else ():
            column = [piece.floors[tag][code] for piece in pieces if code in piece.floors[tag]]
            points, most = joined([one for one, _ in column]), joined([one for _, one in column])
            standing.floors.setdefault(tag, {})[code] = points, most or ZERO
    return standing


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
