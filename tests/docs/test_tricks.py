"""docs/performance.md lists every cache of the package, with the most that it holds."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "performance.md").read_text("utf-8").partition("### Caches")[2]


def caches() -> Iterator[str]:
    """Names of the functions that `functools.cache` or `lru_cache` keeps the answers of."""
    for path in sorted((ROOT / "thidua_xlsx").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef) and any(map(_keeps, node.decorator_list)):
                yield node.name


def _keeps(decorator: ast.expr) -> bool:
    called = decorator.func if isinstance(decorator, ast.Call) else decorator
    name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
    return name in ("cache", "lru_cache")


def test_every_cache_has_its_row():
    assert sorted(re.findall(r"^\| `(\w+)`", PAGE, re.MULTILINE)) == sorted(caches())
