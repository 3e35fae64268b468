"""Rows found not to be assigned after the forms are out: register sheet `Không giao` (contract §4)."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.tables import appraisals, forms, plan, register, told, totals
from tests.tabulation.scoring.reckoned import figures
from thidua_xlsx.model import Plan, Result
from thidua_xlsx.tabulation import tabulate
from thidua_xlsx.tabulation.reporting.result_lines import lines

D = Decimal
PLAN = plan(
    """
    Mã  | Cách chấm | Điểm | Khi không áp dụng
    1   | nhóm      | 30   | bỏ
    1.1 | điểm      | 20   | bỏ
    1.2 | điểm      | 10   | bỏ
    2   | điểm      | 10   | đủ điểm
    3   | điểm      | 5    | bỏ
    """,
    "Mã | Tiêu chí | Loại | Điểm\nT | 1.1 | trừ | 1",
    agencies="A",
)
FILLED = "Mã | A\n1.1 | 18\n1.2 | 9\n2 | 4\n3 | 5\nT | 2"


def result(
    of: Plan, unassigned: str, claims: str = FILLED, granted: str = FILLED, agreed: str = ""
) -> Result:
    table = "Đơn vị | Mã | Căn cứ\n" + unassigned
    facts = register(of, unassigned=table, agreed=agreed)
    return tabulate(of, facts, forms(of, claims), appraisals(of, granted))


@pytest.mark.parametrize(
    ("unassigned", "total", "maximum", "remarks"),
    [
        ("A | 3 | CV 1", 16 + 9 + 4, 40, ["I470 A 3", "I472 A 3"]),
        ("A | 2 | CV 1", 16 + 9 + 10 + 5, 45, ["I471 A 2", "I472 A 2"]),
        # Its deduction goes with the row.
        ("A | 1.1 | CV 1", 9 + 4 + 5, 25, ["I470 A 1.1", "I472 A 1.1"]),
        # A group takes all rows below it along.
        ("A | 1 | CV 1", 4 + 5, 15, ["I470 A 1", "I472 A 1"]),
    ],
)
def test_it_counts_as_the_plan_says_at_every_stage(
    unassigned: str, total: int, maximum: int, remarks: list[str]
) -> None:
    made = result(PLAN, unassigned)
    a = figures(made)
    assert (a.self_total, a.appraised_total, a.total) == (total, total, total)
    assert (a.assigned_max, a.complete, made.final) == (maximum, True, True)
    assert told(made) == remarks


def test_a_blank_row_that_is_not_assigned_is_complete_and_waits_for_nobody() -> None:
    blank = FILLED.replace("3 | 5", "3 |")
    waits = result(PLAN, "", blank, blank)
    assert (waits.final, figures(waits).complete, told(waits)) == (False, False, ["W452 A 3"])
    done = result(PLAN, "A | 3 |", blank, blank)
    assert (totals(done), figures(done).complete, told(done)) == ({"A": "29"}, True, ["I470 A 3"])


def test_it_beats_what_the_appraisers_say() -> None:
    """The appraisers grant 4 in row 2 and say that row 3 does not apply; the register takes row 2 away."""
    made = result(PLAN, "A | 2 | CV 1", granted=FILLED.replace("3 | 5", "3 | không áp dụng"))
    assert (totals(made), figures(made).assigned_max) == ({"A": "35"}, 40)
    assert told(made) == ["I471 A 2", "I472 A 2", "I458 A 3"]


def test_it_is_shown_with_its_basis() -> None:
    made = result(PLAN, "A | 1.1 | CV số 15")
    a = figures(made)
    assert (a.settled["1.1"].final, a.settled["1.1"].reason) == (None, "Không giao (CV số 15)")
    assert list(a.scores) == ["1", "1.2", "2", "3"]
    shown = {line.code: (line.final, line.reason) for line in lines(a)}
    assert list(shown) == ["1.1", "1.2", "2", "3"]
    assert shown["1.1"] == (None, "Không giao (CV số 15)")


def test_what_the_agency_does_not_have_cannot_be_taken_away() -> None:
    of = plan("Mã | Cách chấm | Điểm | Không áp dụng cho\n1 | điểm | 10 |\n2 | điểm | 5 | A", agencies="A")
    made = result(of, "A | 2 |", "Mã | A\n1 | 8", "Mã | A\n1 | 8")
    assert (totals(made), told(made)) == ({"A": "8"}, ["W473 A 2"])


def test_an_agreed_score_of_such_a_row_is_not_used() -> None:
    made = result(PLAN, "A | 3 |", agreed="Đơn vị | Mã | Điểm\nA | 3 | 5")
    assert totals(made) == {"A": "29"}
    assert "W455 A 3" in told(made)


def test_a_target_that_is_not_assigned_is_compared_with_nobody() -> None:
    """B: 0,5 × 10 × 0,9 = 4,5. C is the best once A is out: 10; beside A it had 5 + 5 × 0,5 ÷ 1 = 7,5."""
    of = plan("Mã | Cách chấm | Điểm | Tham số\n1 | chỉ tiêu | 10 | T=100\n2 | điểm | 5 |", agencies="A B C")
    filled = "Mã | A | B | C\n1 | 200 | 90 | 150\n2 | 5 | 5 | 5"
    made = result(of, "A | 1 |", filled, filled)
    assert totals(made) == {"A": "5", "B": "9,5", "C": "15"}
    word = filled.replace("1 | 200", "1 | không áp dụng")
    assert totals(result(of, "", filled, word)) == {"A": "5", "B": "9,5", "C": "15"}


def test_all_registered_targets_taken_out_leave_no_maximum() -> None:
    of = plan("Mã | Cách chấm | Điểm\n1 | đăng ký | 10\n2 | điểm | 5", agencies="A")
    facts = register(
        of,
        targets="Đơn vị | Mã | STT | Kế hoạch | Điểm\nA | 1 | 1 | 100 | 10",
        unassigned="Đơn vị | Mã | Căn cứ\nA | 1.1 | Không có nhiệm vụ",
    )
    filled = "Mã | A\n2 | 4"
    made = tabulate(of, facts, forms(of, filled), appraisals(of, filled))
    assert (figures(made).total, figures(made).assigned_max) == (4, 5)
