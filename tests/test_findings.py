"""Findings: facts checked against their spec, one sentence in four beats."""

from __future__ import annotations

import pytest

from thidua_xlsx.address import Address
from thidua_xlsx.catalogue import Effect, Level, Spec
from thidua_xlsx.findings import Finding, errors, found, worst_effect

OVER = Spec(
    code="E998",
    vi="điểm {value} vượt {max}.",
    en="{value} is over {max}.",
    about="Vượt.",
    effect=Effect.FLAG,
)
BLANK = Spec(code="W999", vi="để trống.", en="blank.", about="Trống.")
F12 = Address("STC.xlsx", "Phiếu tự chấm", "F12")


def test_the_sentence_begins_with_the_place() -> None:
    finding = found(OVER, F12, agency="STC", criterion="4.1", value="12", max="10")
    assert finding.message() == "STC.xlsx › Phiếu tự chấm › ô F12: điểm 12 vượt 10."
    assert finding.message("en") == "STC.xlsx › Phiếu tự chấm › cell F12: 12 is over 10."


@pytest.mark.parametrize(
    ("at", "place"),
    [(None, ""), (Address("a.xlsx"), "a.xlsx"), (Address("a.xlsx", "S"), "a.xlsx › S")],
)
def test_a_place_says_as_much_as_is_known(at: Address | None, place: str) -> None:
    assert found(BLANK, at).place() == place
    assert found(BLANK, at).message() == (f"{place}: để trống." if place else "để trống.")


def test_facts_must_be_those_of_the_spec() -> None:
    with pytest.raises(ValueError, match="E998"):
        found(OVER, value="12")
    with pytest.raises(ValueError, match="W999"):
        found(BLANK, value="12")


def test_equal_facts_make_equal_findings_in_any_order() -> None:
    assert found(OVER, value="1", max="2") == found(OVER, max="2", value="1")


def test_code_level_and_effect_are_those_of_the_spec() -> None:
    over, blank = found(OVER, value="12", max="10"), found(BLANK)
    assert (over.code, over.level, over.effect) == ("E998", Level.ERROR, Effect.FLAG)
    assert (blank.level, blank.effect) == (Level.WARNING, Effect.REMARK)
    assert errors([blank, over]) == (over,)
    assert worst_effect([blank, over, blank]) is Effect.FLAG
    assert worst_effect([]) is Effect.REMARK


def test_a_finding_is_a_value() -> None:
    assert Finding(BLANK, F12) == found(BLANK, F12)
