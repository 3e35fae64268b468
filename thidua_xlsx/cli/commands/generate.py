"""`generate`: the self-scoring forms written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..options import DRY_RUN, ONLY, PHASE, SEASON, answering

if TYPE_CHECKING:
    from ...season.common.reports import Report


@click.command("generate")
@SEASON
@ONLY
@PHASE
@click.option(
    "--new-key", is_flag=True, help="Tạo tệp .khoa mới khi tệp cũ mất hẳn; phiếu đã phát phải phát lại."
)
@click.option(
    "--replace", is_flag=True, help="Ghi đè cả phiếu đã phát theo kế hoạch hoặc chỉ tiêu trước khi sửa."
)
@DRY_RUN
@answering
def command(
    folder: Path, only: tuple[str, ...], phase: str, new_key: bool, replace: bool, dry_run: bool
) -> Report:
    """Ghi phiếu tự chấm của từng đơn vị vào phieu/."""
    from ...season import Season

    return Season(folder, phase).generate(only, new_key=new_key, replace=replace, dry_run=dry_run)
