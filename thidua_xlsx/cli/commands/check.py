"""`check`: every fault of plan and register at once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..options import SEASON, answering

if TYPE_CHECKING:
    from ...season.common.reports import Report


@click.command("check")
@SEASON
@answering
def command(folder: Path) -> Report:
    """Soát kế hoạch và sổ theo dõi, báo mọi lỗi một lần."""
    from ...season import Season

    return Season(folder).check()
