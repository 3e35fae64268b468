"""Several returns of one agency: the rule of contract §4."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import permutations

import pytest

from thidua_xlsx.address import Address
from thidua_xlsx.catalogue import CATALOGUE
from thidua_xlsx.findings import found
from thidua_xlsx.intake.outcome import outcome_of
from thidua_xlsx.intake.return_that_counts import choose
from thidua_xlsx.model import (
    Absent,
    Agency,
    Entry,
    InputField,
    Milestone,
    MilestoneKind,
    Outcome,
    Plan,
    Receipt,
    Register,
    SeasonInfo,
    SelfScoring,
    Slot,
    Source,
)

PLAN = Plan(
    SeasonInfo("k", 2013),
    (Agency("STC", "Sở Tài chính"), Agency("SNV", "Sở Nội vụ")),
    (),
    milestones=(Milestone("TC", "Tự chấm", date(2014, 1, 10), MilestoneKind.SELF_SCORING),),
)
USED, OLD, WAITS, REFUSED = (
    Outcome.ACCEPTED,
    Outcome.SUPERSEDED,
    Outcome.QUARANTINED,
    Outcome.REJECTED,
)


def sent(file: str, hour: int | None, agency: str = "STC", sha256: str = "", code: str = "") -> SelfScoring:
    saved = None if hour is None else datetime(2014, 1, 10, hour, tzinfo=UTC)
    slot = Slot("1", None, InputField.POINTS)
    findings = (found(CATALOGUE[code], Address(file)),) if code else ()
    return SelfScoring(
        agency,
        Source(f"nhan/{file}", sha256 or file, saved=saved),
        {slot: Entry(slot, Absent.BLANK, Address(file))},
        findings,
        outcome_of(findings),
    )


def register(*files: str, milestone: str = "TC") -> Register:
    return Register(receipts=tuple(Receipt("STC", milestone, None, "", file) for file in files))


def settled(returns: list[SelfScoring], facts: Register = Register()) -> dict[str, tuple[Outcome, str]]:  # noqa: B008
    """File -> outcome and the codes, the same in every order of reading."""
    results = [choose(order, PLAN, facts)[0] for order in permutations(returns)]
    assert all(result == results[0] for result in results)
    return {
        one.source.file.removeprefix("nhan/"): (one.outcome, " ".join(f.code for f in one.findings))
        for one in results[0]
    }


def test_one_return_stays_as_it_is() -> None:
    assert settled([sent("a", 9)]) == {"a": (USED, "")}


def of_year(file: str, year: int) -> SelfScoring:
    form = sent(file, 9)
    assert form.source.saved is not None
    return replace(form, source=replace(form.source, saved=form.source.saved.replace(year=year)))


@pytest.mark.parametrize(("year", "possible"), [(2099, False), (2034, False), (2033, True), (2011, False)])
def test_a_saved_time_that_cannot_be_replaces_nothing(year: int, possible: bool) -> None:
    both = settled([sent("a", 9), of_year("b", year)])
    assert both == (
        {"a": (OLD, "W161"), "b": (USED, "")} if possible else {"a": (USED, ""), "b": (OLD, "W177")}
    )
    assert settled([of_year("b", year)]) == {"b": (USED, "")}
    assert settled([sent("a", 9), of_year("b", year)], register("b"))["b"] == (USED, "")


def test_the_later_one_counts_and_the_other_is_kept() -> None:
    assert settled([sent("a", 9), sent("b", 10)]) == {"a": (OLD, "W161"), "b": (USED, "")}
    assert settled([sent("a", 11), sent("b", 10)]) == {"a": (USED, ""), "b": (OLD, "W161")}


def test_the_warning_names_both() -> None:
    ((first, _), _) = choose([sent("a", 9), sent("b", 10)], PLAN, Register())
    (told,) = first.findings
    assert (told.at, told.facts["winner"]) == (Address("nhan/a"), "nhan/b")
    assert (told.facts["earlier"], told.facts["later"]) == ("16:00:00 10/01/2014", "17:00:00 10/01/2014")


@pytest.mark.parametrize("times", [(9, 9), (9, None), (None, None)])
def test_equal_or_missing_times_wait_for_the_register(times: tuple[int | None, int | None]) -> None:
    returns = [sent("a", times[0]), sent("b", times[1])]
    assert settled(returns) == {"a": (WAITS, "E163"), "b": (WAITS, "E163")}
    for name in ("b", "nhan/b", r".\nhan\B "):
        assert settled(returns, register(name)) == {"a": (OLD, "I164"), "b": (USED, "")}


def test_the_register_goes_before_the_time() -> None:
    assert settled([sent("a", 9), sent("b", 10)], register("a")) == {"a": (USED, ""), "b": (OLD, "I164")}


def test_three_returns() -> None:
    returns = [sent("a", 9), sent("b", 9), sent("c", 10)]
    assert settled(returns) == {"a": (OLD, "W161"), "b": (OLD, "W161"), "c": (USED, "")}
    assert settled(returns, register("a", "b")) == {
        "a": (WAITS, "E163"),
        "b": (WAITS, "E163"),
        "c": (OLD, "I164"),
    }


def test_the_same_bytes_twice_are_one_return() -> None:
    same = [sent("a", 9, sha256="x"), sent("b", 9, sha256="x")]
    assert settled(same) == {"a": (USED, ""), "b": (OLD, "I162")}
    assert settled(same, register("b")) == {"a": (OLD, "I162"), "b": (USED, "")}


def test_agencies_do_not_compete_with_each_other() -> None:
    returns = [sent("a", 9), sent("b", 9, agency="SNV")]
    assert settled(returns) == {"a": (USED, ""), "b": (USED, "")}
    assert [one.agency for one in choose(returns[::-1], PLAN, Register())[0]] == ["STC", "SNV"]


def test_what_is_refused_does_not_compete() -> None:
    assert settled([sent("a", 9), refused("b")]) == {
        "a": (USED, ""),
        "b": (REFUSED, "E156"),
    }


def refused(file: str) -> SelfScoring:
    return sent(file, 10, code="E156")


def test_what_waits_does_not_compete_until_the_register_names_it() -> None:
    returns = [sent("a", 9), sent("b", 10, code="W158")]
    assert settled(returns) == {"a": (USED, ""), "b": (WAITS, "W158")}
    assert settled(returns, register("b")) == {
        "a": (OLD, "I164"),
        "b": (Outcome.ACCEPTED_WITH_WARNINGS, "W158 I172"),
    }


def test_the_register_cannot_adopt_what_is_refused_or_unreadable() -> None:
    assert settled([refused("b")], register("b")) == {"b": (REFUSED, "E156")}


def test_a_file_that_nobody_sent() -> None:
    returns, lost = choose([sent("a", 9)], PLAN, register("z.xlsx"))
    assert [f.code for f in lost] == ["W165"]
    assert returns[0].outcome is USED
    assert choose([], PLAN, register("z.xlsx"))[1][0].code == "W165"
    # A report's own paper is no return.
    assert choose([], PLAN, register("z.pdf", milestone="BC"))[1] == ()
