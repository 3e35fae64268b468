"""Promises about a whole form: evidence, exclusive adjustments, denominators."""

from __future__ import annotations

import pytest

from tests.returned import Returned, plan_of
from thidua_xlsx.model import Absent, InputField

PLAN = plan_of(
    """
    | 1 | điểm  | 10 | minh chứng |
    | 2 | đạt   | 10 | minh chứng |
    | 3 | mức   | 10 | minh chứng;; tham số A=10; B=0 |
    | 4 | điểm  | 10 | |
    | 5 | tỷ lệ | 10 | minh chứng;; tham số a/b |
    """,
    """
    | C1 | cộng | 5  |   | C2 |
    | C2 | cộng | 10 |   |    |
    | C3 | cộng | 10 | 4 |    |
    """,
)


@pytest.mark.parametrize(
    ("item", "value", "claimed"),
    [
        ("1", "10", "10"),
        ("1", "0", None),
        ("2", "Đạt", "Đạt"),
        ("2", "Không đạt", None),
        ("3", "A", "A"),
        ("3", "B", None),
        ("4", "10", None),
    ],
)
def test_points_are_not_claimed_without_the_evidence(item: str, value: str, claimed: str | None) -> None:
    form = Returned(PLAN)
    form.type(item, float(value) if value.isdigit() else value)
    missing = [f for f in form.read().findings if f.code == "W227"]
    assert [f.facts["value"] for f in missing] == ([claimed] if claimed else [])
    if not claimed:
        return
    place = form.place(item, InputField.EVIDENCE)
    assert form.told("W227") == [f"W227 {place}"]
    form.type(item, "Báo cáo số 12", InputField.EVIDENCE)
    assert form.told("W227") == []


def test_two_numbers_need_one_evidence() -> None:
    form = Returned(PLAN)
    form.type("5", 3, InputField.ACTUAL)
    form.type("5", 4, InputField.TARGET)
    assert form.told() == [f"W227 {form.place('5', InputField.EVIDENCE)}"]


def test_an_evidence_that_is_a_formula_is_not_missing_as_well() -> None:
    form = Returned(PLAN)
    form.type("1", 10)
    place = form.type("1", "x", InputField.EVIDENCE)
    form.put(place, form.cells[place]._replace(formula="A1"))
    assert form.told() == [f"E210 {place}"]


def test_exclusive_adjustments_count_neither() -> None:
    form = Returned(PLAN)
    first, second = form.type("C1", 1), form.type("C2", 2)
    form.type("C3", 1)
    assert form.told() == [f"E228 {first}", f"E228 {second}"]
    assert form.value("C1") is Absent.BLANK
    assert form.value("C2") is Absent.BLANK
    assert form.value("C3") == 1
    form.type("C2", 0)
    assert form.told() == []


def test_a_ratio_over_nothing() -> None:
    form = Returned(PLAN)
    form.type("5", 0, InputField.ACTUAL)
    place = form.type("5", 0, InputField.TARGET)
    assert form.told("E251") == [f"E251 {place}"]
    assert form.value("5", InputField.TARGET) is Absent.BLANK
