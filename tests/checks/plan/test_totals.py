from __future__ import annotations

from decimal import Decimal

import pytest

from tests.checks.plan.plans import told
from tests.tables import plan
from thidua_xlsx.checks.plan import totals
from thidua_xlsx.model import UNPLACED, CellLocations

HEAD = "Mã | Cách chấm | Điểm | Áp dụng cho | Không áp dụng cho\n"
SHORT = HEAD + "1 | nhóm | 100 | |\n1.1 | điểm | 65 | |\n1.2 | điểm | 25 | |"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("1 | nhóm | 90 | |\n1.1 | điểm | 65 | |\n1.2 | điểm | 25 | |", []),
        ("1 | nhóm trần | 100 | |\n1.1 | điểm | 65 | |\n1.2 | điểm | 65 | |", []),
        # What does not concern an agency still counts as printed (Tây Ninh 2013, criterion 2.1).
        ("1 | nhóm | 90 | |\n1.1 | điểm | 65 | | C\n1.2 | điểm | 25 | |", []),
        # One code, two rows: counted once.
        ("1 | nhóm | 90 | |\n1.1 | điểm | 65 | | C\n1.1 | đạt | 65 | C |\n1.2 | điểm | 25 | |", []),
        ("1 | nhóm | 90 | |\n1.1 | điểm | 65 | | C\n1.1 | đạt | 60 | C |\n1.2 | điểm | 25 | |", ["E330 1"]),
        (
            "1 | nhóm | 90 | | C\n1 | nhóm | 85 | C |\n1.1 | điểm | 65 | | C\n1.1 | đạt | 60 | C |\n"
            "1.2 | điểm | 25 | |",
            [],
        ),
        # Another number of rows for some: each agency adds up its own.
        ("1 | nhóm | 90 | |\n1.1 | điểm | 65 | A |\n1.2 | điểm | 25 | A |\n1.1 | điểm | 90 | B C |", []),
        (
            "1 | nhóm | 90 | |\n1.1 | điểm | 65 | A |\n1.2 | điểm | 25 | A |\n1.1 | điểm | 80 | B C |",
            ["E330 1"],
        ),
        (
            "1 | nhóm | 90 | |\n1.1 | điểm | 65 | A |\n1.2 | điểm | 20 | A |\n1.1 | điểm | 90 | B C |",
            ["E330 1"],
        ),
    ],
)
def test_children_add_up_for_every_agency(rows: str, expected: list[str]) -> None:
    assert told(totals, plan(HEAD + rows)) == expected


def test_the_sum_is_that_of_the_agency_whose_rows_do_not_add_up() -> None:
    rows = "1 | nhóm | 90 | |\n1.1 | điểm | 65 | A |\n1.2 | điểm | 25 | A |\n1.1 | điểm | 80 | B C |"
    (finding,) = totals.check(plan(HEAD + rows), UNPLACED)
    assert finding.facts == {"item": "1", "maximum": "90", "total": "80", "parts": "1.1"}


def test_both_numbers_are_named_and_the_plan_may_accept_the_gap() -> None:
    (finding,) = totals.check(plan(SHORT), UNPLACED)
    assert finding.code == "E330"
    assert finding.facts == {"item": "1", "maximum": "100", "total": "90", "parts": "1.1 + 1.2"}
    assert told(totals, plan(SHORT, accept_unequal_total=True)) == ["W331 1"]


def test_the_declared_total_is_that_of_the_top_level() -> None:
    assert told(totals, plan(SHORT, accept_unequal_total=True, declared_total=Decimal(100))) == ["W331 1"]
    rows = HEAD + "1 | điểm | 950 | |"
    (finding,) = totals.check(plan(rows, declared_total=Decimal(1000)), UNPLACED)
    assert finding.code == "E332"
    assert finding.facts == {"declared": "1000", "total": "950", "gap": "50"}
    accepted = plan(rows, declared_total=Decimal(1000), accept_unequal_total=True)
    assert told(totals, accepted) == ["W333"]


def test_sums_with_an_unreadable_row_are_not_judged() -> None:
    of = plan(SHORT)
    places = CellLocations(faulty=frozenset({of.criteria[1].at}))
    assert list(totals.check(of, places)) == []
