"""«không áp dụng» in an appraisal workbook: what its live formulas show, and what Excel lets in."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from tests import libreoffice
from tests.excel import Sheet
from tests.tables import forms, plan, register
from thidua_xlsx.excel_formulas import full_if_not_applicable
from thidua_xlsx.form_layout import FormColumn, FormLayout, lay_out
from thidua_xlsx.form_layout.cached_values import figures
from thidua_xlsx.forms.appraisal.write import write_appraisal
from thidua_xlsx.forms.writer.data_validation import validation
from thidua_xlsx.model import Absent, InputField, Slot, Value
from thidua_xlsx.tabulation import tally_self

D = Decimal
PLAN = plan(
    """
    Mã | Cách chấm | Tham số | Điểm | Khi không áp dụng
    1  | điểm      |         | 20   | đủ điểm
    2  | đạt       |         | 10   | bỏ
    3  | tỷ lệ     | a/b     | 30   | đủ điểm
    4  | tỷ lệ     |         | 40   | bỏ
    """,
    agencies="A",
)
OUT = Absent.NOT_APPLICABLE
SAID: dict[Slot, Value] = {
    Slot("1", None, InputField.POINTS): OUT,
    Slot("2", None, InputField.PASS): OUT,
    Slot("3", None, InputField.ACTUAL): OUT,
    Slot("3", None, InputField.TARGET): OUT,
    Slot("4", None, InputField.PERCENT): D(50),
}


def layout() -> FormLayout:
    (form,) = forms(PLAN, "Mã | A\n1 | 18\n2 | Đạt\n3 | 9/10\n4 | 50")
    tally = tally_self(PLAN, register(PLAN), form)
    return lay_out(PLAN, register(PLAN), "A", "appraisal", scoring=form, tally=tally)


def test_what_the_workbook_shows() -> None:
    """20 and 30 given in full, 2 left out, 40 × 50 % = 20: 70 in all."""
    laid = layout()
    shown = figures(laid, SAID)
    points, check = laid.columns[FormColumn.POINTS], laid.columns[FormColumn.CHECK]
    rows = [laid.row_of(key).row for key in ("1", "2", "3", "4")]
    assert [shown[row, points] for row in rows] == [20, "", 30, 20]
    assert shown[laid.rows[-1].row, points] == 70
    assert [shown[row, check] for row in rows] == [*["Không áp dụng"] * 3, "Đạt yêu cầu"]


@pytest.mark.parametrize(("typed", "points"), [("không áp dụng", 9), (D(4), 4), (None, "")])
def test_the_formula_of_full_points(typed: str | Decimal | None, points: object) -> None:
    formula = full_if_not_applicable('IF(ISNUMBER(F5),F5,"")', ["F5"], D(9))
    assert Sheet({"F5": typed}).of(formula) == points


def test_excel_lets_the_word_in_beside_numbers_and_choices() -> None:
    rules = {asked.slot.criterion: validation(asked) for asked in layout().inputs if asked.slot.field.scores}
    assert {code: rule["validate"] for code, rule in rules.items()} == {
        "1": "custom",
        "2": "list",
        "3": "custom",
        "4": "custom",
    }
    assert rules["1"]["value"].startswith("=OR(F")
    assert '="không áp dụng",IF(ISNUMBER(' in rules["1"]["value"]
    assert rules["2"]["source"] == ["Đạt", "Không đạt", "không áp dụng"]


@pytest.mark.libreoffice
def test_a_recalculation_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "tham-dinh.xlsx"
    write_appraisal(path, layout(), PLAN, SAID, key=b"k" * 32)
    assert libreoffice.changes(path) == {}
