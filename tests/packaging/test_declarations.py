"""What setup.cfg declares is what is imported: nothing unused, nothing borrowed from another dependency."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterable
from configparser import ConfigParser
from importlib.metadata import packages_distributions

import pytest

from .building import ROOT

DELIVERED = ("thidua_xlsx",)
WORKSHOP = ("tests", "benchmarks", "docs", "tools", "templates", "sample_workbooks", "setup.py")
OUR_OWN = {"pages"}
"""Modules of scripts that put their own folder first."""
RUN_BY_NAME = {
    "build": "tests/packaging/building.py",
    "coverage": "tests/__main__.py",
    "import-linter": "tests/__main__.py",
    "mypy": "tests/__main__.py",
    "pytest-cov": "tests/__main__.py",
    "pytest-xdist": "tests/__main__.py",
    "ruff": "tests/__main__.py",
    "uv": "tests/packaging/installed.py",
    "mutmut": "tests/mutation/mutants.py",
}
"""Programs and plugins that nobody imports, and the file that runs them."""
RUN_AS = {"import-linter": "lint-imports", "pytest-cov": "--cov", "pytest-xdist": "-n"}
STUBS = {"pandas-stubs": "pandas", "types-olefile": "olefile", "types-openpyxl": "openpyxl"}
"""Types for mypy, and the package they describe."""

SETUP = ConfigParser()
SETUP.read(ROOT / "setup.cfg", "utf-8")
EXTRAS = SETUP["options.extras_require"]


def declared(text: str) -> set[str]:
    """Names of the distributions of a list of requirements, those of our own extras left out."""
    names = re.findall(r"^\s*([A-Za-z0-9._-]+)(?!.*\[)", text, re.MULTILINE)
    return {_plain(name) for name in names if name != "thidua_xlsx"}


def imported(folders: Iterable[str]) -> set[str]:
    """Distributions that the modules below the folders import, at whatever depth."""
    modules: set[str] = set()
    for path in (path for folder in folders for path in _sources(folder)):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                modules |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
                modules.add(node.module.partition(".")[0])
    others = modules - sys.stdlib_module_names - OUR_OWN - set(WORKSHOP) - set(DELIVERED)
    homes = packages_distributions()
    return {_plain(homes[module][0]) if module in homes else module for module in others}


def test_the_package_imports_what_it_declares_and_declares_what_it_imports() -> None:
    optional = declared(EXTRAS["all"]) | declared(EXTRAS["password"])
    assert imported(DELIVERED) == declared(SETUP["options"]["install_requires"]) | optional


def test_all_names_every_extra_of_the_tool() -> None:
    workshop = {"all", "dev", "fuzz", "mutation"}
    named = set(re.findall(r"thidua_xlsx\[(.*?)\]", EXTRAS["all"]))
    assert named == {name for name in EXTRAS if name not in workshop}


def test_the_workshop_imports_what_the_extras_declare() -> None:
    run_time = declared(SETUP["options"]["install_requires"])
    workshop = declared(EXTRAS["dev"]) | declared(EXTRAS["fuzz"]) | declared(EXTRAS["mutation"])
    used = imported(WORKSHOP)
    assert used - run_time - workshop == set()
    assert workshop - used - set(RUN_BY_NAME) - set(STUBS) == set()


@pytest.mark.parametrize("name", RUN_BY_NAME)
def test_what_nobody_imports_is_run(name: str) -> None:
    assert RUN_AS.get(name, name) in (ROOT / RUN_BY_NAME[name]).read_text("utf-8")


def test_types_describe_packages_that_are_declared() -> None:
    assert set(STUBS.values()) <= declared(SETUP["options"]["install_requires"])


def _sources(folder: str) -> list:  # type: ignore[type-arg]
    top = ROOT / folder
    return [top] if top.is_file() else sorted(top.rglob("*.py"))


def _plain(name: str) -> str:
    """As the package index compares names."""
    return re.sub(r"[-_.]+", "-", name).casefold()
