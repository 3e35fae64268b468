"""Whole seasons reckoned while every float in the core is an error: `python -m tests.exact_run`.

Four nets: in the core's modules `float` is a class that raises and every `/` looks at its operands; decimals
trap floats; after every call in the core its arguments, variables and result are looked through.
"""

from __future__ import annotations

import ast
import builtins
import decimal
import importlib.abc
import importlib.machinery
import json
import sys
import tempfile
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from types import CodeType, FrameType, ModuleType
from typing import Any

from tests.test_exactness import CORE, named

CORE_FILES = frozenset(map(str, CORE))
EXACT = (decimal.Decimal, Fraction)
SAMPLES = ("tay-ninh-2013", "ha-tinh-2015", "tra-vinh-2021")
divided: set[tuple[str, str]] = set()


class _Raises(type):
    def __call__(cls, *_: object) -> None:
        raise AssertionError("float() in the core")

    def __instancecheck__(cls, value: object) -> bool:
        return type(value) is builtins.float


class _NoFloat(metaclass=_Raises):
    """Stands for `float` in every module of the core."""


def quotient(file: str, text: str, first: Any, second: Any) -> Any:
    """Stands for every `/` in the core."""
    assert isinstance(first, EXACT) or isinstance(second, EXACT), (file, text, first, second)
    divided.add((file, text))
    return first / second


class _Divisions(ast.NodeTransformer):
    """Turns `a / b` into `__quotient(file, "a / b", a, b)`."""

    def __init__(self, path: str) -> None:
        self.file = named(Path(path))

    def visit_BinOp(self, node: ast.BinOp) -> ast.AST:
        text = ast.unparse(node)
        self.generic_visit(node)
        if not isinstance(node.op, ast.Div):
            return node
        told: list[ast.expr] = [ast.Constant(self.file), ast.Constant(text), node.left, node.right]
        return ast.copy_location(ast.Call(ast.Name("__quotient", ast.Load()), told, []), node)


class _Loader(importlib.machinery.SourceFileLoader):
    def get_code(self, fullname: str) -> CodeType:
        tree = _Divisions(self.path).visit(ast.parse(self.get_data(self.path), self.path))
        return compile(ast.fix_missing_locations(tree), self.path, "exec", dont_inherit=True)  # type: ignore[no-any-return]

    def exec_module(self, module: ModuleType) -> None:
        module.__dict__.update(float=_NoFloat, __quotient=quotient)
        super().exec_module(module)


class _Finder(importlib.abc.MetaPathFinder):
    def find_spec(
        self, name: str, path: Any, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        spec = importlib.machinery.PathFinder.find_spec(name, path, target)
        if spec is not None and spec.origin in CORE_FILES:
            spec.loader = _Loader(name, spec.origin)
        return spec


def _look(frame: FrameType, event: str, value: object) -> None:
    if event in ("call", "return") and frame.f_code.co_filename in CORE_FILES:
        for one in (*frame.f_locals.values(), value):
            held = one if type(one) in (tuple, list, set) else one.values() if type(one) is dict else ()
            for each in (one, *held):  # type: ignore[misc]
                assert type(each) is not builtins.float, (frame.f_code.co_qualname, each)


def forbidding(reckon: Callable[..., Any]) -> Callable[..., Any]:
    """The same function, with floats trapped while it runs."""

    def trapped(*given: Any, **named_: Any) -> Any:
        with decimal.localcontext() as context:
            context.traps[decimal.FloatOperation] = True
            sys.setprofile(_look)
            try:
                return reckon(*given, **named_)
            finally:
                sys.setprofile(None)

    return trapped


def main() -> None:
    """Reckon the sample seasons and a small one; print the totals and every division that was done."""
    sys.meta_path.insert(0, _Finder())
    from tests import small_season
    from thidua_xlsx.form_layout import cached_values, lay_out
    from thidua_xlsx.season.common.folder import Folder
    from thidua_xlsx.season.common.load import open_season
    from thidua_xlsx.season.common.samples import copy_inputs
    from thidua_xlsx.season.result import rank
    from thidua_xlsx.tabulation import tabulate
    from thidua_xlsx.tabulation.reporting import statistics

    for name in ("tabulate", "tabulate_phase", "tabulate_year"):
        setattr(rank, name, forbidding(getattr(rank, name)))
    results = {}
    for sample in SAMPLES:
        with tempfile.TemporaryDirectory() as folder:
            copy_inputs(sample, Path(folder) / "season")
            opened, _ = open_season(Folder(Path(folder) / "season"))
            assert opened is not None
            results[sample] = rank.reckoned(opened).result
    small = (small_season.PLAN, small_season.REGISTER, small_season.SELF_SCORINGS, small_season.APPRAISALS)
    results["small"] = forbidding(tabulate)(*small)
    for result in results.values():
        forbidding(statistics.statistics)(result)
        forbidding(statistics.axis_floor)(result.standings)
        for standing in result.standings:
            for row in statistics.tops(result):
                forbidding(statistics.share_of)(standing.tally.scores.get(row.code))
    for scoring in small_season.SELF_SCORINGS:
        layout = forbidding(lay_out)(small_season.PLAN, small_season.REGISTER, scoring.agency)
        values = {slot: entry.value for slot, entry in scoring.entries.items()}
        forbidding(cached_values.figures)(layout, values)
    totals = {
        name: {standing.agency.code: str(standing.tally.total) for standing in result.standings}
        for name, result in results.items()
    }
    print(json.dumps([totals, sorted(divided)]))


if __name__ == "__main__":
    main()
