"""For any plan and any entries the form's live total is the tool's, and each row's live points its rule's."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import libreoffice
from tests.random_plans import AGENCY, random_entries, random_plan
from thidua_xlsx.address import a1
from thidua_xlsx.form_layout import FormColumn, FormLayout, RowKind, lay_out
from thidua_xlsx.form_layout.cached_values import Shown, figures
from thidua_xlsx.forms.self_scoring.read import read_form
from thidua_xlsx.forms.self_scoring.write import write_form
from thidua_xlsx.model import NOWHERE, Entry, Plan, Register, SelfScoring, Slot, Source, Value
from thidua_xlsx.rules import DERIVING, HOLDING
from thidua_xlsx.tabulation import live_points, tally_self
from thidua_xlsx.untrusted import open_received

KEY = b"k" * 32
FORMS = 12
TOTAL = "#tong-cong"


def reckoned(
    plan: Plan, register: Register, layout: FormLayout, entries: Mapping[Slot, Value]
) -> dict[str, Shown]:
    """Key of each row with points -> what the rule and the tally make of it; "" where nothing is known."""
    live = live_points(plan, register, AGENCY, entries)
    known: dict[str, Decimal | None] = {}
    for row in layout.rows:
        if row.kind is RowKind.ADJUSTMENT:
            known[row.key] = live.moved.get(row.key)
        elif row.kind is RowKind.GROUP:
            points = live.points[row.key]
            derived = row.criterion is not None and row.criterion.method in DERIVING
            known[row.key] = points if derived else points or Decimal(0)
        elif row.kind is RowKind.CRITERION and row.criterion:
            held = row.criterion.method in HOLDING and AGENCY in row.criterion.agencies
            known[row.key] = (live.points if held else live.bases)[row.key]
        elif row.kind is RowKind.TOTAL:
            known[row.key] = live.total
    return {key: "" if points is None else points for key, points in known.items()}


@settings(deadline=None, max_examples=60)
@given(st.randoms(use_true_random=False), st.booleans())
def test_the_values_written_beside_the_formulas_are_the_tallys(chance: Random, faulty: bool) -> None:
    plan, register = random_plan(chance)
    layout = lay_out(plan, register, AGENCY)
    entries = random_entries(chance, layout, faulty=faulty)
    expected = reckoned(plan, register, layout, entries)
    column = layout.columns[FormColumn.POINTS]
    shown = figures(layout, entries)
    live = {row.key: shown[row.row, column] for row in layout.rows if (row.row, column) in shown}
    assert live == {key: expected[key] for key in live}
    if not faulty:
        filled = {slot: Entry(slot, value, NOWHERE) for slot, value in entries.items()}
        scoring = SelfScoring(AGENCY, Source(""), filled)
        assert tally_self(plan, register, scoring).self_total == live[TOTAL]


def without_values(path: Path) -> None:
    """Take away the values that stand beside formulas: what is read then is what the program computed."""
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as source, zipfile.ZipFile(path, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            if name.startswith("xl/worksheets/"):
                data = re.sub(rb"</f><v>[^<]*</v>", b"</f>", data)
            target.writestr(name, data)


@pytest.mark.libreoffice
def test_a_spreadsheet_program_computes_the_same(tmp_path: Path) -> None:
    """Twelve forms, every third with entries out of bounds, recalculated in one run."""
    made = []
    for seed in range(FORMS):
        chance = Random(seed)
        plan, register = random_plan(chance)
        layout = lay_out(plan, register, AGENCY)
        entries = random_entries(chance, layout, faulty=seed % 3 == 2)
        path = tmp_path / f"{seed}.xlsx"
        write_form(path, layout, plan, entries, key=KEY)
        without_values(path)
        made.append((path, plan, register, layout, entries))
    with libreoffice.converted(path for path, *_ in made) as again:
        for path, (_, plan, register, layout, entries) in zip(again, made, strict=True):
            compare(path, plan, register, layout, entries)


def compare(
    path: Path, plan: Plan, register: Register, layout: FormLayout, entries: Mapping[Slot, Value]
) -> None:
    received = open_received(path)
    book = received.book
    assert book is not None, received.findings
    cells = book.sheets[[sheet.name for sheet in book.sheets].index(layout.sheet)].cells
    column = layout.columns[FormColumn.POINTS]
    for row in layout.rows:
        points = reckoned(plan, register, layout, entries).get(row.key)
        cell = cells.get(a1(row.row, column))
        if points is None or points == "":
            assert row.kind is RowKind.BASE or cell is None or cell.raw == "", (path.name, row.key)
        else:
            assert cell is not None, (path.name, row.key)
            assert round(Decimal(cell.raw), 9) == points, (path.name, row.key, cell.formula)
    # Read as a return: its own total is the one that the reader compares it with.
    scoring = read_form(
        book,
        layout,
        Source(path.name),
        total_of=lambda one: tally_self(plan, register, one).self_total,
    )
    if not any(entry.flagged for entry in scoring.entries.values()):
        assert {slot: entry.value for slot, entry in scoring.entries.items()} == entries
        assert "W231" not in [told.code for told in scoring.findings]
