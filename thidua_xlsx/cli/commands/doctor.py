"""`doctor`: whether this machine and this folder are fit for a season, and what to do where they are not."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..options import answering

if TYPE_CHECKING:
    from ...season.common.reports import Report


@click.command("doctor")
@click.argument(
    "folder", metavar="[THƯ_MỤC]", default=".", type=click.Path(path_type=Path, file_okay=False, exists=True)
)
@answering
def command(folder: Path) -> Report:
    """Soát máy và thư mục: phông chữ, LibreOffice, quyền ghi, đường dẫn, đồng hồ, ổ đĩa."""
    from ...machine import examine, observe
    from ...season.common.reports import DocumentReport, TextTable

    checks = examine(observe(folder))
    rows = tuple((check.name, check.seen, check.finding.code if check.finding else "tốt") for check in checks)
    content = {
        "checks": [
            {"check": check.name, "seen": check.seen, "code": check.finding.code if check.finding else None}
            for check in checks
        ]
    }
    findings = tuple(check.finding for check in checks if check.finding)
    return DocumentReport(findings, content, (), (TextTable("", ("Kiểm tra", "Thấy", "Kết quả"), rows),))
