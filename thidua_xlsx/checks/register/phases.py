"""Where a plan has phases, every row of the register belongs to one that there is.

Good: an agreed score of «Đợt 1»; a condition without a phase (it holds all year); a ballot without a phase
(the year's). Bad: «Dot 1» or «Đợt 9» (E435); a meeting, an agreed score or a recorded adjustment without a
phase (E434): it would count in none, or in each.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...address import Address
from ...catalogue import register_facts
from ...findings import Finding, found
from ...model import CellLocations, Plan, Register
from ...vietnamese import text_folding

NEEDS: tuple[str, ...] = ("Ghi nhận.code",)


def check(register: Register, plan: Plan, places: CellLocations) -> Iterator[Finding]:
    """Sheet by sheet."""
    phases = plan.phases
    conditions = {condition.code for condition in plan.conditions}
    for phase, at, needed in _rows(register, conditions):
        here = places.of(at, "phase")
        if phase and phase not in phases:
            near = text_folding.nearest(phase, phases)
            yield found(
                register_facts.UNKNOWN_PHASE,
                here,
                phase=phase,
                nearest=f" (gần nhất: {near})" if near else "",
            )
        elif phases and not phase and needed:
            yield found(register_facts.PHASE_MISSING, here, phases=", ".join(phases))


def _rows(register: Register, conditions: set[str]) -> Iterator[tuple[str, Address, bool]]:
    """(phase, place, whether one is needed) of each row that may name a phase."""
    for meeting in register.meetings:
        yield meeting.phase, meeting.at, True
    for record in register.records:
        yield record.phase, record.at, record.code not in conditions
    for score in register.agreed_scores:
        yield score.phase, score.at, True
    for unassigned in register.unassigned:
        yield unassigned.phase, unassigned.at, False
    for ballot in register.ballots:
        yield ballot.phase, ballot.at, False
    for votes in register.votes:
        yield votes.phase, votes.at, False
    for decision in register.decisions:
        yield decision.phase, decision.at, False
    for visit in register.visits:
        yield visit.phase, visit.at, False
