"""A sample season read where no result of another run stands, and what became of it."""

from __future__ import annotations

import shutil
from pathlib import Path

from thidua_xlsx.model import Result, Standing
from thidua_xlsx.season.common.folder import Folder
from thidua_xlsx.season.common.load import LoadedSeason, open_season


def copied(sample: Path, folder: Path) -> Path:
    """The sample's inputs, copied into the folder."""
    shutil.copytree(sample, folder, ignore=shutil.ignore_patterns("expected", "ket_qua"), dirs_exist_ok=True)
    return folder


def opened_at(folder: Path) -> LoadedSeason:
    """The season of the folder."""
    opened, findings = open_season(Folder(folder))
    assert opened is not None, findings
    return opened


def standing(result: Result, agency: str) -> Standing:
    """Where the agency stands."""
    return next(one for one in result.standings if one.agency.code == agency)
