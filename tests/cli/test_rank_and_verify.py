"""`rank`, `explain` and `verify`: the result, why it is so, and whether it still is."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.seasons import contents, tay_ninh, thidua


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


def test_explain_gives_every_figure_its_cell(ranked: Path) -> None:
    document = thidua("explain", ranked, "STC", "2.2", "--json").document
    line = document["lines"][0]
    assert {"criterion", "rule", "self", "appraised", "agreed", "final", "at", "reason", "basis"} <= set(line)
    assert line["criterion"] == "2.2"
    assert line["at"]["file"] == "tham_dinh/2013_STC_tham-dinh.xlsx"
    assert len(line["at"]["sha256"]) == 64
    assert document["total"] == "990"


def test_explain_writes_the_sums_and_the_class_out(ranked: Path) -> None:
    """5.2 passed, 30, and one organisation of excellence, 5; group 5 is 50 + 35 + 20."""
    document = thidua("explain", ranked, "STC", "5", "--json").document
    worked = {line.get("adjustment") or line["criterion"]: line["working"] for line in document["lines"]}
    assert (worked["5.2"], worked["C5.2"]) == ("Đạt: 30", "1 lần × 5 = 5: cộng 5")
    assert {line["criterion"]: line["sum"] for line in document["sums"]} == {
        "5": "50 + 35 + 20 = 105",
        "5.2": "30 + 5 = 35",
    }
    assert document["sums"][0]["children"] == {"5.1": "50", "5.2": "35", "5.3": "20"}
    assert (document["class"]["name"], document["class"]["text"]) == (
        "Tốt",
        "Xếp loại Tốt, loại cao nhất.",
    )


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
