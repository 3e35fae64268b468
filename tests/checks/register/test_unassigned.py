"""A row is either agreed or not assigned."""

from __future__ import annotations

import pytest

from tests.tables import plan, register
from thidua_xlsx.checks.register import unassigned
from thidua_xlsx.model import UNPLACED

PLAN = plan(
    "Mã | Cách chấm | Điểm\n1 | nhóm | 20\n1.1 | điểm | 20\n2 | điểm | 10",
    agencies="A B",
)


@pytest.mark.parametrize(
    ("left_out", "codes"),
    [
        ("A | 1.1", ["E474 A 1.1"]),
        ("A | 1", ["E474 A 1.1"]),
        ("A | 2", []),
        ("B | 1", []),
    ],
)
def test_agreed_and_not_assigned(left_out: str, codes: list[str]) -> None:
    facts = register(PLAN, agreed="Đơn vị | Mã | Điểm\nA | 1.1 | 9", unassigned=f"Đơn vị | Mã\n{left_out}")
    found = [f"{one.code} {one.agency} {one.criterion}" for one in unassigned.check(facts, PLAN, UNPLACED)]
    assert found == codes
