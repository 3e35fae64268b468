"""The script that writes the sample writes the files that are committed."""

from __future__ import annotations

from pathlib import Path

import pytest

from sample_workbooks.regenerate import packages, tables
from sample_workbooks.regenerate.tay_ninh_2013 import forms
from sample_workbooks.regenerate.tay_ninh_2013.plan import PLAN
from sample_workbooks.regenerate.tay_ninh_2013.writing import write_season
from thidua_xlsx.season.folder import Folder
from thidua_xlsx.season.intake import take_in
from thidua_xlsx.season.opened import open_season

from .texts import SAMPLE


def entries(root: Path) -> dict[str, dict[object, object]]:
    """Every entry of every return below the season's folder, by file."""
    opened, _ = open_season(Folder(root))
    assert opened is not None
    scorings = take_in(opened).scorings
    return {one.source.file: {slot: e.value for slot, e in one.entries.items()} for one in scorings}


@pytest.mark.libreoffice
def test_written_again_the_season_says_the_same(tmp_path: Path) -> None:
    write_season(tmp_path)
    assert entries(tmp_path) == entries(SAMPLE)
    committed = {
        path.relative_to(SAMPLE) for part in ("nhan", "tham_dinh") for path in SAMPLE.rglob(f"{part}/**/*")
    }
    written = {
        path.relative_to(tmp_path)
        for part in ("nhan", "tham_dinh")
        for path in tmp_path.rglob(f"{part}/**/*")
    }
    assert written == committed


def test_the_tables_name_every_agency_and_every_input() -> None:
    rows = tables.rows(forms.ENTERED)
    assert list(rows[0]) == ["Mã", *(agency.code for agency in PLAN.agencies)]
    asked = {row.code for row in PLAN.criteria if row.is_leaf and row.method.value != "trừ"}
    declared = {a.code for a in PLAN.adjustments if a.declarer.value == "đơn vị"}
    assert {row["Mã"] for row in rows} == asked | declared


def test_a_row_with_too_few_columns_is_refused() -> None:
    with pytest.raises(ValueError, match="argument"):
        tables.rows("Mã | STC\n1")


CELL = '<row r="1"><c r="A1" s="3"><v>9.5</v></c><c r="A10" s="3"/></row>'


def test_a_formula_carries_the_value_it_had() -> None:
    edited = packages.typed_as_formula("A10", "50-10", "40")(CELL)
    assert edited.endswith('<c r="A10" s="3"><f>50-10</f><v>40</v></c></row>')


def test_a_cell_that_is_not_there_is_our_own_bug() -> None:
    with pytest.raises(ValueError, match="B7"):
        packages.typed_as_formula("B7", "1+1", "2")(CELL)
