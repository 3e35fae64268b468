"""`appraise`: the appraisal workbooks written, or with --explain the explanation forms."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..options import DRY_RUN, ONLY, PHASE, SEASON, answering

if TYPE_CHECKING:
    from ...season.common.reports import Report


@click.command("appraise")
@SEASON
@ONLY
@click.option("--by", default="", metavar="TÊN", help="Chỉ phần của người (hoặc mã đơn vị) thẩm định này.")
@click.option(
    "--round",
    "round_number",
    type=click.IntRange(1, 2),
    default=1,
    metavar="VÒNG",
    help="Vòng 2: sau giải trình.",
)
@click.option(
    "--explain", "explanations", is_flag=True, help="Ghi phiếu giải trình vào phieu/ thay vì thẩm định."
)
@PHASE
@DRY_RUN
@answering
def command(
    folder: Path,
    only: tuple[str, ...],
    by: str,
    round_number: int,
    explanations: bool,
    phase: str,
    dry_run: bool,
) -> Report:
    """Ghi phiếu thẩm định cho từng phiếu đã nhận vào tham_dinh/, mỗi người thẩm định một phiếu."""
    from ...season import Season

    if not explanations:
        return Season(folder, phase).appraise(only, by=by, round=round_number, dry_run=dry_run)
    if by or round_number > 1:
        raise click.UsageError("--explain không đi cùng --by hay --round")
    return Season(folder, phase).ask_explanations(only, dry_run=dry_run)
