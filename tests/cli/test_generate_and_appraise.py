"""`generate` and `appraise`: what goes out; the same bytes again, never over work that was done."""

from __future__ import annotations

from pathlib import Path

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
    assert "I814" in thidua("generate", season, "--json").told
    key = (season / ".khoa").read_bytes()
    assert "I814" not in thidua("generate", season, "--json").told
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
