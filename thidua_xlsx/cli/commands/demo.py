"""`demo`: a sample season copied to a folder and run from the forms to the ranking."""

from __future__ import annotations

from pathlib import Path
from typing import NoReturn

import click

from ..options import output_options
from ..output import finish


@click.command("demo")
@click.argument("folder", metavar="[THƯ_MỤC]", required=False, type=click.Path(path_type=Path))
@click.option("--example", metavar="TÊN", default="tay-ninh-2013", help="Mùa mẫu (mặc định: tay-ninh-2013).")
@output_options
def command(folder: Path | None, example: str, as_json: bool, lang: str) -> NoReturn:
    """Chép mùa mẫu ra một thư mục và chạy trọn từ phát phiếu đến xếp hạng."""
    from ..demo_run import run_demo

    target = folder or Path.cwd() / f"thidua-demo-{example}"
    finish(run_demo(target, example, quiet=as_json, lang=lang), as_json=as_json, lang=lang)
