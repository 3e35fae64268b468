"""A plan, a register, a template, a folder that holds anything: commands end with findings, never with a bug.

`python -m tests.fuzz.seasons` tries as many as are asked for.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fuzz import season_books
from tests.fuzz.season_books import CHANGES, COMMANDS, Told, seasons, tried
from tests.seasons import Run

SEASONS = 20
"""Mutated seasons; each is checked, and four commands more are run on it."""


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    return seasons(tmp_path_factory.mktemp("goc"))


def test_no_command_ends_in_a_bug(base: tuple[Path, ...]) -> None:
    told = Told()
    for number in range(SEASONS):
        tried(base, 1, number, told)
    assert told.faults == {}
    assert told.codes.keys() <= {0, 1, 2, 3}
    assert told.codes[0]
    assert told.codes[1]
    assert told.kinds.keys() == {change.__name__ for change, _ in CHANGES}


def test_a_bug_is_told(base: tuple[Path, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    def falling(*arguments: object) -> Run:
        raise KeyError(arguments[0])

    monkeypatch.setattr(season_books, "thidua", falling)
    told = Told()
    tried(base, 1, 0, told)
    assert list(told.faults) == [0]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_the_sound_seasons_let_every_command_run(base: tuple[Path, ...], command: tuple[str, ...]) -> None:
    """Else the mutated ones would not get far."""
    told = Told()
    for season in base:
        tried((season,), 1, 1, told, commands=0)
    assert told.codes.keys() <= {0, 1}
    assert command[0] in season_books.thidua("--help").out
