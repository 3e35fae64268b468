"""Days, counts and shares of the register against the plan, with the numbers of the plans themselves."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.checks.plan.plans import told_of
from tests.tables import plan, register
from thidua_xlsx.checks.register import counted, days, kept_days, unknown_codes
from thidua_xlsx.model import (
    UNPLACED,
    CouncilDecision,
    Meeting,
    MeetingRecord,
    Receipt,
    Register,
    Registration,
    Visit,
)

PLAN = plan(
    "Mã | Cách chấm | Điểm\n6.3 | điểm | 20",
    "Mã | Loại | Điểm | Ai khai | Số lần tối đa\nT6.3a | trừ | 1 | ban thư ký | 12",
    milestones="""Mã | Hạn | Loại
        SK  | 31/07/2013 | sơ kết
        BCN | 10/01/2014 | tự chấm
        TD  | 22/01/2014 | thẩm định
        TK  | 30/01/2014 | tổng kết""",
)
MEETING = MeetingRecord(started="14 giờ 00, ngày 10 tháng 02 năm 2014")


@pytest.mark.parametrize(
    ("text", "milestone", "day", "expected"),
    [
        ("Tổng kết, bình xét", "", date(2014, 1, 30), []),
        ("Tổng kết, bình xét", "", date(2014, 2, 10), ["W488 10/02/2014"]),
        ("Họp tổng kết phong trào thi đua", "", date(2014, 2, 10), ["W488 10/02/2014"]),
        ("Chuẩn bị tổng kết", "", date(2014, 2, 10), []),
        ("Bình xét, suy tôn", "TK", date(2014, 2, 10), ["W488 10/02/2014"]),
        ("Hội nghị sơ kết 6 tháng đầu năm", "", date(2013, 8, 1), ["W488 01/08/2013"]),
        ("Tổng kết", "SK", date(2013, 8, 1), ["W488 01/08/2013"]),
        ("Họp chuyên đề", "", None, []),
    ],
)
def test_a_meeting_is_held_by_its_milestone(
    text: str, milestone: str, day: date | None, expected: list[str]
) -> None:
    held = Register(meetings=(Meeting("H4", day, text, milestone=milestone),))
    assert told_of(kept_days, held, PLAN) == expected


def test_the_review_meeting_is_held_by_its_milestone() -> None:
    """Section IV: "Thời gian tổ chức tổng kết Khối chậm nhất đến ngày 30/01/2014"."""
    (late,) = kept_days.check(Register(meeting=MEETING), PLAN, UNPLACED)
    assert (late.code, late.facts["day"], late.facts["due"]) == ("W488", "10/02/2014", "30/01/2014")
    for started in ("14 giờ 00, ngày 30 tháng 01 năm 2014", "chiều thứ sáu", ""):
        assert told_of(kept_days, Register(meeting=MeetingRecord(started=started)), PLAN) == []
    assert told_of(kept_days, Register(meeting=MEETING), replace(PLAN, milestones=())) == []


def test_appraisals_and_decisions_are_in_time() -> None:
    visits = (Visit("A", date(2014, 1, 22)), Visit("B", date(2014, 1, 23)), Visit("C"))
    assert told_of(kept_days, Register(visits=visits), PLAN) == ["W488 B"]
    decisions = (
        CouncilDecision("A", "Cờ", True, day=date(2014, 2, 20), milestone="TK"),
        CouncilDecision("B", "Cờ", True, day=date(2014, 2, 20)),
    )
    assert told_of(kept_days, Register(decisions=decisions), PLAN) == ["W488 A"]


def test_nothing_is_decided_before_the_meeting_that_proposes_it() -> None:
    held = MeetingRecord(started="14 giờ 00, ngày 24/01/2014")
    decided = tuple(CouncilDecision("A", "Cờ", True, day=date(2014, 1, day)) for day in (23, 24))
    assert told_of(kept_days, Register(meeting=held, decisions=decided), PLAN) == ["W489 A"]
    assert told_of(kept_days, Register(decisions=decided), PLAN) == []


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ("A | T6.3a | 12", []),
        ("A | T6.3a | 25", ["E484 A"]),
        ("A | T6.3a | 7\nA | T6.3a | 6\nB | T6.3a | 12", ["E484 A"]),
    ],
)
def test_a_year_has_twelve_monthly_reports(records: str, expected: list[str]) -> None:
    """Row 6.3: monthly reports, -1 each."""
    of = register(PLAN, records=f"Đơn vị | Mã | Số lần\n{records}")
    assert told_of(counted, of, PLAN) == expected


@pytest.mark.parametrize(
    ("persons", "staff", "minimum", "expected"),
    [
        (11, 12, "90", []),
        (9, 10, "90", []),
        (10, 12, "90", ["W486 A"]),
        (10, 12, None, []),
        (13, 12, "90", ["E485 A"]),
        (10, None, "90", []),
        (None, 12, "90", []),
    ],
)
def test_the_share_of_registered_persons(
    persons: int | None, staff: int | None, minimum: str | None, expected: list[str]
) -> None:
    """Hà Tĩnh, III.2: from 90 % of the staff of each agency; 11/12 = 91,7 %, 10/12 = 83,3 %."""
    info = replace(PLAN.info, minimum_registered=None if minimum is None else Decimal(minimum))
    rows = (Registration("A", date(2013, 5, 6), date(2013, 5, 7), persons=persons, staff=staff),)
    of = replace(PLAN, info=info)
    assert told_of(counted, Register(rows), of) == expected
    shares = [one.facts["share"] for one in counted.check(Register(rows), of, UNPLACED) if one.code == "W486"]
    assert shares == (["83,3"] if expected == ["W486 A"] else [])


def test_a_paper_that_never_came_has_no_day() -> None:
    rows = (Receipt("A", "BCN", None, sent=False), Receipt("B", "BCN", date(2014, 1, 9), sent=False))
    assert told_of(counted, Register(receipts=rows), PLAN) == ["E487 B"]


def test_one_of_the_two_alone_is_told() -> None:
    rows = (
        Registration("A", date(2013, 5, 6)),
        Registration("B", None, date(2013, 5, 7)),
        Registration("C", date(2013, 5, 6), date(2013, 5, 7)),
    )
    assert told_of(days, Register(rows), PLAN) == ["W432 A", "W498 B"]


def test_codes_are_known() -> None:
    of = Register(
        meetings=(Meeting("H1", None, "Họp", milestone="TKK"),),
        decisions=(CouncilDecision("A", "", True, milestone="TKK"),),
        visits=(Visit("D"),),
    )
    assert told_of(unknown_codes, of, PLAN) == ["E420 D", "E420 TKK", "E420 TKK"]
