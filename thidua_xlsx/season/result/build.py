"""Which build of the tool and of the libraries that write for it made a result."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from ...ledger import Line
from ...version import __version__

_WRITERS = ("XlsxWriter", "docxtpl", "Jinja2")
"""Libraries whose version shows in the bytes of a result."""


def writers() -> dict[str, str]:
    """The versions of those libraries here; "" of one whose version is not known."""
    return {name: _version(name) for name in _WRITERS}


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def last_run(lines: Sequence[Line], phase: str) -> Mapping[str, Any] | None:
    """The last RUN line that wrote the results of the phase ("" = the year): its own, or one of the year."""
    for line in reversed(lines):
        if line.type == "RUN" and str(line.data.get("phase") or "") in ("", phase):
            return line.data
    return None


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Another build of the tool: in words, and whether it is of another version."""

    words: str
    other_version: bool


def made_elsewhere(lines: Sequence[Line], phases: Sequence[str]) -> Elsewhere | None:
    """The build that made the results of one of the phases; None where all are of the one here.

    Told by the last RUN line that wrote each phase; a result that no line speaks of is taken for one of here.
    """
    for phase in phases:
        run = last_run(lines, phase)
        if run is not None and (run.get("version"), run.get("writers")) != (__version__, writers()):
            return Elsewhere(_in_words(run), run.get("version") != __version__)
    return None


def _in_words(run: Mapping[str, Any]) -> str:
    named = run.get("writers")
    libraries = named if isinstance(named, dict) else {}
    return ", ".join([str(run.get("version", "?")), *(f"{name} {each}" for name, each in libraries.items())])


def here_in_words() -> str:
    """The same words for this build."""
    return _in_words({"version": __version__, "writers": writers()})
