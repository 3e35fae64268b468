"""Locked cells are compared with the plan; what a re-save spells anew is not an alteration."""

from __future__ import annotations

import pytest

from tests.returned import Returned, number, plan_of, text
from thidua_xlsx.form_layout import FormColumn
from thidua_xlsx.form_layout.types import Live

PLAN = plan_of("| 1 | nhóm | 20 | |\n| 1.1 | điểm | 10 | |\n| 1.2 | đạt | 10 | |", "| T1 | trừ | 2 | 1.1 |")


def test_an_altered_maximum() -> None:
    form = Returned(PLAN)
    place = form.in_row("1.1", FormColumn.MAXIMUM)
    form.put(place, number("15"))
    (told,) = [f for f in form.read().findings if f.code == "E221"]
    assert (told.at.cell, told.criterion) == (place, "1.1")  # type: ignore[union-attr]
    assert dict(told.facts) == {"expected": "10", "actual": "15", "item": "1.1"}
    assert form.told() == [f"E221 {place}"]


def test_an_erased_maximum_and_one_that_became_a_formula() -> None:
    form = Returned(PLAN)
    erased, computed = form.in_row("1.1", FormColumn.MAXIMUM), form.in_row("1.2", FormColumn.MAXIMUM)
    form.put(erased, None)
    form.put(computed, number("10", formula="5+5"))
    assert form.told() == [f"E221 {erased}", f"E221 {computed}"]


@pytest.mark.parametrize("raw", ["10.0", "1E1", "10.000000000000000001"])
def test_a_maximum_spelled_otherwise_is_the_same(raw: str) -> None:
    form = Returned(PLAN)
    form.put(form.in_row("1.1", FormColumn.MAXIMUM), number(raw))
    assert form.told() == []


def test_altered_titles_and_shut_cells() -> None:
    form = Returned(PLAN)
    title = form.in_row("1.1", FormColumn.TEXT)
    shut = form.in_row("1", FormColumn.ENTRY)
    form.put(title, text("Hoàn thành tốt"))
    form.put(shut, number("20"))
    assert form.told() == [f"W232 {shut}", f"W232 {title}"]
    form.put(title, text("  Tiêu  chí 1.1\u00a0"))
    form.put(shut, None)
    assert form.told() == []


def test_a_title_turned_into_a_formula() -> None:
    form = Returned(PLAN)
    title = form.in_row("1.1", FormColumn.TEXT)
    form.put(title, text("Tiêu chí 1.1", formula="A1"))
    assert form.told() == [f"W232 {title}"]


def live(form: Returned) -> tuple[str, str]:
    """Place and formula of the sub-total of row 1."""
    place = form.in_row("1", FormColumn.POINTS)
    (content,) = [one.content for one in form.layout.locked if one.cell == place]
    assert isinstance(content, Live)
    return place, content.formula


def test_an_altered_and_a_replaced_formula() -> None:
    form = Returned(PLAN)
    place, formula = live(form)
    form.put(place, number("20", formula=formula + "+5"))
    assert form.told() == [f"W233 {place}"]
    form.put(place, number("20"))
    assert form.told() == [f"W234 {place}"]
    form.put(place, None)
    assert form.told() == [f"W234 {place}"]


@pytest.mark.parametrize(
    "spell",
    [
        lambda f: f.lower(),
        lambda f: f.replace(",", ", ").replace("+", " + "),
        lambda f: f.replace(",", ";"),
        lambda f: "of:=" + f,
        lambda f: "=" + f,
    ],
)
def test_a_formula_spelled_anew_is_the_same(spell: object) -> None:
    form = Returned(PLAN)
    place, formula = live(form)
    form.put(place, number("0", formula=spell(formula)))  # type: ignore[operator]
    assert form.told() == []


def test_a_formula_that_moved_with_its_row_is_the_same() -> None:
    form = Returned(PLAN)
    first = form.layout.header_row + 1
    form.shift(lambda row: row + 1 if row >= first else row)
    moved = Returned(PLAN)
    # What Excel does to every formula when a row is inserted above the table.
    for place, cell in form.cells.items():
        if cell.formula:
            form.cells[place] = cell._replace(formula=shifted(cell.formula, first))
    form.names = {n: shifted(r.replace("$", ""), first) for n, r in moved.names.items()}
    assert form.told() == ["W238"]


def shifted(formula: str, first: int) -> str:
    import re

    return re.sub(
        r"(?<![A-Za-z\"])([A-Z])([0-9]+)",
        lambda m: f"{m[1]}{int(m[2]) + (int(m[2]) > first)}",
        formula,
    )
