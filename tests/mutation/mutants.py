"""mutmut's answers as values: every mutant with what became of it, and the change that a survivor makes."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
MUTMUT = Path(sys.executable).with_name("mutmut")
_RESULT = re.compile(r"^ +(\S+)__mutmut_(\d+): (.+)$", re.MULTILINE)
_OF_CLASS = re.compile("^xǁ(.+)ǁ(.+)$")


@dataclass(frozen=True)
class Mutant:
    """One change of one function. `function`: "Deadline.state" is a method."""

    name: str
    module: str
    function: str
    fate: str
    """mutmut's word: killed, timeout, survived, no tests…"""

    @property
    def killed(self) -> bool:
        return self.fate in ("killed", "timeout", "segfault", "suspicious")


@dataclass(frozen=True, order=True)
class Change:
    """What a mutant changed, as a row of the table of survivors: lines without their indentation."""

    module: str
    function: str
    was: str
    became: str


def run(modules: Iterable[str]) -> None:
    """Try the mutants of these modules; of all, when none is named."""
    subprocess.run([MUTMUT, "run", *(f"{module}.*" for module in modules)], cwd=ROOT, check=True)


def results() -> list[Mutant]:
    """Every mutant that was tried, in the order of the files."""
    return [mutant for mutant in listed(_said("results", "--all", "true")) if mutant.fate != "not checked"]


def change_of(mutant: Mutant) -> Change:
    """What the mutant changes: the lines that its diff takes away and adds."""
    lines = [line for line in _said("show", mutant.name).splitlines() if not line.startswith(("---", "+++"))]
    was, became = (
        " ".join(line[1:].strip() for line in lines if line.startswith(sign)) for sign in ("-", "+")
    )
    return Change(mutant.module, mutant.function, was, became)


def _said(*command: str) -> str:
    return subprocess.run([MUTMUT, *command], cwd=ROOT, check=True, capture_output=True, text=True).stdout


def listed(text: str) -> Iterator[Mutant]:
    for path, number, fate in _RESULT.findall(text):
        module, _, mangled = path.rpartition(".")
        method = _OF_CLASS.match(mangled)
        function = ".".join(method.groups()) if method else mangled.removeprefix("x_")
        yield Mutant(f"{path}__mutmut_{number}", module.removeprefix("thidua_xlsx."), function, fate)
