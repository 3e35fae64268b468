"""A fresh environment with the built wheel and its run-time dependencies, and commands run in it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.seasons import Run

BIN = "Scripts" if os.name == "nt" else "bin"
UNSHARED = ("PYTHON", "VIRTUAL_ENV", "COV_", "PYTEST", "THIDUA")
"""Beginnings of variables that would tie a command to the environment of the tests."""


@dataclass(frozen=True)
class Installed:
    """The environment in `folder`; its commands run where the caller says, outside the checkout."""

    folder: Path

    @property
    def package(self) -> Path:
        """The installed package."""
        return next((self.folder / "venv").glob("[Ll]ib/**/site-packages/thidua_xlsx"))

    def thidua(self, *arguments: object, cwd: Path) -> Run:
        """Run the installed command."""
        return self._run("thidua", *arguments, cwd=cwd)

    def python(self, *arguments: object, cwd: Path) -> Run:
        """Run the environment's Python."""
        return self._run("python", *arguments, cwd=cwd)

    def answer(self, *arguments: object, cwd: Path) -> Any:
        """The JSON document of a command that ends in 0."""
        run = self.thidua(*arguments, "--json", cwd=cwd)
        assert run.code == 0, run
        return json.loads(run.out)

    def _run(self, program: str, *arguments: object, cwd: Path) -> Run:
        command = [str(self.folder / "venv" / BIN / program), *map(str, arguments)]
        ended = subprocess.run(
            command, cwd=cwd, env=_alone(), capture_output=True, encoding="utf-8", check=False
        )
        return Run(ended.returncode, ended.stdout, ended.stderr)


def install(wheel: Path, folder: Path) -> None:
    """Make the environment below the folder."""
    uv = shutil.which("uv", path=str(Path(sys.executable).parent)) or "uv"
    venv = folder / "venv"
    for command in (
        [uv, "venv", "--quiet", "--python", sys.executable, str(venv)],
        [uv, "pip", "install", "--quiet", "--python", str(venv / BIN / "python"), str(wheel)],
    ):
        run = subprocess.run(command, capture_output=True, encoding="utf-8", env=_alone(), check=False)
        assert run.returncode == 0, run.stderr


def _alone() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith(UNSHARED)} | {
        "PYTHONUTF8": "1"
    }
