"""`Điều kiện`: what meets each source, where it stands, what it does, in the words of the papers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from thidua_xlsx.address import Address
from thidua_xlsx.model import (
    Agency,
    Condition,
    ConditionSource,
    Consequence,
    MetCondition,
    Milestone,
    MilestoneKind,
    Plan,
    Receipt,
    Record,
    Register,
    Registration,
    SeasonInfo,
    SelfScoring,
    Source,
)
from thidua_xlsx.tabulation.ranking.eligibility import Eligibility, barred, eligibility, top_ranks

OUT, TOP, LOWER = Consequence.EXCLUDED, Consequence.BARRED_FROM_TOP, Consequence.CLASS_LOWERED
FORM = SelfScoring("A", Source("a.xlsx", received=date(2014, 1, 16)), {})
PLACES = tuple(Address("so.xlsx", "Ghi nhận", f"A{row}") for row in range(2, 9))


def of_source(source: ConditionSource, *milestones: str, basis: str = "") -> Condition:
    return Condition("K", "Điều kiện K", OUT, source, milestones=milestones, basis=basis)


def met(
    condition: Condition, register: Register, form: SelfScoring | None = None, *, held: bool = False
) -> tuple[MetCondition, ...]:
    """What agency A meets of one condition; BC is due on 10/01/2014, its last day is 15/01/2014."""
    papers = Milestone(
        "BC", "Phiếu tự chấm", date(2014, 1, 10), MilestoneKind.SELF_SCORING, last_day=date(2014, 1, 15)
    )
    agencies = (Agency("A", "Sở A"), Agency("B", "Sở B"))
    begun = tuple(
        Milestone(code, code, day, MilestoneKind.REGISTRATION)
        for code, day in (("DK", date(2013, 5, 6)), ("KY", date(2013, 5, 7)))
    )
    of = Plan(SeasonInfo("k", 2013), agencies, (), conditions=(condition,), milestones=(papers, *begun))
    return eligibility(of, register, "A", form, held=held).met


def test_recorded_facts_are_told_once_each_and_stand_where_the_first_does() -> None:
    condition = of_source(ConditionSource.RECORDED, basis="Mục IV")
    records = (
        Record("B", "K", basis="QĐ 1", at=PLACES[0]),
        Record("A", "L", basis="QĐ 2", at=PLACES[1]),
        Record("A", "K", 0, "QĐ 3", at=PLACES[2]),
        Record("A", "K", 1, "QĐ 15", at=PLACES[3]),
        Record("A", "K", 2, "", at=PLACES[4]),
        Record("A", "K", 1, "QĐ 16", at=PLACES[5]),
        Record("A", "K", 1, "QĐ 15", at=PLACES[6]),
    )
    assert met(condition, Register(records=records)) == (MetCondition(condition, "QĐ 15; QĐ 16", PLACES[3]),)
    assert met(condition, Register(records=records[:3])) == ()
    assert met(condition, Register(records=records[4:5])) == (MetCondition(condition, "Mục IV", PLACES[4]),)


REGISTERED, SIGNED = date(2013, 5, 6), date(2013, 5, 7)


@pytest.mark.parametrize(
    ("registered", "signed", "milestones", "words"),
    [
        (REGISTERED, SIGNED, (), ""),
        (
            None,
            None,
            (),
            "Không có ngày đăng ký trong sổ theo dõi; không có ngày ký giao ước trong sổ theo dõi",
        ),
        (REGISTERED, None, (), "Không có ngày ký giao ước trong sổ theo dõi"),
        (None, SIGNED, (), "Không có ngày đăng ký trong sổ theo dõi"),
        (REGISTERED, SIGNED, ("KY",), ""),
        (REGISTERED, SIGNED, ("DK",), "Ký giao ước ngày 07/05/2013, hạn 06/05/2013"),
        (REGISTERED, SIGNED, ("DK", "KY"), ""),
        (SIGNED, SIGNED, ("DK", "KY"), "Đăng ký ngày 07/05/2013, hạn 06/05/2013"),
        (REGISTERED, date(2013, 5, 8), ("DK", "KY"), "Ký giao ước ngày 08/05/2013, hạn 07/05/2013"),
    ],
)
def test_registration_and_signing_are_each_judged_by_its_day(
    registered: date | None, signed: date | None, milestones: tuple[str, ...], words: str
) -> None:
    """DK is due on 06/05/2013, KY on 07/05/2013: two name registration and signing, one serves both."""
    condition = of_source(ConditionSource.NOT_REGISTERED, *milestones)
    rows = (
        Registration("B", REGISTERED, SIGNED),
        Registration("A", registered, signed, at=PLACES[0]),
    )
    expected = (MetCondition(condition, words, PLACES[0]),) if words else ()
    assert met(condition, Register(rows)) == expected


def test_an_agency_without_a_row_did_not_register() -> None:
    condition = of_source(ConditionSource.NOT_REGISTERED)
    (one,) = met(condition, Register((Registration("B", REGISTERED, SIGNED),)))
    assert (one.basis.startswith("Không có ngày đăng ký"), one.at) == (True, None)


def test_a_form_in_use_or_in_quarantine_was_sent() -> None:
    condition = of_source(ConditionSource.NO_FORM)
    assert met(condition, Register()) == (MetCondition(condition, "Không có phiếu tự chấm dùng được"),)
    assert met(condition, Register(), FORM) == ()
    assert met(condition, Register(), held=True) == ()


@pytest.mark.parametrize(("day", "late"), [(15, False), (16, True)])
def test_a_paper_after_its_last_day(day: int, late: bool) -> None:
    condition = of_source(ConditionSource.PAST_LAST_DAY, "BC")
    basis = f"Phiếu tự chấm: nhận {day}/01/2014, hạn 10/01/2014"
    received = Register(receipts=(Receipt("A", "BC", date(2014, 1, day), at=PLACES[0]),))
    assert met(condition, received) == ((MetCondition(condition, basis, PLACES[0]),) if late else ())
    mailed = replace(FORM, source=Source("a.eml", received=date(2014, 1, day)))
    assert met(condition, Register(), mailed) == ((MetCondition(condition, basis, None),) if late else ())


def test_a_paper_that_never_came_is_past_its_last_day() -> None:
    condition = of_source(ConditionSource.PAST_LAST_DAY, "BC")
    never = Register(receipts=(Receipt("A", "BC", None, sent=False, at=PLACES[0]),))
    basis = "Phiếu tự chấm: chưa gửi, hạn 10/01/2014"
    assert met(condition, never, FORM) == (MetCondition(condition, basis, PLACES[0]),)


def test_a_last_day_that_the_plan_does_not_name_is_past_for_nobody() -> None:
    assert met(of_source(ConditionSource.PAST_LAST_DAY), Register(), FORM) == ()


def together(*conditions: tuple[Consequence, int | None]) -> Eligibility:
    return Eligibility(
        tuple(
            MetCondition(Condition(f"K{place}", "", consequence, number=number), "")
            for place, (consequence, number) in enumerate(conditions)
        )
    )


@pytest.mark.parametrize(
    ("conditions", "excluded", "bar", "lower", "closing"),
    [
        ((), False, 0, 0, None),
        (((OUT, None),), True, 0, 0, None),
        (((TOP, None),), False, 1, 0, "K0"),
        (((LOWER, None),), False, 0, 1, None),
        (((TOP, 2), (LOWER, 2), (TOP, 3), (LOWER, None), (TOP, 1)), False, 3, 3, "K2"),
        (((TOP, 1), (TOP, None)), False, 1, 0, "K0"),
        (((TOP, None), (TOP, 2), (OUT, None)), True, 2, 0, "K1"),
    ],
)
def test_what_conditions_do_together(
    conditions: tuple[tuple[Consequence, int | None], ...],
    excluded: bool,
    bar: int,
    lower: int,
    closing: str | None,
) -> None:
    """The most closed ranks of any, the classes of all; a number left blank counts 1."""
    one = together(*conditions)
    assert (one.excluded, one.bar) == (excluded, bar)
    assert sum(condition.count for condition in one.of(LOWER)) == lower
    condition = barred(one.met)
    assert (condition and condition.code) == closing


@pytest.mark.parametrize(
    ("condition", "basis", "reason"),
    [
        (Condition("K", "Vi phạm.", OUT), "", "Không xét thi đua: Vi phạm"),
        (Condition("K", "Bị nhắc nhở", TOP), "QĐ 15;", "Không xếp hạng 1: Bị nhắc nhở (QĐ 15)"),
        (
            Condition("K", "Bị kỷ luật", TOP, number=3, basis="Mục IV."),
            "QĐ 15",
            "Không xếp hạng 1–3: Bị kỷ luật (QĐ 15; Mục IV)",
        ),
        (Condition("K", "Nộp muộn", LOWER, basis="Mục V"), "Mục V", "Hạ 1 bậc xếp loại: Nộp muộn (Mục V)"),
        (Condition("K", "Nộp muộn", LOWER, number=2), "", "Hạ 2 bậc xếp loại: Nộp muộn"),
    ],
)
def test_reasons_in_words(condition: Condition, basis: str, reason: str) -> None:
    assert Eligibility((MetCondition(condition, basis),)).reasons == (reason,)


def test_closed_ranks_in_words() -> None:
    assert [top_ranks(number) for number in (1, 2)] == ["hạng 1", "hạng 1–2"]
