"""A plan with phases at the command line: which phase, which folders, what stays when another is ranked."""

from __future__ import annotations

import shutil
from pathlib import Path

import docx
import pytest

from tests import libreoffice
from tests.seasons import contents, thidua
from thidua_xlsx import storage
from thidua_xlsx.documents.template_paths import shipped
from thidua_xlsx.season.common.samples import copy_inputs, sample_file

PHASES = ("Đợt 1", "Đợt 2", "Đợt cuối")
EXAMPLE = "ha-tinh-2015"


@pytest.fixture(scope="module")
def ranked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample after `rank`; tests that change it copy it first."""
    folder = tmp_path_factory.mktemp("season") / "so"
    copy_inputs(EXAMPLE, folder)
    assert thidua("rank", folder).code == 0
    return folder


@pytest.fixture
def season(tmp_path: Path) -> Path:
    copy_inputs(EXAMPLE, tmp_path / "so")
    return tmp_path / "so"


@pytest.fixture
def again(ranked: Path, tmp_path: Path) -> Path:
    shutil.copytree(ranked, tmp_path / "so")
    return tmp_path / "so"


@pytest.mark.parametrize("command", ["generate", "collect", "freeze", "appraise"])
def test_what_is_done_by_phase_asks_for_one(season: Path, command: str) -> None:
    before = contents(season)
    run = thidua(command, season, "--json")
    assert (run.code, run.told) == (1, ["E356"])
    assert all(phase in run.document["findings"][0]["message"] for phase in PHASES)
    assert {name: data for name, data in contents(season).items() if name in before} == before


@pytest.mark.parametrize("command", ["generate", "collect", "appraise", "rank", "verify", "papers"])
def test_an_unknown_phase_names_the_nearest(season: Path, command: str) -> None:
    run = thidua(command, season, "--dot", "Đợt 22", "--json")
    assert (run.code, run.told) == (1, ["E355"])
    assert "gần nhất: Đợt 2" in run.document["findings"][0]["message"]


@pytest.mark.parametrize("command", ["generate", "rank"])
def test_a_plan_without_phases_has_none(tmp_path: Path, command: str) -> None:
    copy_inputs("tay-ninh-2013", tmp_path)
    assert thidua(command, tmp_path, "--dot", "Đợt 1", "--json").told == ["E357"]


@pytest.mark.parametrize("asked", ["Đợt 1", "đợt 1", "dot-1", "DOT 1"])
def test_a_phase_may_be_written_plainly(season: Path, asked: str) -> None:
    run = thidua("generate", season, "--dot", asked, "--only", "VPS", "--json")
    assert run.document["written"] == ["phieu/Đợt 1/2015_VPS_tu-cham.xlsx"]


def test_a_phase_is_not_a_way_out_of_the_folder(season: Path) -> None:
    outside = contents(season.parent)
    assert thidua("rank", season, "--dot", "../..", "--json").told == ["E355"]
    assert set(contents(season.parent)) - set(outside) <= {"so/.dang_chay"}


def test_a_form_of_another_phase_is_not_taken(season: Path) -> None:
    form = season / "nhan" / "Đợt 1" / "2015_CN03_tu-cham.xlsx"
    form.replace(season / "nhan" / "Đợt 2" / "again.xlsx")
    run = thidua("collect", season, "--dot", "Đợt 2", "--json")
    assert "E160" in run.told
    assert thidua("collect", season, "--dot", "Đợt 1", "--json").document["missing"] == ["CN03"]


def test_a_return_outside_the_phases_is_pointed_out(season: Path) -> None:
    (season / "nhan" / "Đợt 2" / "cong chuc 01.xlsx").replace(season / "nhan" / "cong chuc 01.xlsx")
    for arguments in (("collect", season, "--dot", "Đợt 1"), ("rank", season)):
        found = thidua(*arguments, "--json").document["findings"]
        assert [f["file"] for f in found if f["code"] == "W480"] == ["nhan/cong chuc 01.xlsx"]


def test_a_registration_form_belongs_to_the_year_and_may_lie_outside(season: Path) -> None:
    form = sample_file("tra-vinh-2021", "nhan/dang-ky/DV5 đăng ký.xlsx")
    (season / "nhan" / "DV5 đăng ký.xlsx").write_bytes(form)
    run = thidua("collect", season, "--dot", "Đợt 1", "--json")
    assert [one for one in run.told if one.startswith("W480")] == []


def test_files_named_go_into_the_folder_of_the_phase(season: Path, tmp_path: Path) -> None:
    moved = season / "nhan" / "Đợt 2" / "cong chuc 01.xlsx"
    outside = tmp_path / moved.name
    moved.rename(outside)
    assert "I815" in thidua("collect", season, outside, "--dot", "Đợt 2", "--json").told
    assert moved.is_file()


def test_ranking_one_phase_leaves_every_other_result_alone(again: Path) -> None:
    before = contents(again / "ket_qua")
    stale = again / "ket_qua" / "Đợt 1" / "bản nháp.txt"
    stale.write_text("old", encoding="utf-8")
    run = thidua("rank", again, "--dot", "Đợt 1", "--json")
    assert (run.code, run.document["phase"]) == (0, "Đợt 1")
    assert run.document["written"][0].startswith("ket_qua/Đợt 1/")
    assert contents(again / "ket_qua") == before


def test_ranking_the_year_writes_every_phase_the_same_as_alone(ranked: Path, season: Path) -> None:
    for phase in PHASES:
        assert thidua("rank", season, "--dot", phase).code == 0
    alone = contents(season / "ket_qua")
    whole = contents(ranked / "ket_qua")
    assert {
        name: data for name, data in whole.items() if "/" in name and name.split("/")[0] in PHASES
    } == alone
    assert {"bang_xep_hang.xlsx", "bien_ban.docx", "phieu_ket_qua/VPS.docx"} <= set(whole)
    assert not [name for name in whole if name.startswith(("bien_ban_tham_dinh", "thong_bao"))]


def test_a_phase_that_has_not_begun_keeps_the_year_waiting(season: Path) -> None:
    shutil.rmtree(season / "nhan" / "Đợt cuối")
    run = thidua("rank", season, "--json")
    assert (run.code, run.document["ok"], run.document["final"]) == (3, True, False)
    assert [f["code"] for f in run.document["findings"] if f["level"] != "info"].count("W691") == 1
    assert sorted(p.name for p in (season / "ket_qua").iterdir() if p.is_dir() and p.name in PHASES) == [
        "Đợt 1",
        "Đợt 2",
    ]
    assert {one["rank"] for group in run.document["groups"] for one in group["standings"]} == {None}


def test_an_appraisal_missing_in_one_phase_names_the_agency_and_the_phase(season: Path) -> None:
    (season / "tham_dinh" / "Đợt 2" / "2015_CC1_tham-dinh.xlsx").unlink()
    run = thidua("rank", season, "--json")
    assert run.code == 3
    waiting = [f for f in run.document["findings"] if f["code"] == "W690"]
    assert [(f["agency"], f["facts"]["phase"]) for f in waiting] == [("CC1", "Đợt 2")]
    assert thidua("rank", season, "--dot", "Đợt 1").code == 0


def test_verify_is_about_the_phase_or_about_everything(again: Path) -> None:
    assert thidua("verify", again).code == 0
    minutes = again / "ket_qua" / "Đợt 2" / "bien_ban.docx"
    minutes.write_bytes(minutes.read_bytes() + b" ")
    assert thidua("verify", again, "--dot", "Đợt 1").code == 0
    assert [
        d["file"] for d in thidua("verify", again, "--dot", "Đợt 2", "--json").document["differences"]
    ] == ["bien_ban.docx"]
    assert [d["file"] for d in thidua("verify", again, "--json").document["differences"]] == [
        "Đợt 2/bien_ban.docx"
    ]


def test_a_killed_run_of_a_phase_is_undone(again: Path) -> None:
    before = contents(again / "ket_qua")
    target = again / "ket_qua" / "Đợt 1"
    target.rename(target.with_name(f"{storage.TEMPORARY}Đợt 1-cu"))
    assert thidua("collect", again, "--dot", "Đợt 2").code == 0
    assert contents(again / "ket_qua") == before


def test_explain_walks_from_the_year_through_its_phases(ranked: Path) -> None:
    document = thidua("explain", ranked, "PCM1", "--json").document
    assert document["total"] == "96.67"
    years = [line for line in document["lines"] if line["phase"] is None]
    assert [(line["criterion"], line["rule"], line["final"]) for line in years] == [
        ("Đợt 1", "đợt", "95.5"),
        ("Đợt 2", "đợt", "98.5"),
        ("Đợt cuối", "đợt", "96"),
    ]
    (row,) = thidua("explain", ranked, "PCM1", "2.1", "--dot", "dot 1", "--json").document["lines"]
    assert (row["self"], row["final"], row["at"]["file"]) == (
        "10",
        "8",
        "tham_dinh/Đợt 1/2015_PCM1_tham-dinh.xlsx",
    )
    each = thidua("explain", ranked, "PCM1", "2.1", "--json").document["lines"]
    assert [(line["phase"], line["final"]) for line in each] == [
        ("Đợt 1", "8"),
        ("Đợt 2", "10"),
        ("Đợt cuối", "10"),
    ]
    assert thidua("explain", ranked, "PCM1", "9", "--json").told == ["E819"]


@pytest.mark.libreoffice
def test_recalculating_the_year_changes_no_cell(ranked: Path) -> None:
    assert libreoffice.changes(ranked / "ket_qua" / "bang_xep_hang.xlsx") == {}


def test_papers_of_the_year_are_made_in_every_phase_those_of_a_phase_in_it_alone(again: Path) -> None:
    (again / "templates").mkdir()
    document = docx.Document(str(shipped() / "bien_ban.docx"))
    document.add_paragraph("Lời thêm của ban thư ký")
    document.save(str(again / "templates" / "bien_ban.docx"))
    before = contents(again / "ket_qua")
    run = thidua("papers", again, "bien_ban", "--dot", "Đợt 1", "--json")
    assert run.document["written"] == ["ket_qua/Đợt 1/bien_ban.docx"]
    planned = thidua("papers", again, "bien_ban", "--dry-run", "--json").document["written"]
    run = thidua("papers", again, "bien_ban", "--json")
    assert (run.code, run.document["written"]) == (0, planned)
    after = contents(again / "ket_qua")
    everywhere = ["bien_ban.docx", *(f"{phase}/bien_ban.docx" for phase in PHASES)]
    assert sorted(name for name in after if before.get(name) != after[name]) == sorted(everywhere)
    assert after.keys() == before.keys()
    assert planned == sorted(f"ket_qua/{name}" for name in everywhere)
    (again / "ket_qua" / "Đợt 2" / "bang_xep_hang.xlsx").unlink()
    assert thidua("papers", again, "bien_ban", "--json").told == ["E880"]


def test_the_year_and_each_phase_carry_a_code_of_their_own_inputs(ranked: Path) -> None:
    codes = {
        next(p.text for p in docx.Document(str(path)).paragraphs if p.text.startswith("Mã hồ sơ"))
        for path in (ranked / "ket_qua").rglob("bien_ban.docx")
    }
    assert len(codes) == 1 + len(PHASES)


def test_inspect_knows_the_phase(season: Path) -> None:
    run = thidua("inspect", season / "nhan" / "Đợt 2" / "cong chuc 01.xlsx", "--json")
    assert {name: run.document[name] for name in ("agency", "phase", "authentic", "outcome")} == {
        "agency": "CN01",
        "phase": "Đợt 2",
        "authentic": True,
        "outcome": "accepted",
    }
