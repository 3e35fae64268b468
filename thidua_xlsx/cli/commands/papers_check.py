"""`papers-check`: the season's own templates checked; nothing is written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..options import SEASON, answering

if TYPE_CHECKING:
    from ...season.common.reports import Report


@click.command("papers-check")
@SEASON
@click.argument("names", metavar="[TÊN…]", nargs=-1)
@answering
def command(folder: Path, names: tuple[str, ...]) -> Report:
    """Soát các mẫu văn bản trong templates/ của mùa (tất cả, hoặc những TÊN nêu ra)."""
    from ...season import Season

    return Season(folder).check_templates(names)
