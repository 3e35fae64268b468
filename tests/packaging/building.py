"""Wheel and sdist of a copy of the tree, and what they hold beside what the tree holds."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
PLACES = {
    "thidua_xlsx": "thidua_xlsx",
    "templates": "thidua_xlsx/templates",
    "sample_workbooks": "thidua_xlsx/sample_workbooks",
}
"""Folder of the tree -> folder of the wheel that holds all of it."""
KEPT_BACK = ("sample_workbooks/regenerate/", "sample_workbooks/source/")
"""What the samples are made from: text tables and the generator that types them in."""
LEFT_BEHIND = shutil.ignore_patterns(
    ".*_cache", ".git", ".venv", ".hypothesis", "__pycache__", "*.egg-info", "build", "dist", "mutants",
    "thidua-demo-*", ".~lock.*",
)  # fmt: skip
"""What programs leave in a tree: old builds above all, which setuptools would ship again."""


@dataclass(frozen=True)
class Compared:
    """Files by their names in the wheel: what the tree has and the wheel lacks, and the other way round."""

    forgotten: frozenset[str]
    strange: frozenset[str]


def copied_tree(folder: Path) -> Path:
    """The tree as a clone has it, in a new folder of its own."""
    shutil.copytree(ROOT, folder, ignore=LEFT_BEHIND)
    return folder


def build_wheel(tree: Path, out: Path) -> Path:
    """The wheel of a tree, built with this environment's setuptools."""
    _build("--wheel", tree, out)
    return next(out.glob("*.whl"))


def build_sdist(tree: Path, out: Path) -> Path:
    """The sdist of a tree."""
    _build("--sdist", tree, out)
    return next(out.glob("*.tar.gz"))


def unpacked(sdist: Path, folder: Path) -> Path:
    """The tree inside an sdist, unpacked below the folder."""
    with tarfile.open(sdist) as archive:
        archive.extractall(folder, filter="data")
    return next(folder.iterdir())


def held(wheel: Path) -> dict[str, int]:
    """The files a wheel installs as the package, each with its CRC."""
    with zipfile.ZipFile(wheel) as archive:
        return {
            entry.filename: entry.CRC for entry in archive.infolist() if ".dist-info/" not in entry.filename
        }


def compared(tree: Path, wheel: Path) -> Compared:
    """Every file of the three folders that ship has to be in the wheel, and nothing else may be."""
    wanted = frozenset(
        f"{inside}/{path.relative_to(tree / place).as_posix()}"
        for place, inside in PLACES.items()
        for path in (tree / place).rglob("*")
        if path.is_file() and not path.relative_to(tree).as_posix().startswith(KEPT_BACK)
    )
    there = frozenset(held(wheel))
    return Compared(wanted - there, there - wanted)


def _build(kind: str, tree: Path, out: Path) -> None:
    command = [sys.executable, "-m", "build", "--no-isolation", kind, "--outdir", str(out), str(tree)]
    run = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert run.returncode == 0, run.stdout + run.stderr
