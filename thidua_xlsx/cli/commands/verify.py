"""`verify`: the result of a season or a dossier recomputed and compared."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..options import PHASE, answering

if TYPE_CHECKING:
    from ...season.common.reports import Report


@click.command("verify")
@click.argument("folder", metavar="THƯ_MỤC|HỒ_SƠ.ZIP", type=click.Path(path_type=Path))
@PHASE
@click.option(
    "--accept-ledger",
    "reason",
    metavar="LÝ_DO",
    help="Dùng tiếp nhật ký bị mất dòng, không khôi phục được; lý do được ghi vào nhật ký.",
)
@answering
def command(folder: Path, phase: str, reason: str | None) -> Report:
    """Tính lại kết quả từ nguồn vào và so với ket_qua/, nhật ký, và bản kê của hồ sơ."""
    from ...season import Season

    season = Season(folder, phase)
    return season.accept_ledger(reason) if reason else season.verify()
