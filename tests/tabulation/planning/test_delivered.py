"""Who has sent what each milestone and each task of the agencies asks, by the register."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from thidua_xlsx.model import (
    Agency,
    Condition,
    ConditionSource,
    Consequence,
    Meeting,
    MeetingRecord,
    Milestone,
    MilestoneKind,
    Plan,
    Receipt,
    Register,
    Registration,
    SeasonInfo,
    Task,
    Visit,
)
from thidua_xlsx.tabulation.planning.choices import choices
from thidua_xlsx.tabulation.planning.deadlines import Progress, State, deadlines, last_days
from thidua_xlsx.tabulation.planning.delivered import bodies_of, of_milestone, of_task

DK = Milestone("DK", "Đăng ký", date(2013, 2, 28), MilestoneKind.REGISTRATION)
TC = Milestone("TC", "Nộp phiếu", date(2013, 11, 30), MilestoneKind.SELF_SCORING)
SK = Milestone("SK", "Sơ kết", date(2013, 7, 31), MilestoneKind.INTERIM)
TD = Milestone("TD", "Thẩm định", date(2013, 12, 10), MilestoneKind.APPRAISAL)
TK = Milestone("TK", "Tổng kết", date(2013, 12, 20), MilestoneKind.FINAL)
TASK = Task("1", "Nộp phiếu tự chấm", "IV", ("*",), milestone="TC")
PLAN = Plan(
    SeasonInfo("k", 2013),
    (Agency("A", "Sở A"), Agency("B", "Sở B", group="nhóm 1")),
    (),
    milestones=(DK, TC, SK, TD, TK),
    calendar=(TASK,),
)
AFTER = date(2013, 12, 31)


def sent(*rows: tuple[str, str, int | None]) -> Register:
    """Papers of November; no day: it came, nobody noted when."""
    return Register(
        receipts=tuple(Receipt(who, code, date(2013, 11, day) if day else None) for who, code, day in rows)
    )


@pytest.mark.parametrize(
    ("register", "done", "missing"),
    [
        (sent(("A", "TC", 10), ("B", "TC", 20)), date(2013, 11, 20), ()),
        (sent(("A", "TC", 10), ("A", "TC", 25), ("B", "TC", 20)), date(2013, 11, 20), ()),
        (sent(("A", "TC", 10)), None, ("B",)),
        (sent(("A", "TC", 10), ("B", "TC", None)), None, ()),
        (sent(("A", "TC", 10), ("B", "DK", 20)), None, ("B",)),
        (Register(), None, ("A", "B")),
    ],
)
def test_a_milestone_is_done_when_the_last_paper_has_arrived(
    register: Register, done: date | None, missing: tuple[str, ...]
) -> None:
    told = of_milestone(TC, PLAN, register)
    assert (told.done, told.missing(AFTER)) == (done, missing)
    assert told.missing(TC.due) == ()


def test_late_is_any_day_after_the_last_one() -> None:
    """Trà Vinh, III.2: "trước ngày 15/6/2021"; a report of 18/06 came late."""
    stone = Milestone("BC6T", "Báo cáo sơ kết", date(2021, 6, 14), MilestoneKind.REPORT)
    rows = (Receipt("A", "BC6T", date(2021, 6, 14)), Receipt("B", "BC6T", date(2021, 6, 18)))
    told = of_milestone(stone, PLAN, Register(receipts=rows))
    assert (told.sent, told.late, told.done) == (("A", "B"), ("B",), date(2021, 6, 18))


def test_what_was_never_sent_stays_missing() -> None:
    rows = (Receipt("A", "TC", date(2013, 11, 10)), Receipt("B", "TC", None, sent=False))
    told = of_milestone(TC, PLAN, Register(receipts=rows))
    assert (told.sent, told.unsent, told.missing(AFTER), told.done) == (("A",), {"B"}, ("B",), None)


@pytest.mark.parametrize(
    ("milestones", "done"),
    [((), date(2013, 2, 5)), (("DK",), date(2013, 3, 1)), (("KY", "DK"), date(2013, 3, 1))],
)
def test_registration_asks_what_its_condition_judges(milestones: tuple[str, ...], done: date) -> None:
    """Registered on 01/02 and 05/02, signed together on 01/03."""
    signed = date(2013, 3, 1)
    rows = (
        Registration("A", date(2013, 2, 1), signed),
        Registration("B", date(2013, 2, 5), signed),
    )
    judged = Condition("K", "", Consequence.EXCLUDED, ConditionSource.NOT_REGISTERED, milestones=milestones)
    of = replace(PLAN, conditions=(judged,) if milestones else ())
    assert of_milestone(DK, of, Register(registrations=rows)).done == done
    assert of_milestone(DK, of, Register(registrations=rows[:1])).missing(AFTER) == ("B",)


def test_meetings_and_appraisals_are_done_when_they_were_held() -> None:
    held = Register(
        meetings=(Meeting("H1", date(2013, 7, 26), "Sơ kết 6 tháng"), Meeting("H2", None, "Tổng kết")),
        meeting=MeetingRecord(started="14 giờ, ngày 18/12/2013"),
        visits=(Visit("A", date(2013, 12, 9)), Visit("B", date(2013, 12, 11))),
    )
    told = {stone.code: of_milestone(stone, PLAN, held) for stone in (SK, TD, TK)}
    assert {code: one.done for code, one in told.items()} == {
        "SK": date(2013, 7, 26),
        "TD": date(2013, 12, 11),
        "TK": date(2013, 12, 18),
    }
    assert (told["TD"].late, told["SK"].asked, told["TK"].missing(AFTER)) == (("B",), (), ())


@pytest.mark.parametrize(
    ("bodies", "asked", "alone"),
    [
        (("*",), ("A", "B"), True),
        (("Các đơn vị",), ("A", "B"), True),
        (("UBND tỉnh", "Các đơn vị"), ("A", "B"), False),
        (("Nhóm 1",), ("B",), True),
        (("A",), ("A",), True),
        (("Sở Nội vụ",), (), False),
    ],
)
def test_whom_a_task_names(bodies: tuple[str, ...], asked: tuple[str, ...], alone: bool) -> None:
    assert bodies_of(Task("2", "Phát động", bodies=bodies), PLAN) == (asked, alone)


def test_tasks_of_the_agencies_are_tracked_by_their_number() -> None:
    due = date(2013, 11, 15)
    facts = sent(("A", "2", 10), ("B", "2", 20))
    own = of_task(Task("2", "Phát động", bodies=("Các đơn vị",)), due, PLAN, facts)
    assert (own.sent, own.late, own.done) == (("A", "B"), ("B",), date(2013, 11, 20))
    shared = of_task(Task("2", "Phát động", bodies=("UBND tỉnh", "*")), due, PLAN, facts)
    assert (shared.sent, shared.done) == (("A", "B"), None)
    one = of_task(replace(TASK, bodies=("B",)), TC.due, PLAN, sent(("A", "TC", 10)))
    assert (one.asked, one.missing(AFTER)) == (("B",), ("B",))


def test_what_the_register_says_is_done_is_not_overdue() -> None:
    day = date(2013, 12, 15)
    of = replace(PLAN, milestones=(DK, TC))
    assert [d.state(day) for d in deadlines(of, {})] == [State.OVERDUE] * 3
    facts = sent(("A", "TC", 10), ("B", "TC", 20))
    assert [d.state(day) for d in deadlines(of, {}, facts)] == [State.DONE, State.OVERDUE, State.DONE]
    noted = {"mốc TC": Progress(date(2013, 11, 25), "đủ")}
    kept = deadlines(of, noted, facts)
    assert (kept[0].done, kept[2].done) == (date(2013, 11, 20), date(2013, 11, 25))
    gone = deadlines(of, noted, sent(("A", "TC", 10)))
    assert (gone[0].missing(day), gone[2].missing(day)) == (("B",), ())


def test_the_very_last_day_is_a_deadline_of_its_own() -> None:
    of = replace(PLAN, milestones=(replace(TC, last_day=date(2014, 1, 15)), DK))
    (last,) = last_days(of, deadlines(of, {}))
    assert (last.key, last.due, last.text) == ("mốc TC hạn chót", date(2014, 1, 15), "Hạn chót: Nộp phiếu")
    (last,) = last_days(of, deadlines(of, {}, sent(("A", "TC", 10), ("B", "TC", 20))))
    assert last.done == date(2013, 11, 20)


def test_choices_are_the_notes_that_say_so() -> None:
    of = replace(
        PLAN,
        info=replace(PLAN.info, notes=(("Bước điểm", "Không quy định. Chọn: 0,5."), ("Năm", "Ghi nhớ."))),
        milestones=(replace(DK, note="Không ghi ngày. Chọn : hết tháng 2."), replace(TC, note="Mục V")),
        calendar=(replace(TASK, note="CHỌN: cuối năm"),),
    )
    assert [(sheet, row) for sheet, row, _ in choices(of)] == [
        ("Kỳ thi đua", "Bước điểm"),
        ("Mốc", "DK"),
        ("Lịch", "1"),
    ]
