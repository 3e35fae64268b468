"""`calendar`: what of the year's work plan is overdue and due, as of a day; `tien_do.xlsx` and `lich.ics`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from ...address import Address
from ...catalogue import register_facts, task_progress
from ...findings import Finding, errors, found
from ...secretariat.register.sheets import EXEMPLARS
from ...secretariat.work_plan.read import read_progress
from ...secretariat.work_plan.write import write_progress
from ...tabulation.planning.deadlines import (
    Deadline,
    Progress,
    State,
    deadlines,
    exemplars_short,
    last_days,
)
from ...vietnamese import dates, text_folding
from ..common.load import LoadedSeason
from ..common.own_kinds import our_calendar
from ..common.reports import DocumentReport, TextTable
from ..common.write_batch import Batch
from .calendar_file import calendar_text
from .papers_due import late_or_missing, papers_table

_LISTED = {State.OVERDUE: "Quá hạn", State.DUE: "Đến hạn trong quý"}
_HEADINGS = ("TT", "Hạn", "Còn (ngày)", "Nội dung", "Đơn vị thực hiện")
_SHOWN = 90


@dataclass(frozen=True, slots=True)
class Work:
    """The plan's tasks with what was noted of each; `gone` are notes on tasks it no longer has."""

    deadlines: tuple[Deadline, ...]
    gone: Mapping[str, Progress]
    findings: tuple[Finding, ...]


def calendar(opened: LoadedSeason, day: date, *, dry_run: bool) -> DocumentReport:
    """The report as of `day`. What was noted is read first; if it cannot be, nothing is written."""
    if errors(opened.findings):
        return DocumentReport(opened.findings)
    work = _work(opened)
    late = late_or_missing(opened, day, work.deadlines)
    findings = (*opened.findings, *work.findings, *_exemplars(opened), *late)
    batch = Batch(opened.folder, dry_run)
    if not errors(work.findings):
        batch.write(opened.folder.progress, partial(_workbook, opened, work, day))
        path = opened.folder.calendar
        before = path.read_bytes() if path.is_file() else b""
        dated = (*work.deadlines, *last_days(opened.plan, work.deadlines))
        batch.write_bytes(path, calendar_text(opened.plan.info, dated, before), our_calendar)
    content = _content(opened, work, day) | {
        "written": batch.written,
        "unchanged": batch.unchanged,
        "dry_run": dry_run,
    }
    words = "sẽ ghi" if dry_run else "đã ghi"
    lines = (_counts(work.deadlines, day), *(f"{words}: {name}" for name in batch.written))
    tables = tuple(_tables(opened, work.deadlines, day))
    return DocumentReport((*findings, *batch.findings), content, lines, tables)


def _workbook(opened: LoadedSeason, work: Work, day: date, target: Any) -> None:
    write_progress(target, opened.plan.info, work.deadlines, work.gone, day)


def _work(opened: LoadedSeason) -> Work:
    path = opened.folder.progress
    noted, findings = read_progress(path, opened.folder.shown(path)) if path.exists() else ({}, ())
    listed = deadlines(opened.plan, noted, opened.register)
    keys = {deadline.key for deadline in listed}
    gone = {key: progress for key, progress in noted.items() if key not in keys}
    more = (*_undated(opened, listed), *_changed(opened, listed), *_gone(opened, gone))
    return Work(listed, gone, (*findings, *more))


def _undated(opened: LoadedSeason, listed: Sequence[Deadline]) -> Iterator[Finding]:
    for deadline, task in zip(listed, opened.plan.calendar, strict=False):
        if deadline.due is None:
            yield found(task_progress.NO_DUE_DATE, task.at, number=deadline.key, quarter=task.quarter)


def _changed(opened: LoadedSeason, listed: Sequence[Deadline]) -> Iterator[Finding]:
    """Progress that was noted when the task read otherwise."""
    at = opened.folder.at(opened.folder.progress)
    for deadline in listed:
        before = deadline.progress.text
        if before and not text_folding.same(before, deadline.text):
            yield found(
                task_progress.TASK_REWORDED,
                at,
                number=deadline.key,
                before=_short(before),
                now=_short(deadline.text),
            )


def _gone(opened: LoadedSeason, gone: Mapping[str, Progress]) -> Iterator[Finding]:
    at = opened.folder.at(opened.folder.progress)
    for key in gone:
        yield found(task_progress.TASK_DROPPED, at, number=key)


def _exemplars(opened: LoadedSeason) -> Iterator[Finding]:
    """A warning for each agency with fewer exemplars than the plan asks for."""
    at = Address(opened.folder.shown(opened.folder.register), EXEMPLARS.name)
    for code, count in exemplars_short(opened.plan, opened.register.exemplars):
        minimum = str(opened.plan.info.minimum_exemplars)
        yield found(register_facts.TOO_FEW_EXEMPLARS, at, agency=code, count=str(count), minimum=minimum)


def _content(opened: LoadedSeason, work: Work, day: date) -> dict[str, Any]:
    return {
        "date": day.isoformat(),
        "tasks": [
            {
                "task": deadline.key,
                "text": deadline.text,
                "quarter": deadline.quarter,
                "bodies": list(deadline.bodies),
                "due": deadline.due.isoformat() if deadline.due else None,
                "state": deadline.state(day).name.lower(),
                "days": (deadline.due - day).days if deadline.due else None,
                "done": deadline.done.isoformat() if deadline.done else None,
                "note": deadline.progress.note,
                "milestone": deadline.milestone or None,
                "sent": list(deadline.delivered.sent) if deadline.delivered else [],
                "late": list(deadline.delivered.late) if deadline.delivered else [],
                "missing": list(deadline.missing(day)),
            }
            for deadline in work.deadlines
        ],
        "exemplars_short": [
            {"agency": code, "count": count, "minimum": opened.plan.info.minimum_exemplars}
            for code, count in exemplars_short(opened.plan, opened.register.exemplars)
        ],
    }


def _counts(listed: Sequence[Deadline], day: date) -> str:
    states = [deadline.state(day) for deadline in listed]
    counted = " · ".join(f"{states.count(state)} {state}" for state in State if state in states)
    return f"Tính đến ngày {dates.show(day)}: {counted or 'kế hoạch không có việc nào'}."


def _tables(opened: LoadedSeason, listed: Sequence[Deadline], day: date) -> Iterator[TextTable]:
    """Overdue and due, the earliest first; then who has sent what."""
    for state, title in _LISTED.items():
        chosen = sorted(
            (deadline for deadline in listed if deadline.state(day) is state),
            key=lambda deadline: deadline.due or day,
        )
        rows = tuple(_row(deadline, day) for deadline in chosen)
        if rows:
            yield TextTable(title, _HEADINGS, rows, right=(2,))
    yield from papers_table(opened.plan, listed, day)


def _row(deadline: Deadline, day: date) -> tuple[str, ...]:
    due = deadline.due or day
    return (
        deadline.key,
        dates.show(due),
        str((due - day).days),
        _short(deadline.text),
        "; ".join(deadline.bodies),
    )


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"
