"""`rank`: the result made from the inputs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..options import DRY_RUN, PHASE, SEASON, answering

if TYPE_CHECKING:
    from ...season.common.reports import Report


@click.command("rank")
@SEASON
@PHASE
@DRY_RUN
@answering
def command(folder: Path, phase: str, dry_run: bool) -> Report:
    """Đối chiếu, xếp hạng, ghi bảng xếp hạng và mọi văn bản vào ket_qua/."""
    from ...season import Season

    return Season(folder, phase).rank(dry_run=dry_run)
