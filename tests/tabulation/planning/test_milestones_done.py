from __future__ import annotations

from datetime import date

import pytest

from thidua_xlsx.model import (
    Agency,
    Milestone,
    MilestoneKind,
    Plan,
    Receipt,
    Register,
    Registration,
    SeasonInfo,
    Task,
)
from thidua_xlsx.tabulation.planning.deadlines import Progress, State, deadlines
from thidua_xlsx.tabulation.planning.milestones_done import milestones_done

DK = Milestone("DK", "Đăng ký", date(2013, 2, 28), MilestoneKind.REGISTRATION)
TC = Milestone("TC", "Nộp phiếu", date(2013, 11, 30), MilestoneKind.SELF_SCORING)
TASK = Task("1", "IV", "Nộp phiếu tự chấm", milestone="TC")
PLAN = Plan(
    SeasonInfo("k", 2013),
    (Agency("A", "Sở A"), Agency("B", "Sở B")),
    (),
    milestones=(DK, TC),
    calendar=(TASK,),
)


@pytest.mark.parametrize(
    ("receipts", "done"),
    [
        ([("A", "TC", 10), ("B", "TC", 20)], {"TC": date(2013, 11, 20)}),
        ([("A", "TC", 10), ("A", "TC", 25), ("B", "TC", 20)], {"TC": date(2013, 11, 20)}),
        ([("A", "TC", 10)], {}),
        ([("A", "TC", 10), ("B", "TC", None)], {}),
        ([("A", "TC", 10), ("B", "DK", 20)], {}),
    ],
)
def test_a_milestone_is_done_when_the_last_paper_has_arrived(
    receipts: list[tuple[str, str, int | None]], done: dict[str, date]
) -> None:
    rows = tuple(Receipt(who, code, date(2013, 11, day) if day else None) for who, code, day in receipts)
    assert milestones_done(PLAN, Register(receipts=rows)) == done


def test_registering_is_done_by_the_sheet_of_registrations_too() -> None:
    rows = (Registration("A", date(2013, 2, 1)), Registration("B", date(2013, 2, 5)))
    assert milestones_done(PLAN, Register(registrations=rows)) == {"DK": date(2013, 2, 5)}
    assert milestones_done(PLAN, Register(registrations=rows[:1])) == {}


def test_what_the_register_says_is_done_is_not_overdue() -> None:
    day = date(2013, 12, 15)
    assert [d.state(day) for d in deadlines(PLAN, {})] == [State.OVERDUE] * 3
    done = deadlines(PLAN, {}, {"TC": date(2013, 11, 20)})
    assert [d.state(day) for d in done] == [State.DONE, State.OVERDUE, State.DONE]
    noted = {"mốc TC": Progress(date(2013, 11, 25), "đủ")}
    kept = deadlines(PLAN, noted, {"TC": date(2013, 11, 20)})
    assert (kept[0].done, kept[2].done) == (date(2013, 11, 20), date(2013, 11, 25))
