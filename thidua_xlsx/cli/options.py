"""Arguments and options that several commands share, and the decorator that makes a report an answer."""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import click

from .output import finish

if TYPE_CHECKING:
    from ..season.common.reports import Report

F = TypeVar("F", bound=Callable[..., Any])

SEASON = click.argument("folder", metavar="THƯ_MỤC", type=click.Path(path_type=Path, file_okay=False))
ONLY = click.option("--only", metavar="MÃ", multiple=True, help="Chỉ đơn vị có mã này (lặp lại được).")
DRY_RUN = click.option("--dry-run", is_flag=True, help="Cho biết sẽ làm gì, không ghi gì cả.")
PHASE = click.option("--dot", "phase", default="", metavar="ĐỢT", help="Đợt, nếu kế hoạch chia nhiều đợt.")
DAY = click.option(
    "--date",
    "day",
    type=click.DateTime(["%Y-%m-%d", "%d/%m/%Y"]),
    metavar="NĂM-THÁNG-NGÀY",
    help="Tính đến ngày nào, 2014-01-31 hoặc 31/01/2014 (mặc định: hôm nay).",
)
SEED = click.option(
    "--seed",
    type=click.IntRange(min=0),
    required=True,
    metavar="SỐ",
    help="Số gieo: cùng số thì cùng kết quả, trên mọi máy.",
)


def output_options(command: F) -> F:
    """Give a command --json (`as_json`) and --lang (`lang`)."""
    command = click.option(
        "--lang", type=click.Choice(["vi", "en"]), default="vi", help="Ngôn ngữ của thông báo (mặc định: vi)."
    )(command)
    return click.option("--json", "as_json", is_flag=True, help="In một tài liệu JSON cho máy đọc.")(command)


def answering(command: Callable[..., Report]) -> Callable[..., NoReturn]:
    """Show the report that the command returns, as --json and --lang ask, and end with its exit code."""

    @functools.wraps(command)
    def answer(*, as_json: bool, lang: str, **arguments: Any) -> NoReturn:
        finish(command(**arguments), as_json=as_json, lang=lang)

    return output_options(answer)
