"""`inspect`: what the tool sees in one file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..options import answering

if TYPE_CHECKING:
    from ...season.common.reports import Report


@click.command("inspect")
@click.argument("file", metavar="TỆP", type=click.Path(path_type=Path))
@click.option(
    "--season",
    "folder",
    metavar="THƯ_MỤC",
    type=click.Path(path_type=Path, file_okay=False),
    help="Thư mục mùa.",
)
@answering
def command(file: Path, folder: Path | None) -> Report:
    """Cho biết công cụ nhìn thấy gì trong một tệp."""
    from ...season import Season

    return Season.inspect(file, folder)
