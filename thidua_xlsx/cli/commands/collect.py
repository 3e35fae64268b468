"""`collect`: every returned form read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..options import DRY_RUN, PHASE, SEASON, answering

if TYPE_CHECKING:
    from ...season.common.reports import Report


@click.command("collect")
@SEASON
@click.argument("files", metavar="[TỆP…]", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--password",
    "passwords",
    metavar="MẬT_KHẨU",
    multiple=True,
    help="Mở tệp có mật khẩu; bản đã mở được ghi vào nhan/ (lặp lại được).",
)
@PHASE
@DRY_RUN
@answering
def command(
    folder: Path, files: tuple[Path, ...], passwords: tuple[str, ...], phase: str, dry_run: bool
) -> Report:
    """Đọc mọi phiếu trong nhan/ (TỆP nêu thêm được chép vào đó trước)."""
    from ...season import Season

    return Season(folder, phase).collect(files, passwords=passwords, dry_run=dry_run)
