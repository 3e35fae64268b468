"""The package as a library: the README's example, and the pure function."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import thidua_xlsx
from tests.seasons import contents, tay_ninh
from thidua_xlsx import Season, tabulate


def test_the_readme_example_ranks_without_writing(tmp_path: Path) -> None:
    folder = tay_ninh(tmp_path / "khoi")
    before = contents(folder)
    report = Season(folder).rank(dry_run=True)
    assert report.result is not None
    first = report.result.standings[0]
    assert (first.rank, first.agency.name, str(first.tally.total)) == (1, "Sở Nội vụ", "1075")
    assert contents(folder) == before


def test_tabulating_the_same_again_gives_the_same_result(tmp_path: Path) -> None:
    result = Season(tay_ninh(tmp_path / "khoi")).rank(dry_run=True).result
    assert result is not None
    again = tabulate(result.plan, result.register, reversed(result.self_scorings), result.appraisals)
    assert again.groups == result.groups


def test_only_the_declared_names_are_there() -> None:
    assert set(thidua_xlsx.__all__) == {"Season", "tabulate", "__version__"}
    with pytest.raises(AttributeError):
        thidua_xlsx.nothing  # noqa: B018


def test_importing_the_package_imports_its_version_alone() -> None:
    code = "import sys, thidua_xlsx; print([m for m in sys.modules if m.startswith('thidua_xlsx.')])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "['thidua_xlsx.version']"
