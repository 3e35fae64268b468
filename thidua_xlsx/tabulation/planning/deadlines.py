"""The year's work plan as of a day: what is done, overdue, due in the running quarter, or still to come."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from ...model import Exemplar, Plan, Register, Task
from ...vietnamese import text_folding
from .delivered import Delivered, of_milestone, of_task
from .lots import collectives

_QUARTER = re.compile(r"(?:quy )?(iv|i{1,3}|[1-4])(?:\s*/\s*([0-9]{4}))?")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_ROMAN_OF = {number: roman.upper() for roman, number in _ROMAN.items()}
_ENDS = {1: (3, 31), 2: (6, 30), 3: (9, 30), 4: (12, 31)}
"""Quarter -> month and day of its end."""


class State(StrEnum):
    """Where a task stands; the value is what users read."""

    DONE = "đã xong"
    OVERDUE = "quá hạn"
    DUE = "đến hạn"
    LATER = "chưa đến hạn"
    UNDATED = "không có hạn"


@dataclass(frozen=True, slots=True)
class Progress:
    """What the secretariat noted of a task. `text` is how the task read then."""

    done: date | None = None
    note: str = ""
    text: str = ""

    @property
    def blank(self) -> bool:
        """Whether nothing was noted."""
        return self.done is None and not self.note


NOTHING = Progress()


@dataclass(frozen=True, slots=True)
class Deadline:
    """A task of sheet `Lịch` or a milestone of sheet `Mốc`. `key` is unique in the plan and stays."""

    key: str
    number: str
    text: str
    quarter: str
    bodies: tuple[str, ...]
    due: date | None
    progress: Progress = NOTHING
    milestone: str = ""
    """The milestone that it is, or that a task belongs to."""
    is_milestone: bool = False
    delivered: Delivered | None = None
    """What the register says of it, where it was asked."""

    @property
    def arrived(self) -> date | None:
        """The day on which it was done by what the register says."""
        return self.delivered.done if self.delivered else None

    def missing(self, day: date) -> tuple[str, ...]:
        """Agencies without their part on `day`; none once the secretariat noted that it is done."""
        return () if self.delivered is None or self.progress.done else self.delivered.missing(day)

    @property
    def done(self) -> date | None:
        """The day that was noted, else that of the register; None while it is open."""
        return self.progress.done or self.arrived

    def state(self, day: date) -> State:
        """On `day`: done by then; else overdue after its last day, due in the quarter of its last day."""
        if self.done is not None and self.done <= day:
            return State.DONE
        if self.due is None:
            return State.UNDATED
        if self.due < day:
            return State.OVERDUE
        return State.DUE if self.due <= quarter_end(day) else State.LATER


def deadlines(
    plan: Plan, noted: Mapping[str, Progress], register: Register | None = None
) -> tuple[Deadline, ...]:
    """Tasks, then milestones, in the plan's order, with what was noted of each under its key.

    What the register says is done is done on that day, unless another was noted.
    """
    facts = register or Register()
    tasks = [
        Deadline(
            key,
            task.number,
            task.text,
            task.quarter,
            _bodies(task, plan),
            due_day(task, plan),
            milestone=task.milestone,
            delivered=of_task(task, due_day(task, plan), plan, facts),
        )
        for key, task in _keyed(plan.calendar)
    ]
    milestones = [
        Deadline(
            f"mốc {m.code}",
            m.code,
            m.text,
            _quarter_of(m.due, plan.info.year),
            (),
            m.due,
            milestone=m.code,
            is_milestone=True,
            delivered=of_milestone(m, plan, facts),
        )
        for m in plan.milestones
    ]
    return tuple(
        replace(deadline, progress=noted.get(deadline.key, NOTHING)) for deadline in (*tasks, *milestones)
    )


def last_days(plan: Plan, listed: Iterable[Deadline]) -> tuple[Deadline, ...]:
    """`Hạn chót` of each milestone that has one, done when the milestone itself is."""
    own = {deadline.milestone: deadline for deadline in listed if deadline.is_milestone}
    return tuple(
        replace(
            own[stone.code],
            key=f"mốc {stone.code} hạn chót",
            text=f"Hạn chót: {stone.text}",
            quarter=_quarter_of(stone.last_day, plan.info.year),
            due=stone.last_day,
        )
        for stone in plan.milestones
        if stone.last_day is not None and stone.last_day != stone.due
    )


def _bodies(task: Task, plan: Plan) -> tuple[str, ...]:
    """The bodies as people call them: names for codes, "Các đơn vị" for *."""
    known = {agency.code: agency.name for agency in plan.agencies} | {"*": "Các đơn vị"}
    return tuple(known.get(body, body) for body in task.bodies)


def _keyed(tasks: Iterable[Task]) -> Iterator[tuple[str, Task]]:
    """Each under its number; one that repeats carries its occurrence: 3, 3 (2)."""
    seen: Counter[str] = Counter()
    for task in tasks:
        seen[task.number] += 1
        times = seen[task.number]
        yield (task.number if times == 1 else f"{task.number} ({times})"), task


def due_day(task: Task, plan: Plan) -> date | None:
    """Its own `Hạn`; else that of its milestone; else the last day of its quarter; else None.

    A quarter reads II, 2, Quý II or I/2014 (default: the season's year).
    """
    if task.due is not None:
        return task.due
    for milestone in plan.milestones:
        if milestone.code == task.milestone:
            return milestone.due
    read = _QUARTER.fullmatch(text_folding.fold(task.quarter))
    if read is None:
        return None
    quarter, year = _ROMAN.get(read[1]) or int(read[1]), int(read[2] or plan.info.year)
    return _last_day(year, quarter) if date.min.year <= year <= date.max.year else None


def quarter_end(day: date) -> date:
    """The last day of the quarter that `day` lies in."""
    return _last_day(day.year, _quarter(day))


def _quarter(day: date) -> int:
    return (day.month + 2) // 3


def _last_day(year: int, quarter: int) -> date:
    month, last = _ENDS[quarter]
    return date(year, month, last)


def _quarter_of(day: date, year: int) -> str:
    roman = _ROMAN_OF[_quarter(day)]
    return roman if day.year == year else f"{roman}/{day.year}"


def exemplars_short(plan: Plan, exemplars: Iterable[Exemplar]) -> tuple[tuple[str, int], ...]:
    """(code, how many it has) of each collective with fewer exemplars than the plan asks for."""
    minimum = plan.info.minimum_exemplars
    if minimum is None:
        return ()
    counts = Counter(exemplar.agency for exemplar in exemplars)
    return tuple((a.code, counts[a.code]) for a in collectives(plan.agencies) if counts[a.code] < minimum)
