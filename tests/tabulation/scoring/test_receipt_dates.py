"""When a paper arrived: the earliest receipt of that agency and milestone, else the e-mail of the form."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from thidua_xlsx.address import Address
from thidua_xlsx.model import Milestone, MilestoneKind, Receipt, Register, SelfScoring, Source
from thidua_xlsx.tabulation.scoring.receipt_dates import Arrival, arrival

STONE = Milestone("TC", "Bản tự chấm", date(2014, 1, 10), MilestoneKind.SELF_SCORING)
FORM = SelfScoring("A", Source("A.xlsx", received=date(2014, 1, 12)), phase="Đợt 1")
NONE = Arrival(STONE, None, None)


def row(number: int) -> Address:
    return Address("so_theo_doi.xlsx", "Nhận", f"A{number}")


def received(agency: str, milestone: str, day: int | None, at: int) -> Receipt:
    return Receipt(agency, milestone, day and date(2014, 1, day), at=row(at))  # type: ignore[arg-type]


def test_the_earliest_receipt_of_the_agency_for_the_milestone() -> None:
    facts = Register(
        receipts=(
            received("B", "TC", 1, 2),
            received("A", "BC", 2, 3),
            received("A", "TC", None, 4),
            received("A", "TC", 15, 5),
            received("A", "TC", 11, 9),
            received("A", "TC", 11, 6),
        )
    )
    assert arrival(facts, "A", STONE, FORM) == Arrival(STONE, date(2014, 1, 11), row(9))
    assert arrival(facts, "C", STONE, None) == NONE


def test_a_receipt_without_a_day_says_nothing() -> None:
    facts = Register(receipts=(received("A", "TC", None, 4),))
    assert arrival(facts, "A", STONE, None) == NONE
    assert arrival(facts, "A", STONE, FORM) == Arrival(STONE, date(2014, 1, 12), None)


@pytest.mark.parametrize(
    ("kind", "phase", "stands_in"),
    [
        (MilestoneKind.SELF_SCORING, "", True),
        (MilestoneKind.SELF_SCORING, "Đợt 1", True),
        (MilestoneKind.SELF_SCORING, "Đợt 2", False),
        (MilestoneKind.REPORT, "", False),
    ],
)
def test_the_e_mail_stands_in_for_the_forms_own_milestone(
    kind: MilestoneKind, phase: str, stands_in: bool
) -> None:
    stone = replace(STONE, kind=kind, phase=phase)
    day = date(2014, 1, 12) if stands_in else None
    assert arrival(Register(), "A", stone, FORM) == Arrival(stone, day, None)
    assert arrival(Register(), "A", stone, None) == Arrival(stone, None, None)


@pytest.mark.parametrize(
    ("late_from", "day", "late"),
    [(None, 10, False), (None, 11, True), (0, 10, False), (0, 11, True), (3, 12, False), (3, 13, True)],
)
def test_late_from_the_day_that_the_plan_names(late_from: int | None, day: int, late: bool) -> None:
    assert Arrival(replace(STONE, late_from=late_from), date(2014, 1, day)).late is late


@pytest.mark.parametrize(
    ("last_day", "day", "past"),
    [(None, 31, False), (date(2014, 1, 20), 20, False), (date(2014, 1, 20), 21, True)],
)
def test_past_the_last_day(last_day: date | None, day: int, past: bool) -> None:
    stone = replace(STONE, last_day=last_day)
    assert Arrival(stone, date(2014, 1, day)).past_last_day is past
    assert not Arrival(stone, None).past_last_day


def test_in_words() -> None:
    assert Arrival(STONE, date(2014, 1, 11)).basis == "Bản tự chấm: nhận 11/01/2014, hạn 10/01/2014"
    assert Arrival(STONE, None).basis == "Bản tự chấm: nhận chưa ghi ngày, hạn 10/01/2014"
    assert not Arrival(STONE, None).late


@pytest.mark.parametrize(("day", "days"), [(9, 0), (10, 0), (11, 1), (31, 21)])
def test_the_days_after_the_date_that_it_was_due(day: int, days: int) -> None:
    """Due on the 10th, whatever a late day costs."""
    lenient = replace(STONE, late_from=30)
    assert Arrival(lenient, date(2014, 1, day)).days_late == days
    assert NONE.days_late is None
