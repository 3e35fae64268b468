"""`explain`: why an agency has its score."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..options import PHASE, SEASON, answering

if TYPE_CHECKING:
    from ...season.common.reports import Report


@click.command("explain")
@SEASON
@click.argument("agency", metavar="MÃ_ĐƠN_VỊ")
@click.argument("criterion", metavar="[MÃ_TIÊU_CHÍ]", required=False)
@PHASE
@answering
def command(folder: Path, agency: str, criterion: str | None, phase: str) -> Report:
    """Vì sao một đơn vị có số điểm ấy: từng con số từ ô nào, tệp nào, theo mục nào."""
    from ...season import Season

    return Season(folder, phase).explain(agency, criterion)
