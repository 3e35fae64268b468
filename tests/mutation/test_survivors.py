"""The table of survivors tells of code that is there, and gives a reason for every one."""

from __future__ import annotations

import pytest

from .mutants import ROOT, Change, Mutant, listed
from .survivors import explained


def source_of(change: Change) -> str:
    """The lines of a module, joined as `Change.was` joins them."""
    path = ROOT / "thidua_xlsx" / f"{change.module.replace('.', '/')}.py"
    return " ".join(line.strip() for line in path.read_text(encoding="utf-8").splitlines())


def test_every_explained_survivor_changes_a_line_that_is_there() -> None:
    gone = [change for change in explained() if change.was not in source_of(change)]
    assert gone == []


def test_every_survivor_is_given_a_reason() -> None:
    assert [change for change, why in explained().items() if len(why.split()) < 3] == []


@pytest.mark.parametrize(
    ("mangled", "function"), [("x__with", "_with"), ("xǁDeadlineǁstate", "Deadline.state")]
)
def test_what_mutmut_lists_is_read(mangled: str, function: str) -> None:
    name = f"thidua_xlsx.tabulation.planning.deadlines.{mangled}__mutmut_7"
    assert list(listed(f"    {name}: no tests\n")) == [
        Mutant(name, "tabulation.planning.deadlines", function, "no tests")
    ]
