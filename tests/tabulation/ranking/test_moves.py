"""How many points so many cases move: per case, capped, all from some count on, never more than is left."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from thidua_xlsx.model import Adjustment, Sign
from thidua_xlsx.order_of_calculation import worth
from thidua_xlsx.tabulation.scoring.adjustments import moved

D = Decimal
TAKES = Adjustment("T", Sign.DEDUCTION, "Trễ hạn", D("1.5"), "1")
GIVES = replace(TAKES, code="C", sign=Sign.BONUS, points=D(4))


@pytest.mark.parametrize(
    ("count", "cap", "all_from", "base", "points"),
    [
        (0, None, None, D(10), "0"),
        (3, None, None, D(10), "4.5"),
        (3, D(4), None, D(10), "4"),
        (2, D(4), None, D(10), "3"),
        (1, None, 2, D(10), "1.5"),
        (2, None, 2, D(10), "10"),  # from the second case on all of them
        (3, D(4), 2, D(10), "10"),  # whatever the cap
        (2, None, 2, None, "3"),  # the total has nothing that could all be taken
    ],
)
def test_what_so_many_cases_are_worth(
    count: int, cap: Decimal | None, all_from: int | None, base: Decimal | None, points: str
) -> None:
    assert worth(replace(TAKES, cap=cap, all_from=all_from), count, base) == D(points)


def test_deductions_take_what_is_left_in_their_order_and_bonuses_come_on_top() -> None:
    """Of 4: first 3, then 1 of the 1,5; 4 more are given; the next finds nothing left."""
    later, last = replace(TAKES, code="T2"), replace(TAKES, code="T3")
    attached = [(TAKES, 2), (later, 1), (GIVES, 1), (last, 1)]
    assert moved(attached, D(4)) == {"T": D(-3), "T2": D(-1), "C": D(4), "T3": D(0)}
    assert moved(attached[::-1], D(4)) == {"T3": D("-1.5"), "C": D(4), "T2": D("-1.5"), "T": D(-1)}


def test_without_a_floor_deductions_take_more_than_there_is() -> None:
    """A capped group holds the whole sum itself; the total has no base at all."""
    attached = [(TAKES, 3), (GIVES, 1)]
    assert moved(attached, D(4), floored=False) == {"T": D("-4.5"), "C": D(4)}
    assert moved(attached, None) == {"T": D("-4.5"), "C": D(4)}


def test_an_unknown_count_moves_what_nobody_knows_and_the_others_as_they_are() -> None:
    attached = [(TAKES, None), (replace(TAKES, code="T2"), 1), (GIVES, None), (replace(GIVES, code="C2"), 0)]
    assert moved(attached, D(4)) == {"T": None, "T2": D("-1.5"), "C": None, "C2": D(0)}


def test_nothing_moved_is_nought_without_a_sign() -> None:
    """−0 would be printed as one."""
    (points,) = moved([(TAKES, 0)], D(4)).values()
    assert str(points) == "0"
