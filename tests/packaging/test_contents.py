"""Wheel and sdist hold what the tree holds: nothing is forgotten, nothing of the workshop is shipped."""

from __future__ import annotations

from pathlib import Path

from .building import Compared, build_wheel, compared, copied_tree, held
from .conftest import Archives

NOTHING: frozenset[str] = frozenset()


def test_the_wheel_holds_every_module_template_and_sample_and_nothing_else(archives: Archives) -> None:
    assert compared(archives.tree, archives.wheel) == Compared(NOTHING, NOTHING)


def test_the_wheel_of_the_sdist_holds_the_same_files(archives: Archives) -> None:
    assert held(archives.wheel_of_sdist) == held(archives.wheel)


def test_what_is_forgotten_and_what_is_strange_is_told(tmp_path: Path) -> None:
    """A package without `__init__.py`, a template and a sample that no pattern takes; tests as a package."""
    tree = copied_tree(tmp_path / "tree")
    for forgotten in (
        "thidua_xlsx/rules/moi/quy_tac.py",
        "templates/cong_van.odt",
        "sample_workbooks/mua-mau/ke_hoach.xlsx",
    ):
        (tree / forgotten).parent.mkdir(exist_ok=True)
        (tree / forgotten).write_bytes(b"")
    setup = tree / "setup.py"
    setup.write_text(setup.read_text("utf-8").replace("packages=[", 'packages=["tests.rules", '), "utf-8")
    told = compared(tree, build_wheel(tree, tmp_path / "wheel"))
    assert told.forgotten == {
        "thidua_xlsx/rules/moi/quy_tac.py",
        "thidua_xlsx/templates/cong_van.odt",
        "thidua_xlsx/sample_workbooks/mua-mau/ke_hoach.xlsx",
    }
    assert "tests/rules/test_rules.py" in told.strange
