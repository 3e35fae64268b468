"""Findings: facts checked against the catalogue, one sentence in four beats."""

from __future__ import annotations

import pytest

from thidua_xlsx import findings
from thidua_xlsx.address import Address
from thidua_xlsx.catalogue import Effect, Level, Spec
from thidua_xlsx.findings import Finding, errors, found, worst_effect

SPECS = {
    "E998": Spec("E998", "điểm {value} vượt {max}.", "{value} is over {max}.", "Vượt.", Effect.FLAG),
    "W999": Spec("W999", "để trống.", "blank.", "Trống."),
}
F12 = Address("STC.xlsx", "Phiếu tự chấm", "F12")


@pytest.fixture(autouse=True)
def _small_catalogue(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(findings, "CATALOGUE", SPECS)


def test_the_sentence_begins_with_the_place() -> None:
    finding = found("E998", F12, agency="STC", criterion="4.1", value="12", max="10")
    assert finding.message() == "STC.xlsx › Phiếu tự chấm › ô F12: điểm 12 vượt 10."
    assert finding.message("en") == "STC.xlsx › Phiếu tự chấm › cell F12: 12 is over 10."


@pytest.mark.parametrize(
    ("at", "place"),
    [(None, ""), (Address("a.xlsx"), "a.xlsx"), (Address("a.xlsx", "S"), "a.xlsx › S")],
)
def test_a_place_says_as_much_as_is_known(at: Address | None, place: str) -> None:
    assert found("W999", at).place() == place
    assert found("W999", at).message() == (f"{place}: để trống." if place else "để trống.")


def test_facts_must_be_those_of_the_catalogue() -> None:
    with pytest.raises(ValueError, match="E998"):
        found("E998", value="12")
    with pytest.raises(ValueError, match="W999"):
        found("W999", value="12")
    with pytest.raises(KeyError):
        found("E000")


def test_equal_facts_make_equal_findings_in_any_order() -> None:
    assert found("E998", value="1", max="2") == found("E998", max="2", value="1")


def test_level_and_effect_come_from_the_catalogue() -> None:
    over, blank = found("E998", value="12", max="10"), found("W999")
    assert (over.level, over.effect) == (Level.ERROR, Effect.FLAG)
    assert (blank.level, blank.effect) == (Level.WARNING, Effect.REMARK)
    assert errors([blank, over]) == (over,)
    assert worst_effect([blank, over, blank]) is Effect.FLAG
    assert worst_effect([]) is Effect.REMARK


def test_a_finding_is_a_value() -> None:
    assert Finding("W999", F12) == found("W999", F12)
