"""The figures of one workbook while it is filled, and what it is still waiting for."""

from __future__ import annotations

from tests.tables import forms, plan, register
from tests.tabulation.scoring.reckoned import (
    CLAIMS,
    DECLARED,
    TARGET,
    TAY_NINH,
    D,
)
from thidua_xlsx.model import (
    Absent,
    InputField,
    Slot,
)
from thidua_xlsx.tabulation import live_points, tally_self


def test_a_form_alone_and_its_live_figures_agree() -> None:
    (stc, _) = forms(TAY_NINH, CLAIMS)
    alone = tally_self(TAY_NINH, register(TAY_NINH), stc)
    live = live_points(TAY_NINH, register(TAY_NINH), "STC", {s: e.value for s, e in stc.entries.items()})
    assert (alone.self_total, alone.total, alone.appraised_total, alone.share) == (325, None, None, None)
    assert (alone.complete, alone.pending) == (True, ())
    assert live.total == 325
    assert live.points == {code: score.self_points for code, score in alone.scores.items()}
    assert (live.bases["5.2"], live.points["5.2"], live.moved["F2"], live.moved["GP"]) == (30, 35, 5, 0)


def test_a_blank_row_adds_nothing_and_is_not_zero() -> None:
    (form,) = forms(DECLARED, "Mã | A\n1 |\n2 | 10\nC | !\nD |\nT | 1")
    alone = tally_self(DECLARED, register(DECLARED), form)
    assert (alone.self_total, alone.complete, alone.pending) == (10, False, ("1", "C", "D"))
    assert alone.scores["1"].self_points is None
    live = live_points(DECLARED, register(DECLARED), "A", {Slot("2", "D", InputField.COUNT): D(1)})
    assert (live.total, live.points) == (3, {"1": None, "2": 3})


def test_live_figures_of_an_appraisal() -> None:
    of = plan(
        """
        Mã | Cách chấm | Điểm | Ai chấm   | Không áp dụng cho | Khi không áp dụng | Tham số
        1  | điểm      | 20   | thẩm định |                   |                   |
        2  | điểm      | 10   |           | A                 | đủ điểm           |
        3  | chỉ tiêu  | 5    |           |                   |                   | T=10
        """,
        agencies="A B",
    )
    entries = {
        Slot("1", None, InputField.POINTS): D(12),
        Slot("3", None, InputField.ACTUAL): D(12),
        Slot("1", None, InputField.REASON): "thiếu",
    }
    in_form = live_points(of, register(of), "A", entries)
    judged = live_points(of, register(of), "A", entries, "appraisal")
    assert (in_form.bases, in_form.total) == ({"1": None, "2": 10, "3": None}, 10)
    assert (judged.bases, judged.total) == ({"1": 12, "2": 10, "3": None}, 22)


def test_a_target_is_filled_though_its_points_wait() -> None:
    (form, blank) = forms(TARGET, "Mã | A | B\n1 | 150 |")
    assert tally_self(TARGET, register(TARGET), form).complete
    assert tally_self(TARGET, register(TARGET), blank).pending == ("1",)
    (odd,) = forms(TARGET, "Mã | A\n1 | không áp dụng")
    assert odd.value("1", None, InputField.ACTUAL) is Absent.NOT_APPLICABLE
    assert tally_self(TARGET, register(TARGET), odd).complete
