"""What is to be held or decided by a day of the plan is held or decided by then.

Good: the final meeting on 24/01/2014, due on 30/01/2014. Bad: on 10/02/2014, in `Họp` or in `Cuộc họp`; an
appraisal or a council's decision after its milestone (W488); a decision before the meeting that proposes
(W489).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ...address import Address
from ...catalogue import recorded_days
from ...findings import Finding, found
from ...model import CellLocations, Milestone, MilestoneKind, Plan, Register
from ...model.held_meetings import final_of, latest, milestone_of
from ...vietnamese import dates

NEEDS: tuple[str, ...] = (
    "Họp.day",
    "Họp.text",
    "Cuộc họp.started",
    "Hội đồng.day",
    "Thẩm định.day",
    "Mốc.due",
)


def check(register: Register, plan: Plan, places: CellLocations) -> Iterator[Finding]:
    """Meetings, the review meeting, appraisals, decisions."""
    for meeting in register.meetings:
        at = places.of(meeting.at, "day")
        yield from _late("Họp", meeting.day, milestone_of(meeting, plan), at)
    started = dates.mentioned(register.meeting.started)
    yield from _late("Cuộc họp", started, final_of(plan), places.entry("started"))
    for visit in register.visits:
        stone = latest(
            stone
            for stone in plan.milestones
            if stone.kind is MilestoneKind.APPRAISAL and stone.phase == visit.phase
        )
        yield from _late("Thẩm định", visit.day, stone, places.of(visit.at, "day"), visit.agency)
    for decision in register.decisions:
        at = places.of(decision.at, "day")
        stone = next((stone for stone in plan.milestones if stone.code == decision.milestone), None)
        yield from _late("Hội đồng quyết định", decision.day, stone, at, decision.agency)
        if decision.day is not None and started is not None and not decision.phase and decision.day < started:
            yield found(
                recorded_days.DECIDED_BEFORE_MEETING,
                at,
                agency=decision.agency,
                day=dates.show(decision.day),
                held=dates.show(started),
            )


def _late(
    what: str, day: date | None, stone: Milestone | None, at: Address | None, agency: str | None = None
) -> Iterator[Finding]:
    if day is not None and stone is not None and day > stone.due:
        yield found(
            recorded_days.AFTER_MILESTONE,
            at,
            agency=agency,
            what=what,
            day=dates.show(day),
            due=dates.show(stone.due),
            milestone=stone.text,
        )
