"""Targets that agencies register, what they are compared with, and the share of the maximum."""

from __future__ import annotations

from tests.tables import appraisals, forms, plan, ranks, register, told, totals
from tests.tabulation.scoring.reckoned import (
    REGISTERED,
    TARGET,
    TARGETS,
    D,
    figures,
    final,
    settled,
)
from thidua_xlsx.model import (
    RankBy,
    WhenUnappraised,
    expand,
)
from thidua_xlsx.tabulation import tabulate
from thidua_xlsx.tabulation.reporting.labels import decided_words
from thidua_xlsx.vietnamese.numerals import show


def test_registered_targets_become_rows() -> None:
    """The best under criterion 1 is B's 300/200, with 30. A: 100/100 makes 5; 60/50 makes 5 + 5·0,2/0,5 = 7;
    the one without a target 10·7/7."""
    facts = register(REGISTERED, targets=TARGETS)
    of = expand(REGISTERED, facts)
    assert expand(of, facts) == of
    assert [(row.code, show(row.maximum), row.text) for row in of.rows_of("A")] == [
        ("1", "30", "Tiêu chí 1"),
        ("1.1", "10", "Chỉ tiêu (tỷ đồng)"),
        ("1.2", "10", "Chỉ tiêu"),
        ("1.3", "10", "Chỉ tiêu"),
        ("2", "10", "Tiêu chí 2"),
    ]
    table = "Mã | A | B\n1.1 | 100 | 300\n1.2 | 60 |\n1.3 | 7 |\n2 | 10 | 9"
    result = tabulate(REGISTERED, facts, forms(of, table), appraisals(of, table))
    assert final(result, "A") == {"1": "22", "1.1": "5", "1.2": "7", "1.3": "10", "2": "10"}
    assert final(result, "B") == {"1": "30", "1.1": "30", "2": "9"}
    assert told(result) == []


def test_registered_targets_that_do_not_add_up() -> None:
    facts = register(REGISTERED, targets="Đơn vị | Mã | STT | Kế hoạch | Điểm\nA | 1 | | 5 | 20")
    of = expand(REGISTERED, facts)
    table = "Mã | A | B\n1.1 | 5 |\n2 | 10 | 9"
    result = tabulate(REGISTERED, facts, forms(of, table), appraisals(of, table))
    assert told(result) == ["W462 A 1", "W461 B 1"]
    assert totals(result) == {"A": "20", "B": "9"}
    # B registered nothing: 0 of the 30 points of criterion 1, which stay in what it is measured by (9 of 40).
    assert (figures(result, "B").assigned_max, figures(result, "B").share) == (40, D("22.5"))


def test_peers_are_those_of_the_stage() -> None:
    """Claimed 150 and 125: 20 and 15. Granted 140 and 120: 20 and 10 + 10·20/40 = 15."""
    result = settled(TARGET, "Mã | A | B\n1 | 150 | 125", "Mã | A | B\n1 | 140 :: x | 120 :: x")
    assert [figures(result, code).self_total for code in "AB"] == [20, 15]
    assert [figures(result, code).total for code in "AB"] == [20, 15]


def test_peers_when_the_self_score_is_kept() -> None:
    """B keeps its 125 and A is granted 150: B's appraised points are unknown, its final ones 15."""
    of = plan(
        "Mã | Cách chấm | Điểm | Tham số\n1 | chỉ tiêu | 20 | T=100",
        agencies="A B",
        when_unappraised=WhenUnappraised.KEEP_SELF,
    )
    result = settled(of, "Mã | A | B\n1 | 200 | 125", "Mã | A\n1 | 150 :: x")
    assert [figures(result, code).total for code in "AB"] == [20, 15]


def test_ranking_by_share() -> None:
    of = plan(
        "Mã | Cách chấm | Điểm | Không áp dụng cho\n1 | điểm | 10 |\n2 | điểm | 30 | A",
        agencies="A B",
        rank_by=RankBy.SHARE,
        keys="Khóa\ntong_diem",
    )
    result = settled(of, "Mã | A | B\n1 | 9 | 8\n2 | | 25")
    assert ranks(result) == {"A": 1, "B": 2}
    assert {one.decided_by for one in result.standings} == {"ty_le"}
    assert decided_words(of, result.standings[0]) == "Tỷ lệ trên điểm tối đa"


def test_nothing_to_divide_by() -> None:
    of = plan("Mã | Cách chấm | Điểm | Không áp dụng cho\n1 | điểm | 10 | A", agencies="A B")
    result = settled(of, "Mã | A | B\n1 | | 8")
    assert (figures(result, "A").share, figures(result, "A").total) == (None, 0)


def test_the_order_of_registered_targets_changes_no_points() -> None:
    table = "Mã | A | B\n1.1 | 60 | 300\n1.2 | 100 |\n1.3 | 7 |\n2 | 10 | 9"
    swapped = TARGETS.replace("A      | 1  | 1   | 100      | 10", "A      | 1  | 2   | 100      | 10")
    swapped = swapped.replace("A      | 1  | 2   | 50 ", "A      | 1  | 1   | 50 ")
    facts = register(REGISTERED, targets=swapped)
    of = expand(REGISTERED, facts)
    result = tabulate(REGISTERED, facts, forms(of, table), appraisals(of, table))
    assert final(result, "A") == {"1": "22", "1.2": "5", "1.1": "7", "1.3": "10", "2": "10"}


def test_a_target_left_to_the_agencies() -> None:
    """T: A 10, B 20, C none. A 12/10 leads: 20; B 22/20 makes 10 + 10·0,1/0,2 = 15; C 20·5/5 = 20."""
    of = plan("Mã | Cách chấm | Điểm\n1 | chỉ tiêu | 20\n2 | chỉ tiêu | 10", agencies="A B C")
    targets = (
        "Đơn vị | Mã | STT | Kế hoạch | Đơn vị tính\nA | 1 | 1 | 10 | vụ\nB | 1 | 1 | 20 |\nB | 2 | 1 | 0 |"
    )
    facts = register(of, targets=targets)
    wide = expand(of, facts)
    assert expand(wide, facts) == wide
    assert len({*wide.criteria}) == 4
    assert [(row.code, sorted(row.agencies), row.guidance) for row in wide.criteria] == [
        ("1", ["C"], ""),
        ("1", ["A"], "Đăng ký: 10 vụ"),
        ("1", ["B"], "Đăng ký: 20"),
        ("2", ["A", "B", "C"], ""),
    ]
    table = "Mã | A | B | C\n1 | 12 | 22 | 5\n2 | 3 | 4 | 2"
    result = tabulate(of, facts, forms(wide, table), appraisals(wide, table))
    assert [final(result, code)["1"] for code in "ABC"] == ["20", "15", "20"]
    assert told(result) == []


def test_targets_of_an_agency_without_the_row_are_left_alone() -> None:
    of = plan("Mã | Cách chấm | Điểm | Áp dụng cho\n1 | đăng ký | 30 | A\n2 | điểm | 10 |", agencies="A B")
    facts = register(of, targets="Đơn vị | Mã | STT | Điểm\nB | 1 | 1 | 30\nA | 1 | 1 | 30")
    assert [row.code for row in expand(of, facts).criteria] == ["1", "1.1", "2"]


def test_what_cannot_be_shared_goes_to_the_last_target() -> None:
    """10 points for three targets: 3,33 + 3,33 + 3,34."""
    of = plan("Mã | Cách chấm | Điểm\n1 | đăng ký | 10", agencies="A")
    facts = register(of, targets="Đơn vị | Mã | STT\nA | 1 | 1\nA | 1 | 2\nA | 1 | 3")
    assert [show(row.maximum) for row in expand(of, facts).criteria[1:]] == ["3,33", "3,33", "3,34"]
