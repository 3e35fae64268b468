"""The Hà Tĩnh season: three phases and the year come out as `expected/*.txt` says, worked out by hand."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from sample_workbooks.regenerate.season import sample
from tests.seasons import thidua
from thidua_xlsx.catalogue import Level
from thidua_xlsx.model import AgencyKind, Bands, Method, Outcome, Result, Standing, YearRule
from thidua_xlsx.season.collection.collect import take_in
from thidua_xlsx.season.common.load import LoadedSeason
from thidua_xlsx.season.common.phases import in_phase
from thidua_xlsx.season.result.rank import RankingRun, reckoned
from thidua_xlsx.tabulation.planning.choices import choices

from .seasons import copied, opened_at
from .texts import SAMPLE as TAY_NINH
from .texts import expected, number

SAMPLE = TAY_NINH.with_name("ha-tinh-2015")
SOURCE = sample("ha-tinh-2015")
PLAN = SOURCE.plan
AGENCIES = PLAN.agencies
CODES = tuple(agency.code for agency in AGENCIES)
PERSONS = {"CN01", "CN02", "CN03"}
PHASES = ("Đợt 1", "Đợt 2", "Đợt cuối")
YEAR = "cả năm"


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> LoadedSeason:
    return opened_at(copied(SAMPLE, tmp_path_factory.mktemp("ha-tinh")))


@pytest.fixture(scope="module")
def year(opened: LoadedSeason) -> RankingRun:
    return reckoned(opened)


def result_of(year: RankingRun, title: str) -> Result:
    phases = {one.phase: one for one in year.result.phases}
    return year.result if title == YEAR else phases[title]


def standing(result: Result, agency: str) -> Standing:
    return next(one for one in result.standings if one.agency.code == agency)


# --- the plan --------------------------------------------------------------------------------------


def test_five_criteria_of_a_hundred_points() -> None:
    tops = {row.code: row.maximum for row in PLAN.criteria if row.parent is None}
    assert tops == {"1": 20, "2": 15, "3": 15, "4": 30, "5": 20}
    assert sum(tops.values()) == PLAN.info.declared_total == 100


def test_three_phases_and_the_mean_of_them() -> None:
    assert PLAN.phases == PHASES
    assert PLAN.info.year_rule is YearRule.MEAN
    held = [str(stone.due) for stone in PLAN.milestones if stone.code.startswith("SK")]
    assert held == ["2015-06-30", "2015-08-28", "2015-12-31"]


def test_the_share_of_initiatives_is_measured_for_teams_and_passed_by_persons() -> None:
    team, person = (row for row in PLAN.criteria if row.code == "2.1")
    assert (team.method, person.method, person.agencies) == (Method.BANDS, Method.PASSING, PERSONS)
    assert isinstance(team.parameter, Bands)
    assert (team.parameter.bands[0].bound, team.parameter.bands[0].points) == (90, 10)


@pytest.mark.parametrize("words", ["Mục II", "90%", "bình quân", "không chia điểm", "trừ hết 15 điểm"])
def test_choices_are_noted_where_the_secretariat_sees_them(words: str) -> None:
    assert [note for *_, note in choices(PLAN) if words in note]


def test_no_persons() -> None:
    assert {a.name for a in AGENCIES if a.kind is AgencyKind.INDIVIDUAL} == {
        "Công chức 01",
        "Công chức 02",
        "Công chức 03",
    }
    assert all(not agency.representative for agency in AGENCIES)


# --- the season ------------------------------------------------------------------------------------


def test_plan_and_register_are_without_a_single_finding(opened: LoadedSeason) -> None:
    assert [finding.message() for finding in opened.findings] == []


@pytest.mark.parametrize("phase", PHASES)
def test_seven_forms_are_accepted_in_each_phase(opened: LoadedSeason, phase: str) -> None:
    intake = take_in(in_phase(opened, phase))
    assert set(intake.used) == set(CODES)
    assert {one.outcome for one in intake.scorings} == {Outcome.ACCEPTED}
    assert intake.all_findings == ()


def test_nothing_is_an_error_and_nothing_waits(year: RankingRun) -> None:
    assert [f.message() for f in year.findings if f.level is not Level.INFO] == []
    assert (year.result.final, [one.final for one in year.result.phases]) == (True, [True] * 3)


@pytest.mark.parametrize("title", [*PHASES, YEAR])
def test_ranking(year: RankingRun, title: str) -> None:
    told = [
        {
            "Hạng": str(one.rank),
            "Đơn vị": one.agency.code,
            "Quyết định bởi": one.decided_by,
            "Tự chấm": one.tally.self_total,
            "Thẩm định": one.tally.appraised_total,
            "Tổng": one.tally.total,
        }
        for one in result_of(year, title).standings
    ]
    figures = ("Tự chấm", "Thẩm định", "Tổng")
    wanted = [
        {name: number(text) if name in figures else text for name, text in row.items()}
        for row in expected("bang_xep_hang", SAMPLE)[title]
    ]
    assert told == wanted


@pytest.mark.parametrize("phase", PHASES)
@pytest.mark.parametrize("agency", CODES)
def test_criteria_of_each_phase(year: RankingRun, phase: str, agency: str) -> None:
    tally = standing(result_of(year, phase), agency).tally
    table = {row["Mã"]: number(row[agency]) for row in expected("diem", SAMPLE)[phase]}
    total = table.pop("Tổng")
    assert {code: tally.scores[code].final for code in table} == table
    assert sum(table.values()) == total == tally.total


def test_the_expected_year_is_the_mean_of_the_expected_phases() -> None:
    tables = {title: {r["Đơn vị"]: number(r["Tổng"]) for r in rows_} for title, rows_ in
              expected("bang_xep_hang", SAMPLE).items()}  # fmt: skip
    for agency in CODES:
        mean = sum(tables[phase][agency] for phase in PHASES) / 3
        assert abs(mean - tables[YEAR][agency]) <= Decimal("0.005")


def test_a_tie_of_the_year_is_settled_by_the_mean_of_the_criterion(year: RankingRun) -> None:
    (tie,) = year.result.groups[0].ties
    assert dict(tie.steps[-1][1]) == {"PCM1": "29,17", "CC1": "27,83"}


def test_the_agreed_score_stands_in_its_phase_only(year: RankingRun) -> None:
    agreed = [standing(one, "BAN1").tally.scores["5"].agreed for one in year.result.phases]
    assert agreed == [None, None, Decimal("18.5")]


def test_every_change_of_the_appraisers_is_for_somebody_of_the_phase() -> None:
    told = {row["Mã"] for phase in PHASES for row in SOURCE.entered(phase)}
    for row in SOURCE.tables("tham_dinh")["Thẩm định"]:
        assert row["Đợt"] in PHASES
        assert row["Đơn vị"] in CODES
        assert row["Mã"] in told


# --- the commands ----------------------------------------------------------------------------------


def test_demo_runs_every_phase_and_then_the_year(tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    run = thidua("demo", folder, "--example", "ha-tinh-2015", "--json")
    assert run.code == 0
    document = run.document
    assert (document["ok"], document["final"], document["phase"]) == (True, True, None)
    assert [one["phase"] for one in document["phases"]] == list(PHASES)
    assert [group["kind"] for group in document["groups"]] == ["tập thể", "cá nhân"]
    assert document["groups"][0]["standings"][0]["total"] == "96.83"
    for phase in PHASES:
        assert (folder / "phieu" / phase / "2015_VPS_tu-cham.xlsx").is_file()
        assert (folder / "ket_qua" / phase / "bien_ban.docx").is_file()
    assert thidua("verify", folder).code == 0


def test_new_from_the_example_passes_check(tmp_path: Path) -> None:
    assert thidua("new", tmp_path / "ht", "--example", "ha-tinh-2015").code == 0
    document = thidua("check", tmp_path / "ht", "--json").document
    assert (document["ok"], document["agencies"], document["total"]) == (True, 7, "100")
