"""A season in a temporary folder, and the command line as a user runs it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from thidua_xlsx.cli import cli
from thidua_xlsx.season.samples import copy_inputs


@dataclass(frozen=True)
class Run:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> dict[str, Any]:
        """The one JSON document on standard output."""
        return json.loads(self.out)  # type: ignore[no-any-return]

    @property
    def told(self) -> list[str]:
        """`E203 F12` of every finding of the JSON document."""
        return [f"{f['code']} {f['cell'] or ''}".strip() for f in self.document["findings"]]


def thidua(*arguments: object) -> Run:
    """Run a command; our own bugs come through as exceptions."""
    result = CliRunner().invoke(cli, [str(argument) for argument in arguments])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Run(result.exit_code, result.stdout, result.stderr)


def tay_ninh(folder: Path) -> Path:
    """The sample's inputs, copied."""
    copy_inputs("tay-ninh-2013", folder)
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below the folder, by its relative name."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
