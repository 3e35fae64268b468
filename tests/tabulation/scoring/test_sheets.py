"""A returned workbook by rows, and the rows that its appraisers found not applicable."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.cases import FORM, JUDGED, SIX_ROWS, case_of
from tests.tables import appraisals, forms, plan
from thidua_xlsx.address import Address
from thidua_xlsx.model import Absent, AgreedScore, InputField
from thidua_xlsx.tabulation.scoring.criteria_tree import outline
from thidua_xlsx.tabulation.scoring.row_scores import (
    Case,
    IndexedReturn,
    Stage,
    claims_of,
    not_applicable,
    sheet,
)
from thidua_xlsx.tabulation.scoring.unassigned_rows import all_assigned

D = Decimal
PLAN = plan(
    SIX_ROWS,
    "Mã | Tiêu chí | Loại | Điểm\nC | 1 | cộng | 1\nT | | trừ | 1",
    agencies="A B",
)
ROW = {row.code: row for row in PLAN.criteria}
TREE = outline(PLAN, "A")


def test_the_inputs_of_the_rows_without_those_of_adjustments() -> None:
    (judged,) = appraisals(PLAN, "Mã | A\n1 | 18 :: thiếu\n2 | !\nC | 1\nT | 2")
    assert sheet(judged) == IndexedReturn(
        True,
        {
            "1": {InputField.POINTS: D(18), InputField.REASON: "thiếu"},
            "2": {InputField.PASS: Absent.BLANK},
        },
        {"1": Address(JUDGED, "Phiếu", "F10"), "2": Address(JUDGED, "Phiếu", "F11")},
    )
    assert sheet(None) == IndexedReturn(False, {}, {})


def test_a_flagged_cell_says_nothing_and_has_its_place() -> None:
    (form,) = forms(PLAN, "Mã | A\n1 | 18")
    flagged = {slot: entry._replace(flagged=True) for slot, entry in form.entries.items()}
    one = sheet(replace(form, entries=flagged))
    assert one.claims == {"1": {InputField.POINTS: Absent.BLANK}}
    assert one.places == {"1": Address(FORM, "Phiếu", "F10")}


def test_the_place_of_a_row_is_that_of_its_actual_value() -> None:
    """Not that of its target, wherever that stands."""
    of = plan("Mã | Cách chấm | Điểm\n1 | tỷ lệ | 20", agencies="A")
    (form,) = forms(of, "Mã | A\n1 | 30")
    (slot, entry) = next(iter(form.entries.items()))
    target = slot._replace(field=InputField.TARGET)
    beside = entry._replace(slot=target, value=D(100), at=entry.at.beside("G10"))
    one = sheet(replace(form, entries={slot: entry, target: beside}))
    assert one.claims == {"1": {slot.field: D(30), InputField.TARGET: D(100)}}
    assert one.places == {"1": Address(FORM, "Phiếu", "F10")}
    assert claims_of([]) == {}


@pytest.mark.parametrize(
    ("field", "value", "out"),
    [
        (InputField.POINTS, Absent.NOT_APPLICABLE, True),
        (InputField.POINTS, Absent.BLANK, False),
        (InputField.POINTS, D(0), False),
        (InputField.NOTE, Absent.NOT_APPLICABLE, False),
    ],
)
def test_only_a_scoring_input_takes_a_row_out(field: InputField, value: Absent | Decimal, out: bool) -> None:
    assert not_applicable({InputField.REASON: "vì", field: value}) is out


# --- rows that appraisers find not applicable -------------------------------------------------------


def test_a_case_without_such_rows_has_one_tree() -> None:
    one = case_of(PLAN, "A", "1 | không áp dụng", "1 | 3", _2="4")
    assert one == Case(
        one.form, one.appraisal, {"2": AgreedScore("A", "2", D(4), "họp")}, all_assigned(TREE), TREE
    )
    assert (one.form.there, one.appraisal.there, one.judged is one.asked) == (True, True, True)


def test_rows_are_taken_out_or_given_in_full_as_the_plan_says() -> None:
    """1 goes, 2 is given; 3 is agreed, 4 the secretariat's, 5 given by the plan: they stay as they are."""
    away = "\n".join(f"{code} | không áp dụng" for code in "1234")
    one = case_of(PLAN, "A", None, away, _3="7")
    assert one.asked == TREE
    assert one.judged == outline(PLAN, "A", {"1"}, {"2"})
    assert (list(one.judged.rows), one.judged.full) == (["2", "3", "4", "5", "6"], {"2", "5"})
    assert not case_of(PLAN, "A", None, "2 | không áp dụng").judged.full - {"2", "5"}


@pytest.mark.parametrize(
    ("stage", "code", "claim"),
    [
        (Stage.SELF, "1", {InputField.POINTS: D(18)}),
        (Stage.SELF, "2", {}),
        (Stage.SELF, "3", None),
        (Stage.SELF, "4", None),
        (Stage.APPRAISED, "1", {}),
        (Stage.APPRAISED, "3", {InputField.POINTS: D(7)}),
        (Stage.APPRAISED, "4", None),
    ],
)
def test_who_is_asked_for_a_row(stage: Stage, code: str, claim: object) -> None:
    assert case_of(PLAN, "A", "1 | 18\n3 | 5\n4 | 5", "3 | 7\n4 | 5").claim(stage, ROW[code]) == claim
    assert case_of(PLAN, "A", None).claim(stage, ROW[code]) is None
