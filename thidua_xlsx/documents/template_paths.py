"""Where templates are: the season's own first, then those that ship."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

SHIPPED_PACKAGE = "thidua_xlsx.templates"


def shipped() -> Path:
    """The folder of the templates that come with the tool, installed or in a source tree."""
    try:
        return Path(str(files(SHIPPED_PACKAGE)))
    except ModuleNotFoundError:
        beside = Path(__file__).parents[2] / "templates"
        if not beside.is_dir():
            raise
        return beside


def find(name: str, own: Sequence[Path] = ()) -> Path:
    """The template of that file name: from the first folder of `own` that has it, else the shipped one."""
    for folder in own:
        if (folder / name).is_file():
            return folder / name
    return shipped() / name
