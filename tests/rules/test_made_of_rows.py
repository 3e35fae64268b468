"""Rows whose points are made of other rows': `nhóm cao nhất` and `suy ra`, in form, tally and `check`."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.returned import AGENCY, plan_of
from tests.rules.rows import D
from thidua_xlsx.checks.plan import derived, totals
from thidua_xlsx.form_layout import FormColumn, lay_out
from thidua_xlsx.form_layout.cached_values import figures
from thidua_xlsx.model import (
    CellLocations,
    InputField,
    Plan,
    Register,
    SelfScoring,
    Slot,
    Source,
    Value,
    WhenUnappraised,
)
from thidua_xlsx.model.plan import NOWHERE
from thidua_xlsx.model.returns import Entry
from thidua_xlsx.rules import METHODS, RULES
from thidua_xlsx.tabulation import live_points, tabulate
from thidua_xlsx.tabulation.reporting.working_words import sum_words
from thidua_xlsx.tabulation.reporting.workings import sums


def entered(plan: Plan, typed: str) -> dict[Slot, Value]:
    """ "1.1=12; T=3": points of rows, counts of adjustments."""
    values = dict(entry.split("=") for entry in typed.split("; ") if entry)
    return {
        asked.slot: D(values[asked.slot.item])
        for asked in lay_out(plan, Register(), AGENCY).inputs
        if asked.slot.item in values and asked.slot.field in (InputField.POINTS, InputField.COUNT)
    }


def shown(plan: Plan, typed: str, *keys: str) -> list[str]:
    """What the form shows as points of these rows; the tally of the same entries agrees in the total."""
    form, entries = lay_out(plan, Register(), AGENCY), entered(plan, typed)
    column, live = form.columns[FormColumn.POINTS], figures(form, entries)
    total = live[form.rows[-1].row, column]
    assert total == live_points(plan, Register(), AGENCY, entries).total
    points = [live[form.row_of(key).row, column] for key in keys]
    return [f"{one.normalize():f}" if isinstance(one, Decimal) else one for one in points]


HIGHEST = plan_of(
    """
    | 1   | nhóm cao nhất | 5 | |
    | 1.1 | điểm          | 5 | |
    | 1.2 | điểm          | 3 | |
    | 1.3 | cộng trừ      | 2 | tham số -4; 2 |
    """,
    """
    | T | cộng | 1 | 1.2 | |
    | H | trừ  | 2 | 1   | |
    | S | trừ  | 1 | 1.3 | |
    """,
)


@pytest.mark.parametrize(
    ("typed", "points"),
    [
        ("1.1=4; 1.2=3; T=0; S=0; H=0", "4"),
        ("1.1=2; 1.2=3; T=4; S=0; H=0", "7"),  # a child counts with its bonuses, here above M
        ("1.1=2; 1.2=1; T=0; S=0; H=2", "0"),  # 2 − min(4, 2)
        ("S=3", "-3"),  # what is not known is not the highest
        ("1.2=1; S=3", "1"),
        ("", "0"),
    ],
)
def test_the_highest_child_counts(typed: str, points: str) -> None:
    assert shown(HIGHEST, typed, "1") == [points]


def test_the_maximum_of_the_highest_is_that_of_its_highest_row() -> None:
    form = lay_out(HIGHEST, Register(), AGENCY)
    column = form.columns[FormColumn.MAXIMUM]
    assert [
        cell.content for cell in form.locked if (cell.row, cell.column) == (form.rows[0].row, column)
    ] == [5]
    told = list(totals.check(with_maximum("8"), CellLocations()))
    facts = {"item": "1", "maximum": "8", "total": "5", "parts": "1.1; 1.2; 1.3"}
    assert [(one.code, dict(one.facts)) for one in told] == [("E367", facts)]
    accepted = replace(with_maximum("8").info, accept_unequal_total=True)
    told = list(totals.check(replace(with_maximum("8"), info=accepted), CellLocations()))
    assert [one.code for one in told] == ["W368"]


def with_maximum(maximum: str) -> Plan:
    group, *rest = HIGHEST.criteria
    return replace(HIGHEST, criteria=(replace(group, maximum=D(maximum)), *rest))


DERIVED = plan_of(
    """
    | 1   | điểm   | 10 | |
    | 2   | nhóm   | 30 | |
    | 2.1 | điểm   | 20 | |
    | 2.2 | điểm   | 10 | |
    | 3   | suy ra | 12 | tham số 0,5*[1] + [2]/3 |
    | 3.1 | điểm   | 5  | |
    | 4   | suy ra | 20 | tham số lớn nhất([3]; [3.1]) - [1]/[2.2] |
    """,
    """
    | C | cộng | 1 | 1 | |
    | T | trừ  | 5 | 3 | |
    """,
)


@pytest.mark.parametrize(
    ("typed", "third", "fourth"),
    [
        # 0,5·8 + 20/3 = 10,666…; 10,67 − 8/10
        ("1=8; C=0; 2.1=10; 2.2=10; T=0; 3.1=5", "10.67", "9.87"),
        # (8 + 2)·0,5 + 30/3 = 15, held at 12; less 5; the highest of 7 and 2
        ("1=8; C=2; 2.1=20; 2.2=10; T=1; 3.1=2", "7", "6"),
        # 1 is not known: neither is 3; 0 is divided by nothing
        ("2.1=10; 2.2=0; T=0; 3.1=5", "", ""),
        # divided by 0
        ("1=8; C=0; 2.1=10; 2.2=0; T=0; 3.1=5", "7.33", ""),
    ],
)
def test_a_row_made_of_others(typed: str, third: str, fourth: str) -> None:
    assert shown(DERIVED, typed, "3", "4") == [third, fourth]


def test_rows_below_count_only_through_it() -> None:
    """8 + 20 + 10,67 + 9,87: the 5 of row 3.1 is not added."""
    typed = "1=8; C=0; 2.1=10; 2.2=10; T=0; 3.1=5"
    assert shown(DERIVED, typed, "#tong-cong") == ["48.54"]


def result(plan: Plan, typed: str) -> list[str]:
    """What a ranking tells of the agency, and its total."""
    plan = replace(plan, info=replace(plan.info, when_unappraised=WhenUnappraised.KEEP_SELF))
    entries = {slot: Entry(slot, value, NOWHERE) for slot, value in entered(plan, typed).items()}
    done = tabulate(plan, Register(), [SelfScoring(AGENCY, Source("a.xlsx"), entries)], ())
    one = next(standing for standing in done.standings if standing.agency.code == AGENCY)
    told = [
        f"{f.code} {f.criterion}" for f in done.findings if f.agency == AGENCY and f.code in ("W275", "W276")
    ]
    return [str(one.tally.total), *told]


def test_what_the_ranking_says_of_rows_that_are_not_assigned_and_of_a_division_by_0() -> None:
    typed = "1=8; C=0; 2.1=10; 2.2=10; T=0; 3.1=5"
    assert result(DERIVED, typed) == ["48.54"]
    others = [
        replace(row, agencies=frozenset({"SNV"})) if row.code == "3.1" else row for row in DERIVED.criteria
    ]
    assert result(replace(DERIVED, criteria=tuple(others)), typed) == ["48.54", "W275 4"]
    assert result(DERIVED, typed.replace("2.2=10", "2.2=0")) == ["None", "W276 4"]


def circles(criteria: str) -> list[tuple[str, str | None, str]]:
    told = derived.check(plan_of(criteria), CellLocations())
    return [(one.code, one.criterion, one.facts.get("circle") or one.facts["value"]) for one in told]


def test_what_check_says_of_codes_and_circles() -> None:
    assert circles("| 1 | điểm | 5 | |\n| 2 | suy ra | 5 | tham số [1] |") == []
    assert circles("| 1 | văn bản | 0 | |\n| 2 | suy ra | 5 | tham số [1] + [X] |") == [
        ("E320", "2", "1"),
        ("E320", "2", "X"),
    ]
    # 2 is one of the rows of the group that it names; 3 is not.
    group = "| 1 | nhóm | 9 | |\n| 1.1 | điểm | 4 | |\n| 1.2 | suy ra | 5 | tham số [1] |\n"
    assert circles(group + "| 3 | suy ra | 5 | tham số [1] |") == [("E366", "1.2", "1.2 → 1 → 1.2")]
    assert circles("| 1 | suy ra | 5 | tham số [2] |\n| 2 | suy ra | 5 | tham số 1 - [1] |") == [
        ("E366", "1", "1 → 2 → 1"),
        ("E366", "2", "2 → 1 → 2"),
    ]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("0,5 × [I.1]+[II.2]", "0,5*[I.1] + [II.2]"),
        ("([1]−[2]) ÷ ([3]+1)", "([1] - [2])/([3] + 1)"),
        ("[1]-([2]-[3])", "[1] - ([2] - [3])"),
        ("-[1]*2", "(-[1])*2"),
        ("LỚN NHẤT([1]; nhỏ  nhất(2; [2]))", "lớn nhất([1]; nhỏ nhất(2; [2]))"),
    ],
)
def test_expressions_are_read_and_written(text: str, written: str) -> None:
    rule = RULES[METHODS["suy ra"]]
    read, faults = rule.read_parameter(text, D(10))
    assert (rule.write_parameter(read), faults) == (written, ())
    assert rule.read_parameter(written, D(10)) == (read, ())


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("", ["E341"]),
        ("[1] +", ["E342"]),
        ("([1]", ["E342"]),
        ("tổng([1])", ["E342"]),
        ("[1] [2]", ["E342"]),
        ("[1]; [2]", ["E342"]),
        ("1.000*[1]", ["E360"]),
        ("(" * 60 + "1" + ")" * 60, ["E342"]),
        ("__import__", ["E342"]),
    ],
)
def test_what_is_no_expression(text: str, codes: list[str]) -> None:
    _, faults = RULES[METHODS["suy ra"]].read_parameter(text, D(10))
    assert [fault.code for fault in faults] == codes


LEVELS = plan_of(
    "| 1 | mức | 10 | tham số Tốt=10; Khá=3; Yếu=-5 |\n| 2 | điểm | 10 | |",
    "| B | trừ | 4 | 1 | |\n| C | cộng | 2 | 1 | |",
)


@pytest.mark.parametrize(
    ("level", "count", "moved", "total"),
    [
        ("Tốt", "1", "-4", "6"),
        ("Khá", "1", "-4", "-1"),  # below 0, as the lowest level lies below it
        ("Khá", "3", "-8", "-5"),  # 12, but no lower than −5
        ("Yếu", "1", "0", "-5"),
    ],
)
def test_deductions_reach_down_to_the_lowest_level(level: str, count: str, moved: str, total: str) -> None:
    plan = replace(LEVELS, info=replace(LEVELS.info, total_floor=None))
    form = lay_out(plan, Register(), AGENCY)
    values: dict[str, Value] = {"1": level, "2": D(0), "B": D(count), "C": D(0)}
    entries = {one.slot: values[one.slot.item] for one in form.inputs if one.slot.field.scores}
    live, column = figures(form, entries), form.columns[FormColumn.POINTS]
    assert [live[form.row_of(key).row, column] for key in ("B", "#tong-cong")] == [D(moved), D(total)]
    figured = live_points(plan, Register(), AGENCY, entries)
    assert (figured.points["1"], figured.total) == (D(total), D(total))


def test_the_sums_are_written_out() -> None:
    """As `explain` says them: what was taken, of which figures, and what adjustments did to it."""
    told = written(DERIVED, "1=8; C=0; 2.1=10; 2.2=10; T=1; 3.1=5")
    assert told["3"] == "0,5*[1] + [2]/3 với [1] = 8; [2] = 20 là 10,67; 10,67 − 5 = 5,67"
    assert (
        told["4"] == "lớn nhất([3]; [3.1]) - [1]/[2.2] với [3] = 5,67; [3.1] = 5; [1] = 8; [2.2] = 10 là 4,87"
    )
    told = written(HIGHEST, "1.1=2; 1.2=3; T=0; S=5; H=1")
    assert told["1"] == "cao nhất trong 2; 3; -4 là 3; 3 − 2 = 1"
    assert told["1.3"] == "0 − 5 = -5, giữ trong sàn, trần của dòng: -4"


def written(plan: Plan, typed: str) -> dict[str | None, str]:
    plan = replace(plan, info=replace(plan.info, when_unappraised=WhenUnappraised.KEEP_SELF))
    entries = {slot: Entry(slot, value, NOWHERE) for slot, value in entered(plan, typed).items()}
    done = tabulate(plan, Register(), [SelfScoring(AGENCY, Source("a.xlsx"), entries)], ())
    tally = next(one.tally for one in done.standings if one.agency.code == AGENCY)
    return {one.code: sum_words(one) for one in sums(plan, tally)}
