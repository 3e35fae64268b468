"""`generate` and `appraise`: what goes out; the same bytes again, never over work that was done."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.seasons import contents, thidua


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
    for folder in ("nhan", "tham_dinh"):
        shutil.rmtree(season / folder)
    assert "I814" in thidua("generate", season, "--json").told
    key = (season / ".khoa").read_bytes()
    assert "I814" not in thidua("generate", season, "--json").told
    assert (season / ".khoa").read_bytes() == key


@pytest.mark.parametrize("command", ["generate", "appraise"])
@pytest.mark.parametrize("lost", ["gone", "empty"])
def test_a_lost_key_is_told_and_none_is_made(season: Path, command: str, lost: str) -> None:
    (season / ".khoa").unlink()
    if lost == "empty":
        (season / ".khoa").write_bytes(b"\n")
    before = contents(season)
    run = thidua(command, season, "--json")
    assert (run.code, [told for told in run.told if told.startswith("E")]) == (1, ["E822"])
    assert [f["file"] for f in run.document["findings"] if f["code"] == "E822"] == [".khoa"]
    assert run.document["written"] == []
    assert {**contents(season), ".dang_chay": b""} == {**before, ".dang_chay": b""}


@pytest.mark.parametrize("trace", ["phieu/2013_STC_tu-cham.xlsx", "nhan/2014/STC.eml", "nhat_ky.jsonl"])
def test_whatever_tells_that_forms_are_out_keeps_the_key_from_being_made(season: Path, trace: str) -> None:
    for folder in ("nhan", "tham_dinh"):
        shutil.rmtree(season / folder)
    assert thidua("generate", season).code == 0
    shutil.rmtree(season / "phieu")
    ledger = (season / "nhat_ky.jsonl").read_bytes()
    (season / "nhat_ky.jsonl").unlink()
    (season / ".khoa").unlink()
    (season / trace).parent.mkdir(parents=True, exist_ok=True)
    (season / trace).write_bytes(ledger)
    run = thidua("generate", season, "--json")
    assert (run.code, run.told[-1]) == (1, "E822")
    assert run.document["findings"][-1]["facts"]["trace"] == trace
    assert not (season / ".khoa").exists()


def test_a_new_key_for_a_lost_one_is_made_when_it_is_asked_for(season: Path) -> None:
    (season / ".khoa").unlink()
    run = thidua("generate", season, "--new-key", "--json")
    assert (run.code, len(run.document["written"])) == (0, 9)
    assert {"I814", "W823"} <= set(run.told)
    collected = thidua("collect", season, "--json").told
    assert "W157" not in collected


def test_a_key_that_stands_is_not_replaced(season: Path) -> None:
    key = (season / ".khoa").read_bytes()
    run = thidua("generate", season, "--new-key", "--json")
    assert (run.code, run.told[-1], run.document["written"]) == (1, "E813", [])
    assert (season / ".khoa").read_bytes() == key


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
