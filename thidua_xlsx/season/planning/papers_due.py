"""Who has sent what each milestone or task of the agencies asks: findings, rows for JSON, a table for people.

What is told is of a day; `calendar` and `check` tell the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from ...address import Address
from ...catalogue import task_progress
from ...findings import Finding, found
from ...model import Plan
from ...secretariat.register.sheets import RECEIPTS
from ...tabulation.planning.deadlines import Deadline
from ...vietnamese import dates
from ..common.load import LoadedSeason
from ..common.reports import TextTable

_HEADINGS = ("Mốc", "Hạn", "Đã gửi", "Gửi trễ", "Còn thiếu")


def late_or_missing(opened: LoadedSeason, day: date, listed: Iterable[Deadline]) -> Iterator[Finding]:
    """Who came late, who is missing; a milestone of which the register says nothing is not told."""
    at = Address(opened.folder.shown(opened.folder.register), RECEIPTS.name)
    for deadline in _tracked(listed):
        delivered, due = deadline.delivered, deadline.due
        if delivered is None or due is None or not delivered.begun:
            continue
        facts = {"milestone": deadline.text, "due": dates.show(due)}
        if delivered.late:
            yield found(task_progress.CAME_LATE, at, **facts, agencies=_with_days(opened.plan, deadline))
        if missing := deadline.missing(day):
            names = ", ".join(_name(opened.plan, code) for code in missing)
            yield found(task_progress.STILL_MISSING, at, **facts, agencies=names)


def papers(listed: Iterable[Deadline], day: date) -> list[dict[str, Any]]:
    """For JSON: who sent, came late, is missing; of each milestone, each task of the agencies without one."""
    return [
        {
            "milestone": deadline.milestone or None,
            "task": None if deadline.is_milestone else deadline.key,
            "due": deadline.due.isoformat() if deadline.due else None,
            "sent": list(delivered.sent),
            "late": list(delivered.late),
            "unsent": [code for code in delivered.asked if code in delivered.unsent],
            "missing": list(deadline.missing(day)),
            "done": deadline.done.isoformat() if deadline.done else None,
        }
        for deadline in _tracked(listed)
        if (delivered := deadline.delivered) is not None
    ]


def papers_table(plan: Plan, listed: Sequence[Deadline], day: date) -> Iterator[TextTable]:
    """Milestone by milestone, as far as anything is recorded."""
    rows = tuple(
        (
            deadline.number,
            dates.show(deadline.due) if deadline.due else "",
            f"{len(delivered.sent)}/{len(delivered.asked)}",
            _with_days(plan, deadline) or "–",
            ", ".join(deadline.missing(day)) or "–",
        )
        for deadline in _tracked(listed)
        if (delivered := deadline.delivered) is not None and delivered.begun and delivered.asked
    )
    if rows:
        yield TextTable("Các đơn vị đã gửi", _HEADINGS, rows)


def _tracked(listed: Iterable[Deadline]) -> Iterator[Deadline]:
    """Milestones, and tasks that hang on none and of which agencies' parts are recorded."""
    for deadline in listed:
        delivered = deadline.delivered
        if delivered is None or (deadline.milestone and not deadline.is_milestone):
            continue
        if deadline.is_milestone or (delivered.asked and delivered.begun):
            yield deadline


def _with_days(plan: Plan, deadline: Deadline) -> str:
    """ "Sở Tư pháp (12/07/2013)" of each that came late."""
    delivered = deadline.delivered
    late = delivered.late if delivered else ()
    return ", ".join(f"{_name(plan, c)} ({dates.show(delivered.days[c])})" for c in late if delivered)


def _name(plan: Plan, code: str) -> str:
    return plan.agency(code).name
