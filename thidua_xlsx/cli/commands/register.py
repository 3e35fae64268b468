"""`register`: registration forms out and back, their targets into the register."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..options import DRY_RUN, ONLY, SEASON, answering

if TYPE_CHECKING:
    from ...season.common.reports import Report


@click.command("register")
@SEASON
@ONLY
@DRY_RUN
@answering
def command(folder: Path, only: tuple[str, ...], dry_run: bool) -> Report:
    """Phát phiếu đăng ký chỉ tiêu, đọc phiếu đã gửi về và ghi thêm chỉ tiêu vào sổ theo dõi."""
    from ...season import Season

    return Season(folder).register(only, dry_run=dry_run)
