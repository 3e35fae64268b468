"""The result of a season or of one phase."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from ..inputs.choice import Inputs
from ..inputs.plan_types import (
    REGISTERED,
    TEXT,
    Agency,
    Plan,
)
from ..inputs.register import Register
from ..inputs.rows import is_group
from ..scoring.basis import FINAL, PhaseBasis
from ..scoring.tallies import Scored
from ..scoring.totals import Reckoner
from ..scoring.tree import Node, assigned_maximum, walk
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
    rank_all(plan, register, outcome, lambda _: 1)
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


def rank_all(plan: Plan, register: Register, outcome: Outcome, times: Callable[[Agency], int]) -> None:
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
