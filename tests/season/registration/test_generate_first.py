"""`generate` before anything is registered: a row of registered targets is never worth 0 without a word."""

from __future__ import annotations

from pathlib import Path

from tests.season.registration.test_register import OF_A, returned, season
from tests.seasons import thidua

__all__ = ["season"]


def test_registration_comes_before_the_forms(season: Path) -> None:
    run = thidua("generate", season, "--json")
    assert (run.code, run.told, run.document["written"]) == (1, ["E496"], [])
    (finding,) = run.document["findings"]
    assert (finding["file"], finding["sheet"]) == ("so_theo_doi.xlsx", "Chỉ tiêu đăng ký")
    assert finding["facts"]["items"] == "1.2"
    assert not (season / "phieu").exists()


def test_an_agency_that_registered_nothing_gets_its_form_and_a_word(season: Path) -> None:
    thidua("register", season)
    returned(season, "A", OF_A)
    assert thidua("register", season).code == 0
    run = thidua("generate", season, "--json")
    assert (run.code, len(run.document["written"])) == (0, 2)
    told = [(f["code"], f["agency"], f["criterion"]) for f in run.document["findings"]]
    assert ("W497", "B", "1.2") in told
    assert [each for each in told if each[0] == "W497"] == [("W497", "B", "1.2")]


def test_only_those_asked_for_are_spoken_of(season: Path) -> None:
    thidua("register", season)
    returned(season, "A", OF_A)
    thidua("register", season)
    assert "W497" not in thidua("generate", season, "--only", "A", "--json").told
