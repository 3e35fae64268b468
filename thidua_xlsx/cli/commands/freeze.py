"""`freeze`: the intake closed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..options import DRY_RUN, PHASE, SEASON, answering

if TYPE_CHECKING:
    from ...season.common.reports import Report


@click.command("freeze")
@SEASON
@PHASE
@DRY_RUN
@answering
def command(folder: Path, phase: str, dry_run: bool) -> Report:
    """Đóng sổ nhận phiếu: ghi vào nhật ký phiếu nào được tính; phiếu đến sau không được tính.

    Muốn nhận thêm phiếu của một đơn vị: ghi dòng MỞ LẠI ở trang Ghi nhận của sổ theo dõi, rồi đóng sổ lại.
    """
    from ...season import Season

    return Season(folder, phase).freeze(dry_run=dry_run)
