"""Files that are read in one go, functions that fit a screen."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = sorted((ROOT / "thidua_xlsx").rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
LONGEST_FILE, LONGEST_TEST_FILE, USUAL_FILE, LONGEST_FUNCTION = 300, 400, 110, 60

OWED = frozenset(
    {
        "thidua_xlsx/model/plan.py",
        "tests/second_verifier/random_seasons.py",
        "tests/tables.py",
    }
)
"""Files that are too long and wait to be split; none may join them."""


def lines(path: Path) -> int:
    return path.read_text("utf-8").count("\n")


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Every function and how many lines it has."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or 0) - node.lineno + 1


def test_no_file_is_longer_than_one_reads_in_one_go() -> None:
    assert {named(path) for path in PACKAGE if lines(path) > LONGEST_FILE} <= OWED
    assert {named(path) for path in TESTS if lines(path) > LONGEST_TEST_FILE} <= OWED


def test_the_usual_file_is_short() -> None:
    assert median(map(lines, PACKAGE)) <= USUAL_FILE


@pytest.mark.parametrize("paths", [PACKAGE, TESTS], ids=["package", "tests"])
def test_no_function_is_longer_than_a_screen(paths: list[Path]) -> None:
    long = {
        (named(path), name): count
        for path in paths
        for name, count in functions(path)
        if count > LONGEST_FUNCTION
    }
    assert long == {}


def test_lengths_are_counted(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("class A:\n    def f(self):\n        pass\n\nasync def g(): ...\n")
    assert lines(tmp_path / "a.py") == 5
    assert sorted(functions(tmp_path / "a.py")) == [("f", 2), ("g", 1)]
