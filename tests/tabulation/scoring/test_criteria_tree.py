"""The tree of one agency: rows, who stands under whom, assigned maxima, and what is summed for a tag."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.tables import plan
from thidua_xlsx.model import Bounds, Plan
from thidua_xlsx.tabulation.scoring.criteria_tree import Outline, Outlines, outline

D = Decimal
PLAN = plan(
    """
    Mã    | Cách chấm | Điểm | Áp dụng cho | Không áp dụng cho | Khi không áp dụng | Nhãn
    I     | văn bản   |      |             |                   |                   |
    I.1   | nhóm      | 90   |             |                   |                   | đảng
    I.1.1 | điểm      | 20   |             |                   |                   | đảng
    I.1.2 | đạt       | 10   |             | A                 | đủ điểm           | đoàn
    I.1.3 | điểm      | 7    |             | A                 |                   |
    2     | nhóm trần | 12   |             | B                 |                   |
    2.1   | điểm      | 10   |             |                   |                   | đảng
    2.2   | nhóm      | 50   |             | A                 |                   |
    2.2.1 | điểm      | 5    |             |                   |                   | đoàn
    3     | điểm      | 6    | A           |                   | đủ điểm           |
    3     | đạt       | 4    | B           |                   | đủ điểm           |
    3.1   | điểm      | 2    |             |                   |                   |
    4     | đăng ký   | 30   |             |                   |                   |
    """,
    agencies="A B",
)


def drawn(tree: Outline) -> tuple[object, ...]:
    """The tree without its rows, which `rows` are told by their codes and maxima."""
    own = {code: row.maximum for code, row in tree.rows.items()}
    assert all(tree.rows[code] is row for code, row in tree.leaves.items())
    return own, set(tree.full), list(tree.leaves), dict(tree.children), dict(tree.maxima), tree.assigned_max


def test_every_part_of_two_trees() -> None:
    """A: 2.2 is not A's, so 2.2.1 stands under 2; I.1.2 is given in full. B has no 2: its rows rise to the
    total. 3.1 stands under a row with points of its own and counts nowhere; 4 keeps its maximum untouched."""
    assert drawn(outline(PLAN, "A")) == (
        {
            "I.1": D(90),
            "I.1.1": D(20),
            "I.1.2": D(10),
            "2": D(12),
            "2.1": D(10),
            "2.2.1": D(5),
            "3": D(6),
            "4": D(30),
        },
        {"I.1.2"},
        ["I.1.1", "I.1.2", "2.1", "2.2.1", "3"],
        {None: ("I.1", "2", "3", "4"), "I.1": ("I.1.1", "I.1.2"), "2": ("2.1", "2.2.1")},
        {
            "I.1": D(30),
            "I.1.1": D(20),
            "I.1.2": D(10),
            "2": D(12),
            "2.1": D(10),
            "2.2.1": D(5),
            "3": D(6),
            "4": D(30),
        },
        D(78),
    )
    of_b = outline(PLAN, "B")
    assert dict(of_b.children) == {
        None: ("I.1", "2.1", "2.2", "3", "4"),
        "I.1": ("I.1.1", "I.1.2", "I.1.3"),
        "2.2": ("2.2.1",),
    }
    assert (of_b.maxima["I.1"], of_b.maxima["2.2"], of_b.maxima["3"], of_b.assigned_max) == (37, 5, 4, 86)
    assert (of_b.full, of_b.rows["3"]) == (frozenset(), PLAN.criteria[10])


def test_rows_that_the_appraisers_took_out_or_gave_in_full() -> None:
    """A capped group keeps its maximum as long as one child is left, and has none without any."""
    one = outline(PLAN, "A", without={"2.1"}, given={"I.1.1", "I.1.3"})
    assert (one.children["2"], one.maxima["2"], one.assigned_max) == (("2.2.1",), 12, 78)
    assert one.full == {"I.1.1", "I.1.2"}
    none = outline(PLAN, "A", without={"2.1", "2.2.1"})
    assert ("2" in none.children, none.maxima["2"], none.assigned_max) == (False, 0, 66)


def test_a_group_given_in_full_is_a_row_of_its_own() -> None:
    one = outline(PLAN, "A", given={"2"})
    assert (list(one.leaves), one.full, one.maxima["2"]) == (
        ["I.1.1", "I.1.2", "2", "3"],
        {"I.1.2", "2"},
        12,
    )
    held = outline(PLAN, "A").bounds("2")
    assert (one.bounds("2"), held, one.bounds("I.1")) == (None, Bounds(D(0), D(12)), None)


def test_registered_targets_stand_for_their_criterion() -> None:
    targets = replace(PLAN.criteria[0], code="4.1", parent="4", method=PLAN.criteria[2].method, maximum=D(9))
    one = outline(replace(PLAN, criteria=(*PLAN.criteria, targets)), "A")
    assert (one.maxima["4"], one.maxima["4.1"], one.assigned_max) == (9, 9, 57)


@pytest.mark.parametrize(
    ("tag", "codes"), [("đảng", ("I.1", "2.1")), ("đoàn", ("I.1.2", "2.2.1")), ("khác", ())]
)
def test_what_is_summed_for_a_tag_is_summed_once(tag: str, codes: tuple[str, ...]) -> None:
    assert outline(PLAN, "A").topmost(tag) == codes


def test_an_agency_without_rows_has_an_empty_tree() -> None:
    none = plan("Mã | Cách chấm | Điểm | Áp dụng cho\n1 | điểm | 5 | A", agencies="A B")
    assert drawn(outline(none, "B")) == ({}, set(), [], {None: ()}, {}, D(0))
    assert outline(none, "B").topmost("đảng") == ()


def test_a_sum_of_nothing_is_a_decimal_like_every_other() -> None:
    of = plan("Mã | Cách chấm | Điểm | Áp dụng cho\n1 | nhóm | 9 |\n1.1 | điểm | 5 | B", agencies="A B C")
    empty = outline(of, "A")
    assert (empty.maxima, empty.assigned_max) == ({"1": D(0)}, D(0))
    none = outline(replace(of, criteria=()), "A")
    assert all(isinstance(nought, Decimal) for nought in (empty.maxima["1"], none.assigned_max))


def tree_of(*parents: tuple[str, str | None]) -> Plan:
    """Scored rows and groups: a code in capitals is a group."""
    group, row = PLAN.criteria[1], PLAN.criteria[2]
    rows = (replace(group if code.isupper() else row, code=code, parent=parent) for code, parent in parents)
    return replace(PLAN, criteria=tuple(rows))


def test_the_nearest_row_that_applies_is_the_one_above() -> None:
    """Through three rows; a parent that the plan does not have leads nowhere."""
    of = tree_of(("G", None), ("H", "G"), ("K", "H"), ("a", "K"), ("b", "Q"))
    assert outline(of, "A").children == {None: ("G", "b"), "G": ("H",), "H": ("K",), "K": ("a",)}
    assert outline(of, "A", without={"K"}).children == {None: ("G", "b"), "G": ("H",), "H": ("a",)}
    assert outline(of, "A", without={"K", "H"}).children == {None: ("G", "b"), "G": ("a",)}


def test_rows_that_stand_above_themselves_stand_under_nothing() -> None:
    """G, H and K in a circle; a under it, and a row that is its own parent; c under none of them."""
    of = tree_of(("G", "K"), ("H", "G"), ("K", "H"), ("a", "H"), ("b", "b"), ("c", None))
    assert outline(of, "A").children == {None: ("G", "H", "K", "b", "c"), "H": ("a",)}


def test_a_tree_is_drawn_once_for_all_with_the_same_rows() -> None:
    of = plan("Mã | Cách chấm | Điểm | Không áp dụng cho\n1 | điểm | 5 |\n2 | điểm | 3 | B", agencies="A B C")
    trees = Outlines(of)
    assert trees.of("A") == outline(of, "A")
    assert trees.of("B") == outline(of, "B") != trees.of("A")
    assert trees.of("C") is trees.of("A")
