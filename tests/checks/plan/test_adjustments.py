from __future__ import annotations

import pytest

from tests.checks.plan.plans import told
from tests.tables import plan
from thidua_xlsx.checks.plan import adjustments
from thidua_xlsx.model import UNPLACED

CRITERIA = "Mã | Cách chấm | Điểm\n4.1 | điểm | 10\n5 | văn bản | 0"
MILESTONES = "Mã | Hạn | Trễ từ\nTC | 10/01/2014 | 3\nSK | 10/07/2013 |"
HEAD = "Mã | Loại | Điểm | Tiêu chí | Tối đa | Trừ hết từ | Ai khai | Nguồn | Loại trừ với\n"


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("T1 | trừ | 2 | 4.1 | 10 | 3 | đơn vị | |", []),
        ("T1 | trừ | 2 | 41 | | | đơn vị | |", ["E320 T1"]),
        ("T1 | trừ | 2 | 5 | | | đơn vị | |", ["E381 T1"]),
        ("T1 | trừ | 2 | 4.1 | 1 | | đơn vị | |", ["W382 T1"]),
        ("C1 | cộng | 2 | 4.1 | | 3 | đơn vị | |", ["E383 C1"]),
        ("T1 | trừ | 2 | | | 3 | đơn vị | |", ["E383 T1"]),
        ("T1 | trừ | 2 | | | | tự động | |", ["E378 T1"]),
        ("T1 | trừ | 2 | | | | tự động | vắng họp |", []),
        ("T1 | trừ | 2 | | | | ban thư ký | vắng họp |", ["W379 T1"]),
        ("T1 | trừ | 2 | | | | tự động | trễ:TC |", []),
        ("T1 | trừ | 2 | | | | tự động | trễ:SK |", ["E380 T1"]),
        ("T1 | trừ | 2 | | | | tự động | trễ:TCC |", ["E320 T1"]),
        ("T1 | trừ | 2 | | | | đơn vị | | T1", ["E385 T1"]),
        ("T1 | trừ | 2 | | | | đơn vị | | T2", ["E320 T1"]),
    ],
)
def test_an_adjustment_hangs_on_what_exists(row: str, expected: list[str]) -> None:
    row = row if row.count("|") == 8 else f"{row} |"
    assert told(adjustments, plan(CRITERIA, HEAD + row, milestones=MILESTONES)) == expected


def test_the_nearest_milestone_is_offered() -> None:
    rows = HEAD + "T1 | trừ | 2 | | | | tự động | trễ:TCC |"
    (finding,) = adjustments.check(plan(CRITERIA, rows, milestones=MILESTONES), UNPLACED)
    assert finding.facts == {"what": "mốc", "value": "TCC", "nearest": "TC"}


def test_a_criterion_that_a_repeated_row_was_meant_to_be_is_not_told() -> None:
    rows = "Mã | Cách chấm | Điểm\n2.2 | điểm | 10\n2.2 | điểm | 10"
    hung = HEAD + "T1 | trừ | 2 | 2.3 | | | đơn vị | |\nT2 | trừ | 2 | 3.3 | | | đơn vị | |"
    assert told(adjustments, plan(rows, hung)) == ["E320 T2"]
