"""The Lạng Sơn season from its real files comes out as `expected/*.txt` says, worked out by hand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from sample_workbooks.regenerate.season import sample
from tests.seasons import thidua
from thidua_xlsx.catalogue import Level
from thidua_xlsx.model import Late, Outcome, Result
from thidua_xlsx.season.collection.collect import Intake, take_in
from thidua_xlsx.season.result.rank import reckon
from thidua_xlsx.secretariat.plan import read_plan
from thidua_xlsx.secretariat.work_plan.read import read_progress
from thidua_xlsx.tabulation.planning.deadlines import State, deadlines
from thidua_xlsx.tabulation.planning.lots import assign, draw, ticket

from .seasons import copied, opened_at, standing
from .texts import SAMPLE as TAY_NINH
from .texts import expected, number

SAMPLE = TAY_NINH.with_name("lang-son-2013")
SOURCE = sample("lang-son-2013")
PLAN, REGISTER = SOURCE.plan, SOURCE.register
AGENCIES = PLAN.agencies
CODES = tuple(agency.code for agency in AGENCIES)
QUARTERS = {"I": 15, "II": 6, "III": 9, "IV": 4}
"""Printed in the plan: how many tasks."""


@pytest.fixture(scope="module")
def intake(tmp_path_factory: pytest.TempPathFactory) -> Intake:
    return take_in(opened_at(copied(SAMPLE, tmp_path_factory.mktemp("lang-son"))))


@pytest.fixture(scope="module")
def result(intake: Intake) -> Result:
    return reckon(intake).result


def test_plan_and_register_are_without_a_single_finding(intake: Intake) -> None:
    assert [finding.message() for finding in intake.opened.findings] == []


def test_34_tasks_in_four_quarters_each_with_its_bodies() -> None:
    assert [task.number for task in PLAN.calendar] == [str(number) for number in range(1, 35)]
    quarters = [task.quarter for task in PLAN.calendar]
    assert {quarter: quarters.count(quarter) for quarter in QUARTERS} == QUARTERS
    assert all(task.bodies for task in PLAN.calendar)
    # Task 16 is for 11/6: it is done before that day.
    assert {t.number: t.due for t in PLAN.calendar if t.due} == {"16": date(2013, 6, 10)}


def test_nine_solutions_of_100_points() -> None:
    tops = [row for row in PLAN.criteria if row.parent is None]
    assert [row.code for row in tops] == [str(number) for number in range(1, 10)]
    assert sum(row.maximum for row in tops) == PLAN.info.declared_total == 100
    for code in ("2", "3"):
        top = next(row for row in tops if row.code == code)
        assert top.maximum == sum(row.maximum for row in PLAN.criteria if row.parent == code)


def test_plans_were_due_before_25_february() -> None:
    stone = PLAN.milestone("KH")
    assert (stone.due, stone.late_from) == (date(2013, 2, 24), 1)
    assert [a.source for a in PLAN.adjustments] == [Late("KH")]


def test_at_least_two_exemplars() -> None:
    assert PLAN.info.minimum_exemplars == 2


def test_choices_are_noted_where_the_secretariat_sees_them() -> None:
    noted = {item for item, note in PLAN.info.notes if "Chọn" in note}
    assert noted == {"Tên khối", "Tổng điểm chuẩn", "Bước điểm", "Xếp hạng theo"}
    chosen = [stone.code for stone in PLAN.milestones if "Chọn: " in stone.note]
    assert chosen == ["DK", "SK", "TC", "TD", "TK"]


def test_every_return_is_accepted_as_it_is(intake: Intake) -> None:
    assert [arrival.source.file for arrival in intake.refused] == []
    assert {one.agency: one.outcome for one in intake.scorings} == dict.fromkeys(CODES, Outcome.ACCEPTED)


def test_the_ranking_is_final_and_as_worked_out_by_hand(result: Result) -> None:
    assert [finding.message() for finding in result.pending] == []
    told = [
        {
            "Hạng": str(one.rank),
            "Đơn vị": one.agency.code,
            "Khen": {"Cờ": "cờ", "Bằng": "bằng khen"}.get(one.proposed.partition(" ")[0], "-"),
            "Quyết định bởi": one.decided_by,
        }
        for one in result.standings
    ]
    totals = ("Tự chấm", "Thẩm định", "Tổng")
    ranked = expected("bang_xep_hang", SAMPLE)[""]
    assert told == [{name: text for name, text in row.items() if name not in totals} for row in ranked]


@pytest.mark.parametrize("row", expected("bang_xep_hang", SAMPLE)[""], ids=lambda row: row["Đơn vị"])
def test_totals(result: Result, row: dict[str, str]) -> None:
    tally = standing(result, row["Đơn vị"]).tally
    assert tally.self_total == number(row["Tự chấm"])
    assert tally.appraised_total == number(row["Thẩm định"])
    assert tally.total == number(row["Tổng"])
    assert tally.assigned_max == 100


@pytest.mark.parametrize("stage", ["Tự chấm", "Chính thức"])
@pytest.mark.parametrize("agency", CODES)
def test_every_criterion(result: Result, agency: str, stage: str) -> None:
    table = [row for row in expected("diem", SAMPLE)[stage] if row["Mã"] != "Tổng"]
    scores = standing(result, agency).tally.scores
    told = {code: s.self_points if stage == "Tự chấm" else s.final for code, s in scores.items()}
    assert told == {row["Mã"]: number(row[agency]) for row in table}


@pytest.mark.parametrize("stage", ["Tự chấm", "Chính thức"])
def test_the_expected_text_itself_adds_up(stage: str) -> None:
    table = {row["Mã"]: row for row in expected("diem", SAMPLE)[stage]}
    for agency in CODES:
        points = {code: number(row[agency]) for code, row in table.items()}
        assert sum(points[code] for code in points if code.isdigit()) == points["Tổng"]
        for top in ("2", "3"):
            below = [points[code] for code in points if code.startswith(f"{top}.")]
            assert sum(below, start=Decimal(0)) == points[top]


def test_ranking_tells_of_no_error(intake: Intake) -> None:
    assert [f.message() for f in reckon(intake).findings if f.level is Level.ERROR] == []


def test_the_assignment_is_drawn_as_worked_out_by_hand() -> None:
    table = expected("phan_cong", SAMPLE)["Thẩm định chéo"]
    assert [ticket(2013, row["Đơn vị"])[:8] for row in table] == [row["Phiếu thăm"] for row in table]
    assert sorted(row["Phiếu thăm"] for row in table) == [row["Phiếu thăm"] for row in table]
    by_hand = {row["Đơn vị"]: row["Đơn vị thẩm định"] for row in table}
    assert assign(AGENCIES, 2013).appraiser_of == by_hand
    assert {agency.code: agency.cross_appraiser for agency in AGENCIES} == by_hand


def test_the_inspection_is_drawn_as_worked_out_by_hand() -> None:
    table = expected("phan_cong", SAMPLE)["Kiểm tra"]
    assert [ticket(24012013, row["Đơn vị"])[:8] for row in table] == [row["Phiếu thăm"] for row in table]
    assert draw(CODES, 30, 24012013) == tuple(row["Đơn vị"] for row in table)


def test_the_appraisals_were_filled_by_the_agency_that_was_drawn(result: Result) -> None:
    names = {agency.code: agency.name for agency in AGENCIES}
    told = {one.agency: one.appraisers for one in result.appraisals}
    assert told == {a.code: (f"Tổ kiểm tra chéo, {names[a.cross_appraiser or '']}",) for a in AGENCIES}


@pytest.mark.parametrize("row", expected("lich", SAMPLE)[""], ids=lambda row: row["Ngày"])
def test_what_is_overdue_and_due_on_a_day(row: dict[str, str]) -> None:
    plan, _ = read_plan(SAMPLE / "ke_hoach.xlsx")
    assert plan is not None
    noted, findings = read_progress(SAMPLE / "tien_do.xlsx", "tien_do.xlsx")
    assert findings == ()
    day = date.fromisoformat(row["Ngày"])
    states = {one.key: one.state(day) for one in deadlines(plan, noted, REGISTER)}
    for heading, state in (("Quá hạn", State.OVERDUE), ("Đến hạn", State.DUE)):
        told = [key for key, stands in states.items() if stands is state]
        assert told == ([] if row[heading] == "-" else row[heading].split("; "))


def test_the_exemplars_entered_are_those_on_record() -> None:
    entered = next(row for row in SOURCE.entered() if row["Mã"] == "5")
    kept = [exemplar.agency for exemplar in REGISTER.exemplars]
    assert {code: int(entered[code]) for code in CODES} == {code: kept.count(code) for code in CODES}


def test_new_and_demo_run_it(tmp_path: Path) -> None:
    assert thidua("new", tmp_path / "moi", "--example", "lang-son-2013").code == 0
    assert thidua("check", tmp_path / "moi").code == 0
    demo = tmp_path / "demo"
    run = thidua("demo", demo, "--example", "lang-son-2013", "--json")
    assert (run.code, run.document["final"]) == (0, True)
    assert thidua("calendar", demo, "--date", "2013-10-15", "--json").code == 0
    assert thidua("assign", demo, "--seed", 2013, "--json").document["unchanged"] == ["ke_hoach.xlsx"]


def test_no_names_of_persons() -> None:
    assert all(not agency.representative for agency in AGENCIES)
    assert (SAMPLE / ".khoa").read_text("ascii").startswith("khoa-cong-khai")
