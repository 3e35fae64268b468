"""The year's work plan as of a day: what is done, overdue, due in the running quarter, or still to come."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ..model import Exemplar, Plan, Task
from ..vietnamese import names
from .assignment import collectives

_QUARTER = re.compile(r"(?:quy )?(iv|i{1,3}|[1-4])(?:\s*/\s*([0-9]{4}))?")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


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


@dataclass(frozen=True, slots=True)
class Deadline:
    """A task of sheet `Lịch` or a milestone of sheet `Mốc`. `key` is unique in the plan and stays."""

    key: str
    number: str
    text: str
    quarter: str
    bodies: tuple[str, ...]
    due: date | None
    progress: Progress = Progress()

    def state(self, day: date) -> State:
        """On `day`: done by then; else overdue after its last day, due in the quarter of its last day."""
        if self.progress.done is not None and self.progress.done <= day:
            return State.DONE
        if self.due is None:
            return State.UNDATED
        if self.due < day:
            return State.OVERDUE
        return State.DUE if self.due <= quarter_end(day) else State.LATER


def deadlines(plan: Plan, noted: Mapping[str, Progress]) -> tuple[Deadline, ...]:
    """Tasks, then milestones, in the plan's order, with what was noted of each under its key."""
    keys = _unique(task.number for task in plan.calendar)
    tasks = [
        Deadline(key, task.number, task.text, task.quarter, _bodies(task, plan), due_day(task, plan))
        for key, task in zip(keys, plan.calendar, strict=True)
    ]
    stones = [
        Deadline(f"mốc {m.code}", m.code, m.text, _quarter_of(m.due, plan.info.year), (), m.due)
        for m in plan.milestones
    ]
    return tuple(_with(one, noted.get(one.key)) for one in (*tasks, *stones))


def _with(one: Deadline, progress: Progress | None) -> Deadline:
    if progress is None:
        return one
    return Deadline(one.key, one.number, one.text, one.quarter, one.bodies, one.due, progress)


def _bodies(task: Task, plan: Plan) -> tuple[str, ...]:
    """The bodies as people call them: names for codes, "Các đơn vị" for *."""
    known = {agency.code: agency.name for agency in plan.agencies} | {"*": "Các đơn vị"}
    return tuple(known.get(body, body) for body in task.bodies)


def _unique(numbers: Iterable[str]) -> list[str]:
    """The numbers as keys; one that repeats carries its occurrence: 3, 3 (2)."""
    seen: Counter[str] = Counter()
    keys = []
    for number in numbers:
        seen[number] += 1
        keys.append(number if seen[number] == 1 else f"{number} ({seen[number]})")
    return keys


def due_day(task: Task, plan: Plan) -> date | None:
    """Its own `Hạn`; else that of its milestone; else the last day of its quarter; else None.

    A quarter reads II, 2, Quý II or I/2014 (default: the season's year).
    """
    if task.due is not None:
        return task.due
    for milestone in plan.milestones:
        if milestone.code == task.milestone:
            return milestone.due
    read = _QUARTER.fullmatch(names.fold(task.quarter))
    if read is None:
        return None
    quarter, year = _ROMAN.get(read[1]) or int(read[1]), int(read[2] or plan.info.year)
    return quarter_end(date(year, quarter * 3, 1)) if date.min.year <= year <= date.max.year else None


def quarter_end(day: date) -> date:
    """The last day of the quarter that `day` lies in."""
    month, last = ((3, 31), (6, 30), (9, 30), (12, 31))[(day.month - 1) // 3]
    return date(day.year, month, last)


def _quarter_of(day: date, year: int) -> str:
    roman = ("I", "II", "III", "IV")[(day.month - 1) // 3]
    return roman if day.year == year else f"{roman}/{day.year}"


def exemplars_short(plan: Plan, exemplars: Iterable[Exemplar]) -> tuple[tuple[str, int], ...]:
    """(code, how many it has) of each collective with fewer exemplars than the plan asks for."""
    minimum = plan.info.minimum_exemplars
    if minimum is None:
        return ()
    counts = Counter(exemplar.agency for exemplar in exemplars)
    return tuple((a.code, counts[a.code]) for a in collectives(plan.agencies) if counts[a.code] < minimum)
