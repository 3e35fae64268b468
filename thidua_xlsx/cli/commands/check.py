"""`check`: every fault of plan and register at once."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..options import DAY, SEASON, answering

if TYPE_CHECKING:
    from ...season.common.reports import Report


@click.command("check")
@SEASON
@DAY
@answering
def command(folder: Path, day: datetime | None) -> Report:
    """Soát kế hoạch và sổ theo dõi, báo mọi lỗi một lần; đơn vị nào đã gửi gì."""
    from ...season import Season

    return Season(folder).check(day.date() if day else None)
