"""The order of precedence: a plan's keys, each key's figure, which of two is better, how it is shown."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.tables import appraisals, forms, plan, register
from thidua_xlsx.model import Direction, Key, Plan, RankBy, RankingKey, Tally
from thidua_xlsx.ranking_keys import KeyBasis
from thidua_xlsx.tabulation import tabulate
from thidua_xlsx.tabulation.ranking.keys import better, figure, precedence, shown
from thidua_xlsx.tabulation.scoring.criteria_tree import outline

D = Decimal
PLAN = plan(
    "Mã | Cách chấm | Điểm | Nhãn\n1 | điểm | 50 |\n2 | điểm | 20 | đảng\n3 | điểm | 20 | đảng",
    """
    Mã | Tiêu chí | Loại | Điểm | Nhãn
    C  |          | cộng | 0,5  |
    E  |          | cộng | 4    |
    T  |          | trừ  | 0,25 | đảng
    U  |          | trừ  | 3    |
    """,
    agencies="A",
    keys="Khóa | Tham số\ntong_diem |\ndiem_nhan | đảng",
)
CLAIMED = "Mã | A\n1 | 45\n2 | 15\n3 | 10\nC | 1\nE | 1\nT | 1\nU | 1"
GRANTED = "Mã | A\n1 | 40 :: x\n2 | 17 :: x\n3 | 10\nC | 1\nE | 1\nT | 1\nU | 1"


def tally(granted: str = GRANTED, of: Plan = PLAN) -> Tally:
    result = tabulate(of, register(of), forms(of, CLAIMED), appraisals(of, granted))
    return result.standings[0].tally


def figures(of: Tally, key: Key, parameter: str = "") -> Decimal | None:
    return figure(RankingKey(1, key, parameter), KeyBasis(of, outline(PLAN, "A"))).value


def test_a_plan_without_keys_ranks_by_the_total() -> None:
    assert precedence(replace(PLAN, keys=())) == (RankingKey(1, Key.TOTAL),)


def test_keys_are_taken_by_their_order_and_by_share_the_total_in_front_becomes_the_share() -> None:
    total, tag = PLAN.keys
    assert precedence(replace(PLAN, keys=(tag, total))) == (total, tag)
    by_share = replace(PLAN, info=replace(PLAN.info, rank_by=RankBy.SHARE))
    assert precedence(by_share) == (replace(total, key=Key.SHARE), tag)
    behind = (replace(tag, order=1), replace(total, order=2))
    assert precedence(replace(by_share, keys=behind)) == behind


@pytest.mark.parametrize(
    ("key", "parameter", "points"),
    [
        (Key.TOTAL, "", "68.25"),  # 40 + 17 + 10 + 0,5 + 4 − 0,25 − 3
        (Key.SHARE, "", "75.83"),  # of 90: 75,8333…
        (Key.TAG_POINTS, "đảng", "26.75"),  # 17 + 10 − 0,25
        (Key.TAG_POINTS, "khác", "0"),
        (Key.CRITERION_POINTS, "2", "17"),
        (Key.BONUSES, "", "4.5"),
        (Key.DEDUCTIONS, "", "3.25"),
        (Key.SELF_POINTS, "", "71.25"),  # 45 + 15 + 10 + 1,25
        (Key.GAP, "", "7"),  # 5 and 2
    ],
)
def test_the_figure_of_each_key(key: Key, parameter: str, points: str) -> None:
    assert figures(tally(), key, parameter) == D(points)


def test_figures_that_are_not_there() -> None:
    assert figures(tally(), Key.BALLOT) is None
    assert figures(tally(), Key.CRITERION_POINTS, "9") is None
    open_row = tally(GRANTED.replace("3 | 10", "3 |"))
    assert figures(open_row, Key.TAG_POINTS, "đảng") is None
    open_count = tally(GRANTED.replace("T | 1", "T |"))
    assert figures(open_count, Key.TAG_POINTS, "đảng") is None
    assert figures(open_count, Key.DEDUCTIONS) == 3
    assert figures(tally(GRANTED.replace("E | 1", "E |")), Key.BONUSES) == D("0.5")


def test_no_figure_stands_behind_any_figure() -> None:
    most = RankingKey(1, Key.TOTAL)
    least = replace(most, direction=Direction.ASCENDING)
    assert better(most, D(-5)) > better(most, None)
    assert better(least, D(5)) > better(least, None)
    assert better(most, D(5)) > better(most, D(4)) > better(most, D(-1))
    assert better(least, D(4)) > better(least, D(5))


def test_figures_as_published() -> None:
    total, share = RankingKey(1, Key.TOTAL), RankingKey(1, Key.SHARE)
    assert [shown(total, D("9.50")), shown(share, D("61.55")), shown(total, None), shown(share, None)] == [
        "9,5",
        "61,55 %",
        "không có",
        "không có",
    ]
