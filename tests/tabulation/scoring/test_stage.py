"""One stage of one agency: the sum of what is known, within floor and cap, and its share of the maximum."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.tables import plan
from thidua_xlsx.model import SeasonInfo
from thidua_xlsx.order_of_calculation import share
from thidua_xlsx.tabulation.scoring.criteria_tree import outline
from thidua_xlsx.tabulation.scoring.stage_sums import Reckoning, reckon_partly

D = Decimal


@pytest.mark.parametrize(
    ("info", "total"),
    [
        ({"base_points": D(10)}, "27"),
        ({"total_cap": D(16)}, "16"),
        ({"total_cap": D(17)}, "17"),
        ({"total_floor": D(18)}, "18"),
        ({"total_floor": None}, "17"),
        ({"total_floor": D(20), "total_cap": D(16)}, "16"),
    ],
)
def test_the_sum_of_what_is_known_within_floor_and_cap(info: dict[str, Decimal | None], total: str) -> None:
    """8 + 4; capped at 12 of 9 + 9: 12; the deduction takes 7."""
    of = plan(
        "Mã | Cách chấm | Điểm\n1 | nhóm | 20\n1.1 | điểm | 10\n1.2 | điểm | 10\n1.3 | điểm | 10\n"
        "2 | nhóm trần | 12\n2.1 | điểm | 9\n2.2 | điểm | 9",
        "Mã | Tiêu chí | Loại | Điểm\nT | | trừ | 7",
        agencies="A",
    )
    bases = {"1.1": D(8), "1.2": D(4), "1.3": None, "2.1": D(9), "2.2": D(9)}
    season = SeasonInfo("khoi", 2013, **info)  # type: ignore[arg-type]
    assert reckon_partly(season, outline(of, "A"), bases, [(of.adjustments[0], 1)]) == Reckoning(
        {"1": D(12), **bases, "2": D(12)}, {"T": D(-7)}, D(total)
    )


def test_nothing_known_makes_the_base_points() -> None:
    of = plan("Mã | Cách chấm | Điểm\n1 | nhóm | 20\n1.1 | điểm | 10", agencies="A")
    season = SeasonInfo("khoi", 2013, base_points=D(3))
    found = reckon_partly(season, outline(of, "A"), {}, [])
    assert found == Reckoning({"1": D(0), "1.1": None}, {}, D(3))
    assert isinstance(found.points["1"], Decimal)


@pytest.mark.parametrize(
    ("total", "maximum", "places", "expected"),
    [
        ("40", "53", 2, D("75.47")),  # 75,4717
        ("40", "53", 0, D(75)),
        ("1", "800", 2, D("0.13")),  # 0,125
        ("-1", "800", 2, D("-0.13")),
        ("0", "53", 2, D(0)),
        ("53", "53", 2, D(100)),
        ("-0.5", "1", 2, D(-50)),
        ("0.5", "1", 2, D(50)),
        ("5", "0", 2, None),
    ],
)
def test_the_share_of_the_maximum(total: str, maximum: str, places: int, expected: Decimal | None) -> None:
    assert share(D(total), D(maximum), places) == expected
