"""Forms, appraisal workbooks, the ranking workbook and `tabulation` reckon alike, for plans by chance.

Every formula of points is evaluated exactly and held to the value beside it, and that to the tally.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.excel import Sheet, Value
from tests.random_plans import AGENCY, random_entries, random_plan
from tests.second_verifier.random_seasons import random_season
from thidua_xlsx import order_of_calculation
from thidua_xlsx.address import a1
from thidua_xlsx.form_layout import Figure, FormColumn, FormLayout, Live, lay_out
from thidua_xlsx.form_layout.cached_values import figures
from thidua_xlsx.model import (
    NOWHERE,
    Absent,
    Adjustment,
    Bounds,
    Entry,
    InputField,
    SeasonInfo,
    SelfScoring,
    Sign,
    Slot,
    Source,
    YearRule,
)
from thidua_xlsx.model import Value as Entered
from thidua_xlsx.ranking_workbook import write_ranking
from thidua_xlsx.tabulation import live_points, tabulate, tally_self

D = Decimal
POINTS = (Figure.POINTS, Figure.TOTAL)


# --- forms and appraisal workbooks -----------------------------------------------------------------


def typed(field: InputField, value: Entered) -> Value:
    """The entry as it stands in its cell."""
    if isinstance(value, Absent):
        return None
    return ("Đạt" if value else "Không đạt") if field is InputField.PASS else value


def evaluated(
    layout: FormLayout, entries: Mapping[Slot, Entered]
) -> tuple[dict[str, Value], dict[str, Value]]:
    """What every formula of points gives, and what is written beside it, by A1 place."""
    shown = figures(layout, entries)
    cells: dict[str, Value] = {
        one.cell: one.content for one in layout.locked if isinstance(one.content, Decimal)
    }
    cells |= {a1(*place): value for place, value in shown.items()}
    cells |= {one.cell: typed(one.slot.field, entries[one.slot]) for one in layout.inputs}
    sheet = Sheet(cells)
    live: dict[str, Value] = {}
    kept: dict[str, Value] = {}
    for one in layout.locked:
        if isinstance(one.content, Live) and one.content.figure in POINTS:
            live[one.cell] = sheet.of(one.content.formula)
            kept[one.cell] = shown[one.row, one.column]
    return live, kept


@settings(deadline=None, max_examples=60)
@given(st.randoms(use_true_random=False), st.booleans())
def test_every_formula_of_a_form_gives_the_value_beside_it(chance: Random, faulty: bool) -> None:
    plan, register = random_plan(chance)
    form = lay_out(plan, register, AGENCY)
    claimed = random_entries(chance, form, faulty=faulty)
    live, kept = evaluated(form, claimed)
    assert live == kept
    scoring = SelfScoring(AGENCY, Source(""), {s: Entry(s, v, NOWHERE) for s, v in claimed.items()})
    appraisal = lay_out(
        plan, register, AGENCY, "appraisal", scoring=scoring, tally=tally_self(plan, register, scoring)
    )
    granted = random_entries(chance, appraisal, faulty=faulty)
    live, kept = evaluated(appraisal, granted)
    assert live == kept
    total = a1(appraisal.rows[-1].row, appraisal.columns[FormColumn.POINTS])
    known = {
        slot: _confirmed(value, claimed.get(slot)) if slot.field is InputField.COUNT else value
        for slot, value in granted.items()
    }
    assert kept[total] == live_points(plan, register, AGENCY, known, "appraisal").total


def _confirmed(granted: Entered, claimed: Entered | None) -> Entered:
    """A blank count of an appraisal stands for a claimed 0; `live_points` knows no claims."""
    return D(0) if granted is Absent.BLANK and claimed in (D(0), Absent.NOT_APPLICABLE) else granted


# --- the ranking workbook --------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(12))
def test_every_sum_of_the_ranking_workbook_gives_the_tallys_figure(seed: int) -> None:
    season = random_season(Random(seed))
    result = tabulate(season.plan, season.register, season.forms, season.appraisals)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "ket_qua.xlsx"
        write_ranking(path, result)
        formulas, values = openpyxl.load_workbook(path), openpyxl.load_workbook(path, data_only=True)
    live, kept = formulas["Tổng hợp điểm"], values["Tổng hợp điểm"]
    cells: dict[str, Value] = {
        cell.coordinate: D(str(cell.value)) if isinstance(cell.value, int | float) else cell.value
        for row in kept.iter_rows()
        for cell in row
    }
    sheet, sums = Sheet(cells), 0
    for row in live.iter_rows():
        for cell in row:
            if isinstance(cell.value, str) and cell.value.startswith("="):
                assert sheet.of(cell.value[1:]) == cells[cell.coordinate], (cell.coordinate, cell.value)
                sums += 1
    names = {one.agency.name: one.tally for one in result.standings}
    (head,) = [row for row in kept.iter_rows() if row[1].value == "Nội dung tiêu chí"]
    (totals,) = [row for row in kept.iter_rows() if row[1].value == "TỔNG ĐIỂM"]
    shown = {one.value: cells[total.coordinate] for one, total in zip(head[3:], totals[3:], strict=True)}
    assert shown == {name: "chờ" if one.total is None else one.total for name, one in names.items()}
    assert sums >= sum(one.total is not None for one in names.values())


# --- each step, by hand ----------------------------------------------------------------------------

AMOUNTS = st.decimals(-50, 50, places=2)
ABOVE = st.decimals(0, 50, places=2)


@given(AMOUNTS, st.lists(ABOVE, max_size=3), st.lists(ABOVE, max_size=3), ABOVE)
def test_a_criterion_and_a_capped_group(base: D, taken: list[D], added: list[D], maximum: D) -> None:
    down = [D(0) - one for one in taken]
    cells = {f"A{row}": value for row, value in enumerate((base, *down, *added), 1)}
    places = list(cells)
    of_down, of_up = places[1 : len(down) + 1], places[len(down) + 1 :]
    sheet = Sheet(cells)
    formula = order_of_calculation.criterion_formula("A1", of_down, of_up)
    assert sheet.of(formula) == order_of_calculation.criterion(base, down, added)
    bounds = Bounds(D(0), maximum)
    formula = order_of_calculation.held_formula("A1", bounds)
    assert sheet.of(formula) == order_of_calculation.held(base, bounds)


@given(
    st.integers(0, 6),
    st.sampled_from(Sign),
    st.none() | st.just(D("2.5")),
    st.none() | st.just(3),
    st.none() | ABOVE,
    st.booleans(),
)
def test_an_adjustment(
    count: int, sign: Sign, cap: D | None, all_from: int | None, base: D | None, held: bool
) -> None:
    of = Adjustment("M", sign, "x", D("1.25"), "1", cap=cap, all_from=all_from)
    left = base if held and base is not None else None
    sheet = Sheet({"A1": D(count), "A2": base})
    formula = order_of_calculation.moved_formula(
        of, "A1", None if base is None else ["A2"], None if left is None else ["A2"]
    )
    assert sheet.of(formula) == order_of_calculation.moved(of, count, base, left)


@pytest.mark.parametrize(
    ("floor", "cap", "expected"),
    [(None, None, "-3"), ("0", None, "0"), (None, "-5", "-5"), ("0", "100", "0"), ("-10", "100", "-3")],
)
def test_the_total_lies_within_its_limits(floor: str | None, cap: str | None, expected: str) -> None:
    limits = {"total_floor": floor and D(floor), "total_cap": cap and D(cap)}
    info = SeasonInfo("k", 2013, **limits)  # type: ignore[arg-type]
    assert order_of_calculation.total(info, [D(7), D(-10)]) == D(expected)
    formula = order_of_calculation.total_formula(info, "SUM(A1,A2)")
    assert Sheet({"A1": D(7), "A2": D(-10)}).of(formula) == D(expected)


@pytest.mark.parametrize(
    ("rule", "figures_of", "expected"),
    [
        (YearRule.MEAN, ("90", "91", "91"), "90.67"),
        (YearRule.MEAN, ("90.125",), "90.125"),
        (YearRule.SUM, ("90", "91.25"), "181.25"),
        (YearRule.LAST, ("90", "91.25"), "91.25"),
    ],
)
def test_the_year(rule: YearRule, figures_of: tuple[str, ...], expected: str) -> None:
    phases = [D(one) for one in figures_of]
    cells = {f"A{row}": value for row, value in enumerate(phases, 1)}
    assert order_of_calculation.of_year(rule, phases, 2) == D(expected)
    assert Sheet(cells).of(order_of_calculation.of_year_formula(rule, list(cells), 2, 3)) == D(expected)


def test_a_share_is_rounded_half_up() -> None:
    """66,7 of 80 is 83,375 %."""
    assert order_of_calculation.share(D("66.7"), D(80), 2) == D("83.38")
    assert Sheet({"A1": D("66.7"), "A2": D(80)}).of(order_of_calculation.share_formula("A1", "A2", 2)) == D(
        "83.38"
    )
    assert order_of_calculation.share(D(1), D(0), 2) is None
