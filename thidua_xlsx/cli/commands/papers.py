"""`papers`: papers of the dossier made again, as PDF too."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..options import DRY_RUN, PHASE, SEASON, answering

if TYPE_CHECKING:
    from ...season.common.reports import Report


@click.command("papers")
@SEASON
@click.argument("names", metavar="[TÊN…]", nargs=-1)
@click.option("--pdf", is_flag=True, help="Thêm bản PDF bên cạnh (nhờ LibreOffice).")
@PHASE
@DRY_RUN
@answering
def command(folder: Path, names: tuple[str, ...], pdf: bool, phase: str, dry_run: bool) -> Report:
    """Lập lại các văn bản của hồ sơ (tất cả, hoặc những TÊN nêu ra).

    Soát mẫu đã sửa: thidua papers-check THƯ_MỤC.
    """
    from ...season import Season

    return Season(folder, phase).papers(names, pdf=pdf, dry_run=dry_run)
