"""The order of the contract, worked by hand: base points, attached adjustments, groups, total, bounds."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.tables import plan, register, totals
from tests.tabulation.scoring.reckoned import (
    ATTACHED,
    CLAIMS,
    TAY_NINH,
    D,
    figures,
    final,
    moved,
    one_agency,
    settled,
)
from thidua_xlsx.model import (
    Origin,
    Register,
)
from thidua_xlsx.tabulation import tabulate


def test_the_footnotes_of_tay_ninh() -> None:
    """4.1: 30 − 10 − 3·2 = 14; 5.2: 30 + 5; 5.3: 20 + 2·3; 6.3: 20 − 4 − 2 − 15 is below 0, so 0."""
    result = settled(TAY_NINH, CLAIMS)
    assert final(result, "STC") == {
        "1": "150",
        "2": "100",
        "2.1": "50",
        "2.2": "50",
        "4.1": "14",
        "5": "61",
        "5.2": "35",
        "5.3": "26",
        "6.3": "0",
    }
    assert moved(result, "STC") == {
        "F1a": "-10",
        "F1b": "-6",
        "F2": "5",
        "F3": "6",
        "F4a": "-4",
        "F4b": "-2",
        "F4c": "-14",  # 15, but no more than 14 are left
        "GP": "0",
        "TSVM": "0",
        "DTYK": "0",
    }
    assert totals(result)["STC"] == "325"  # 150 + 100 + 14 + 61 + 0


def test_85_percent_of_200_and_the_row_that_does_not_apply() -> None:
    """PCTN: 85 % of 200 = 170; 2.1 does not apply and leaves its maximum: 400 − 50; + 100 for a solution."""
    result = settled(TAY_NINH, CLAIMS)
    assert final(result, "PCTN") == {
        "1": "170",
        "2": "0",
        "2.2": "0",
        "4.1": "30",
        "5": "45",
        "5.2": "25",
        "5.3": "20",
        "6.3": "20",
    }
    pctn = figures(result, "PCTN")
    assert (pctn.total, pctn.assigned_max) == (365, 350)
    assert figures(result, "STC").assigned_max == 400
    assert pctn.scores["2"].maximum == 50
    assert pctn.share == D("104.29")  # 36500 / 350 = 104,2857…


def test_deductions_from_the_total_come_from_the_register_only() -> None:
    facts = register(
        TAY_NINH,
        records="""
        Đơn vị | Mã   | Số lần | Căn cứ
        STC    | TSVM | 1      | Thông báo số 5
        STC    | DTYK | 1      |
        STC    | DTYK | 1      | Kết luận số 7
        """,
    )
    result = settled(TAY_NINH, CLAIMS, facts=facts)
    stc = figures(result, "STC")
    assert (stc.self_total, stc.appraised_total, stc.total) == (325, 325, 235)  # 325 − 50 − 2·20
    weak = next(one for one in stc.adjusted if one.adjustment.code == "DTYK")
    assert (weak.count, weak.self_count, weak.appraised_count, weak.basis) == (2, None, None, "Kết luận số 7")


def test_bonuses_do_not_feed_deductions() -> None:
    """max(0, 4 − 10) + 3 = 3, whichever stands first in the plan."""
    for order in ("C | 1.1 | cộng | 3\nT | 1.1 | trừ | 10", "T | 1.1 | trừ | 10\nC | 1.1 | cộng | 3"):
        of = one_agency(ATTACHED, f"Mã | Tiêu chí | Loại | Điểm\n{order}")
        result = settled(of, "Mã | A\n1.1 | 4\n1.2 | 10\nC | 1\nT | 1")
        assert final(result) == {"1": "13", "1.1": "3", "1.2": "10"}
        assert moved(result) == {"C": "3", "T": "-4"}


def test_the_most_that_one_adjustment_moves() -> None:
    of = one_agency(
        ATTACHED,
        """
        Mã | Tiêu chí | Loại | Điểm | Tối đa | Trừ hết từ
        C  | 1.1      | cộng | 2    | 5      |
        T  | 1.2      | trừ  | 1    | 4      |
        H  | 1.2      | trừ  | 2    |        | 3
        """,
    )
    assert final(settled(of, "Mã | A\n1.1 | 20\n1.2 | 10\nC | 3\nT | 9")) == {
        "1": "31",
        "1.1": "25",
        "1.2": "6",
    }
    assert final(settled(of, "Mã | A\n1.1 | 20\n1.2 | 10\nH | 2"))["1.2"] == "6"
    assert final(settled(of, "Mã | A\n1.1 | 20\n1.2 | 10\nH | 3"))["1.2"] == "0"


def test_adjustments_of_a_group() -> None:
    """Group: max(0, 8 + 2 − 15) + 5; the same under a cap: 8 + 2 − 15 + 5 = 0, and 20 + 10 + 5 = 30."""
    adjustments = """
        Mã | Tiêu chí | Loại | Điểm
        T  | 1        | trừ  | 15
        C  | 1        | cộng | 5
        """
    low = "Mã | A\n1.1 | 8\n1.2 | 2\nT | 1\nC | 1"
    high = "Mã | A\n1.1 | 20\n1.2 | 10\nC | 1"
    group = one_agency(ATTACHED, adjustments)
    capped = one_agency(ATTACHED.replace("nhóm     ", "nhóm trần"), adjustments)
    assert [final(settled(of, low))["1"] for of in (group, capped)] == ["5", "0"]
    assert [final(settled(of, high))["1"] for of in (group, capped)] == ["35", "30"]
    assert figures(settled(capped, high)).assigned_max == 30


def test_all_points_of_a_capped_group_may_be_taken() -> None:
    of = one_agency(
        "Mã | Cách chấm | Điểm\n1 | nhóm trần | 10\n1.1 | điểm | 8\n1.2 | điểm | 8",
        "Mã | Tiêu chí | Loại | Điểm | Trừ hết từ\nT | 1 | trừ | 1 | 2",
    )
    assert totals(settled(of, "Mã | A\n1.1 | 8\n1.2 | 8"))["A"] == "10"
    assert totals(settled(of, "Mã | A\n1.1 | 8\n1.2 | 8\nT | 2"))["A"] == "0"


def test_a_capped_group_without_children_has_no_maximum() -> None:
    of = plan(
        """
        Mã  | Cách chấm | Điểm | Không áp dụng cho
        1   | nhóm trần | 10   |
        1.1 | điểm      | 8    | A
        2   | điểm      | 5    |
        """,
        agencies="A B",
    )
    result = settled(of, "Mã | A | B\n1.1 | | 8\n2 | 5 | 5")
    assert [figures(result, code).assigned_max for code in "AB"] == [5, 15]


@pytest.mark.parametrize(
    ("info", "total"),
    [
        ({}, "15"),
        ({"base_points": D(100)}, "115"),
        ({"total_cap": D(14)}, "14"),
        ({"total_cap": D(99)}, "15"),
        ({"total_floor": D(20)}, "20"),
    ],
)
def test_the_total_within_its_bounds(info: dict[str, Decimal], total: str) -> None:
    of = one_agency(ATTACHED, **info)
    assert totals(settled(of, "Mã | A\n1.1 | 10\n1.2 | 5"))["A"] == total


def test_without_a_floor_a_total_may_be_negative() -> None:
    of = one_agency(ATTACHED, "Mã | Tiêu chí | Loại | Điểm\nT | | trừ | 20", total_floor=None)
    low = figures(settled(of, "Mã | A\n1.1 | 10\n1.2 | 5\nT | 1"))
    assert (low.total, low.share) == (-5, D("-16.67"))


def test_full_points_without_being_asked() -> None:
    """`đủ điểm` counts in the total and in the assigned maximum; a variant of the code does not double it."""
    of = plan(
        """
        Mã  | Cách chấm | Điểm | Áp dụng cho | Không áp dụng cho | Khi không áp dụng
        1   | điểm      | 10   |             | A                 | đủ điểm
        2   | nhóm      | 10   |             | A                 | đủ điểm
        2.1 | điểm      | 10   |             |                   |
        3   | điểm      | 5    | A           |                   | đủ điểm
        3   | đạt       | 5    | B           |                   |
        """,
        agencies="A B",
    )
    result = settled(of, "Mã | A | B\n1 | | 7\n2.1 | | 4\n3 | 2 | Đạt")
    assert final(result, "A") == {"1": "10", "2": "10", "3": "2"}
    assert final(result, "B") == {"1": "7", "2": "4", "2.1": "4", "3": "5"}
    assert figures(result, "A").settled["1"].origin is Origin.NOT_APPLIED
    assert [figures(result, code).assigned_max for code in "AB"] == [25, 25]
    assert figures(result, "A").self_total == 22


def test_text_rows_and_absent_parents_pass_their_children_up() -> None:
    of = plan(
        """
        Mã    | Cách chấm | Điểm | Không áp dụng cho
        I     | văn bản   |      |
        I.1   | nhóm      | 5    | A
        I.1.1 | điểm      | 5    |
        """,
        agencies="A B",
    )
    result = settled(of, "Mã | A | B\nI.1.1 | 3 | 4")
    assert (final(result, "A"), final(result, "B")) == ({"I.1.1": "3"}, {"I.1": "4", "I.1.1": "4"})


def test_a_scored_row_covers_what_stands_under_it() -> None:
    of = one_agency("Mã | Cách chấm | Điểm\n1 | điểm | 5\n1.1 | điểm | 3")
    assert final(settled(of, "Mã | A\n1 | 4\n1.1 | 3")) == {"1": "4"}


def test_a_circle_of_parents_does_not_hang() -> None:
    of = one_agency("Mã | Cách chấm | Điểm\n1 | nhóm | 5")
    (row,) = of.criteria
    circle = (
        replace(row, parent="2"),
        replace(row, code="2", parent="1"),
        replace(row, code="3", parent="1"),
    )
    result = tabulate(replace(of, criteria=circle), Register(), (), ())
    assert figures(result).assigned_max == 0
