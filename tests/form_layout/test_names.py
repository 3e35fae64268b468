"""File names and defined names: ASCII, unmistakable, derived from codes."""

from __future__ import annotations

from thidua_xlsx.form_layout import file_name
from thidua_xlsx.form_layout.names import adjustment_key, defined_name
from thidua_xlsx.model import InputField, Slot


def test_file_names_are_ascii() -> None:
    assert file_name(2013, "STC", "form") == "2013_STC_tu-cham.xlsx"
    assert file_name(2013, "STC", "appraisal") == "2013_STC_tham-dinh.xlsx"
    assert file_name(2013, "Sở/1", "form") == "2013_S_1edf__2f_1_tu-cham.xlsx"


def test_names_say_what_they_hold() -> None:
    assert defined_name(Slot("4.1", None, InputField.POINTS)) == "TC_4.1_points"
    assert defined_name(Slot("4.1", "T4.1a", InputField.COUNT)) == "CT_T4.1a_count"
    assert defined_name(Slot("4-1đ", None, InputField.PASS)) == "TC_4_2d_1_111__pass"


def test_names_that_excel_takes_for_the_same_differ() -> None:
    first = defined_name(Slot("1a", None, InputField.POINTS))
    assert defined_name(Slot("1A", None, InputField.POINTS), {first.lower()}) == "TC_1A_points_2"


def test_an_adjustment_named_like_a_criterion_has_a_key_of_its_own() -> None:
    assert adjustment_key("T1", {"1"}) == "T1"
    assert adjustment_key("1", {"1"}) == "1|ct"
