"""The text tables of the samples are written into the files that are committed."""

from __future__ import annotations

from configparser import ConfigParser
from pathlib import Path

import pytest

from sample_workbooks.regenerate import packages
from sample_workbooks.regenerate.season import NAMES, SOURCE, sample
from tests.seasons import contents
from tests.untrusted.bare import bare
from thidua_xlsx.model import Result
from thidua_xlsx.season.collection.collect import take_in
from thidua_xlsx.season.common.load import LoadedSeason
from thidua_xlsx.season.common.phases import in_phase
from thidua_xlsx.season.result.rank import reckoned
from thidua_xlsx.secretariat.work_plan.read import read_progress

from .seasons import copied, opened_at

SAMPLES = SOURCE.parent
THROUGH_LIBREOFFICE = ("tay-ninh-2013",)


@pytest.fixture(
    scope="module",
    params=[
        pytest.param(name, marks=pytest.mark.libreoffice if name in THROUGH_LIBREOFFICE else ())
        for name in NAMES
    ],
)
def written(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A season written anew, in a folder of its name."""
    folder: Path = tmp_path_factory.mktemp("written") / request.param
    sample(request.param).write(folder)
    return folder


def shipped(written: Path) -> Path:
    return SAMPLES / written.name


def entries(opened: LoadedSeason) -> dict[str, dict[object, object]]:
    """Every entry of every return, by file."""
    phases = opened.plan.phases
    seasons = [in_phase(opened, phase) for phase in phases] if phases else [opened]
    returned = [scoring for season in seasons for scoring in take_in(season).scorings]
    return {one.source.file: {slot: e.value for slot, e in one.entries.items()} for one in returned}


def scores(result: Result) -> dict[tuple[str, str], object]:
    """What counts of each agency in each phase and in the year."""
    return {
        (one.phase, standing.agency.code): standing.tally.scores
        for one in (*result.phases, result)
        for standing in one.standings
    }


def test_every_sample_has_its_text_tables() -> None:
    assert {path.parent.name for path in SAMPLES.glob("*/ke_hoach.xlsx")} == set(NAMES)


def test_the_season_has_the_files_that_are_shipped(written: Path) -> None:
    left = {name for name in contents(shipped(written)) if name.startswith(("expected/", "DOC_TOI.md"))}
    assert set(contents(written)) == contents(shipped(written)).keys() - left
    assert (written / ".khoa").read_bytes() == (shipped(written) / ".khoa").read_bytes()


def test_plan_and_register_are_the_shipped_ones(written: Path) -> None:
    again, before = opened_at(written), opened_at(shipped(written))
    assert again.plan.digest == before.plan.digest
    assert bare(again.plan) == bare(before.plan)
    assert bare(again.register) == bare(before.register)


def test_forms_and_appraisals_say_the_same(written: Path, tmp_path: Path) -> None:
    again, before = opened_at(written), opened_at(copied(shipped(written), tmp_path))
    assert entries(again) == entries(before)
    assert scores(reckoned(again).result) == scores(reckoned(before).result)


def test_the_work_plan_is_as_far_as_it_was(written: Path) -> None:
    files = [folder / "tien_do.xlsx" for folder in (written, shipped(written))]
    again, before = ([read_progress(path, path.name)] if path.exists() else [] for path in files)
    assert again == before


def test_only_the_seasons_are_shipped() -> None:
    config = ConfigParser()
    config.read(SAMPLES.parent / "setup.cfg", "utf-8")
    patterns = config["options.package_data"]["thidua_xlsx.sample_workbooks"].split(", ")
    taken = {path for pattern in patterns for path in SAMPLES.glob(pattern) if path.is_file()}
    assert {path.relative_to(SAMPLES).parts[0] for path in taken} == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_the_forms_tables_name_every_agency(name: str) -> None:
    season = sample(name)
    agencies = [agency.code for agency in season.plan.agencies]
    for phase in season.plan.phases or ("",):
        assert list(season.entered(phase)[0]) == ["Mã", *agencies]


def test_the_forms_table_names_every_input() -> None:
    season = sample("tay-ninh-2013")
    asked = {row.code for row in season.plan.criteria if row.is_leaf and row.method.value != "trừ"}
    declared = {a.code for a in season.plan.adjustments if a.declarer.value == "đơn vị"}
    assert {row["Mã"] for row in season.entered()} == asked | declared


CELL = '<row r="1"><c r="A1" s="3"><v>9.5</v></c><c r="A10" s="3"/></row>'


def test_a_formula_carries_the_value_it_had() -> None:
    edited = packages.typed_as_formula("A10", "50-10", "40")(CELL)
    assert edited.endswith('<c r="A10" s="3"><f>50-10</f><v>40</v></c></row>')


def test_a_cell_that_is_not_there_is_our_own_bug() -> None:
    with pytest.raises(ValueError, match="B7"):
        packages.typed_as_formula("B7", "1+1", "2")(CELL)
