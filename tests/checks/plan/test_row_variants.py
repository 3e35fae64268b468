from __future__ import annotations

import pytest

from tests.checks.plan.plans import told
from tests.tables import plan
from thidua_xlsx.checks.plan import row_variants
from thidua_xlsx.model import UNPLACED


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("1 | 10 | A B |\n1 | 10 | C |", []),
        ("1 | 10 | A B |\n1 | 10 | B C |", ["E334 1"]),
        ("1 | 10 | |\n1 | 10 | |", ["E334 1"]),
        ("1 | 10 | | A B C", ["W335 1"]),
    ],
)
def test_one_agency_meets_one_row_of_a_code(rows: str, expected: list[str]) -> None:
    of = plan(
        "Mã | Điểm | Áp dụng cho | Không áp dụng cho\n"
        + "\n".join(row if row.count("|") == 3 else f"{row} |" for row in rows.splitlines())
    )
    assert told(row_variants, of) == expected


def test_the_agencies_that_meet_both_are_named() -> None:
    (finding,) = row_variants.check(plan("Mã | Điểm | Áp dụng cho\n1 | 10 | A B\n1 | 10 | B C"), UNPLACED)
    assert (finding.code, finding.facts["agencies"]) == ("E334", "B")
