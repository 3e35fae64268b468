"""`new` and `check`: a season begun, and said to be none where there is none."""

from __future__ import annotations

from pathlib import Path

from tests.seasons import contents, thidua


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
    assert (run.code, run.told) == (1, ["E890"])
    assert "tay-ninh-2013" in run.document["findings"][0]["message"]


def test_a_folder_without_a_season_is_said_to_be_one(tmp_path: Path) -> None:
    for command in ("check", "generate", "collect", "appraise", "rank", "verify"):
        run = thidua(command, tmp_path, "--json")
        assert (run.code, run.told) == (1, ["E812", "E812"]), command
    mistyped = tmp_path / "mua-sai-ten"
    assert thidua("rank", mistyped, "--json").told == ["E812", "E812"]
    assert not mistyped.exists()
    (finding, _) = run.document["findings"]
    assert finding["facts"] == {"path": str(tmp_path)}
