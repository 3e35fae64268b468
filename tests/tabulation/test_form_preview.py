"""A workbook while it is being filled: the tally of a form alone, and what its live formulas show."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.tables import forms, plan, register
from thidua_xlsx.address import Address
from thidua_xlsx.model import (
    Absent,
    Adjusted,
    InputField,
    Origin,
    PartyScore,
    Record,
    Register,
    Score,
    ScoredRow,
    SelfScoring,
    Slot,
    Source,
    Tally,
    Value,
    WhenUnappraised,
)
from thidua_xlsx.tabulation import LivePoints, live_points, tally_self

D = Decimal
PLAN = plan(
    """
    Mã  | Cách chấm | Điểm | Ai chấm    | Không áp dụng cho | Khi không áp dụng
    1   | nhóm      | 30   |            |                   |
    1.1 | điểm      | 20   |            |                   |
    1.2 | đạt       | 10   |            |                   |
    2   | điểm      | 8    | thẩm định  |                   |
    3   | điểm      | 6    | ban thư ký |                   |
    4   | điểm      | 5    |            | A                 | đủ điểm
    5   | điểm      | 4    |            | A                 | bỏ
    """,
    """
    Mã | Tiêu chí | Loại | Điểm | Ai khai    | Áp dụng cho
    C1 | 1.1      | cộng | 3    |            |
    T2 | 1.2      | trừ  | 2    |            |
    TG | 1        | trừ  | 1    |            |
    C4 | 4        | cộng | 1    |            |
    CB |          | cộng | 9    |            | B
    CT |          | cộng | 5    |            |
    TK |          | trừ  | 4    | ban thư ký |
    """,
    agencies="A B",
)
ROW = {row.code: row for row in PLAN.criteria}
C1, T2, TG, _, _, CT, _ = PLAN.adjustments
FILLED = "Mã | A\n1.1 | 18\n1.2 | Đạt\nC1 | 1\nT2 | 0\nTG | !\nCT | 1"


def place(row: int) -> Address:
    return Address("A_tu-cham.xlsx", "Phiếu", f"F{row + 9}")


def test_every_figure_of_a_form_alone() -> None:
    """18 + 3 + 10 in the group, whose own deduction nobody knows; 5 in full; 5 on the total: 41. What the
    secretariat records and what the plan says of missing appraisals is not asked yet."""
    (form,) = forms(PLAN, FILLED)
    facts = replace(register(PLAN), records=(Record("A", "TK", 2),))
    agency = PLAN.agency("A")
    no, full = Origin.PENDING, "Không áp dụng, tính đủ điểm"
    expected = Tally(
        agency,
        {
            "1.1": ScoredRow(
                ROW["1.1"], PartyScore({InputField.POINTS: D(18)}, D(18), place(1)), None, None, no
            ),
            "1.2": ScoredRow(
                ROW["1.2"], PartyScore({InputField.PASS: True}, D(10), place(2)), None, None, no
            ),
            "2": ScoredRow(ROW["2"], None, None, None, no),
            "3": ScoredRow(ROW["3"], None, None, None, no),
            "4": ScoredRow(ROW["4"], None, None, D(5), Origin.NOT_APPLIED, full),
        },
        (
            Adjusted(C1, 1, None, None, D(3), None, None, place(3), place(3)),
            Adjusted(T2, 0, None, None, D(0), None, None, place(4), place(4)),
            Adjusted(TG, None, None, None, None, None, None, place(5), place(5)),
            Adjusted(CT, 1, None, None, D(5), None, None, place(6), place(6)),
        ),
        {
            "1": Score(ROW["1"], D(31), None, None, None, D(30)),
            "1.1": Score(ROW["1.1"], D(21), None, None, None, D(20)),
            "1.2": Score(ROW["1.2"], D(10), None, None, None, D(10)),
            "2": Score(ROW["2"], None, None, None, None, D(8)),
            "3": Score(ROW["3"], None, None, None, None, D(6)),
            "4": Score(ROW["4"], D(5), None, None, None, D(5), full),
        },
        D(41),
        None,
        None,
        D(49),
        None,
        False,
        ("TG",),
    )
    for policy in WhenUnappraised:
        of = replace(PLAN, info=replace(PLAN.info, when_unappraised=policy))
        assert tally_self(of, facts, form) == expected


def test_what_the_agency_has_not_filled() -> None:
    (form,) = forms(PLAN, "Mã | A\n1.1 |\n1.2 | !\nC1 | 1,5\nT2 |\nTG | !\nCT |")
    alone = tally_self(PLAN, register(PLAN), form)
    assert (alone.self_total, alone.complete, alone.pending) == (
        5,
        False,
        ("1.1", "1.2", "C1", "T2", "TG", "CT"),
    )


def test_registered_targets_are_rows_of_the_form() -> None:
    of = plan("Mã | Cách chấm | Điểm\n1 | đăng ký | 30", agencies="A B")
    facts = register(of, targets="Đơn vị | Mã | STT | Kế hoạch | Điểm\nA | 1 | 1 | 100 | 30")
    alone = tally_self(of, facts, SelfScoring("A", Source("A.xlsx")))
    assert (list(alone.settled), alone.pending, alone.assigned_max) == (["1.1"], ("1.1",), 30)
    live = live_points(of, facts, "A", {Slot("1.1", None, InputField.ACTUAL): D(100)})
    assert live == LivePoints({"1.1": None}, {"1": D(0), "1.1": None}, {}, D(0))


def test_an_agency_that_the_plan_does_not_know() -> None:
    (form,) = forms(PLAN, FILLED)
    with pytest.raises(KeyError):
        tally_self(PLAN, Register(), replace(form, agency="Z"))
    with pytest.raises(KeyError):
        live_points(PLAN, Register(), "Z", {})


ENTRIES: dict[Slot, Value] = {
    Slot("1.1", None, InputField.POINTS): D(18),
    Slot("1.1", None, InputField.NOTE): "quý IV",
    Slot("2", None, InputField.POINTS): D(7),
    Slot("3", None, InputField.POINTS): D(6),
    Slot("1.1", "C1", InputField.COUNT): D(2),
    Slot("1.2", "T2", InputField.COUNT): D(1),
    Slot("1", "TG", InputField.COUNT): D(1),
    Slot("4", "C4", InputField.COUNT): D(1),
    Slot(None, "CB", InputField.COUNT): D(1),
    Slot(None, "CT", InputField.COUNT): D("1.5"),
    Slot(None, "TK", InputField.COUNT): D(1),
}


def test_what_the_formulas_of_a_form_show() -> None:
    """1.1: 18 + 2·3; 1.2 is blank, of nothing its deduction takes 0; the group 24 − 1. 2 and 3 are not the
    agency's; 4 is given, its bonus is not. 1,5 times is no count."""
    assert live_points(PLAN, Register(), "A", ENTRIES) == LivePoints(
        {"1.1": D(18), "1.2": None, "2": None, "3": None, "4": D(5)},
        {"1": D(23), "1.1": D(24), "1.2": None, "2": None, "3": None, "4": D(5)},
        {"C1": D(6), "T2": D(0), "TG": D(-1), "CT": None},
        D(28),
    )


def test_what_the_formulas_of_an_appraisal_show() -> None:
    judged = live_points(PLAN, Register(), "A", ENTRIES, "appraisal")
    assert (judged.bases["2"], judged.bases["3"], judged.points["2"], judged.total) == (7, None, 7, 35)


def test_an_empty_workbook_shows_nothing_but_what_is_given() -> None:
    blank = {"C1": None, "T2": None, "TG": None, "CT": None}
    empty = live_points(PLAN, Register(), "A", {})
    bases = {"1.1": None, "1.2": None, "2": None, "3": None, "4": D(5)}
    assert empty == LivePoints(bases, {"1": D(0), **bases}, blank, D(5))
    never = live_points(PLAN, Register(), "A", {Slot("1.1", "C1", InputField.COUNT): Absent.NOT_APPLICABLE})
    assert never.moved == {**blank, "C1": D(0)}
    of_b = live_points(PLAN, Register(), "B", {Slot(None, "CT", InputField.COUNT): D(0)})
    assert (of_b.total, of_b.moved["CT"], of_b.points["4"]) == (0, 0, None)


def test_rows_whose_points_depend_on_the_other_agencies_are_known() -> None:
    """1 and 4 (full) are in the self total, 18 + 10; 2 (filled) and 3 (blank) are not."""
    of = plan(
        """
        Mã  | Cách chấm | Điểm | Không áp dụng cho | Khi không áp dụng
        1   | điểm      | 20   |                   |
        2   | chỉ tiêu  | 10   |                   |
        3   | chỉ tiêu  | 10   |                   |
        4   | chỉ tiêu  | 10   | A                 | đủ điểm
        """,
        agencies="A B",
    )
    tally = tally_self(of, Register(), forms(of, "Mã | A\n1 | 18\n2 | 7")[0])
    assert [code for code, row in tally.settled.items() if row.of_the_block] == ["2", "3"]
    assert tally.self_total == 28
