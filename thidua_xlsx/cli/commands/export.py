"""`export`: the result as tables for other programs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..options import DRY_RUN, PHASE, SEASON, answering

if TYPE_CHECKING:
    from ...season.common.reports import Report


@click.command("export")
@SEASON
@click.option("--parquet", is_flag=True, help="Thêm bản Parquet bên cạnh (cần pyarrow).")
@PHASE
@DRY_RUN
@answering
def command(folder: Path, parquet: bool, phase: str, dry_run: bool) -> Report:
    """Ghi điểm, thứ hạng, cộng trừ và chênh lệch thành các tệp CSV trong du_lieu/."""
    from ...season import Season

    return Season(folder, phase).export(parquet=parquet, dry_run=dry_run)
