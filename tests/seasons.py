"""A season in a temporary folder, and the command line as a user runs it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from click.testing import CliRunner
from openpyxl import load_workbook

from thidua_xlsx.cli import cli
from thidua_xlsx.season.common.samples import copy_inputs

Item = tuple[str, str]
"""Code of a criterion or an adjustment, and the field of an input."""


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


def fill(source: Path, target: Path, typed: Mapping[Item, str | Decimal]) -> None:
    """Take a workbook home, type into the cells that `inspect` names, and hand it in.

    Every cell that scores must get something.
    """
    path = source.parents[2] / source.name
    shutil.copy(source, path)
    book = load_workbook(path)
    asked = {
        (one["adjustment"] or one["criterion"], one["field"]): (one["sheet"], one["cell"])
        for one in thidua("inspect", path, "--json").document["inputs"]
    }
    for item, value in typed.items():
        if item in asked:
            sheet, cell = asked.pop(item)
            book[sheet][cell] = float(value) if isinstance(value, Decimal) else value
    assert {field for _, field in asked} <= {"evidence", "note", "reason"}
    book.save(target)
