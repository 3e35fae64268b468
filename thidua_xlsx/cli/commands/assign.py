"""`assign`: who appraises whom, drawn by lot."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..options import DRY_RUN, SEASON, SEED, answering

if TYPE_CHECKING:
    from ...season.common.reports import Report


@click.command("assign")
@SEASON
@SEED
@click.option("--replace", is_flag=True, help="Phân công lại cả những đơn vị đã có đơn vị thẩm định.")
@click.option(
    "--drop-filled",
    "reason",
    metavar="LÝ_DO",
    default="",
    help="Đổi người cả khi phiếu thẩm định đã điền: vì sao.",
)
@DRY_RUN
@answering
def command(folder: Path, seed: int, replace: bool, reason: str, dry_run: bool) -> Report:
    """Rút thăm phân công thẩm định chéo, ghi vào cột Đơn vị thẩm định của kế hoạch."""
    from ...season import Season

    return Season(folder).assign(seed, replace=replace, drop_filled=reason, dry_run=dry_run)
