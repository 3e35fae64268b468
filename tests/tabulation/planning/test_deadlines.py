"""When a task is due, and where it stands on a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from thidua_xlsx.model import Agency, AgencyKind, Exemplar, Milestone, MilestoneKind, Plan, SeasonInfo, Task
from thidua_xlsx.tabulation.planning.deadlines import (
    Deadline,
    Progress,
    State,
    deadlines,
    due_day,
    exemplars_short,
    quarter_end,
)

REPORT = Milestone("BC", "Báo cáo", date(2013, 7, 10), MilestoneKind.REPORT)


def plan(*tasks: Task, exemplars: int | None = None) -> Plan:
    agencies = (Agency("A", "Sở A"), Agency("B", "Sở B"), Agency("P", "Ông P", kind=AgencyKind.INDIVIDUAL))
    info = SeasonInfo("k", 2013, minimum_exemplars=exemplars)
    return Plan(info, agencies, (), milestones=(REPORT,), calendar=tasks)


@pytest.mark.parametrize(
    ("quarter", "day"),
    [
        ("I", "2013-03-31"),
        ("ii", "2013-06-30"),
        ("Quý III", "2013-09-30"),
        ("QUÝ IV", "2013-12-31"),
        ("4", "2013-12-31"),
        ("I/2014", "2014-03-31"),
        ("quý 2 / 2014", "2014-06-30"),
        ("I/0001", "0001-03-31"),
        ("IV/9999", "9999-12-31"),
    ],
)
def test_a_task_without_a_date_is_due_on_the_last_day_of_its_quarter(quarter: str, day: str) -> None:
    assert due_day(Task("1", "x", quarter), plan()) == date.fromisoformat(day)


@pytest.mark.parametrize("quarter", ["", "V", "IIII", "0", "5", "tháng 6", "I/0000", "I/99999", "I/13"])
def test_what_is_no_quarter_gives_no_day(quarter: str) -> None:
    assert due_day(Task("1", "x", quarter), plan()) is None


def test_its_own_day_goes_before_the_milestone_and_that_before_the_quarter() -> None:
    own = Task("1", "x", "IV", due=date(2013, 5, 2), milestone="BC")
    assert due_day(own, plan()) == date(2013, 5, 2)
    assert due_day(Task("1", "x", "IV", milestone="BC"), plan()) == REPORT.due


@pytest.mark.parametrize(
    ("day", "end"),
    [("2013-01-01", "03-31"), ("2013-03-31", "03-31"), ("2013-04-01", "06-30"), ("2013-12-31", "12-31")],
)
def test_the_quarter_of_a_day(day: str, end: str) -> None:
    assert quarter_end(date.fromisoformat(day)) == date.fromisoformat(f"2013-{end}")


@pytest.mark.parametrize(
    ("day", "state"),
    [
        ("2013-03-31", State.LATER),
        ("2013-04-01", State.DUE),
        ("2013-05-20", State.DUE),
        ("2013-05-21", State.OVERDUE),
        ("2013-06-03", State.OVERDUE),
        ("2013-06-04", State.DONE),
    ],
)
def test_the_last_day_still_counts_and_done_is_done_from_its_day_on(day: str, state: State) -> None:
    task = Deadline("1", "1", "x", "II", (), date(2013, 5, 20), Progress(date(2013, 6, 4)))
    assert task.state(date.fromisoformat(day)) is state


def test_due_on_the_last_day_of_the_running_quarter() -> None:
    task = Deadline("1", "1", "x", "II", (), date(2013, 6, 30))
    states = [task.state(date(2013, month, day)) for month, day in ((3, 31), (4, 1), (6, 30), (7, 1))]
    assert states == [State.LATER, State.DUE, State.DUE, State.OVERDUE]


def test_without_a_day_a_task_is_never_overdue() -> None:
    assert Deadline("1", "1", "x", "", (), None).state(date(2099, 1, 1)) is State.UNDATED


def test_tasks_then_milestones_under_keys_of_their_own() -> None:
    tasks = (Task("3", "Sơ kết", "I", ("A", "*", "UBND tỉnh")), Task("3", "Họp", "II"), Task("3", "Gửi"))
    noted = {"3 (2)": Progress(date(2013, 6, 1)), "mốc BC": Progress(None, "chờ")}
    listed = deadlines(plan(*tasks), noted)
    assert tuple(replace(one, delivered=None) for one in listed) == (
        Deadline("3", "3", "Sơ kết", "I", ("Sở A", "Các đơn vị", "UBND tỉnh"), date(2013, 3, 31)),
        Deadline("3 (2)", "3", "Họp", "II", (), date(2013, 6, 30), Progress(date(2013, 6, 1))),
        Deadline("3 (3)", "3", "Gửi", "", (), None),
        Deadline("mốc BC", "BC", "Báo cáo", "III", (), date(2013, 7, 10), Progress(None, "chờ"), "BC", True),
    )


@pytest.mark.parametrize(
    ("day", "quarter"),
    [
        ("2013-01-01", "I"),
        ("2013-03-31", "I"),
        ("2013-04-01", "II"),
        ("2013-09-30", "III"),
        ("2013-10-01", "IV"),
        ("2013-12-31", "IV"),
        ("2014-01-15", "I/2014"),
        ("2012-12-31", "IV/2012"),
    ],
)
def test_a_milestone_shows_its_quarter_and_a_year_that_is_not_the_seasons(day: str, quarter: str) -> None:
    of = replace(plan(), milestones=(replace(REPORT, due=date.fromisoformat(day)),))
    assert [one.quarter for one in deadlines(of, {})] == [quarter]


def test_what_was_noted_is_blank_without_a_day_and_a_note() -> None:
    assert Progress(text="Sơ kết").blank
    assert not Progress(note="chờ").blank
    assert not Progress(done=date(2013, 6, 1)).blank


def test_who_has_too_few_exemplars() -> None:
    had = [Exemplar("A", "x"), Exemplar("A", "y"), Exemplar("B", "z")]
    assert exemplars_short(plan(exemplars=2), had) == (("B", 1),)
    assert exemplars_short(plan(exemplars=3), had) == (("A", 2), ("B", 1))
    assert exemplars_short(plan(), had) == ()
