"""Where a plan has phases, every row of the register belongs to one that there is.

Good: an agreed score of «Đợt 1»; a condition without a phase (it holds all year); a ballot without a phase
(the year's). Bad: «Dot 1» or «Đợt 9» (E435); a meeting, an agreed score or a recorded adjustment without a
phase (E434): it would count in none, or in each; a row about an agency in a phase before it joined (E481).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

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
    members = {agency.code: agency for agency in plan.agencies}
    for row, needed in _rows(register, conditions):
        phase, at = row.phase, row.at
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
        member = members.get(getattr(row, "agency", ""))
        if phase in phases and member is not None and phase not in plan.phases_of(member):
            facts = {"name": member.name, "first": member.from_phase, "phase": phase}
            yield found(register_facts.BEFORE_JOINING, here, agency=member.code, **facts)


class _Phased(Protocol):
    """A row of the register that may name a phase."""

    @property
    def phase(self) -> str:
        """The phase; "" for none."""

    @property
    def at(self) -> Address:
        """Its place."""


def _rows(register: Register, conditions: set[str]) -> Iterator[tuple[_Phased, bool]]:
    """Each row that may name a phase, and whether it must."""
    for meeting in register.meetings:
        yield meeting, True
    for record in register.records:
        yield record, record.code not in conditions
    for score in register.agreed_scores:
        yield score, True
    for unassigned in register.unassigned:
        yield unassigned, False
    for ballot in register.ballots:
        yield ballot, False
    for votes in register.votes:
        yield votes, False
    for rank_decision in register.rank_decisions:
        yield rank_decision, False
    for decision in register.decisions:
        yield decision, False
    for visit in register.visits:
        yield visit, False
