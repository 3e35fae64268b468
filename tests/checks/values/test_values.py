"""Each promise about one number: what keeps it and what breaks it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from thidua_xlsx.address import Address
from thidua_xlsx.catalogue import Effect
from thidua_xlsx.checks import VALUE_CHECKS
from thidua_xlsx.checks.values import below_minimum, over_maximum, step, whole_number
from thidua_xlsx.model import Absent, Entry, Input, InputField, InputKind, Slot, Value

D = Decimal
AT = Address("STC.xlsx", "Phiếu tự chấm", "F12")
POINTS = Input(InputField.POINTS, InputKind.NUMBER, "Điểm", maximum=D(10), step=D("0.5"))
FINE = Input(InputField.POINTS, InputKind.NUMBER, "Điểm", maximum=D(10), step=D("0.01"))
FREE = Input(InputField.MEASURE, InputKind.NUMBER, "Số đo")
FROM_ONE = Input(InputField.MEASURE, InputKind.NUMBER, "Số đo", minimum=D(1))
COUNT = Input(InputField.COUNT, InputKind.WHOLE, "Số lần", step=D(1))


def codes(value: Value, asked: Input) -> list[str]:
    entry = Entry(Slot("2.3", None, asked.field), value, AT)
    return [
        f"{told.code} {told.at.cell}"
        for check in VALUE_CHECKS
        if (told := check.check(entry, asked, "STC")) and told.at
    ]


@pytest.mark.parametrize(
    ("value", "asked", "expected"),
    [
        (D(10), POINTS, []),
        (D("10.5"), POINTS, ["E203 F12"]),
        (D("10.000000001"), POINTS, ["E203 F12", "E206 F12"]),
        (D(0), POINTS, []),
        (D("-0.5"), POINTS, ["E205 F12"]),
        (D("9.3"), POINTS, ["E206 F12"]),
        (D("9.29"), FINE, []),
        (D("9.295"), FINE, ["E206 F12"]),
        (D("1e14"), FREE, []),
        (D("0.00001"), FREE, []),
        (D(-1), FREE, ["E205 F12"]),
        (D("0.5"), FROM_ONE, ["E205 F12"]),
        (D(3), COUNT, []),
        (D("1.5"), COUNT, ["E225 F12"]),
        (D("-1.5"), COUNT, ["E205 F12", "E225 F12"]),
        (Absent.BLANK, POINTS, []),
        (Absent.NOT_APPLICABLE, POINTS, []),
        (True, POINTS, []),
        ("12", POINTS, []),
    ],
)
def test_promises(value: Value, asked: Input, expected: list[str]) -> None:
    assert codes(value, asked) == expected


def test_every_broken_promise_leaves_the_cell_without_a_value() -> None:
    for check, value, asked in (
        (over_maximum, D(12), POINTS),
        (below_minimum, D(-1), POINTS),
        (step, D("9.3"), POINTS),
        (whole_number, D("1.5"), COUNT),
    ):
        told = check.check(Entry(Slot("2.3", None, asked.field), value, AT), asked, "STC")
        assert told is not None
        assert told.effect is Effect.FLAG
        assert (told.agency, told.criterion, told.facts["item"]) == ("STC", "2.3", "2.3")


def test_the_sentence_has_four_beats() -> None:
    told = over_maximum.check(Entry(Slot("II.3", None, InputField.POINTS), D(12), AT), POINTS, "STC")
    assert told is not None
    assert told.message() == (
        "STC.xlsx › Phiếu tự chấm › ô F12: Điểm 12 vượt mức tối đa 10 của mục II.3. "
        "Sửa lại trong khoảng 0 đến 10."
    )
