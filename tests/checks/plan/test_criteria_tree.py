from __future__ import annotations

import pytest

from tests.checks.plan.plans import told
from tests.tables import plan
from thidua_xlsx.catalogue import plan_criteria
from thidua_xlsx.checks.plan import criteria_groups, criteria_tree
from thidua_xlsx.findings import found
from thidua_xlsx.model import UNPLACED


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("1 | nhóm | 10 |\n1.1 | điểm | 10 |", []),
        ("1.1 | điểm | 10 |", ["E324 1.1"]),
        ("1 | nhóm | 10 |", ["E329 1"]),
        ("1 | nhóm | 10 |\n1.1 | văn bản | 0 |", ["E329 1"]),
        ("1 | nhóm | 0 |\n1.1 | văn bản | 0 |", []),
        ("1 | nhóm | 0 |\n1.1 | nhóm | 0 |\n1.1.1 | văn bản | 0 |", []),
        ("1 | nhóm | 0 |", ["E329 1"]),
        ("1 | điểm | 10 |\n1.1 | điểm | 10 |", ["E328 1"]),
        ("1 | điểm | 10 |\n1.1 | văn bản | 0 |", []),
        ("1 | văn bản | 0 |\n1.1 | điểm | 10 |", []),
        ("1 | nhóm | 10 | A B\n1.1 | điểm | 10 |", ["E327 1.1"]),
        ("1 | nhóm | 10 | A B\n1 | nhóm | 10 | C\n1.1 | điểm | 10 |", []),
        # A row of points for some, a group for others: judged per agency.
        ("1 | điểm | 10 | A\n1 | nhóm | 10 | B C\n1.1 | điểm | 10 | B C", []),
        ("1 | điểm | 10 | A\n1 | nhóm | 10 | B C\n1.1 | điểm | 10 |", ["E328 1"]),
        ("1 | nhóm | 10 | A\n1 | nhóm | 10 | B C\n1.1 | điểm | 10 | A", ["E329 1"]),
    ],
)
def test_the_tree(rows: str, expected: list[str]) -> None:
    of = plan("Mã | Cách chấm | Điểm | Áp dụng cho\n" + rows)
    assert told(criteria_tree, of) + told(criteria_groups, of) == expected


def test_a_parent_that_a_repeated_row_was_meant_to_be_is_not_told() -> None:
    """2.2 stands twice: the second is 2.3, which 2.3.1 asks for; nothing explains 3.4."""
    rows = "2.2 | nhóm | 10\n2.2 | nhóm | 10\n2.3.1 | điểm | 10\n3.4.1 | điểm | 10"
    assert told(criteria_tree, plan("Mã | Cách chấm | Điểm\n2 | nhóm | 20\n" + rows)) == ["E324 3.4.1"]


def test_a_circle_is_told_with_the_way_around() -> None:
    from dataclasses import replace

    of = plan("Mã | Cách chấm | Điểm\n1 | nhóm | 10\n2 | nhóm | 10\n3 | nhóm | 10\n3.1 | điểm | 10")
    one, two, *rest = of.criteria
    circling = replace(of, criteria=(replace(one, parent="2"), replace(two, parent="1"), *rest))
    findings = [f for f in criteria_tree.check(circling, UNPLACED) if f.code == "E326"]
    assert findings == [
        found(plan_criteria.PARENT_CYCLE, one.at, criterion="1", circle="1 → 2 → 1"),
        found(plan_criteria.PARENT_CYCLE, two.at, criterion="2", circle="2 → 1 → 2"),
    ]


def test_the_nearest_code_is_offered_for_an_unknown_parent() -> None:
    (finding,) = criteria_tree.check(
        plan("Mã | Cách chấm | Điểm\nIII.1 | điểm | 10\nII | điểm | 5"), UNPLACED
    )
    assert (finding.code, finding.facts["nearest"]) == ("E324", "II")
