from __future__ import annotations

from decimal import Decimal

import pytest

from tests.checks.plan.plans import told
from tests.tables import plan
from thidua_xlsx.checks.plan import scale


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("1 | điểm | 30 |", []),
        ("1 | điểm | 30,5 |", []),
        ("1 | điểm | 9,98 |", ["E337 1"]),
        ("1 | điểm | 9,98 | 0,01", []),
        ("1 | đạt | 9,98 |", []),
        ("1 | đạt | 0 |", ["E336 1"]),
        ("1 | nhóm trần | 0 |", ["E336 1"]),
        ("1 | nhóm | 0 |", []),
        ("1 | văn bản | 0 |", []),
        ("1 | văn bản | 5 |", ["W338 1"]),
        ("1 | trừ | 20 |", ["W384 1"]),
        ("1 | cộng trừ | 5 |", ["W363 1"]),
    ],
)
def test_points_can_be_given_and_entered(row: str, expected: list[str]) -> None:
    of = plan("Mã | Cách chấm | Điểm | Bước\n" + row, step=Decimal("0.5"))
    assert told(scale, of) == expected


def test_a_row_of_deductions_that_has_some() -> None:
    of = plan("Mã | Cách chấm | Điểm\n1 | trừ | 20", "Mã | Loại | Điểm | Tiêu chí\nT1 | trừ | 2 | 1")
    assert told(scale, of) == []
