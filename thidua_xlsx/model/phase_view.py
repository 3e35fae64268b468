"""What of a plan and a register one phase (`Đợt`) is concerned with."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Protocol, TypeVar

from .plan import Late, Plan
from .register import MeetingRecord, Register


class _Phased(Protocol):
    """A row of the register that may name a phase."""

    @property
    def phase(self) -> str:
        """The phase; "" for the whole year."""


class _Named(Protocol):
    """A row of the register that is about an agency."""

    @property
    def agency(self) -> str:
        """Its code."""


P = TypeVar("P", bound=_Phased)
A = TypeVar("A", bound=_Named)


def of_phase(plan: Plan, register: Register, phase: str) -> tuple[Plan, Register]:
    """The plan and the register as they are for one phase alone.

    Milestones of the phase and those without one remain, with what hangs on them (papers received, lateness,
    last days). Meetings, scores, ballots and council decisions must name the phase; what is recorded of an
    agency, or not assigned to it, without a phase holds in every one. `Cuộc họp` is the year's meeting. An
    agency that joins later (`Từ đợt`) is no member, and no row speaks of it. The digest stays: the forms of
    all phases are made from the same plan.
    """
    members = tuple(agency for agency in plan.agencies if not plan.phases or phase in plan.phases_of(agency))
    inside = {agency.code for agency in members}

    def own(rows: Iterable[A]) -> tuple[A, ...]:
        return tuple(row for row in rows if row.agency in inside)

    kept = {stone.code for stone in plan.milestones if stone.phase in ("", phase)}
    meetings = _named(register.meetings, phase)
    codes = {meeting.code for meeting in meetings}
    return (
        replace(
            plan,
            agencies=members,
            milestones=tuple(stone for stone in plan.milestones if stone.code in kept),
            adjustments=tuple(
                a for a in plan.adjustments if not isinstance(a.source, Late) or a.source.milestone in kept
            ),
            conditions=tuple(c for c in plan.conditions if kept.issuperset(c.milestones)),
        ),
        replace(
            register,
            receipts=tuple(one for one in register.receipts if one.milestone in kept),
            meetings=meetings,
            absences=own(one for one in register.absences if one.meeting in codes),
            records=own(one for one in register.records if one.phase in ("", phase)),
            agreed_scores=own(_named(register.agreed_scores, phase)),
            unassigned=own(one for one in register.unassigned if one.phase in ("", phase)),
            ballots=_named(register.ballots, phase),
            votes=own(_named(register.votes, phase)),
            rank_decisions=own(_named(register.rank_decisions, phase)),
            decisions=own(_named(register.decisions, phase)),
            visits=own(tuple(one for one in register.visits if one.phase in ("", phase))),
            meeting=MeetingRecord(),
        ),
    )


def of_year(register: Register) -> Register:
    """The register as it is for the year's own decisions: ballots and council decisions without a phase."""
    return replace(
        register,
        ballots=_named(register.ballots, ""),
        votes=_named(register.votes, ""),
        rank_decisions=_named(register.rank_decisions, ""),
        decisions=_named(register.decisions, ""),
    )


def _named(rows: Iterable[P], phase: str) -> tuple[P, ...]:
    return tuple(row for row in rows if row.phase == phase)
