"""`calendar`: what of the work plan is overdue or due."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..options import DAY, DRY_RUN, SEASON, answering

if TYPE_CHECKING:
    from ...season.common.reports import Report


@click.command("calendar")
@SEASON
@DAY
@DRY_RUN
@answering
def command(folder: Path, day: datetime | None, dry_run: bool) -> Report:
    """Việc nào quá hạn, việc nào đến hạn; ghi tien_do.xlsx và lich.ics."""
    from ...season import Season

    as_of = day.date() if day else date.today()  # noqa: DTZ011 - the day on the secretary's own calendar
    return Season(folder).calendar(as_of, dry_run=dry_run)
