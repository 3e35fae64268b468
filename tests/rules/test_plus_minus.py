"""`cộng trừ`: 0 with its bonuses and deductions, held within floor and ceiling; a blank adds nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.returned import AGENCY, plan_of
from tests.rules.rows import D
from thidua_xlsx.form_layout import FormColumn, lay_out
from thidua_xlsx.form_layout.cached_values import figures
from thidua_xlsx.model import Bounds, InputField, Register, Slot, Value
from thidua_xlsx.rules import METHODS, RULES
from thidua_xlsx.tabulation import live_points

PLAN = plan_of(
    """
    | 1   | nhóm     | 30 |                 |
    | 1.1 | điểm     | 20 |                 |
    | 1.2 | cộng trừ | 10 | tham số -5; 10  |
    """,
    """
    | S | cộng | 1   | 1.2 | |
    | B | trừ  | 0.5 | 1.2 | |
    """,
)
FORM = lay_out(PLAN, Register(), AGENCY)


def entered(typed: str) -> dict[Slot, Value]:
    """ "1.1=12; S=3; B=4"."""
    values = dict(entry.split("=") for entry in typed.split("; "))
    return {
        asked.slot: D(values[asked.slot.item])
        for asked in FORM.inputs
        if asked.slot.item in values and asked.slot.field in (InputField.POINTS, InputField.COUNT)
    }


@pytest.mark.parametrize(
    ("typed", "row", "moves", "total"),
    [
        ("1.1=12; S=3; B=4", "1", ("3", "-2.0"), "13"),
        ("1.1=12; S=12; B=1", "10", ("12", "-0.5"), "22"),  # 11,5 held at 10
        ("1.1=12; S=0; B=14", "-5", ("0", "-7.0"), "7"),  # −7 held at −5
        ("1.1=12; S=0; B=4", "-2", ("0", "-2.0"), "10"),  # below 0 without a floor at 0
        ("1.1=12; S=3", "", ("", ""), "12"),  # a blank count is not declared: nothing of the row adds up
    ],
)
def test_what_the_form_shows_and_the_tally_makes(
    typed: str, row: str, moves: tuple[str, str], total: str
) -> None:
    shown, column = figures(FORM, entered(typed)), FORM.columns[FormColumn.POINTS]
    points = {line.key: shown.get((line.row, column)) for line in FORM.rows}
    expected = [D(one) if one else "" for one in (row, *moves, total)]
    assert [points[key] for key in ("1.2", "S", "B", "#tong-cong")] == expected
    live = live_points(PLAN, Register(), AGENCY, entered(typed))
    assert live.points["1.2"] == (D(row) if row else None)
    assert live.total == D(total)


def test_the_row_counts_its_maximum_and_a_blank_one_as_0() -> None:
    assert FORM.row_of("1.2").criterion is not None
    maximum = FORM.columns[FormColumn.MAXIMUM]
    printed = {cell.row: cell.content for cell in FORM.locked if cell.column == maximum}
    assert [printed[FORM.row_of(key).row] for key in ("1", "1.2")] == [30, 10]
    bare = replace(PLAN.criteria[2], maximum=D(0))
    form = lay_out(replace(PLAN, criteria=(*PLAN.criteria[:2], bare)), Register(), AGENCY)
    assert [cell.content for cell in form.locked if cell.column == maximum][1:4] == [20, 20, 0]


@pytest.mark.parametrize(
    ("text", "bounds", "written"),
    [
        ("", Bounds(), ""),
        ("-5; 10", Bounds(D(-5), D(10)), "-5; 10"),
        ("không; 12,5", Bounds(None, D("12.5")), "không; 12,5"),
        ("-3; không", Bounds(D(-3), None), "-3; không"),
    ],
)
def test_floor_and_ceiling(text: str, bounds: Bounds, written: str) -> None:
    rule = RULES[METHODS["cộng trừ"]]
    assert rule.read_parameter(text, D(10)) == (bounds, ())
    assert rule.write_parameter(bounds) == written


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("10", ["E342"]),
        ("-5; x", ["E342"]),
        ("1; 2; 3", ["E342"]),
        ("5; -5", ["E344"]),
        ("-5; 8", ["W346"]),
        ("0; 1.000", ["E360"]),
    ],
)
def test_faults_of_floor_and_ceiling(text: str, codes: list[str]) -> None:
    _, faults = RULES[METHODS["cộng trừ"]].read_parameter(text, D(10))
    assert [fault.code for fault in faults] == codes
