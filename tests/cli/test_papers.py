"""`papers`: the dossier made again beside its own ranking only, as PDF too; templates checked."""

from __future__ import annotations

import shutil
from pathlib import Path

import docx
import pytest

from tests.seasons import contents, thidua
from thidua_xlsx.documents.registry import PAPERS
from thidua_xlsx.documents.template_paths import shipped
from thidua_xlsx.machine import programs


@pytest.fixture
def season(ranked: Path, tmp_path: Path) -> Path:
    """A copy of the ranked season that a test may change."""
    return Path(shutil.copytree(ranked, tmp_path / "khoi"))


def own_template(season: Path, name: str, old: str, new: str) -> Path:
    """A template of the season's own: the shipped one with one text replaced."""
    target = season / "templates" / f"{name}.docx"
    target.parent.mkdir(exist_ok=True)
    document = docx.Document(str(shipped() / f"{name}.docx"))
    run = next(run for paragraph in document.paragraphs for run in paragraph.runs if old in run.text)
    run.text = run.text.replace(old, new)
    document.save(str(target))
    return target


def test_rank_writes_every_paper_that_has_an_occasion(ranked: Path) -> None:
    files = set(contents(ranked / "ket_qua"))
    assert {
        "bang_xep_hang.xlsx", "bien_ban.docx", "to_trinh.docx", "phu_luc.docx", "danh_sach.docx",
        "bien_ban_kiem_phieu.docx", "phieu_ket_qua/STC.docx", "bien_ban_tham_dinh/STC.docx",
    } <= files  # fmt: skip
    assert sum(name.startswith("phieu_ket_qua/") for name in files) == 9
    assert {"phieu_bau.docx", "thong_bao.docx"} & files == set()


def test_a_dry_run_of_rank_names_what_rank_writes(ranked: Path) -> None:
    shown = thidua("rank", ranked, "--dry-run", "--json").document["written"]
    assert sorted(shown) == sorted(f"ket_qua/{name}" for name in contents(ranked / "ket_qua"))


def test_papers_are_those_that_rank_wrote(season: Path) -> None:
    before = contents(season / "ket_qua")
    run = thidua("papers", season, "--json")
    assert (run.code, run.told) == (0, [])
    assert len(run.document["written"]) == 23
    assert contents(season / "ket_qua") == before
    assert thidua("verify", season).code == 0


def test_one_paper_follows_its_own_template_and_the_others_stay(season: Path) -> None:
    own_template(season, "to_trinh", "Kính gửi", "Trân trọng kính gửi")
    before = contents(season / "ket_qua")
    run = thidua("papers", season, "to_trinh", "--json")
    assert run.document["written"] == ["ket_qua/to_trinh.docx"]
    after = contents(season / "ket_qua")
    assert [name for name in before if before[name] != after[name]] == ["to_trinh.docx"]
    assert before.keys() == after.keys()
    assert thidua("verify", season).code == 0


def test_papers_need_a_ranking_of_the_same_inputs(season: Path) -> None:
    shutil.copy(
        season / "nhan" / "2014-01-10" / "2013_TTT_tu-cham.xlsx", season / "nhan" / "một bản nữa.xlsx"
    )
    before = contents(season / "ket_qua")
    assert thidua("papers", season, "--json").told == ["E880"]
    assert contents(season / "ket_qua") == before
    shutil.rmtree(season / "ket_qua")
    assert thidua("papers", season, "--json").told == ["E880"]


def test_an_unknown_paper_is_named_with_the_nearest(season: Path) -> None:
    run = thidua("papers", season, "to_trinhh", "--json")
    assert (run.code, run.told) == (1, ["E710"])
    assert "gần nhất: to_trinh" in run.document["findings"][0]["message"]
    assert thidua("papers-check", season, "bienban", "--json").told == ["E710"]


def test_a_dry_run_of_papers_writes_nothing(season: Path) -> None:
    before = contents(season)
    run = thidua("papers", season, "danh_sach", "--pdf", "--dry-run", "--json")
    assert run.document["written"] == ["ket_qua/danh_sach.docx", "ket_qua/danh_sach.pdf"]
    assert contents(season) == before


def test_without_libreoffice_the_word_files_are_written(
    season: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(programs, "COMMANDS", ("no-such-program",))
    run = thidua("papers", season, "danh_sach", "--pdf", "--json")
    assert (run.code, run.told) == (1, ["E708"])
    assert run.document["written"] == ["ket_qua/danh_sach.docx"]


@pytest.mark.libreoffice
def test_a_pdf_lies_beside_its_paper_and_goes_with_it(season: Path) -> None:
    run = thidua("papers", season, "danh_sach", "--pdf", "--json")
    assert (run.code, run.document["written"]) == (0, ["ket_qua/danh_sach.docx", "ket_qua/danh_sach.pdf"])
    assert thidua("verify", season).code == 0
    thidua("papers", season, "to_trinh")
    assert (season / "ket_qua" / "danh_sach.pdf").is_file()
    thidua("papers", season, "danh_sach")
    assert not (season / "ket_qua" / "danh_sach.pdf").exists()


def test_check_names_misspelt_fields_and_files_that_are_no_template(season: Path) -> None:
    own_template(season, "bien_ban", "{{ dia_diem }}", "{{ dia_diemm }}")
    own_template(season, "to_trinh", "Kính gửi", "Trân trọng kính gửi")
    (season / "templates" / "to-trinh.doc").write_bytes(b"old")
    before = contents(season)
    run = thidua("papers-check", season, "--json")
    assert (run.code, sorted(run.told)) == (1, ["E701", "W711"])
    told = {f["code"]: f for f in run.document["findings"]}
    assert "dia_diem" in told["E701"]["message"]
    assert told["E701"]["file"] == "templates/bien_ban.docx"
    assert "to_trinh" in told["W711"]["message"]
    state = {one["paper"]: (one["own"], one["ok"]) for one in run.document["templates"]}
    assert (state["bien_ban"], state["to_trinh"], state["phu_luc"]) == (
        (True, False),
        (True, True),
        (False, True),
    )
    assert len(state) == len(PAPERS)
    assert thidua("papers-check", season, "to_trinh").code == 0
    assert contents(season) == before
