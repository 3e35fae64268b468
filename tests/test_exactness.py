"""No binary float in the core: not in its text, and not in a run in which every float is caught.

Reading and writing workbooks lies outside: there a number is text until `numerals` makes a `Decimal` of it.
"""

from __future__ import annotations

import ast
import json
import subprocess
import sys
import types
from collections.abc import Iterator
from decimal import Decimal, FloatOperation
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "thidua_xlsx"
FOLDERS = (
    *("rules", "ranking_keys", "tabulation", "checks", "form_layout", "model", "intake", "vietnamese"),
    "catalogue",
)
FILES = (
    *("order_of_calculation.py", "arithmetic.py", "excel_formulas.py", "rule_parameters.py"),
    *("safe_text.py", "findings.py", "address.py"),
)
CORE = sorted([PACKAGE / name for name in FILES] + [p for f in FOLDERS for p in (PACKAGE / f).rglob("*.py")])
FOREIGN = {"math", "cmath", "statistics", "random", "numpy", "pandas", "time"}
"""Modules whose numbers are floats. All that is taken of `math` gives whole numbers."""
ALLOWED_IMPORTS = {("arithmetic.py", "math", "floor")}

DIVISIONS = {
    ("arithmetic.py", "Fraction(numerator) / Fraction(denominator)"),
    ("rules/bands.py", "(low + high) / 2"),
    ("model/registered_rows.py", "left / len(open_places)"),
    ("tabulation/reporting/statistics.py", "score.final / score.maximum"),
    ("tabulation/reporting/statistics.py", "least / 2"),
    ("tabulation/reporting/statistics.py", "earned / len(finals)"),
    ("tabulation/reporting/statistics.py", "earned / whole"),
    ("tabulation/reporting/statistics.py", "summed(values) / len(values)"),
    ("tabulation/reporting/statistics.py", "summed(((value - mean) ** 2 for value in values)) / len(values)"),
}
"""Every division of the core: two whole numbers would give a float. The run below looks at their operands."""


def named(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def nodes(path: Path) -> Iterator[ast.AST]:
    return ast.walk(ast.parse(path.read_text("utf-8"), str(path)))


@pytest.mark.parametrize("path", CORE, ids=named)
def test_no_module_of_the_core_names_a_float(path: Path) -> None:
    found = []
    for node in nodes(path):
        if isinstance(node, ast.Constant) and isinstance(node.value, (float, complex)):
            found.append((node.lineno, node.value))
        elif isinstance(node, ast.Name) and node.id in ("float", "complex", "truediv"):
            found.append((node.lineno, node.id))
        elif isinstance(node, ast.Attribute) and node.attr in ("from_float", "truediv", "ratio"):
            found.append((node.lineno, node.attr))
    assert found == []


@pytest.mark.parametrize("path", CORE, ids=named)
def test_no_module_of_the_core_imports_numbers_that_are_floats(path: Path) -> None:
    found = set()
    for node in nodes(path):
        if isinstance(node, ast.Import):
            found |= {(named(path), one.name, "") for one in node.names if one.name.split(".")[0] in FOREIGN}
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module in FOREIGN:
            found |= {(named(path), node.module, one.name) for one in node.names}
    assert found <= ALLOWED_IMPORTS


def test_every_division_of_the_core_is_known() -> None:
    found = set()
    for path in CORE:
        for node in nodes(path):
            if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
                found.add((named(path), ast.unparse(node)))
            assert not (isinstance(node, ast.AugAssign) and isinstance(node.op, ast.Div)), named(path)
    assert found == DIVISIONS


def test_whole_seasons_are_reckoned_with_floats_forbidden() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "tests.exact_run"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr[-3000:]
    totals, divided = json.loads(run.stdout)
    assert totals["tay-ninh-2013"]["STC"] == "990"
    assert {tuple(one) for one in divided} == DIVISIONS


def test_the_nets_of_that_run_hold() -> None:
    from tests import exact_run

    with pytest.raises(AssertionError, match="1 / 2"):
        exact_run.quotient("a.py", "1 / 2", 1, 2)
    with pytest.raises(FloatOperation):
        exact_run.forbidding(Decimal)(0.5)
    inside = types.CodeType.replace(exact_run.quotient.__code__, co_filename=str(CORE[0]))
    leaking = types.FunctionType(inside, {**exact_run.quotient.__globals__, "EXACT": int})
    with pytest.raises(AssertionError, match=r"0\.5"):
        exact_run.forbidding(leaking)("a.py", "1 / 2", 1, 2)
