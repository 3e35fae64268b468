"""The sample seasons that ship with the package."""

from __future__ import annotations

from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

PACKAGE = "thidua_xlsx.sample_workbooks"


def sample_names() -> tuple[str, ...]:
    """Names of the samples: the folders that hold a plan."""
    found = (entry.name for entry in _root().iterdir() if (entry / "ke_hoach.xlsx").is_file())
    return tuple(sorted(found))


def sample_file(name: str, file: str) -> bytes:
    """One file of a sample; FileNotFoundError when it is not there."""
    return (_root() / name / file).read_bytes()


def copy_inputs(name: str, target: Path) -> None:
    """Copy what a secretariat would have in hand: plan, register, key, returns, appraisals, progress."""
    source = _root() / name
    for part in ("ke_hoach.xlsx", "so_theo_doi.xlsx", ".khoa", "nhan", "tham_dinh", "tien_do.xlsx"):
        _copy(source / part, target / part)


def _copy(source: Traversable, target: Path) -> None:
    if source.is_dir():
        for entry in sorted(source.iterdir(), key=lambda e: e.name):
            _copy(entry, target / entry.name)
    elif source.is_file():
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(source.read_bytes())


def _root() -> Traversable:
    return resources.files(PACKAGE)
