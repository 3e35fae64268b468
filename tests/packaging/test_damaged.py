"""An installation with a module missing or broken says which and what to do: no traceback, exit 69."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.poison.old_formats import xls
from tests.seasons import Run
from thidua_xlsx.confined import calamine_cells, worker

from .building import ROOT
from .installed import Installed

DEMO = ("demo", "mua")
Damage = Callable[[Path], None]


@pytest.fixture
def damaged(environment: Installed, tmp_path: Path) -> Callable[..., Run]:
    """Damages a copy of the installed package, then runs a command with it."""

    def run(damage: Damage, *arguments: str) -> Run:
        site = environment.package.parent
        for installed in (environment.package, *site.glob("thidua_xlsx-*.dist-info")):
            shutil.copytree(installed, tmp_path / installed.name)
        damage(tmp_path)
        return environment.python("-m", "thidua_xlsx", *arguments, cwd=tmp_path)

    return run


def without(name: str) -> Damage:
    """Delete a module or a package."""

    def damage(site: Path) -> None:
        if (site / name).is_dir():
            shutil.rmtree(site / name)
        else:
            (site / name).unlink()

    return damage


def holding(name: str, text: str) -> Damage:
    """Write a module that is not what it was; one of a library hides the installed one."""
    return lambda site: (site / name).write_text(text, "utf-8") and None


@pytest.mark.parametrize(
    ("damage", "named"),
    [
        (without("thidua_xlsx/cli/__init__.py"), "thidua_xlsx.cli"),
        (without("thidua_xlsx/cli/commands/demo.py"), "thidua_xlsx.cli.commands.demo"),
        (without("thidua_xlsx/rules"), "thidua_xlsx.rules"),
        (without("thidua_xlsx/ledger.py"), "thidua_xlsx.ledger"),
        (without("thidua_xlsx/templates"), "thidua_xlsx.templates"),
        (without("thidua_xlsx/sample_workbooks"), "thidua_xlsx.sample_workbooks"),
        (holding("thidua_xlsx/findings.py", ""), "thidua_xlsx.findings"),
        (holding("thidua_xlsx/storage.py", ""), "thidua_xlsx/storage.py"),
        (holding("thidua_xlsx/ledger.py", "def append(\n"), "thidua_xlsx.ledger"),
        (holding("click.py", "raise ModuleNotFoundError(name='click')"), "click"),
        (holding("openpyxl.py", ""), "openpyxl"),
        (holding("docxtpl.py", "raise ImportError('DLL load failed')"), "docxtpl"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_module_is_named_with_what_to_do(damaged: Callable[..., Run], damage: Damage, named: str) -> None:
    run = damaged(damage, *DEMO)
    assert (run.code, "Traceback" in run.err) == (69, False)
    assert f"«{named}»" in run.err
    assert "pip install --force-reinstall" in run.err


@pytest.mark.parametrize("module", [calamine_cells, worker], ids=["task", "worker"])
def test_a_sound_file_is_not_blamed_when_its_parser_is_missing(
    damaged: Callable[..., Run], tmp_path: Path, module: object
) -> None:
    (tmp_path / "phieu.xls").write_bytes(xls({"Trang": {"A1": "x"}}))
    file = Path(str(module.__file__)).relative_to(ROOT)  # type: ignore[attr-defined]
    run = damaged(without(file.as_posix()), "inspect", "phieu.xls")
    assert run.code == 69
    assert any(f"«{'.'.join(parts)}»" in run.err for parts in (file.with_suffix("").parts, file.parent.parts))


def test_a_library_that_reads_old_formats_is_named_too(damaged: Callable[..., Run], tmp_path: Path) -> None:
    (tmp_path / "phieu.xls").write_bytes(xls({"Trang": {"A1": "x"}}))
    run = damaged(holding("python_calamine.py", "raise ImportError"), "inspect", "phieu.xls")
    assert (run.code, "«python_calamine»" in run.err) == (69, True)


def test_a_bug_of_ours_stays_one_where_nothing_is_damaged(environment: Installed, tmp_path: Path) -> None:
    bug = "import sys, thidua_xlsx.season.season as s; s.Season.check = lambda self: 1 / 0; "
    run = "sys.argv = ['thidua', 'check', '.']; from thidua_xlsx.__main__ import main; main()"
    assert environment.python("-c", bug + run, cwd=tmp_path).code == 70


def test_an_undamaged_copy_does_its_work(damaged: Callable[..., Run], tmp_path: Path) -> None:
    (tmp_path / "phieu.xls").write_bytes(xls({"Trang": {"A1": "x"}}))
    assert damaged(lambda site: None, "inspect", "phieu.xls").code != 69
