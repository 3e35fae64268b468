"""How points came about, written out: every kind of row, every way an adjustment is held, sums, classes."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.tables import appraisals, forms, plan, register
from thidua_xlsx.model import Plan, Result, Tally, WhenUnappraised, expand
from thidua_xlsx.tabulation import tabulate
from thidua_xlsx.tabulation.reporting.working_words import (
    move_words,
    sum_words,
    working_words,
)
from thidua_xlsx.tabulation.reporting.workings import Held, move, sums, working

KINDS = """
    Mã | Cách chấm | Điểm | Tham số
    1  | điểm      | 30   |
    2  | đạt       | 10   |
    3  | mức       | 20   | Loại A=20; Loại B=15
    4  | bậc       | 15   | >=95: 15; >=90: 12; <90: 0
    5  | tỷ lệ     | 200  |
    6  | tỷ lệ     | 10   | a/b
    7  | đếm       | 5    | 2
    8  | chỉ tiêu  | 20   | T=100
    9  | chỉ tiêu  | 20   |
    10 | trừ       | 30   |
"""
CLAIMS = """
    Mã | A       | B         | C
    1  | 27,5    | 30        | 30
    2  | Đạt     | Không đạt | Đạt
    3  | Loại B  | Loại A    | Loại A
    4  | 94      | 95        | 80
    5  | 85      | 120       | 100
    6  | 2/3     | 5/4       | 1/2
    7  | 2       | 3         | 0
    8  | 120     | 80        | 150
    9  | 30      | 90        | 0
"""


def season(of: Plan, claims: str, **facts: str) -> Result:
    return tabulate(of, register(of, **facts), forms(of, claims), appraisals(of, claims))


def tally_of(result: Result, agency: str) -> Tally:
    return next(standing.tally for standing in result.standings if standing.agency.code == agency)


@pytest.mark.parametrize(
    ("agency", "told"),
    [
        (
            "A",
            {
                "1": "Ghi 27,5",
                "2": "Đạt: 10",
                "3": "Mức «Loại B»: 15",
                "4": "94 thuộc bậc >=90: 12",
                "5": "200 × 85 ÷ 100 = 170",
                # 20/3 = 6,666…
                "6": "10 × 2 ÷ 3 = 6,67 (đã làm tròn)",
                "7": "2 × 2 = 4",
                # 10 + 10 × 0,2 ÷ 0,5 = 14
                "8": "Thực hiện 120 so với chỉ tiêu 100; cao nhất 150/100 của Sở C: "
                "0,5 × 20 + 0,5 × 20 × (120 ÷ 100 − 1) ÷ (150 ÷ 100 − 1) = 14",
                # 20 × 30 ÷ 90 = 6,666…
                "9": "Không có chỉ tiêu; cao nhất 90 của Sở B: 20 × 30 ÷ 90 = 6,67 (đã làm tròn)",
                "10": "",
            },
        ),
        (
            "B",
            {
                "2": "Không đạt: 0",
                "5": "200 × 100 (quá 100 % tính như 100) ÷ 100 = 200",
                "6": "10 × 4 (quá 100 % tính như 4) ÷ 4 = 10",
                "7": "3 × 2 = 6, nhiều nhất 5",
                # 0,5 × 20 × 80 ÷ 100 = 8
                "8": "Thực hiện 80 so với chỉ tiêu 100: 0,5 × 20 × 80 ÷ 100 = 8",
            },
        ),
    ],
)
def test_every_kind_of_row(agency: str, told: dict[str, str]) -> None:
    result = season(plan(KINDS), CLAIMS)
    tally = tally_of(result, agency)
    assert {code: working_words(working(result, tally, code)) for code in told} == told


def test_the_figures_are_exact_values() -> None:
    result = season(plan(KINDS), CLAIMS)
    tally = tally_of(result, "A")
    band, target = working(result, tally, "4"), working(result, tally, "8")
    assert band.band is not None
    assert (band.value, band.band.bound, band.points) == (Decimal(94), Decimal(90), Decimal(12))
    assert target.best is not None
    assert (target.of, target.best.agency.code, target.best.actual) == (Decimal(100), "C", Decimal(150))


def test_a_target_exactly_reached_and_one_without_any_result() -> None:
    of = plan("Mã | Cách chấm | Điểm | Tham số\n1 | chỉ tiêu | 20 | T=100\n2 | chỉ tiêu | 20 |")
    result = season(of, "Mã | A\n1 | 100\n2 | 0")
    tally = tally_of(result, "A")
    assert working_words(working(result, tally, "1")) == "Thực hiện 100 so với chỉ tiêu 100: 0,5 × 20 = 10"
    assert working_words(working(result, tally, "2")) == "Không có chỉ tiêu; thực hiện 0: 0"


def test_registered_targets_are_compared_with_all_of_their_criterion() -> None:
    """A's 120/100 beside B's 300/200, both by 10 points: 5 + 5 × 0,2 ÷ 0,5 = 7."""
    planned = plan("Mã | Cách chấm | Điểm\n1 | đăng ký | 10", agencies="A B")
    targets = "Đơn vị | Mã | STT | Kế hoạch | Điểm\nA | 1 | 1 | 100 | 10\nB | 1 | 2 | 200 | 10"
    facts = register(planned, targets=targets)
    of = expand(planned, facts)
    claims = "Mã | A | B\n1.1 | 120 |\n1.2 | | 300"
    result = tabulate(of, facts, forms(of, claims), appraisals(of, claims))
    tally = tally_of(result, "A")
    assert working_words(working(result, tally, "1.1")) == (
        "Thực hiện 120 so với chỉ tiêu 100; cao nhất 300/200 của Sở B: "
        "0,5 × 10 + 0,5 × 10 × (120 ÷ 100 − 1) ÷ (300 ÷ 200 − 1) = 7"
    )
    assert [sum_words(one) for one in sums(of, tally)] == ["7 = 7", "7 = 7"]


def test_points_that_come_from_elsewhere() -> None:
    of = plan(
        "Mã | Cách chấm | Điểm | Không áp dụng cho | Khi không áp dụng\n1 | điểm | 10 | |\n"
        "2 | điểm | 10 | A | đủ điểm\n3 | điểm | 10 | |",
        agencies="A",
        when_unappraised=WhenUnappraised.ZERO,
    )
    facts = register(of, agreed="Đơn vị | Mã | Điểm | Lý do\nA | 1 | 7,5 | họp")
    claims = "Mã | A\n1 | 9\n3 | 4"
    result = tabulate(of, facts, forms(of, claims), ())
    tally = tally_of(result, "A")
    assert [working_words(working(result, tally, code)) for code in "123"] == [
        "Điểm thống nhất của cuộc họp: 7,5",
        "Không áp dụng: 10",
        "Chưa có điểm thẩm định nên tính 0 điểm",
    ]


ADJUSTED = plan(
    """
    Mã  | Cách chấm  | Điểm
    1   | nhóm       | 30
    1.1 | điểm       | 20
    1.2 | trừ        | 10
    2   | nhóm trần  | 10
    2.1 | điểm       | 10
    """,
    """
    Mã  | Loại | Điểm | Tiêu chí | Tối đa | Trừ hết từ
    C1  | cộng | 2    | 1.1      | 5      |
    T1  | trừ  | 4    | 1.2      |        | 3
    T2  | trừ  | 4    | 1.2      |        |
    C2  | cộng | 3    | 2        |        |
    CT  | cộng | 1    |          |        |
    """,
    agencies="A",
    base_points=Decimal(5),
)


def adjusted(counts: str) -> tuple[Tally, dict[str, tuple[str, Held | None]]]:
    """What each adjustment did, for the counts of C1, T1, T2, C2 and CT."""
    named = zip(("C1", "T1", "T2", "C2", "CT"), counts.split(), strict=True)
    claims = "Mã | A\n1.1 | 20\n2.1 | 9\n" + "\n".join(f"{code} | {count}" for code, count in named)
    tally = tally_of(season(ADJUSTED, claims), "A")
    made = {one.adjustment.code: move(ADJUSTED, tally, one) for one in tally.adjusted}
    return tally, {code: (move_words(one), one.held) for code, one in made.items()}


def test_what_each_adjustment_did() -> None:
    """1.2: 10 − 8 − min(4, 2) = 0; C1 is held at its most."""
    tally, told = adjusted("3 2 1 2 1")
    assert told == {
        "C1": ("3 lần × 2 = 6, nhiều nhất 5: cộng 5", Held.CAP),
        "T1": ("2 lần × 4 = 8: trừ 8", None),
        "T2": ("1 lần × 4 = 4, nhưng tiêu chí chỉ còn 2: trừ 2", Held.FLOOR),
        "C2": ("2 lần × 3 = 6: cộng 6", None),
        "CT": ("1 lần × 1 = 1: cộng 1", None),
    }
    assert {one.code: sum_words(one) for one in sums(ADJUSTED, tally)} == {
        "1": "25 + 0 = 25",
        "1.1": "20 + 5 = 25",
        "1.2": "10 − 8 − 2 = 0",
        "2": "9 + 6 = 15, giữ trong khoảng từ 0 đến điểm chuẩn: 10",
        None: "5 + 25 + 10 + 1 = 41",
    }


def test_all_of_the_points_from_so_many_on() -> None:
    _, told = adjusted("0 3 0 0 0")
    assert told["T1"] == ("3 lần, từ 3 là hết điểm: trừ 10", Held.ALL)


def test_an_agreed_score_settles_its_adjustments() -> None:
    claims = "Mã | A\n1.1 | 20\n2.1 | 9\nC1 | 1\nT1 | 0\nT2 | 0\nC2 | 0\nCT | 0"
    result = season(ADJUSTED, claims, agreed="Đơn vị | Mã | Điểm\nA | 1.1 | 21")
    tally = tally_of(result, "A")
    (c1,) = (one for one in tally.adjusted if one.adjustment.code == "C1")
    assert move_words(move(ADJUSTED, tally, c1)) == "1 lần × 2 = 2; đã tính trong điểm thống nhất"


def test_rows_reckoned_of_other_rows_or_between_bounds() -> None:
    """8 is between 50 (5 points) and 90 (10): 5 + 5 × 20 ÷ 40 = 7,5; 3 is 0,5 × 7 + 8 = 11,5."""
    of = plan(
        """
        Mã  | Cách chấm     | Điểm | Tham số
        1   | nhóm cao nhất | 10   |
        1.1 | điểm          | 10   |
        1.2 | điểm          | 8    |
        2   | cộng trừ      | 3    | -3; 3
        3   | suy ra        | 20   | 0,5*[1.1] + [1.2]
        7   | tỷ lệ         | 10   | trần=120
        8   | bậc           | 10   | >=90: 10; >=50: 5; <50: 0; tuyến tính
        """,
        "Mã | Loại | Điểm | Tiêu chí\nC1 | cộng | 2 | 2",
        agencies="A",
    )
    result = season(of, "Mã | A\n1.1 | 7\n1.2 | 8\n7 | 130\n8 | 70\nC1 | 2")
    tally = tally_of(result, "A")
    assert working_words(working(result, tally, "7")) == "10 × 120 (quá 120 % tính như 120) ÷ 100 = 12"
    assert working_words(working(result, tally, "8")) == (
        "70 thuộc bậc >=50, tính theo đường thẳng: 5 + (10 − 5) × (70 − 50) ÷ (90 − 50) = 7,5"
    )
    assert {one.code: sum_words(one) for one in sums(of, tally)} == {
        "1": "cao nhất trong 7; 8 là 8",
        "2": "0 + 4 = 4, giữ trong sàn, trần của dòng: 3",
        "3": "0,5*[1.1] + [1.2] với [1.1] = 7; [1.2] = 8 là 11,5",
        None: "8 + 3 + 11,5 + 12 + 7,5 = 42",
    }
