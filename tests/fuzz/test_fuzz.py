"""A short run: the reader neither falls nor invents a score. `python -m tests.fuzz` tries more."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.poison.honest import Form, place, slot
from thidua_xlsx.model import SelfScoring, Value

from . import oracle
from .campaign import again, bases, package, tried
from .oracle import IllegalError, judge

RUN = 800


def test_no_mutated_package_makes_the_reader_fall_or_tell_a_score_that_is_not_there() -> None:
    tally = tried(1, range(RUN))
    assert tally.faults == {}
    assert tally.packages == RUN
    # It must go deep: some are read to the end, and many different things are found.
    assert tally.words["accepted"] > RUN // 20
    assert tally.words["flagged"] > RUN // 20
    assert len(tally.codes) > 30


def test_a_package_is_known_by_its_seed_and_number() -> None:
    assert [package(1, number) for number in range(20)] == [package(1, number) for number in range(20)]
    assert package(1, 7) != package(2, 7)


def test_a_package_is_mutated_further_and_what_is_none_begins_anew() -> None:
    data = package(1, 3)
    assert again(data, 5) == again(data, 5) != data
    assert judge(again(b"", 5)).word == "accepted"


def test_the_honest_forms_are_read() -> None:
    assert len(bases()) >= 30
    assert judge(Form().data()).word == "accepted"


@pytest.mark.parametrize(
    ("item", "value"),
    [
        ("1.1", Decimal(9)),  # 9.5 stands there
        ("1.1", Decimal(11)),  # of 10
        ("1.1", Decimal("9.3")),  # not by halves
        ("1.1", Decimal("NaN")),
        ("1.1", "9,5"),
        ("1.2", Decimal(1)),
        ("1.3", "Loại D"),
        ("CB", Decimal(-1)),
        ("CB", Decimal(1)),  # nothing stands there
    ],
)
def test_a_score_that_is_not_there_is_noticed(
    item: str, value: Value, monkeypatch: pytest.MonkeyPatch
) -> None:
    honest = oracle.read_form

    def inventing(*form: object, **more: object) -> SelfScoring:
        scoring = honest(*form, **more)  # type: ignore[arg-type]
        entries = dict(scoring.entries)
        entries[slot(item)] = entries[slot(item)]._replace(value=value)
        return replace(scoring, entries=entries)

    monkeypatch.setattr(oracle, "read_form", inventing)
    with pytest.raises(IllegalError, match=place(item)):
        judge(Form().data())
