"""Each command keeps its word: what it writes, the JSON of the contract (§5), and its exit code."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.seasons import contents, tay_ninh, thidua
from thidua_xlsx import storage
from thidua_xlsx.cli import cli


@pytest.fixture(scope="module")
def ranked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample after `rank`; tests that change it copy it first."""
    folder = tay_ninh(tmp_path_factory.mktemp("season") / "khoi")
    assert thidua("rank", folder).code == 0
    return folder


@pytest.fixture
def season(tmp_path: Path) -> Path:
    return tay_ninh(tmp_path / "khoi")


def test_new_writes_a_blank_season_and_overwrites_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "moi"
    run = thidua("new", folder, "--json")
    assert run.code == 0
    assert run.document["written"] == ["ke_hoach.xlsx", "so_theo_doi.xlsx"]
    before = contents(folder)
    again = thidua("new", folder, "--json")
    assert (again.code, again.told) == (1, ["E813", "E813"])
    assert contents(folder) == before


def test_new_from_an_example_passes_check(tmp_path: Path) -> None:
    folder = tmp_path / "mau"
    assert thidua("new", folder, "--example", "tay-ninh-2013").code == 0
    run = thidua("check", folder, "--json")
    assert run.code == 0
    document = run.document
    assert (document["ok"], document["agencies"], document["total"]) == (True, 9, "1000")
    assert len(document["plan_digest"]) == 64


def test_new_from_an_unknown_example_names_those_there_are(tmp_path: Path) -> None:
    run = thidua("new", tmp_path / "x", "--example", "ha-noi", "--json")
    assert (run.code, run.told) == (1, ["E812"])
    assert "tay-ninh-2013" in run.document["findings"][0]["message"]


def test_a_folder_without_a_season_is_said_to_be_one(tmp_path: Path) -> None:
    for command in ("check", "generate", "collect", "appraise", "rank", "verify"):
        run = thidua(command, tmp_path, "--json")
        assert (run.code, run.told) == (1, ["E812", "E812"]), command
    mistyped = tmp_path / "mua-sai-ten"
    assert thidua("rank", mistyped, "--json").told == ["E812", "E812"]
    assert not mistyped.exists()


def test_generate_writes_a_form_for_each_agency_and_the_same_bytes_again(season: Path) -> None:
    first = thidua("generate", season, "--json")
    assert first.code == 0
    assert len(first.document["written"]) == 9
    assert "phieu/2013_STC_tu-cham.xlsx" in first.document["written"]
    before = contents(season / "phieu")
    second = thidua("generate", season, "--json")
    assert (second.document["written"], len(second.document["unchanged"])) == ([], 9)
    assert contents(season / "phieu") == before


def test_generate_only_one_and_only_known_ones(season: Path) -> None:
    assert thidua("generate", season, "--only", "STC", "--json").document["written"] == [
        "phieu/2013_STC_tu-cham.xlsx"
    ]
    run = thidua("generate", season, "--only", "STD", "--json")
    assert (run.code, run.told) == (1, ["E816"])


def test_the_key_is_made_once_by_generate(season: Path) -> None:
    (season / ".khoa").unlink()
    assert "I814" in thidua("generate", season, "--json").told
    key = (season / ".khoa").read_bytes()
    assert "I814" not in thidua("generate", season, "--json").told
    assert (season / ".khoa").read_bytes() == key


def test_collect_says_who_has_sent_who_has_not_and_what_is_strange(season: Path) -> None:
    shutil.rmtree(season / "nhan" / "2014-01-13")
    (season / "nhan" / "ảnh chụp.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (season / "nhan" / "~$STC.xlsx").write_bytes(b"lock")
    run = thidua("collect", season, "--json")
    document = run.document
    assert document["missing"] == ["SNGV"]
    assert document["unrecognised"] == ["nhan/ảnh chụp.png"]
    statuses = {s["file"]: s["status"] for s in document["submissions"]}
    assert statuses["nhan/2014-01-08/Bảng tự chấm STC 2013.xlsx"] == "superseded"
    assert statuses["nhan/2014-01-08/SO TU PHAP bang diem.xlsx"] == "flagged"
    assert {"agency", "file", "sha256", "status", "complete", "self_total", "assigned_max"} <= set(
        document["submissions"][0]
    )
    assert run.code == 1


def test_collect_never_changes_what_was_received(season: Path) -> None:
    before = contents(season / "nhan")
    thidua("collect", season)
    assert contents(season / "nhan") == before


def test_collect_copies_named_files_in_without_overwriting(season: Path, tmp_path: Path) -> None:
    outside = tmp_path / "Sở Ngoại vụ gửi.xlsx"
    moved = season / "nhan" / "2014-01-13" / outside.name
    moved.rename(outside)
    (season / "nhan" / outside.name).write_bytes(b"another paper of the same name")
    run = thidua("collect", season, outside, "--json")
    assert "I815" in run.told
    assert (season / "nhan" / "Sở Ngoại vụ gửi (2).xlsx").read_bytes() == outside.read_bytes()
    assert (season / "nhan" / outside.name).read_bytes() == b"another paper of the same name"
    assert run.document["missing"] == []
    assert "I815" not in thidua("collect", season, outside, "--json").told


def test_appraise_writes_what_is_missing_and_keeps_what_is_filled(season: Path) -> None:
    filled = contents(season / "tham_dinh")
    gone = season / "tham_dinh" / "2013_STC_tham-dinh.xlsx"
    gone.unlink()
    run = thidua("appraise", season, "--json")
    document = run.document
    assert document["written"] == ["tham_dinh/2013_STC_tham-dinh.xlsx"]
    assert len(document["kept"]) == 8
    assert {name: data for name, data in contents(season / "tham_dinh").items() if name != gone.name} == {
        name: data for name, data in filled.items() if name != gone.name
    }


def test_an_appraisal_that_cannot_be_read_is_never_overwritten(season: Path) -> None:
    path = season / "tham_dinh" / "2013_STC_tham-dinh.xlsx"
    path.write_bytes(path.read_bytes()[:5000])
    torn = path.read_bytes()
    run = thidua("appraise", season, "--json")
    assert "tham_dinh/2013_STC_tham-dinh.xlsx" in run.document["kept"]
    assert path.read_bytes() == torn


def test_rank_is_final_and_gives_every_field_of_the_contract(ranked: Path) -> None:
    run = thidua("rank", ranked, "--json")
    document = run.document
    assert (run.code, document["ok"], document["final"]) == (0, True, True)
    standing = document["groups"][0]["standings"][0]
    assert {
        "agency", "rank", "tied", "self_total", "appraised_total", "total", "assigned_max", "share", "class",
        "award", "reserve", "eligible", "decided_by", "reasons",
    } <= set(standing)  # fmt: skip
    assert (standing["agency"], standing["rank"], standing["total"]) == ("SNV", 1, "1075")
    assert {"ket_qua/bang_xep_hang.xlsx", "ket_qua/bien_ban.docx"} <= set(document["written"])


def test_ranking_again_gives_the_same_bytes_in_another_folder_and_time_zone(
    ranked: Path, tmp_path: Path
) -> None:
    other = tay_ninh(tmp_path / "một thư mục khác")
    environment = {**os.environ, "TZ": "America/Lima", "LC_ALL": "C", "PYTHONHASHSEED": "7"}
    command = [sys.executable, "-m", "thidua_xlsx", "rank", str(other)]
    assert subprocess.run(command, env=environment, capture_output=True, check=False).returncode == 0
    assert contents(other / "ket_qua") == contents(ranked / "ket_qua")


def test_rank_waits_for_a_missing_appraisal(season: Path) -> None:
    (season / "tham_dinh" / "2013_STC_tham-dinh.xlsx").unlink()
    run = thidua("rank", season, "--json")
    assert (run.code, run.document["final"]) == (3, False)
    waiting = [f for f in run.document["findings"] if f["agency"] == "STC" and f["level"] != "info"]
    assert waiting


def test_rank_replaces_the_results_as_a_whole(season: Path) -> None:
    (season / "ket_qua").mkdir()
    (season / "ket_qua" / "bản nháp.txt").write_text("old", encoding="utf-8")
    thidua("rank", season)
    assert "bản nháp.txt" not in contents(season / "ket_qua")


def test_dry_runs_write_nothing(season: Path) -> None:
    (season / "tham_dinh" / "2013_STC_tham-dinh.xlsx").unlink()
    before = contents(season)
    for command in ("generate", "collect", "appraise", "rank"):
        run = thidua(command, season, "--dry-run", "--json")
        assert run.code in (0, 1, 3)
    assert contents(season) == before
    assert not (season.parent / "moi").exists()
    assert thidua("new", season.parent / "moi", "--dry-run").code == 0
    assert not (season.parent / "moi").exists()


def test_explain_gives_every_figure_its_cell(ranked: Path) -> None:
    document = thidua("explain", ranked, "STC", "2.2", "--json").document
    line = document["lines"][0]
    assert {"criterion", "rule", "self", "appraised", "agreed", "final", "at", "reason", "basis"} <= set(line)
    assert line["criterion"] == "2.2"
    assert line["at"]["file"] == "tham_dinh/2013_STC_tham-dinh.xlsx"
    assert len(line["at"]["sha256"]) == 64
    assert document["total"] == "990"


def test_explain_offers_the_nearest_code(ranked: Path) -> None:
    assert thidua("explain", ranked, "STQ", "--json").told == ["E816"]
    assert thidua("explain", ranked, "STC", "4.9", "--json").told == ["E819"]


def test_verify_finds_what_was_changed_after_the_fact(ranked: Path, tmp_path: Path) -> None:
    season = tmp_path / "khoi"
    shutil.copytree(ranked, season)
    clean = thidua("verify", season, "--json")
    assert (clean.code, clean.document["ok"], clean.document["ledger_ok"]) == (0, True, True)
    minutes = season / "ket_qua" / "bien_ban.docx"
    minutes.write_bytes(minutes.read_bytes() + b" ")
    (season / "ket_qua" / "thêm.txt").write_text("x", encoding="utf-8")
    run = thidua("verify", season, "--json")
    assert (run.code, run.told) == (1, ["E820", "E820"])
    assert [d["file"] for d in run.document["differences"]] == ["bien_ban.docx", "thêm.txt"]


def test_inspect_tells_what_a_form_holds(season: Path) -> None:
    run = thidua("inspect", season / "nhan" / "2014-01-08" / "SO TU PHAP bang diem.xlsx", "--json")
    document = run.document
    assert {k: document[k] for k in ("kind", "season", "agency", "authentic", "outcome")} == {
        "kind": "form", "season": "TN2013-QLNN", "agency": "STP", "authentic": True, "outcome": "flagged",
    } | {"season": document["season"]}  # fmt: skip
    inputs = {(i["criterion"], i["adjustment"], i["field"]): i for i in document["inputs"]}
    assert inputs["3.1", None, "points"]["value"] == "9.5"
    assert inputs["3.1", None, "points"]["max"] == "10"
    assert inputs["1", None, "level"]["choices"] == ["Loại A", "Loại B"]
    assert inputs["3.3", None, "points"]["value"] is None


def test_inspect_without_a_season_cannot_say_authentic(season: Path, tmp_path: Path) -> None:
    alone = tmp_path / "alone" / "phieu.xlsx"
    alone.parent.mkdir()
    shutil.copy(season / "nhan" / "2014-01-10" / "2013_TTT_tu-cham.xlsx", alone)
    document = thidua("inspect", alone, "--json").document
    assert (document["kind"], document["agency"], document["authentic"]) == ("form", "TTT", None)
    assert {i["criterion"] for i in document["inputs"]} >= {"1", "2.1", "8.3"}


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("ke_hoach.xlsx", "plan"),
        ("so_theo_doi.xlsx", "register"),
        ("tham_dinh/2013_STC_tham-dinh.xlsx", "appraisal"),
        ("nhan/2014-01-10/2013_TTT_tu-cham.xlsx", "form"),
    ],
)
def test_inspect_knows_every_workbook_of_the_season(season: Path, name: str, kind: str) -> None:
    assert thidua("inspect", season / name, "--json").document["kind"] == kind


def test_demo_runs_the_whole_season_and_overwrites_nothing(tmp_path: Path) -> None:
    target = tmp_path / "demo"
    run = thidua("demo", target, "--json")
    assert (run.code, run.document["final"]) == (0, True)
    assert {"phieu", "nhan", "tham_dinh", "ket_qua"} <= {path.name for path in target.iterdir()}
    again = thidua("demo", target, "--json")
    assert (again.code, again.told) == (1, ["E813"])


def test_codes_explains_one_with_or_without_its_letter() -> None:
    for code in ("E203", "203", "e203"):
        assert [spec["code"] for spec in thidua("codes", code, "--json").document["codes"]] == ["E203"]
    assert thidua("codes", "E999").code == 2
    assert len(thidua("codes", "--json").document["codes"]) > 100


def test_wrong_usage_exits_with_2() -> None:
    assert thidua("rank").code == 2
    assert thidua("rank", ".", "--lang", "fr").code == 2
    assert thidua("fly").code == 2


def test_two_runs_on_one_season_are_kept_apart(season: Path) -> None:
    with storage.locked(season / ".dang_chay"):
        run = thidua("rank", season, "--json")
    assert (run.code, run.told) == (1, ["E811"])


def test_what_the_disk_refuses_is_a_finding_and_changes_nothing(season: Path) -> None:
    (season / "phieu").write_bytes(b"a file where a folder should be")
    run = thidua("generate", season, "--json")
    assert run.code == 1
    assert "E810" in run.told
    assert (season / "phieu").read_bytes() == b"a file where a folder should be"


def test_every_command_speaks_english_too(season: Path) -> None:
    (season / "ke_hoach.xlsx").unlink()
    message = thidua("check", season, "--lang", "en", "--json").document["findings"][0]["message"]
    assert "not found" in message


def test_our_own_bug_exits_with_70_and_leaves_a_log(tmp_path: Path) -> None:
    code = (
        "import sys, thidua_xlsx.season.season as s\n"
        "s.Season.check = lambda self: 1 / 0\n"
        f"sys.argv = ['thidua', 'check', {str(tmp_path)!r}]\n"
        "from thidua_xlsx.__main__ import main\n"
        "main()\n"
    )
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    run = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False
    )
    assert run.returncode == 70
    (log,) = tmp_path.glob("thidua-loi-*.log")
    assert str(log) in run.stderr
    assert "ZeroDivisionError" in log.read_text(encoding="utf-8")


def test_starting_up_imports_nothing_heavy() -> None:
    code = (
        "import sys\n"
        "from thidua_xlsx.cli import cli\n"
        "heavy = {'pandas', 'openpyxl', 'docxtpl', 'docx', 'xlsxwriter', 'jinja2', 'rich', 'numpy', 'lxml'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_every_command_is_in_the_readme() -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    for name in cli.commands:
        assert f"thidua {name}" in readme or name in ("inspect", "codes"), name


def test_a_flagged_cell_that_the_appraisal_settled_is_no_fault_any_more(ranked: Path) -> None:
    collected = thidua("collect", ranked, "--json")
    assert (collected.code, "E204 F19" in collected.told) == (1, True)
    run = thidua("rank", ranked, "--json")
    assert (run.code, "W817 F19" in run.told, "E204 F19" in run.told) == (0, True, False)


def test_an_appraisal_without_its_form_is_named_and_not_used(season: Path) -> None:
    (season / "nhan" / "2014-01-10" / "2013_TTT_tu-cham.xlsx").unlink()
    run = thidua("rank", season, "--json")
    assert "E818" in run.told
    assert run.code == 1


def test_register_has_nothing_to_do_where_nothing_is_registered(season: Path) -> None:
    before = contents(season)
    run = thidua("register", season, "--json")
    assert (run.code, run.told, run.document["written"]) == (0, ["W494"], [])
    assert contents(season).keys() - before.keys() <= {".dang_chay", "nhat_ky.jsonl"}
    english = thidua("register", season.parent / "nowhere", "--lang", "en", "--json")
    assert (english.code, english.document["ok"], english.told) == (1, False, ["E812", "E812"])


def test_calendar_assign_and_sample_answer_like_every_command(season: Path) -> None:
    commands = (
        ("calendar", "--date", "2013-07-20"),
        ("assign", "--seed", 2013),
        ("sample", "--share", 30, "--seed", 2013),
    )
    before = contents(season)
    for name, *options in commands:
        dry = thidua(name, season, *options, "--dry-run", "--json")
        assert (dry.code, dry.document["ok"]) == (0, True), name
    assert contents(season) == before
    for name, *options in commands:
        assert thidua(name, season, *options).out
        english = thidua(name, season.parent / "nowhere", *options, "--lang", "en", "--json")
        assert (english.code, english.document["ok"], english.told) == (1, False, ["E812", "E812"])
    assert contents(season).keys() - before.keys() == {
        ".dang_chay",
        "lich.ics",
        "nhat_ky.jsonl",
        "tien_do.xlsx",
    }
