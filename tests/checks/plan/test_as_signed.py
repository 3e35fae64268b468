from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.checks.plan.plans import told
from tests.tables import plan
from thidua_xlsx.checks.plan import as_signed

TREE = """
    Mã    | Cách chấm | Điểm
    1     | nhóm      | 30
    1.1   | điểm      | 10
    1.2   | điểm      | 20
    2     | điểm      | 10
    3     | văn bản   | 0
    """


@pytest.mark.parametrize(
    ("declared", "expected"),
    [(None, []), (2, []), (3, []), (4, ["W300"]), (1, ["W300"])],
)
def test_the_number_of_criteria_is_that_of_the_top_or_of_the_scored_rows(
    declared: int | None, expected: list[str]
) -> None:
    """Two of the top level; three that are scored; a row of text counts in neither."""
    assert told(as_signed, plan(TREE, declared_criteria=declared)) == expected


@pytest.mark.parametrize(
    ("group", "row", "expected"),
    [
        (10, 10, []),
        (10, 9, []),
        (10, 11, ["W365 1.1"]),
        (None, 11, []),
        (10, None, []),
    ],
)
def test_a_row_is_not_due_after_its_group(group: int | None, row: int | None, expected: list[str]) -> None:
    of = plan(TREE)
    days = {"1": group, "1.1": row}
    dated = tuple(
        replace(one, due=date(2013, 12, day)) if (day := days.get(one.code)) else one for one in of.criteria
    )
    assert told(as_signed, replace(of, criteria=dated)) == expected


ROWS = """
    Mã | Cách chấm | Điểm | Áp dụng cho
    1  | điểm      | 10   | A
    2  | nhóm trần | {m}  |
    """


@pytest.mark.parametrize(
    ("bonus", "expected"),
    [
        ("1 | A", []),
        ("1 | B C", ["W506 C1"]),
        ("1 | A B", []),
        ("2 | B", []),
        (" | B", []),
    ],
)
def test_a_bonus_is_for_somebody(bonus: str, expected: list[str]) -> None:
    adjustments = f"Mã | Loại | Điểm | Tối đa | Tiêu chí | Áp dụng cho\nC1 | cộng | 1 | 10 | {bonus}"
    findings = told(as_signed, plan(ROWS.format(m=10), adjustments))
    assert [finding for finding in findings if "W346" not in finding] == expected


@pytest.mark.parametrize(
    ("maximum", "caps", "expected"),
    [
        (10, ("6", "4"), []),
        (10, ("6", "2"), ["W346 2"]),  # 8 of 10 at most
        (10, ("6", ""), []),  # the second has no limit
        (0, ("6", "4"), ["W506 C1", "W506 C2"]),
    ],
)
def test_a_capped_group_can_be_earned_in_full(
    maximum: int, caps: tuple[str, str], expected: list[str]
) -> None:
    lines = "\n".join(f"C{n} | cộng | 1 | {cap} | 2" for n, cap in enumerate(caps, 1))
    of = plan(ROWS.format(m=maximum), f"Mã | Loại | Điểm | Tối đa | Tiêu chí\n{lines}")
    assert told(as_signed, of) == expected


def test_a_bonus_on_a_total_that_starts_at_its_cap() -> None:
    adjustments = "Mã | Loại | Điểm\nC1 | cộng | 1"
    of = plan("Mã | Điểm\n1 | 10", adjustments, base_points=100, total_cap=100)
    assert told(as_signed, of) == ["W506 C1"]
    assert told(as_signed, plan("Mã | Điểm\n1 | 10", adjustments, base_points=99, total_cap=100)) == []
