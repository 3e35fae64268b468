"""`sample`: the agencies to be inspected, drawn by lot."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..options import DRY_RUN, SEASON, SEED, answering

if TYPE_CHECKING:
    from ...season.common.reports import Report


@click.command("sample")
@SEASON
@click.option(
    "--share",
    type=click.IntRange(1, 100),
    required=True,
    metavar="%",
    help="Ít nhất bao nhiêu phần trăm số đơn vị, làm tròn lên.",
)
@SEED
@DRY_RUN
@answering
def command(folder: Path, share: int, seed: int, dry_run: bool) -> Report:
    """Rút thăm các đơn vị được kiểm tra; kết quả rút được ghi vào nhật ký."""
    from ...season import Season

    return Season(folder).sample(share, seed, dry_run=dry_run)
