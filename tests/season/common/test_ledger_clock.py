"""A clock that goes backwards is named, in Vietnam's time, when a line is written and by `verify`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.seasons import tay_ninh, thidua
from thidua_xlsx.ledger import Line
from thidua_xlsx.season.common.ledger_clock import clock_went_back, shown_time


def lines(*times: str) -> list[Line]:
    return [Line(seq, "", time, "RUN", {}, "") for seq, time in enumerate(times, 1)]


def test_a_line_earlier_than_the_one_before_is_named() -> None:
    (told,) = clock_went_back(
        "nhat_ky.jsonl", lines("2014-01-15T20:00:00+00:00", "2014-01-15T19:54:00+00:00")
    )
    assert (told.code, dict(told.facts)) == (
        "W892",
        {"line": "2", "now": "16/01/2014 02:54", "before": "16/01/2014 03:00"},
    )


@pytest.mark.parametrize(
    "second", ["2014-01-15T19:55:00+00:00", "2014-01-15T20:00:00+00:00", "hôm qua", "2014-01-15T08:00:00"]
)
def test_a_clock_set_right_by_minutes_and_what_is_no_time_are_not(second: str) -> None:
    assert list(clock_went_back("nhat_ky.jsonl", lines("2014-01-15T20:00:00+00:00", second))) == []


def test_times_are_those_of_vietnam() -> None:
    assert shown_time("2013-12-31T17:30:00+00:00") == "01/01/2014 00:30"


def test_a_run_after_one_in_the_future_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first run is put on record in 2099, the second today."""
    import datetime as clock

    import thidua_xlsx.season.transaction as at_work

    class Ahead(clock.datetime):
        @classmethod
        def now(cls, tz: clock.tzinfo | None = None) -> clock.datetime:
            return clock.datetime(2099, 1, 1, tzinfo=tz)

    season = tay_ninh(tmp_path / "khoi")
    with monkeypatch.context() as patched:
        patched.setattr(at_work, "datetime", Ahead)
        assert "W892" not in thidua("sample", season, "--share", 30, "--seed", 7, "--json").told
    assert "W892" in thidua("sample", season, "--share", 30, "--seed", 8, "--json").told
