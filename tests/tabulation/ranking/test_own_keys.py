"""Keys of what an agency is: its class, the number it reached, its own figures, what an authority decided."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.tables import appraisals, forms, plan, register
from thidua_xlsx.model import Plan, RankDecision, Register, Result
from thidua_xlsx.tabulation import tabulate

D = Decimal


def with_numbers(of: Plan, **numbers: dict[str, str]) -> Plan:
    """The plan with `Số liệu` of agencies by code."""
    agencies = tuple(
        replace(one, numbers=tuple((name, D(value)) for name, value in numbers.get(one.code, {}).items()))
        for one in of.agencies
    )
    return replace(of, agencies=agencies)


def scored(of: Plan, scores: str, facts: Register | None = None) -> Result:
    codes = [agency.code for agency in of.agencies]
    table = " | ".join(["Mã", *codes]) + "\n" + " | ".join(["1", *scores.split()])
    return tabulate(of, facts or register(of), forms(of, table), appraisals(of, table))


def ranks(result: Result) -> str:
    return " ".join(f"{one.agency.code}{one.rank}" for one in result.standings)


POINTS = "Mã | Cách chấm | Điểm\n1 | điểm | 100"
WOMEN = "Khóa | Tham số | Căn cứ\ntong_diem | |\nso_lieu | Tỷ lệ nữ >= 70 | NĐ 152/2025 Đ4"


def test_of_collectives_level_on_points_one_with_seventy_percent_women_stands_first() -> None:
    """A 90 % and B exactly 70 % share the rank before C with 69,99 %; D says nothing and stands behind."""
    of = with_numbers(
        plan(POINTS, agencies="D C B A", keys=WOMEN),
        A={"Tỷ lệ nữ": "90"},
        B={"tỷ lệ nữ": "70"},
        C={"Tỷ lệ nữ": "69.99"},
    )
    result = scored(of, "80 80 80 80")
    assert ranks(result) == "B1 A1 C3 D4"
    assert [one.text for one in result.groups[0].separations][1] == (
        "Sở A và Sở C bằng nhau về tổng điểm (80); Sở A đứng trên nhờ số liệu “Tỷ lệ nữ >= 70” 90 (đạt) "
        "so với 69,99 (không đạt)"
    )
    assert {one.agency.code: one.decided_by for one in result.standings}["C"] == "so_lieu"


@pytest.mark.parametrize(("way", "expected"), [("giảm", "B1 A2 C3"), ("tăng", "A1 B2 C3"), ("", "B1 A2 C3")])
def test_a_figure_of_its_own_either_way_and_none_behind_all(way: str, expected: str) -> None:
    keys = f"Khóa | Tham số | Chiều\nso_lieu | Biên chế | {way}"
    of = with_numbers(plan(POINTS, keys=keys), A={"Biên chế": "12"}, B={"Biên chế": "40"})
    assert ranks(scored(of, "10 20 30")) == expected


def test_a_comparison_puts_first_who_fulfils_it_whatever_the_direction() -> None:
    keys = "Khóa | Tham số | Chiều\nso_lieu | Biên chế < 20 | tăng"
    of = with_numbers(plan(POINTS, keys=keys), B={"Biên chế": "12"}, A={"Biên chế": "40"})
    assert ranks(scored(of, "10 20 30")) == "B1 A2 C3"


CLASSES = "Loại | Từ điểm | Sàn lá | Tối đa\nTốt | 80 | 50 | 34\nKhá | 0 | |"


def test_the_better_class_first_before_quotas() -> None:
    """C has most points and a row below its floor. B and A are of class Tốt; the quota, 1 of 3, is A's."""
    of = plan(
        "Mã | Cách chấm | Điểm\n1 | điểm | 100\n2 | điểm | 10",
        keys="Khóa\nloai\ntong_diem",
        classes=CLASSES,
    )
    table = "Mã | A | B | C\n1 | 86 | 85 | 99\n2 | 5 | 5 | 4"
    result = tabulate(of, register(of), forms(of, table), appraisals(of, table))
    assert ranks(result) == "A1 B2 C3"
    assert [one.class_name for one in result.standings] == ["Tốt", "Khá", "Khá"]
    assert result.groups[0].separations[1].text == "Sở B đứng trên Sở C: xếp loại Tốt so với Khá"


def test_the_number_that_counts_not_its_points() -> None:
    """Over 10 of each, points are alike: 12 products, 15 and 10. The appraisers found 15 for A."""
    of = plan(
        "Mã | Cách chấm | Điểm | Tham số\n1 | đếm | 10 | 1",
        keys="Khóa | Tham số\ntong_diem |\ngia_tri | 1",
    )
    claimed, granted = ("Mã | A | B | C\n1 | " + counts for counts in ("18 | 12 | 10", "15 :: x | 12 | 10"))
    result = tabulate(of, register(of), forms(of, claimed), appraisals(of, granted))
    assert ranks(result) == "A1 B2 C3"
    assert result.groups[0].separations[0].upper_value == "15"


def test_agreed_points_change_no_number_and_a_ratio_of_two_is_a_percentage() -> None:
    """A 2/3, B 66,67 % as 6667/10000 (level with it, to two decimals), C agreed at full points with 1/2."""
    of = plan(
        "Mã | Cách chấm | Điểm | Tham số\n1 | tỷ lệ | 10 | a/b",
        keys="Khóa | Tham số\ngia_tri | 1",
    )
    table = "Mã | A | B | C\n1 | 2/3 | 6667/10000 | 1/2"
    facts = register(of, agreed="Đơn vị | Mã | Điểm\nC | 1 | 10")
    result = tabulate(of, facts, forms(of, table), appraisals(of, table))
    assert ranks(result) == "A1 B1 C3"


DECIDED = "Khóa | Tham số\ntong_diem |\nquyet_dinh |"


def decided(of: Plan, **orders: int) -> Register:
    rows = tuple(RankDecision(code, order, "Chủ tịch", "TB số 5") for code, order in orders.items())
    return replace(register(of), rank_decisions=rows)


def test_an_authority_decides_between_those_still_level_one_first() -> None:
    of = plan(POINTS, keys=DECIDED)
    result = scored(of, "80 80 90", decided(of, A=2, B=1))
    assert (ranks(result), result.final) == ("C1 B2 A3", True)
    assert result.groups[0].separations[1].text == (
        "Sở B và Sở A bằng nhau về tổng điểm (80); Sở B đứng trên nhờ thứ tự do cấp có thẩm quyền quyết định "
        "1 (Chủ tịch, TB số 5) so với 2 (Chủ tịch, TB số 5)"
    )


def test_while_it_is_not_recorded_for_all_of_them_the_result_waits() -> None:
    of = plan(POINTS, keys=DECIDED)
    result = scored(of, "80 80 90", decided(of, A=1))
    assert (ranks(result), result.final) == ("C1 ANone BNone", False)
    assert [(one.code, one.facts["agencies"], one.facts["rank"]) for one in result.pending] == [
        ("W683", "Sở A, Sở B", "2")
    ]


def test_one_order_for_two_shares_the_rank() -> None:
    of = plan(POINTS, keys=DECIDED)
    assert ranks(scored(of, "80 80 90", decided(of, A=1, B=1))) == "C1 A2 B2"


def test_a_list_ranks_without_points() -> None:
    """Only what an authority decided: no total is compared, and none parts anybody."""
    of = plan(POINTS, keys="Khóa\nquyet_dinh")
    result = scored(of, "10 20 30", decided(of, A=1, B=3, C=2))
    assert (ranks(result), result.final) == ("A1 C2 B3", True)
    assert {one.decided_by for one in result.standings} == {"quyet_dinh"}
