"""By milestone and by task of the agencies: who has sent what is asked, who came late, who is missing.

`calendar` and `check` read the register through this alone, so that they never contradict each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from ...model import ConditionSource, Milestone, MilestoneKind, Plan, Register, Task
from ...model.held_meetings import final_of, milestone_of
from ...vietnamese import dates, text_folding

EVERYBODY = ("*", "cac don vi")
"""What a line of `Lịch` calls all agencies, folded."""


@dataclass(frozen=True, slots=True)
class Delivered:
    """What the register says of one milestone or task. `asked`: codes of the agencies that owe something."""

    due: date | None
    asked: tuple[str, ...]
    days: Mapping[str, date]
    """Agency -> the first day on which its part was there."""
    undated: frozenset[str] = frozenset()
    """Agencies whose paper came, nobody noted when."""
    unsent: frozenset[str] = frozenset()
    """Agencies that the register says never sent any."""
    held: date | None = None
    """The day of the meeting that the milestone is for."""
    shared: bool = False
    """Whether others than agencies have a part in it, of which the register says nothing."""

    @property
    def done(self) -> date | None:
        """The day of the meeting, else that on which the last agency's part was there; None while open."""
        if self.held is not None:
            return self.held
        complete = bool(self.asked) and not self.shared and all(code in self.days for code in self.asked)
        return max(self.days[code] for code in self.asked) if complete else None

    @property
    def sent(self) -> tuple[str, ...]:
        """Agencies whose part is there."""
        return tuple(code for code in self.asked if code in self.days or code in self.undated)

    @property
    def late(self) -> tuple[str, ...]:
        """Agencies whose part came after the last day, whether that costs points or not."""
        due = self.due
        return tuple(c for c in self.asked if due is not None and c in self.days and self.days[c] > due)

    def missing(self, day: date) -> tuple[str, ...]:
        """Agencies without their part once the last day is over on `day`; none after the meeting."""
        if self.due is None or self.due >= day or self.held is not None:
            return ()
        return tuple(code for code in self.asked if code not in self.sent)

    @property
    def begun(self) -> bool:
        """Whether the register says anything of it."""
        return bool(self.sent or self.unsent or self.held)


def of_milestone(milestone: Milestone, plan: Plan, register: Register) -> Delivered:
    """Of a milestone: papers by `Nhận`, registration by `Đăng ký`, appraisals by `Thẩm định`, meetings by
    `Họp` and `Cuộc họp`."""
    days, undated, unsent = _received(milestone.code, register)
    if milestone.kind is MilestoneKind.REGISTRATION:
        _first_days(days, _registered(milestone, plan, register))
    if milestone.kind is MilestoneKind.APPRAISAL:
        _first_days(days, ((v.agency, v.day) for v in register.visits if v.phase == milestone.phase))
    held = _held(milestone, plan, register)
    papers = milestone.kind not in (MilestoneKind.INTERIM, MilestoneKind.FINAL) or days or undated or unsent
    asked = tuple(agency.code for agency in plan.agencies) if papers else ()
    return Delivered(milestone.due, asked, days, undated, unsent, held)


def of_task(task: Task, due: date | None, plan: Plan, register: Register) -> Delivered:
    """Of a line of `Lịch`: what its milestone asks of the agencies that it names; without a milestone rows of
    `Nhận` that name its number."""
    asked, alone = bodies_of(task, plan)
    stone = next((stone for stone in plan.milestones if stone.code == task.milestone), None)
    if stone is not None:
        of_stone = of_milestone(stone, plan, register)
        return replace(of_stone, due=due, asked=tuple(code for code in asked if code in of_stone.asked))
    days, undated, unsent = _received(task.number, register)
    return Delivered(due, asked, days, undated, unsent, shared=not alone)


def bodies_of(task: Task, plan: Plan) -> tuple[tuple[str, ...], bool]:
    """The agencies that a task names by code, group or as all; and whether it names nobody else."""
    codes = [_named(text_folding.fold(body), body, plan) for body in task.bodies]
    named = frozenset[str]().union(*codes)
    return tuple(agency.code for agency in plan.agencies if agency.code in named), all(codes)


def _named(folded: str, body: str, plan: Plan) -> frozenset[str]:
    return frozenset(
        agency.code
        for agency in plan.agencies
        if folded in EVERYBODY
        or body == agency.code
        or (agency.group and folded == text_folding.fold(agency.group))
    )


def _received(code: str, register: Register) -> tuple[dict[str, date], frozenset[str], frozenset[str]]:
    """Days by agency, agencies without a day, agencies that never sent: rows of `Nhận` that name the code."""
    rows = [row for row in register.receipts if row.milestone == code]
    days: dict[str, date] = {}
    _first_days(days, ((row.agency, row.received) for row in rows if row.sent))
    unsent = frozenset(row.agency for row in rows if not row.sent)
    return days, frozenset(row.agency for row in rows if row.sent and not row.received), unsent


def _first_days(days: dict[str, date], more: Iterable[tuple[str, date | None]]) -> None:
    for agency, day in more:
        if day is not None:
            days[agency] = min(day, days.get(agency, day))


def _registered(milestone: Milestone, plan: Plan, register: Register) -> Iterator[tuple[str, date | None]]:
    """The day on which what the milestone asks was there: registration, signing, or both where a condition
    judges both by it."""
    judged = [
        condition.milestones
        for condition in plan.conditions
        if condition.source is ConditionSource.NOT_REGISTERED and milestone.code in condition.milestones
    ]
    both = any(len(codes) == 1 for codes in judged)
    signing = any(codes[-1] == milestone.code for codes in judged)
    for row in register.registrations:
        if both:
            known = row.registered is not None and row.pact_signed is not None
            yield row.agency, max(row.registered, row.pact_signed) if known else None  # type: ignore[type-var]
        else:
            yield row.agency, row.pact_signed if signing else row.registered


def _held(milestone: Milestone, plan: Plan, register: Register) -> date | None:
    """The first day of a meeting for the milestone."""
    days = [meeting.day for meeting in register.meetings if milestone_of(meeting, plan) == milestone]
    if milestone == final_of(plan):
        days.append(dates.mentioned(register.meeting.started))
    return min((day for day in days if day is not None), default=None)
