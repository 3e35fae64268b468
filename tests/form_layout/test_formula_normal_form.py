"""One spelling for each formula."""

from __future__ import annotations

import pytest

from thidua_xlsx.form_layout.formula_normal_form import canonical, moved

SHEET = "Phiếu tự chấm"


@pytest.mark.parametrize(
    "formula",
    [
        "=SUM(F5:F8)",
        "sum( F5 : F8 )",
        "of:=SUM($F$5:F8)",
        "SUM('Phiếu tự chấm'!F5:F8)",
        "SUM($'Phiếu tự chấm'!$F$5:F8)",
        "_xlfn.SUM(F5:F8)",
    ],
)
def test_spellings_of_one_formula(formula: str) -> None:
    assert canonical(formula, SHEET) == "SUM(F5:F8)"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("IF(A1;.5;2.50)", "IF(A1,0.5,2.5)"),
        ("IF(TRUE(),1.0,0)", "IF(TRUE,1,0)"),
        ("Sheet1!A1", "SHEET1!A1"),
    ],
)
def test_equal(one: str, other: str) -> None:
    assert canonical(one, "Other") == canonical(other, "Other")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("SUM(F5:F8)", "SUM(F5:F9)"),
        ("F5", "'Khác'!F5"),
        ('IF(A1="a b",1,0)', 'IF(A1="ab",1,0)'),
        ('IF(A1="x",1,0)', 'IF(A1="X",1,0)'),
        ("A1+5", "A1+0.5"),
    ],
)
def test_different(one: str, other: str) -> None:
    assert canonical(one, SHEET) != canonical(other, SHEET)


def test_row_numbers_follow_their_rows() -> None:
    spelled = canonical('IF(F5="F5",SUM(F5:G8),LOG10(A6))', SHEET)
    assert moved(spelled, {5: 4, 8: 7}) == 'IF(F4="F5",SUM(F4:G7),LOG10(A6))'
