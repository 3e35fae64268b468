"""`Tham số` of every kind of row: what is read, and what is told of each fault."""

from __future__ import annotations

import pytest

from tests.rules.rows import D
from thidua_xlsx.model import Band, Bands, Levels, Parameter, PerUnit, Ratio, TargetShape
from thidua_xlsx.rules import METHODS, RULES

PERCENT_BANDS = ">=95%: 15; >=90%: 12; <90%: 0"
LEVELS, BANDS = "Loại A=200; Loại B=150 hoặc 8; 6; 4; 0", ">=95: 15; >=90: 12; <90: 0"


def read(method: str, parameter: str) -> tuple[Parameter, list[tuple[str, dict[str, str]]]]:
    """What is read of a row of 20 points, and each fault with what it tells."""
    value, faults = RULES[METHODS[method]].read_parameter(parameter, D(20))
    return value, [(fault.code, dict(fault.facts)) for fault in faults]


@pytest.mark.parametrize(
    ("method", "parameter", "value"),
    [
        ("điểm", " ", None),
        (
            "mức",
            "Loại A=20; 7,5;; Loại = B=0",
            Levels((("Loại A", D(20)), ("7,5", D("7.5")), ("Loại = B", D(0)))),
        ),
        (
            "bậc",
            "≥90: 20; >80,5:10; =80,5: 1; ≤ 10: 0; <80,5: 5",
            Bands(
                (
                    Band(">=", D(90), D(20)),
                    Band(">", D("80.5"), D(10)),
                    Band("=", D("80.5"), D(1)),
                    Band("<=", D(10), D(0)),
                    Band("<", D("80.5"), D(5)),
                )
            ),
        ),
        (
            "bậc",
            ">=95%: 20; <95 %: 5",
            Bands((Band(">=", D(95), D(20)), Band("<", D(95), D(5))), percent=True),
        ),
        ("tỷ lệ", "", Ratio(two_numbers=False)),
        ("tỷ lệ", "A / B", Ratio(two_numbers=True)),
        ("tỷ lệ", "a/b; Trần = 120%", Ratio(two_numbers=True, most=D(120))),
        ("tỷ lệ", "không trần", Ratio(most=None)),
        (
            "bậc",
            ">=95%: 20; < 95 %: 0; Tuyến tính",
            Bands((Band(">=", D(95), D(20)), Band("<", D(95), D(0))), percent=True, linear=True),
        ),
        ("đếm", " 0,5 ", PerUnit(D("0.5"))),
        ("chỉ tiêu", "", TargetShape(D("0.5"), None)),
        ("chỉ tiêu", "h=0,6; Kế hoạch=120", TargetShape(D("0.6"), D(120))),
        ("chỉ tiêu", "Chỉ tiêu = 30", TargetShape(D("0.5"), D(30))),
        ("chỉ tiêu", "T=0; 0", TargetShape(D(0), D(0))),
        ("đăng ký", "1", TargetShape(D(1))),
    ],
)
def test_what_a_parameter_says(method: str, parameter: str, value: Parameter) -> None:
    assert read(method, parameter) == (value, [])


@pytest.mark.parametrize("method", ["điểm", "đạt", "trừ", "nhóm", "nhóm trần", "văn bản"])
def test_a_parameter_that_nobody_reads(method: str) -> None:
    assert read(method, " x ") == (None, [("W340", {"text": "x", "method": method})])


@pytest.mark.parametrize(("method", "example"), [("mức", LEVELS), ("bậc", BANDS), ("đếm", "2")])
def test_a_parameter_that_is_missing(method: str, example: str) -> None:
    assert read(method, " ") == (None, [("E341", {"method": method, "example": example})])


@pytest.mark.parametrize(
    ("method", "parameter", "items", "example"),
    [
        ("mức", "A=x; B=20; =5; tốt", ["A=x", "=5", "tốt"], LEVELS),
        ("bậc", ">=95%: 20; >=90: 12; <90%: 0", [">=90: 12"], PERCENT_BANDS),
        ("bậc", ">=x: 20; ≥90: y; 90: 20; <90: 0", [">=x: 20", ">=90: y", "90: 20"], BANDS),
        ("đếm", " hai ", ["hai"], "2"),
        ("đếm", "2đ", ["2đ"], "2"),
        ("tỷ lệ", " b/a ", ["b/a"], "a/b"),
        ("tỷ lệ", "trần=80; trần=x; đến 120", ["trần=80", "trần=x", "đến 120"], "a/b"),
        ("chỉ tiêu", "X=3; T=-1; h=x", ["X=3", "T=-1", "h=x"], "0,5; T=120"),
    ],
)
def test_items_that_cannot_be_read(method: str, parameter: str, items: list[str], example: str) -> None:
    told = [("E342", {"item": item, "example": example}) for item in items]
    assert read(method, parameter)[1] == told


@pytest.mark.parametrize(
    ("method", "parameter", "item", "value", "readings"),
    [
        ("mức", "A=1.000; B=20", "A=1.000", "1.000", "1000 hoặc 1"),
        ("bậc", "<=2,095: 20; >2,095: 0", "<=2,095: 20", "2,095", "2095 hoặc 2,095"),
        ("bậc", ">=9: 20; <9: 1.250", "<9: 1.250", "1.250", "1250 hoặc 1,25"),
        ("đếm", "1.000", "1.000", "1.000", "1000 hoặc 1"),
        ("chỉ tiêu", "T=1.200", "T=1.200", "1.200", "1200 hoặc 1,2"),
    ],
)
def test_numbers_with_two_readings_name_both(
    method: str, parameter: str, item: str, value: str, readings: str
) -> None:
    code, facts = read(method, parameter)[1][0]
    assert (code, facts) == ("E360", {"item": item, "value": value, "readings": readings})


def outside(item: str, points: str) -> tuple[str, dict[str, str]]:
    return "E343", {"item": item, "points": points, "maximum": "20"}


@pytest.mark.parametrize(
    ("method", "parameter", "told"),
    [
        ("mức", "A=20,5; B=-1; C=20; D=0", [outside("A=20,5", "20,5")]),
        ("bậc", ">=1: 25; <1: -0,5", [outside(">=1: 25", "25"), outside("<1: -0,5", "-0,5")]),
        ("mức", "Loại A=20; loại a=3; B=0", [("E345", {"item": "loại a"})]),
        ("mức", "A -=20; A–=3; A=0", [("E345", {"item": "A–"})]),
        ("mức", "A=15,5; B=3", [("W346", {"points": "15,5", "maximum": "20"})]),
        ("bậc", ">=1: 15; <1: 0", [("W346", {"points": "15", "maximum": "20"})]),
        ("chỉ tiêu", "1,01", [("E349", {"share": "1,01"})]),
        ("chỉ tiêu", "-0,01", [("E349", {"share": "-0,01"})]),
        ("đăng ký", "h=2", [("E349", {"share": "2"})]),
        ("đếm", "0", [("E350", {"points": "0"})]),
        ("đếm", "-2,5", [("E350", {"points": "-2,5"})]),
    ],
)
def test_numbers_that_cannot_be_meant(
    method: str, parameter: str, told: list[tuple[str, dict[str, str]]]
) -> None:
    assert read(method, parameter)[1] == told


def test_a_share_that_cannot_be_meant_counts_as_the_usual_one() -> None:
    assert read("chỉ tiêu", "1,5; T=7")[0] == TargetShape(D("0.5"), D(7))


@pytest.mark.parametrize(
    ("parameter", "swallowed"),
    [
        (">=80: 20; >=90,5: 10,5; <80: 0", ">=90,5: 10,5"),
        (">=80: 20; >=80: 20; <80: 0", ">=80: 20"),
        (">10: 20; <=10: 5; =10: 0", "=10: 0"),
    ],
)
def test_a_band_that_an_earlier_one_swallows(parameter: str, swallowed: str) -> None:
    assert read("bậc", parameter)[1] == [("W347", {"item": swallowed})]


@pytest.mark.parametrize(
    ("parameter", "free"),
    [
        (">=80: 20; >50: 10", "49"),
        (">=80: 20; <=50: 10", "65"),  # half way
        (">0: 20", "0"),
        (">1: 20; =1: 5", "0"),
        ("<=50,5: 20", "51,5"),
        (">10: 20; <10: 0", "10"),
    ],
)
def test_numbers_from_0_on_without_a_band(parameter: str, free: str) -> None:
    assert read("bậc", parameter)[1] == [("W348", {"number": free})]


def test_numbers_below_0_need_no_band() -> None:
    assert read("bậc", ">=0: 20")[1] == []
