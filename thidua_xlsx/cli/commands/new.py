"""`new`: a season begun, with a blank plan and register or those of a sample."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..options import DRY_RUN, SEASON, answering

if TYPE_CHECKING:
    from ...season.common.reports import Report


@click.command("new")
@SEASON
@click.option("--example", metavar="TÊN", help="Ghi kế hoạch và sổ của mùa mẫu, ví dụ tay-ninh-2013.")
@DRY_RUN
@answering
def command(folder: Path, example: str | None, dry_run: bool) -> Report:
    """Tạo kế hoạch và sổ theo dõi trống (hoặc của một mùa mẫu)."""
    from ...season import Season

    return Season(folder).new(example, dry_run=dry_run)
