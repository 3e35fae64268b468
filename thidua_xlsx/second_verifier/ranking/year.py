"""The result of a season, of a phase, and of the year of several phases."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from ..inputs.choice import Inputs
from ..inputs.plan_types import (
    EXCLUDED,
    NO_FORM,
    RECORDED,
    REGISTERED,
    TEXT,
    UNREGISTERED,
    Agency,
    Condition,
    Key,
    Plan,
)
from ..inputs.register import Register
from ..inputs.rows import is_group
from ..scoring.basis import FINAL, PhaseBasis
from ..scoring.totals import Reckoner, Scored, share_of
from ..scoring.tree import Node, assigned_maximum, walk
from ..text import ZERO, fold, half_up
from .awards import give_awards
from .classes import OpenSet, class_before_quotas, set_classes
from .conditions import Standing, conditions_met, low_totals
from .council import after_council
from .order import OWN_KEYS, Contest, key_figure, measure, own_figure


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
    phases = [outcome_of(plan.of_phase(each.phase), register, each) for each in inputs]
    return year_of(plan, register, phases)


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
    _rank_all(plan, register, outcome, lambda _: 1)
    return outcome


def _standing(scored: Scored, basis: PhaseBasis) -> Standing:
    plan, agency = basis.plan, scored.agency
    standing = Standing(
        agency, scored.total, scored.self_total, scored.appraised_total, scored.assigned, scored.share
    )
    standing.has_form = scored.has_form
    waiting = agency.code in basis.inputs.waiting
    standing.met = conditions_met(basis, agency.code, scored.has_form or waiting)
    low_totals(plan, standing)
    standing.figures = [
        measure(key, scored, basis) if key.word == "gia_tri" else key_figure(key, scored, plan)
        for key in plan.keys
    ]
    points, gone = scored.views[FINAL].points, basis.gone(agency.code)
    for tag in {band.floor_tag for band in plan.classes}:
        standing.floors[tag] = {
            node.row.code: (points.get(node.row.code), assigned_maximum(node, gone))
            for node in _outermost(scored.tree, tag)
            if node.row.method != TEXT and node.row.code not in gone
        }
    standing.leaves = {
        node.row.code: (points.get(node.row.code), node.row.maximum)
        for node in walk(scored.tree)
        if _is_leaf(node, gone) and node.row.code not in basis.given(agency.code)
    }
    return standing


def _is_leaf(node: Node, gone: frozenset[str]) -> bool:
    """A row with points of its own, not given in full; a `đăng ký` row without targets has none of them."""
    row = node.row
    if row.method == TEXT or node.full or row.code in gone:
        return False
    return not is_group(row) or (row.method == REGISTERED and not node.children)


def _outermost(nodes: Iterable[Node], tag: str) -> Iterator[Node]:
    for node in nodes:
        if not tag or tag in node.row.tags:
            yield node
        else:
            yield from _outermost(node.children, tag)


def _rank_all(plan: Plan, register: Register, outcome: Outcome, times: Callable[[Agency], int]) -> None:
    """Contest by contest: nobody is ranked in a list where somebody eligible waits."""
    ballots = [ballot for ballot in register.ballots if ballot.phase == outcome.phase]
    verdicts = [verdict for verdict in register.verdicts if verdict.phase == outcome.phase]
    decided = {code: order for (phase, code), order in register.decided.items() if phase == outcome.phase}
    for contest in dict.fromkeys(agency.contest for agency in plan.agencies):
        mine = [standing for standing in outcome.standings if standing.agency.contest == contest]
        for standing in mine:
            class_before_quotas(plan, standing, times(standing.agency))
            for place, key in enumerate(plan.keys):
                if key.word in OWN_KEYS:
                    standing.figures[place] = own_figure(key, standing, decided)
        running = [standing for standing in mine if standing.eligible]
        if any(standing.total is None or not standing.has_form for standing in running):
            set_classes(plan, mine, (), ranked=False)
            continue
        race = Contest(running, plan.keys, ballots)
        race.rank()
        set_classes(plan, mine, _joined(race.due, running), ranked=True)
        outcome.waits += [f"phải bỏ phiếu: {', '.join(codes)}" for codes in race.due]
        crowded = give_awards(plan, running)
        later = after_council(plan, running, verdicts)
        outcome.waits += [f"đồng hạng quá số chỗ của “{form}”" for form in crowded]
        outcome.council_waits += [f"dự phòng đồng hạng, một chỗ “{form}”" for form in later]


def _joined(due: Sequence[Sequence[str]], running: Sequence[Standing]) -> list[OpenSet]:
    """Sets that share an agency are one; with the first position that is open for any of them."""
    sets: list[set[str]] = []
    for codes in due:
        together = set(codes)
        for other in [one for one in sets if one & together]:
            sets.remove(other)
            together |= other
        sets.append(together)
    first = {standing.agency.code: standing.open_at for standing in running}
    return [(min(first[code] for code in codes if first[code]), sorted(codes)) for codes in sets]


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
    _rank_all(plan, register, outcome, _times(plan, counted))
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
