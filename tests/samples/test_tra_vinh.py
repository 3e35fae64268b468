"""The Trà Vinh season from its real files comes out as `expected/*.txt` says, worked out by hand."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from sample_workbooks.regenerate.season import sample
from tests.seasons import contents, thidua
from tests.untrusted.bare import bare
from thidua_xlsx.catalogue import Level
from thidua_xlsx.model import Key, Method, MilestoneKind, RegisteredTarget, Result, Returned, Role
from thidua_xlsx.season.collection.collect import Intake, take_in
from thidua_xlsx.season.result.rank import reckon
from thidua_xlsx.secretariat.plan import read_plan
from thidua_xlsx.secretariat.register import read_register, write_register

from .seasons import copied, opened_at, standing
from .texts import SAMPLE as TAY_NINH
from .texts import expected, number

SAMPLE = TAY_NINH.with_name("tra-vinh-2021")
SOURCE = sample("tra-vinh-2021")
PLAN, REGISTER = SOURCE.plan, SOURCE.register
AGENCIES = PLAN.agencies
CODES = tuple(agency.code for agency in AGENCIES)
DASHES = {"1": 7, "2": 5, "3": 10}
"""Printed in section II of the plan: how many dashes under each content."""
REGISTERED_BY = ("1.1", "1.2", "1.3", "2.5")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copied(SAMPLE, tmp_path_factory.mktemp("tra-vinh"))


@pytest.fixture(scope="module")
def intake(root: Path) -> Intake:
    return take_in(opened_at(root))


@pytest.fixture(scope="module")
def result(intake: Intake) -> Result:
    return reckon(intake).result


def line(target: RegisteredTarget) -> str:
    """The code of the form's row: of 1.2 and 1.3 each agency has lines of its own."""
    added = target.criterion in ("1.2", "1.3")
    return f"{target.criterion}.{target.number}" if added else target.criterion


def cells(returned: Returned) -> str:
    told = [f"{f.code} {f.at.cell}" for f in returned.findings if f.at is not None and f.at.cell]
    return "; ".join(told) or "-"


# --- the plan --------------------------------------------------------------------------------------


def test_plan_and_register_are_without_a_single_finding(intake: Intake) -> None:
    assert [finding.message() for finding in intake.opened.findings] == []


def test_three_contents_with_their_dashes_of_100_points() -> None:
    assert {top: sum(row.parent == top for row in PLAN.criteria) for top in DASHES} == DASHES
    for top in DASHES:
        group = next(row for row in PLAN.criteria if row.code == top)
        assert group.maximum == sum(row.maximum for row in PLAN.criteria if row.parent == top)
    assert PLAN.info.declared_total == sum(row.maximum for row in PLAN.criteria if row.parent is None) == 100


def test_what_the_agencies_register() -> None:
    methods = {row.code: row.method for row in PLAN.criteria if row.code in REGISTERED_BY}
    assert methods == {
        "1.1": Method.TARGET,
        "1.2": Method.REGISTERED,
        "1.3": Method.REGISTERED,
        "2.5": Method.TARGET,
    }


def test_head_and_deputy_are_the_plans_and_the_others_are_marked_as_assumed() -> None:
    assert [(agency.code, agency.role) for agency in AGENCIES[:2]] == [
        ("STTTT", Role.HEAD),
        ("SLDTBXH", Role.DEPUTY),
    ]
    assert all(agency.note.startswith("Giả định") for agency in AGENCIES[2:])


def test_before_a_day_means_the_day_before_it() -> None:
    assert {code: PLAN.milestone(code).due for code in ("BC6T", "BCN")} == {
        "BC6T": date(2021, 6, 14),
        "BCN": date(2022, 1, 31),
    }
    assert PLAN.milestone("BC6T").kind is MilestoneKind.REPORT
    assert all("trước ngày" in PLAN.milestone(code).note for code in ("BC6T", "BCN"))


def test_the_vote_is_the_first_key_and_points_the_second() -> None:
    assert [key.key for key in PLAN.keys] == [Key.BALLOT, Key.TOTAL]
    noted = {item for item, note in PLAN.info.notes if "Chọn" in note}
    assert noted == {"Tổng điểm chuẩn", "Bước điểm", "Xếp hạng theo", "Khi thiếu điểm thẩm định"}


# --- registration ----------------------------------------------------------------------------------


def test_the_registrations_come_back_as_told(root: Path) -> None:
    run = thidua("register", root, "--dry-run", "--json")
    assert (run.code, run.document["added"], run.document["missing"]) == (0, [], [])
    shown = {one["file"].removeprefix("nhan/"): one["status"] for one in run.document["submissions"]}
    assert shown == {row["Tệp"]: row["Kết quả"] for row in expected("phat_hien", SAMPLE)["Đăng ký"]}


def test_the_first_registration_of_dv5_alone_would_wait(root: Path, tmp_path: Path) -> None:
    shutil.copytree(root, tmp_path / "khoi")
    folder = tmp_path / "khoi"
    (folder / "nhan" / "dang-ky" / "DV5 đăng ký (sửa).xlsx").unlink()
    run = thidua("register", folder, "--json")
    (row,) = (r for r in expected("phat_hien", SAMPLE)["Đăng ký"] if r["Phát hiện"] != "-")
    assert (run.code, run.told, run.document["missing"]) == (1, [row["Phát hiện"]], ["DV5"])
    facts = run.document["findings"][0]["facts"]
    assert (facts["sum"], facts["maximum"]) == ("18", "20")


def test_register_makes_the_rows_that_the_sample_holds(root: Path, tmp_path: Path) -> None:
    """From a register without targets, `thidua register` writes the very rows that are shipped."""
    folder = tmp_path / "khoi"
    shutil.copytree(root, folder)
    plan, _ = read_plan(folder / "ke_hoach.xlsx")
    assert plan is not None
    blank = replace(REGISTER, targets=(), registrations=())
    write_register(folder / "so_theo_doi.xlsx", blank, plan)
    run = thidua("register", folder, "--json")
    assert (run.code, len(run.document["added"])) == (0, 30)
    register, told = read_register(folder / "so_theo_doi.xlsx", plan)
    keyed = {(t.agency, t.criterion, t.number): t for t in bare(register.targets)}
    assert keyed == {(t.agency, t.criterion, t.number): t for t in bare(REGISTER.targets)}
    days = {one.agency: one.registered for one in register.registrations}
    assert days == {one.agency: one.registered for one in REGISTER.registrations}
    assert {finding.code for finding in told} == {"W432"}
    assert thidua("collect", folder, "--json").code == 0


def test_each_form_has_the_rows_that_its_agency_registered(intake: Intake) -> None:
    for agency in CODES:
        own = {line(target) for target in REGISTER.targets if target.agency == agency}
        entries = intake.used[agency].entries
        scored = {slot.criterion for slot in entries if (slot.criterion or "").startswith(REGISTERED_BY)}
        assert scored == own


# --- the year --------------------------------------------------------------------------------------


def test_each_return_is_accepted_as_it_is(intake: Intake) -> None:
    assert [arrival.source.file for arrival in intake.refused] == []
    told = {one.source.file.removeprefix("nhan/"): (one.outcome.value, cells(one)) for one in intake.scorings}
    assert told == {
        row["Tệp"]: (row["Kết quả"], row["Phát hiện"]) for row in expected("phat_hien", SAMPLE)["Tự chấm"]
    }


def test_the_vote_decides_and_points_part_equal_votes(result: Result) -> None:
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
    figures = ("Phiếu", "Tự chấm", "Thẩm định", "Tổng")
    ranked = expected("bang_xep_hang", SAMPLE)[""]
    assert told == [{name: text for name, text in row.items() if name not in figures} for row in ranked]
    votes = {one.agency: str(one.votes) for one in REGISTER.votes}
    assert {row["Đơn vị"]: row["Phiếu"] for row in ranked} == votes


@pytest.mark.parametrize("row", expected("bang_xep_hang", SAMPLE)[""], ids=lambda row: row["Đơn vị"])
def test_totals(result: Result, row: dict[str, str]) -> None:
    tally = standing(result, row["Đơn vị"]).tally
    reviewed = None if row["Thẩm định"] == "-" else number(row["Thẩm định"])
    assert (tally.self_total, tally.appraised_total) == (number(row["Tự chấm"]), reviewed)
    assert (tally.total, tally.assigned_max) == (number(row["Tổng"]), 100)


@pytest.mark.parametrize("stage", ["Tự chấm", "Chính thức"])
@pytest.mark.parametrize("agency", CODES)
def test_every_criterion(result: Result, agency: str, stage: str) -> None:
    table = {row["Mã"]: number(row[agency]) for row in expected("diem", SAMPLE)[stage] if row["Mã"] != "Tổng"}
    table |= {
        row["Mã"]: number(row["Tự chấm" if stage == "Tự chấm" else "Sau cùng"])
        for row in expected("chi_tieu", SAMPLE)[""]
        if row["Đơn vị"] == agency
    }
    scores = standing(result, agency).tally.scores
    assert {c: s.self_points if stage == "Tự chấm" else s.final for c, s in scores.items()} == table


@pytest.mark.parametrize("stage", ["Tự chấm", "Chính thức"])
def test_the_expected_text_itself_adds_up(stage: str) -> None:
    table = {row["Mã"]: row for row in expected("diem", SAMPLE)[stage]}
    column = "Tự chấm" if stage == "Tự chấm" else "Sau cùng"
    for agency in CODES:
        points = {code: number(row[agency]) for code, row in table.items()}
        assert sum(points[top] for top in DASHES) == points["Tổng"]
        for top in DASHES:
            below = [points[code] for code in points if code.startswith(f"{top}.")]
            assert sum(below, start=Decimal(0)) == points[top]
        own = [row for row in expected("chi_tieu", SAMPLE)[""] if row["Đơn vị"] == agency]
        for code in REGISTERED_BY:
            of_code = [number(row[column]) for row in own if f"{row['Mã']}.".startswith(f"{code}.")]
            assert sum(of_code, start=Decimal(0)) == points[code]


def test_the_worked_targets_are_those_registered_and_entered() -> None:
    planned = {(target.agency, line(target)): target.target for target in REGISTER.targets}
    entered = {row["Mã"]: row for row in SOURCE.entered()}
    table = expected("chi_tieu", SAMPLE)[""]
    assert {(row["Đơn vị"], row["Mã"]): number(row["Kế hoạch"]) for row in table} == planned
    assert all(row["Thực hiện"] == entered[row["Mã"]][row["Đơn vị"]] for row in table)


def test_points_that_only_others_moved_say_so(result: Result) -> None:
    settled = standing(result, "STTTT").tally.settled["1.3.1"]
    assert "đơn vị khác" in settled.reason
    assert standing(result, "DV3").tally.settled["1.3.1"].reason.startswith("Báo cáo tổng kết")


def test_ranking_tells_of_no_error(intake: Intake) -> None:
    assert [f.message() for f in reckon(intake).findings if f.level is Level.ERROR] == []


def test_the_papers_do_not_call_equal_what_is_not(root: Path, tmp_path: Path) -> None:
    """The members vote on everybody: nobody need be equal in points."""
    from docx import Document

    shutil.copytree(root, tmp_path / "khoi")
    assert thidua("rank", tmp_path / "khoi").code == 0
    for name in ("bien_ban", "bien_ban_kiem_phieu"):
        document = Document(str(tmp_path / "khoi" / "ket_qua" / f"{name}.docx"))
        text = "\n".join(paragraph.text for paragraph in document.paragraphs)
        assert "được bình bầu" in text
        assert "bằng điểm nhau" not in text


# --- the folder ------------------------------------------------------------------------------------


def test_written_again_the_season_is_the_same(tmp_path: Path) -> None:
    """Nothing in it goes through another program: every part of every workbook is the script's."""
    SOURCE.write(tmp_path)
    shipped = {
        name: unzipped(data)
        for name, data in contents(SAMPLE).items()
        if not name.startswith(("expected/", "ket_qua/")) and name != "DOC_TOI.md"
    }
    assert {name: unzipped(data) for name, data in contents(tmp_path).items()} == shipped


def unzipped(data: bytes) -> dict[str, bytes]:
    """The parts of a workbook: how well they are packed depends on the machine."""
    if not data.startswith(b"PK"):
        return {"": data}
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_new_and_demo_know_the_season(tmp_path: Path) -> None:
    assert thidua("new", tmp_path / "moi", "--example", "tra-vinh-2021").code == 0
    assert thidua("check", tmp_path / "moi", "--json").document["total"] == "100"
    run = thidua("demo", tmp_path / "thu", "--example", "tra-vinh-2021", "--json")
    assert (run.code, run.document["final"]) == (0, True)
    assert (tmp_path / "thu" / "phieu" / "2021_DV3_dang-ky.xlsx").is_file()
    assert (tmp_path / "thu" / "ket_qua" / "bang_xep_hang.xlsx").is_file()
