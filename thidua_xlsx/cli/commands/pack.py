"""`pack`: inputs, results and ledger in one archive."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..options import DRY_RUN, SEASON, answering

if TYPE_CHECKING:
    from ...season.common.reports import Report


@click.command("pack")
@SEASON
@click.argument("archive", metavar="[TỆP_ZIP]", required=False, type=click.Path(path_type=Path))
@DRY_RUN
@answering
def command(folder: Path, archive: Path | None, dry_run: bool) -> Report:
    """Đóng nguồn vào, kết quả và nhật ký thành một hồ sơ .zip kiểm tra được trên mọi máy."""
    from ...season import Season

    return Season(folder).pack(archive, dry_run=dry_run)
