"""Who is a member in which phase, from what one phase excludes, and limits of the total over the year."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.tables import ranks, register
from tests.tabulation.test_year import of_agency, phased, year
from thidua_xlsx.model import Plan, Record, Register, YearRule

D = Decimal
TWO = ("Đợt 1", "Đợt 2")
CONDITIONS = """
    Mã | Hệ quả             | Tham số
    KX | không xét          |
    KN | không xét          | cả năm
    HL | hạ loại            | 1
    """


def joining(rule: YearRule, **more: str) -> Plan:
    """A and B from the first phase on, C from the second."""
    of = phased(rule, TWO, agencies="A B C", **more)
    a, b, c = of.agencies
    return replace(of, agencies=(a, b, replace(c, from_phase="Đợt 2")))


@pytest.mark.parametrize(
    ("rule", "totals", "order"),
    [
        # A (90+10 + 70+10) / 2, B (60+10 + 80+10) / 2, C of its one phase 85+1.
        (YearRule.MEAN, {"A": "90", "B": "80", "C": "86"}, {"A": 1, "C": 2, "B": 3}),
        (YearRule.SUM, {"A": "180", "B": "160", "C": "86"}, {"A": 1, "B": 2, "C": 3}),
        (YearRule.LAST, {"A": "80", "B": "90", "C": "86"}, {"B": 1, "C": 2, "A": 3}),
    ],
)
def test_the_year_of_one_who_joins_later_is_of_its_own_phases(
    rule: YearRule, totals: dict[str, str], order: dict[str, int]
) -> None:
    result = year(joining(rule), "90+10 60+10 -", "70+10 80+10 85+1")
    assert {one.agency.code: one.tally.total for one in result.standings} == {
        c: D(t) for c, t in totals.items()
    }
    assert (ranks(result), result.final) == (order, True)
    assert [one.agency.code for one in result.phases[0].standings] == ["A", "B"]
    assert list(of_agency(result, "C").tally.scores) == ["Đợt 2"]


def test_the_bound_of_a_class_counts_as_many_times_as_the_agency_has_phases() -> None:
    """Under the sum: Tốt from 2 × 80 = 160 for A (180) and B (159), from 80 for C (86)."""
    of = joining(YearRule.SUM, classes="Loại | Từ điểm\nTốt | 80\nKhá | 0")
    result = year(of, "90+10 60+9 -", "70+10 80+10 85+1")
    assert {one.agency.code: one.class_name for one in result.standings} == {
        "A": "Tốt",
        "B": "Khá",
        "C": "Tốt",
    }


def test_a_row_of_the_register_about_a_phase_before_it_joined_is_of_nothing() -> None:
    facts = Register(records=(Record("C", "KX", phase="Đợt 1"), Record("C", "KN", phase="Đợt 1")))
    result = year(
        joining(YearRule.MEAN, conditions=CONDITIONS), "90+10 60+10 -", "70+10 80+10 85+1", facts=facts
    )
    assert ranks(result) == {"A": 1, "C": 2, "B": 3}


@pytest.mark.parametrize(
    ("record", "eligible"),
    [
        (Record("A", "KX", phase="Đợt 1"), (True, False, True)),
        (Record("A", "KX"), (False, False, False)),
        (Record("A", "KN", phase="Đợt 1"), (False, False, True)),
    ],
    ids=["of the phase", "of the year", "of the phase, over the year"],
)
def test_from_what_an_exclusion_of_one_phase_excludes(record: Record, eligible: tuple[bool, ...]) -> None:
    """In the year, in phase 1, in phase 2; the points of the phase stay in the year: (100 + 80) / 2."""
    of = phased(YearRule.MEAN, TWO, conditions=CONDITIONS)
    result = year(of, "90+10 60+10", "70+10 80+10", facts=Register(records=(record,)))
    seen = tuple(of_agency(one, "A").eligible for one in (result, *result.phases))
    assert (seen, of_agency(result, "A").tally.total) == (eligible, D(90))
    assert result.final


def test_another_consequence_met_in_a_phase_that_counts_is_of_the_year() -> None:
    of = phased(YearRule.LAST, TWO, conditions=CONDITIONS, classes="Loại | Từ điểm\nTốt | 80\nKhá | 0")
    facts = Register(records=(Record("A", "HL", phase="Đợt 2"), Record("B", "HL", phase="Đợt 1")))
    result = year(of, "90+10 80+10", "70+10 80+10", facts=facts)
    assert {one.agency.code: one.class_name for one in result.standings} == {"A": "Khá", "B": "Tốt"}


def test_limits_of_the_total_hold_in_each_phase_and_not_in_the_year() -> None:
    """Cap 95, floor 20: A 100 -> 95 and 80, B 10 -> 20 and 90; the sums 175 and 110 are not cut."""
    of = phased(YearRule.SUM, TWO)
    of = replace(of, info=replace(of.info, total_cap=D(95), total_floor=D(20)))
    result = year(of, "90+10 5+5", "70+10 80+10", facts=register(of))
    assert {one.agency.code: one.tally.total for one in result.standings} == {"A": D(175), "B": D(110)}
