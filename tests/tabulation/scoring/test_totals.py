"""Figures of one agency, worked by hand: base points, adjustments, groups, totals, at each stage."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.tables import appraisals, forms, plan, ranks, register, told, totals
from thidua_xlsx.model import (
    Absent,
    InputField,
    Origin,
    Plan,
    RankBy,
    Register,
    Result,
    Slot,
    Tally,
    WhenUnappraised,
    expand,
)
from thidua_xlsx.tabulation import live_points, tabulate, tally_self
from thidua_xlsx.tabulation.reporting.labels import decided_words
from thidua_xlsx.vietnamese.numerals import show

D = Decimal


def settled(of: Plan, table: str, granted: str | None = None, facts: Register | None = None) -> Result:
    """The result when the appraisers grant what is claimed, or `granted` ("" = nobody appraised)."""
    given = appraisals(of, table if granted is None else granted) if granted != "" else ()
    return tabulate(of, facts or register(of), forms(of, table), given)


def figures(result: Result, agency: str = "A") -> Tally:
    return next(one.tally for one in result.standings if one.agency.code == agency)


def final(result: Result, agency: str = "A") -> dict[str, str]:
    return {code: shown(score.final) for code, score in figures(result, agency).scores.items()}


def shown(points: Decimal | None) -> str:
    return "chưa có" if points is None else show(points)


def moved(result: Result, agency: str = "A") -> dict[str, str]:
    return {one.adjustment.code: shown(one.moved) for one in figures(result, agency).adjusted}


# Seed Tây Ninh 2013: criterion 1, 2.1, 4.1 (footnote 1), 5.2 and 5.3 (2 and 3), 6.3 (4), and III.2.
TAY_NINH = plan(
    """
    Mã  | Cách chấm | Điểm | Tham số                | Áp dụng cho | Không áp dụng cho
    1   | mức       | 200  | Loại A=200; Loại B=150 | STC         |
    1   | tỷ lệ     | 200  |                        | PCTN        |
    2   | nhóm      | 100  |                        |             |
    2.1 | đạt       | 50   |                        |             | PCTN
    2.2 | đạt       | 50   |                        |             |
    4.1 | trừ       | 30   |                        |             |
    5   | nhóm      | 50   |                        |             |
    5.2 | điểm      | 30   |                        |             |
    5.3 | điểm      | 20   |                        |             |
    6.3 | trừ       | 20   |                        |             |
    """,
    """
    Mã   | Tiêu chí | Loại | Điểm | Ai khai
    F1a  | 4.1      | trừ  | 10   |
    F1b  | 4.1      | trừ  | 2    |
    F2   | 5.2      | cộng | 5    |
    F3   | 5.3      | cộng | 3    |
    F4a  | 6.3      | trừ  | 1    |
    F4b  | 6.3      | trừ  | 2    |
    F4c  | 6.3      | trừ  | 5    |
    GP   |          | cộng | 100  |
    TSVM |          | trừ  | 50   | ban thư ký
    DTYK |          | trừ  | 20   | ban thư ký
    """,
    agencies="STC PCTN",
)
CLAIMS = """
    Mã   | STC    | PCTN
    1    | Loại B | 85
    2.1  | Đạt    |
    2.2  | Đạt    | Không đạt
    5.2  | 30     | 25
    5.3  | 20     | 20
    F1a  | 1      |
    F1b  | 3      | 0
    F2   | 1      |
    F3   | 2      |
    F4a  | 4      |
    F4b  | 1      |
    F4c  | 3      |
    GP   |        | 1
    """


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


ATTACHED = """
    Mã  | Cách chấm | Điểm
    1   | nhóm      | 30
    1.1 | điểm      | 20
    1.2 | điểm      | 10
    """


def one_agency(criteria: str, adjustments: str = "", **info: object) -> Plan:
    return plan(criteria, adjustments, agencies="A", **info)


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


# --- which score counts ----------------------------------------------------------------------------

TWO = "Mã | Cách chấm | Điểm\n1 | điểm | 20\n2 | điểm | 10"
CLAIMED, GRANTED = "Mã | A\n1 | 18\n2 | 10", "Mã | A\n1 | 15 :: thiếu văn bản\n2 |"


@pytest.mark.parametrize(
    ("policy", "total", "codes"),
    [
        (WhenUnappraised.STOP, "chưa có", ["W452 A 2"]),
        (WhenUnappraised.KEEP_SELF, "25", ["I464 A"]),
        (WhenUnappraised.ZERO, "15", ["I464 A"]),
    ],
)
def test_a_row_that_nobody_appraised(policy: WhenUnappraised, total: str, codes: list[str]) -> None:
    of = one_agency(TWO, when_unappraised=policy)
    result = settled(of, CLAIMED, GRANTED)
    assert (totals(result)["A"], told(result)) == (total, codes)
    assert result.final is (total != "chưa có")
    a = figures(result)
    assert (a.self_total, a.appraised_total) == (28, None)
    assert a.settled["1"].reason == "thiếu văn bản"


def test_nothing_appraised_at_all() -> None:
    result = settled(one_agency(TWO), CLAIMED, "")
    assert (told(result), figures(result).pending) == (["W451 A"], ("1", "2"))
    assert [one.code for one in result.pending] == ["W451"]
    kept = settled(one_agency(TWO, when_unappraised=WhenUnappraised.KEEP_SELF), CLAIMED, "")
    assert totals(kept) == {"A": "28"}


def test_an_agreed_score_settles_the_row_with_its_adjustments() -> None:
    of = one_agency(TWO, "Mã | Tiêu chí | Loại | Điểm | Tối đa\nC | 1 | cộng | 3 | 3\nT | 2 | trừ | 1 |")
    facts = register(of, agreed="Đơn vị | Mã | Điểm | Lý do\nA | 1 | 21 | cuộc họp thống nhất")
    result = settled(of, "Mã | A\n1 | 18\n2 | 10\nC | 1\nT | 2", "Mã | A\n1 | 15\n2 | 10\nC |\nT | 2", facts)
    a = figures(result)
    assert (a.scores["1"].agreed, a.scores["1"].final, a.scores["1"].reason) == (
        21,
        21,
        "cuộc họp thống nhất",
    )
    assert a.settled["1"].origin is Origin.AGREED
    bonus = a.adjusted[0]
    assert (bonus.moved, bonus.self_moved, bonus.basis) == (0, 3, "Đã tính trong điểm thống nhất")
    assert (a.total, a.pending, told(result)) == (29, (), [])


def test_who_scores_a_row() -> None:
    of = one_agency(
        "Mã | Cách chấm | Điểm | Ai chấm\n1 | điểm | 20 | thẩm định\n2 | điểm | 10 | ban thư ký\n"
        "3 | điểm | 5 |"
    )
    claims, granted = "Mã | A\n1 | 20\n2 | 10\n3 | 5", "Mã | A\n1 | 12\n2 | 9\n3 | 5"
    waiting = settled(of, claims, granted)
    assert (told(waiting), figures(waiting).pending) == (["W459 A 2"], ("2",))
    assert (figures(waiting).self_total, figures(waiting).appraised_total) == (5, 17)
    facts = register(of, agreed="Đơn vị | Mã | Điểm\nA | 2 | 8")
    assert totals(settled(of, claims, granted, facts)) == {"A": "25"}


def test_not_applicable_is_the_appraisers_to_say() -> None:
    of = plan(
        "Mã | Cách chấm | Điểm | Khi không áp dụng\n1 | điểm | 20 | bỏ\n2 | điểm | 10 | đủ điểm\n"
        "3 | điểm | 5 |",
        "Mã | Tiêu chí | Loại | Điểm\nT | 1 | trừ | 1",
        agencies="A",
    )
    claims = "Mã | A\n1 | không áp dụng\n2 | 4\n3 | 5\nT | 1"
    both = settled(of, claims, "Mã | A\n1 | không áp dụng\n2 | không áp dụng\n3 | 5\nT |")
    a = figures(both)
    assert (a.total, a.assigned_max, a.self_total, a.appraised_total) == (15, 15, 9, 15)
    assert (list(a.scores), a.settled["1"].final) == (["2", "3"], None)
    assert a.adjusted[0].basis == "Tiêu chí được thẩm định là không áp dụng"
    assert told(both) == ["I458 A 1", "I460 A 2"]
    assert a.complete
    alone = settled(of, claims, "Mã | A\n1 |\n2 | 4\n3 | 5\nT | 1")
    assert (told(alone), totals(alone)) == (["W452 A 1"], {"A": "chưa có"})


def test_an_agreed_score_stands_over_not_applicable() -> None:
    of = one_agency(TWO)
    facts = register(of, agreed="Đơn vị | Mã | Điểm\nA | 1 | 7")
    result = settled(of, CLAIMED, "Mã | A\n1 | không áp dụng\n2 | 10", facts)
    assert (totals(result), figures(result).assigned_max, told(result)) == ({"A": "17"}, 30, [])


def test_a_gap_without_a_reason() -> None:
    granted = "Mã | A\n1 | 17\n2 | 10"
    assert told(settled(one_agency(TWO), CLAIMED, granted)) == ["W453 A 1"]
    assert told(settled(one_agency(TWO, reason_from=D(1)), CLAIMED, granted)) == []
    assert told(settled(one_agency(TWO), CLAIMED, granted.replace("17", "17 :: thiếu"))) == []


@pytest.mark.parametrize(
    ("agreed", "codes"),
    [
        ("A | 1 | 20,5", ["E454 A 1"]),
        ("A | 1 | -1", ["E454 A 1"]),
        ("A | 2 | 13", []),  # 10 and a bonus of at most 3
        ("A | 2 | 13,5", ["E454 A 2"]),
        ("A | 3 | 99", []),  # its bonus has no limit
        ("A | 9 | 1", ["W455 A 9"]),
        ("A | G | 1", ["W455 A G"]),
        ("A | 1 | 5\nA | 1 | 6", ["E456 A 1"]),
        ("A | 1 | 5\nA | 1 | 5", []),
    ],
)
def test_agreed_scores_that_cannot_count(agreed: str, codes: list[str]) -> None:
    of = one_agency(
        TWO + "\n3 | điểm | 5\nG | nhóm | 0",
        "Mã | Tiêu chí | Loại | Điểm | Tối đa\nC | 2 | cộng | 3 | 3\nD | 3 | cộng | 1 |",
    )
    facts = register(of, agreed=f"Đơn vị | Mã | Điểm\n{agreed}")
    result = settled(of, "Mã | A\n1 | 18\n2 | 10\n3 | 5", facts=facts)
    assert told(result) == codes


# --- adjustments that agencies declare -------------------------------------------------------------

DECLARED = one_agency(
    TWO,
    """
    Mã | Tiêu chí | Loại | Điểm | Loại trừ với
    C  |          | cộng | 5    | D
    D  | 2        | cộng | 3    |
    T  | 1        | trừ  | 2    |
    """,
)


@pytest.mark.parametrize(
    ("claimed", "granted", "count"),
    [
        ("2", "1", 1),
        ("2", "0", 0),
        ("2", "", None),  # claimed, and the appraisers left it blank
        ("", "", 0),  # nothing claimed, nothing to confirm
        ("0", "", 0),
        ("", "1", 1),
        ("!", "", None),  # something unreadable was claimed
        ("!", "1", 1),
        ("không áp dụng", "", 0),
        ("1,5", "", None),
        ("-1", "", None),
    ],
)
def test_whose_count_counts(claimed: str, granted: str, count: int | None) -> None:
    claims, given = (f"Mã | A\n1 | 18\n2 | 10\nT | {typed}" for typed in (claimed, granted))
    result = settled(DECLARED, claims, given)
    deduction = figures(result).adjusted[2]
    assert (deduction.adjustment.code, deduction.count) == ("T", count)
    assert told(result) == ([] if count is not None else ["W505 A 1"])
    assert figures(result).pending == (() if count is not None else ("T",))


@pytest.mark.parametrize(
    ("policy", "total"), [(WhenUnappraised.KEEP_SELF, "27"), (WhenUnappraised.ZERO, "-2")]
)
def test_counts_that_nobody_appraised(policy: WhenUnappraised, total: str) -> None:
    """Kept: 18 − 2 + 10 + … ; zero: no bonus, but the deduction that the agency admits stands."""
    of = one_agency(
        TWO,
        "Mã | Tiêu chí | Loại | Điểm\nC | | cộng | 1\nT | | trừ | 2",
        when_unappraised=policy,
        total_floor=None,
    )
    assert totals(settled(of, "Mã | A\n1 | 18\n2 | 10\nC | 1\nT | 1", "")) == {"A": total}


def test_two_that_exclude_each_other_are_never_both_counted() -> None:
    table = "Mã | A\n1 | 18\n2 | 10\nC | 1\nD | 1"
    result = settled(DECLARED, table)
    assert told(result) == ["E501 A 2"]
    assert [one.code for one in result.pending] == ["E501"]
    assert figures(result).pending == ("C", "D")
    assert totals(result) == {"A": "chưa có"}
    chosen = settled(DECLARED, table, "Mã | A\n1 | 18\n2 | 10\nC | 1\nD | 0")
    assert (told(chosen), totals(chosen)) == ([], {"A": "33"})
    facts = register(DECLARED, agreed="Đơn vị | Mã | Điểm\nA | 2 | 10")
    agreed = settled(DECLARED, table, facts=facts)
    assert (told(agreed), totals(agreed)) == ([], {"A": "33"})


# --- automatic adjustments -------------------------------------------------------------------------

AUTOMATIC = one_agency(
    "Mã | Cách chấm | Điểm\n1 | điểm | 50",
    """
    Mã | Tiêu chí | Loại | Điểm | Ai khai    | Nguồn
    V  |          | trừ  | 5    | tự động    | vắng họp
    L  |          | trừ  | 10   | tự động    | trễ:BC
    K  |          | trừ  | 1    | ban thư ký |
    """,
    milestones="Mã | Hạn | Trễ từ\nBC | 10/01/2014 | 3",
)
FIFTY = "Mã | A\n1 | 50"


@pytest.mark.parametrize(
    ("received", "total"),
    [("10/01/2014", "50"), ("12/01/2014", "50"), ("13/01/2014", "40"), ("20/01/2014", "40")],
)
def test_late_from_the_third_day_on(received: str, total: str) -> None:
    facts = register(AUTOMATIC, receipts=f"Đơn vị | Mốc | Ngày nhận\nA | BC | {received}")
    assert totals(settled(AUTOMATIC, FIFTY, facts=facts)) == {"A": total}


def test_the_earliest_receipt_counts() -> None:
    facts = register(AUTOMATIC, receipts="Đơn vị | Mốc | Ngày nhận\nA | BC | 20/01/2014\nA | BC | 09/01/2014")
    assert totals(settled(AUTOMATIC, FIFTY, facts=facts)) == {"A": "50"}


def test_lateness_without_a_date_is_not_judged() -> None:
    for facts in (register(AUTOMATIC), register(AUTOMATIC, receipts="Đơn vị | Mốc | Ngày nhận\nA | BC |")):
        result = settled(AUTOMATIC, FIFTY, facts=facts)
        assert (told(result), totals(result), result.final) == (["W502 A"], {"A": "50"}, True)


def test_missed_meetings_without_a_written_excuse() -> None:
    facts = register(
        AUTOMATIC,
        receipts="Đơn vị | Mốc | Ngày nhận\nA | BC | 09/01/2014",
        absences="Họp | Đơn vị | Có lý do\nH1 | A | không\nH2 | A | có\nH3 | A | không\nH1 | B | không",
    )
    result = settled(AUTOMATIC, FIFTY, facts=facts)
    assert totals(result) == {"A": "40"}
    assert figures(result).adjusted[0].basis == "Vắng họp không có lý do bằng văn bản: H1, H3"


def test_records_that_change_nothing_are_told() -> None:
    of = plan(
        "Mã | Cách chấm | Điểm | Không áp dụng cho\n1 | điểm | 50 |\n2 | điểm | 5 | A",
        """
        Mã | Tiêu chí | Loại | Điểm | Ai khai    | Áp dụng cho
        D  |          | trừ  | 1    |            |
        K  |          | trừ  | 1    | ban thư ký | B
        R  | 2        | trừ  | 1    | ban thư ký |
        """,
        agencies="A B",
    )
    facts = register(of, records="Đơn vị | Mã\nA | D\nA | K\nA | R\nB | K\nB | R\nA | lạ")
    result = settled(of, "Mã | A | B\n1 | 50 | 50\n2 | | 5", facts=facts)
    assert told(result) == ["W504 A", "W503 A", "W503 A"]
    assert totals(result) == {"A": "50", "B": "53"}


# --- targets and shares ----------------------------------------------------------------------------

REGISTERED = plan("Mã | Cách chấm | Điểm | Tham số\n1 | đăng ký | 30 | 0,5\n2 | điểm | 10 |", agencies="A B")
TARGETS = """
    Đơn vị | Mã | STT | Kế hoạch | Điểm | Đơn vị tính
    A      | 1  | 1   | 100      | 10   | tỷ đồng
    A      | 1  | 2   | 50       |      |
    A      | 1  | 3   |          |      |
    B      | 1  | 1   | 200      | 30   |
    """


def test_registered_targets_become_rows() -> None:
    """The best under criterion 1 is B's 300/200, with 30. A: 100/100 makes 5; 60/50 makes 5 + 5·0,2/0,5 = 7;
    the one without a target 10·7/7."""
    facts = register(REGISTERED, targets=TARGETS)
    of = expand(REGISTERED, facts)
    assert expand(of, facts) == of
    assert [(row.code, show(row.maximum), row.text) for row in of.rows_of("A")] == [
        ("1", "30", "Tiêu chí 1"),
        ("1.1", "10", "Chỉ tiêu (tỷ đồng)"),
        ("1.2", "10", "Chỉ tiêu"),
        ("1.3", "10", "Chỉ tiêu"),
        ("2", "10", "Tiêu chí 2"),
    ]
    table = "Mã | A | B\n1.1 | 100 | 300\n1.2 | 60 |\n1.3 | 7 |\n2 | 10 | 9"
    result = tabulate(REGISTERED, facts, forms(of, table), appraisals(of, table))
    assert final(result, "A") == {"1": "22", "1.1": "5", "1.2": "7", "1.3": "10", "2": "10"}
    assert final(result, "B") == {"1": "30", "1.1": "30", "2": "9"}
    assert told(result) == []


def test_registered_targets_that_do_not_add_up() -> None:
    facts = register(REGISTERED, targets="Đơn vị | Mã | STT | Kế hoạch | Điểm\nA | 1 | | 5 | 20")
    of = expand(REGISTERED, facts)
    table = "Mã | A | B\n1.1 | 5 |\n2 | 10 | 9"
    result = tabulate(REGISTERED, facts, forms(of, table), appraisals(of, table))
    assert told(result) == ["W462 A 1", "W461 B 1"]
    assert totals(result) == {"A": "20", "B": "9"}
    # B registered nothing: 0 of the 30 points of criterion 1, which stay in what it is measured by (9 of 40).
    assert (figures(result, "B").assigned_max, figures(result, "B").share) == (40, D("22.5"))


TARGET = plan("Mã | Cách chấm | Điểm | Tham số\n1 | chỉ tiêu | 20 | T=100", agencies="A B")


def test_peers_are_those_of_the_stage() -> None:
    """Claimed 150 and 125: 20 and 15. Granted 140 and 120: 20 and 10 + 10·20/40 = 15."""
    result = settled(TARGET, "Mã | A | B\n1 | 150 | 125", "Mã | A | B\n1 | 140 :: x | 120 :: x")
    assert [figures(result, code).self_total for code in "AB"] == [20, 15]
    assert [figures(result, code).total for code in "AB"] == [20, 15]


def test_peers_when_the_self_score_is_kept() -> None:
    """B keeps its 125 and A is granted 150: B's appraised points are unknown, its final ones 15."""
    of = plan(
        "Mã | Cách chấm | Điểm | Tham số\n1 | chỉ tiêu | 20 | T=100",
        agencies="A B",
        when_unappraised=WhenUnappraised.KEEP_SELF,
    )
    result = settled(of, "Mã | A | B\n1 | 200 | 125", "Mã | A\n1 | 150 :: x")
    assert [figures(result, code).total for code in "AB"] == [20, 15]


def test_ranking_by_share() -> None:
    of = plan(
        "Mã | Cách chấm | Điểm | Không áp dụng cho\n1 | điểm | 10 |\n2 | điểm | 30 | A",
        agencies="A B",
        rank_by=RankBy.SHARE,
        keys="Khóa\ntong_diem",
    )
    result = settled(of, "Mã | A | B\n1 | 9 | 8\n2 | | 25")
    assert ranks(result) == {"A": 1, "B": 2}
    assert {one.decided_by for one in result.standings} == {"ty_le"}
    assert decided_words(of, result.standings[0]) == "Tỷ lệ trên điểm tối đa"


def test_nothing_to_divide_by() -> None:
    of = plan("Mã | Cách chấm | Điểm | Không áp dụng cho\n1 | điểm | 10 | A", agencies="A B")
    result = settled(of, "Mã | A | B\n1 | | 8")
    assert (figures(result, "A").share, figures(result, "A").total) == (None, 0)


# --- one form alone --------------------------------------------------------------------------------


def test_a_form_alone_and_its_live_figures_agree() -> None:
    (stc, _) = forms(TAY_NINH, CLAIMS)
    alone = tally_self(TAY_NINH, register(TAY_NINH), stc)
    live = live_points(TAY_NINH, register(TAY_NINH), "STC", {s: e.value for s, e in stc.entries.items()})
    assert (alone.self_total, alone.total, alone.appraised_total, alone.share) == (325, None, None, None)
    assert (alone.complete, alone.pending) == (True, ())
    assert live.total == 325
    assert live.points == {code: score.self_points for code, score in alone.scores.items()}
    assert (live.bases["5.2"], live.points["5.2"], live.moved["F2"], live.moved["GP"]) == (30, 35, 5, None)


def test_a_blank_row_adds_nothing_and_is_not_zero() -> None:
    (form,) = forms(DECLARED, "Mã | A\n1 |\n2 | 10\nC | !\nD |\nT | 1")
    alone = tally_self(DECLARED, register(DECLARED), form)
    assert (alone.self_total, alone.complete, alone.pending) == (10, False, ("1", "C"))
    assert alone.scores["1"].self_points is None
    live = live_points(DECLARED, register(DECLARED), "A", {Slot("2", "D", InputField.COUNT): D(1)})
    assert (live.total, live.points) == (3, {"1": None, "2": 3})


def test_live_figures_of_an_appraisal() -> None:
    of = plan(
        """
        Mã | Cách chấm | Điểm | Ai chấm   | Không áp dụng cho | Khi không áp dụng | Tham số
        1  | điểm      | 20   | thẩm định |                   |                   |
        2  | điểm      | 10   |           | A                 | đủ điểm           |
        3  | chỉ tiêu  | 5    |           |                   |                   | T=10
        """,
        agencies="A B",
    )
    entries = {
        Slot("1", None, InputField.POINTS): D(12),
        Slot("3", None, InputField.ACTUAL): D(12),
        Slot("1", None, InputField.REASON): "thiếu",
    }
    in_form = live_points(of, register(of), "A", entries)
    judged = live_points(of, register(of), "A", entries, "appraisal")
    assert (in_form.bases, in_form.total) == ({"1": None, "2": 10, "3": None}, 10)
    assert (judged.bases, judged.total) == ({"1": 12, "2": 10, "3": None}, 22)


def test_a_target_is_filled_though_its_points_wait() -> None:
    (form, blank) = forms(TARGET, "Mã | A | B\n1 | 150 |")
    assert tally_self(TARGET, register(TARGET), form).complete
    assert tally_self(TARGET, register(TARGET), blank).pending == ("1",)
    (odd,) = forms(TARGET, "Mã | A\n1 | không áp dụng")
    assert odd.value("1", None, InputField.ACTUAL) is Absent.NOT_APPLICABLE
    assert tally_self(TARGET, register(TARGET), odd).complete


def test_the_order_of_registered_targets_changes_no_points() -> None:
    table = "Mã | A | B\n1.1 | 60 | 300\n1.2 | 100 |\n1.3 | 7 |\n2 | 10 | 9"
    swapped = TARGETS.replace("A      | 1  | 1   | 100      | 10", "A      | 1  | 2   | 100      | 10")
    swapped = swapped.replace("A      | 1  | 2   | 50 ", "A      | 1  | 1   | 50 ")
    facts = register(REGISTERED, targets=swapped)
    of = expand(REGISTERED, facts)
    result = tabulate(REGISTERED, facts, forms(of, table), appraisals(of, table))
    assert final(result, "A") == {"1": "22", "1.2": "5", "1.1": "7", "1.3": "10", "2": "10"}


def test_a_target_left_to_the_agencies() -> None:
    """T: A 10, B 20, C none. A 12/10 leads: 20; B 22/20 makes 10 + 10·0,1/0,2 = 15; C 20·5/5 = 20."""
    of = plan("Mã | Cách chấm | Điểm\n1 | chỉ tiêu | 20\n2 | chỉ tiêu | 10", agencies="A B C")
    targets = (
        "Đơn vị | Mã | STT | Kế hoạch | Đơn vị tính\nA | 1 | 1 | 10 | vụ\nB | 1 | 1 | 20 |\nB | 2 | 1 | 0 |"
    )
    facts = register(of, targets=targets)
    wide = expand(of, facts)
    assert expand(wide, facts) == wide
    assert len({*wide.criteria}) == 4
    assert [(row.code, sorted(row.agencies), row.guidance) for row in wide.criteria] == [
        ("1", ["C"], ""),
        ("1", ["A"], "Đăng ký: 10 vụ"),
        ("1", ["B"], "Đăng ký: 20"),
        ("2", ["A", "B", "C"], ""),
    ]
    table = "Mã | A | B | C\n1 | 12 | 22 | 5\n2 | 3 | 4 | 2"
    result = tabulate(of, facts, forms(wide, table), appraisals(wide, table))
    assert [final(result, code)["1"] for code in "ABC"] == ["20", "15", "20"]
    assert told(result) == []


def test_targets_of_an_agency_without_the_row_are_left_alone() -> None:
    of = plan("Mã | Cách chấm | Điểm | Áp dụng cho\n1 | đăng ký | 30 | A\n2 | điểm | 10 |", agencies="A B")
    facts = register(of, targets="Đơn vị | Mã | STT | Điểm\nB | 1 | 1 | 30\nA | 1 | 1 | 30")
    assert [row.code for row in expand(of, facts).criteria] == ["1", "1.1", "2"]


def test_what_cannot_be_shared_goes_to_the_last_target() -> None:
    """10 points for three targets: 3,33 + 3,33 + 3,34."""
    of = plan("Mã | Cách chấm | Điểm\n1 | đăng ký | 10", agencies="A")
    facts = register(of, targets="Đơn vị | Mã | STT\nA | 1 | 1\nA | 1 | 2\nA | 1 | 3")
    assert [show(row.maximum) for row in expand(of, facts).criteria[1:]] == ["3,33", "3,33", "3,34"]


def test_the_day_of_the_e_mail_stands_in_for_a_receipt() -> None:
    """Only for the milestone of the self-scoring form itself."""
    of = one_agency(
        "Mã | Cách chấm | Điểm\n1 | điểm | 50",
        """
        Mã | Tiêu chí | Loại | Điểm | Ai khai | Nguồn
        L  |          | trừ  | 10   | tự động | trễ:TC
        """,
        milestones="Mã | Hạn | Loại\nTC | 10/01/2014 | tự chấm",
    )
    (form,) = forms(of, FIFTY)
    late = replace(form, source=replace(form.source, received=date(2014, 1, 11)))
    result = tabulate(of, register(of), (late,), appraisals(of, FIFTY))
    assert (totals(result), told(result)) == ({"A": "40"}, [])


def test_a_claimed_bonus_waits_even_where_every_row_is_agreed() -> None:
    of = one_agency("Mã | Cách chấm | Điểm\n1 | điểm | 50", "Mã | Tiêu chí | Loại | Điểm\nC | | cộng | 5")
    facts = register(of, agreed="Đơn vị | Mã | Điểm\nA | 1 | 40")
    result = settled(of, "Mã | A\n1 | 50\nC | 1", "", facts)
    assert (told(result), totals(result), result.final) == (["W505 A"], {"A": "chưa có"}, False)
