"""The commands: arguments in, exit code out. Everything else happens below, imported when it is needed."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from ..version import __version__

if TYPE_CHECKING:
    from ..season import Season
    from ..season.common.reports import Report

F = TypeVar("F", bound=Callable[..., Any])

SEASON = click.argument("folder", metavar="THƯ_MỤC", type=click.Path(path_type=Path, file_okay=False))
ONLY = click.option("--only", metavar="MÃ", multiple=True, help="Chỉ đơn vị có mã này (lặp lại được).")
DRY_RUN = click.option("--dry-run", is_flag=True, help="Cho biết sẽ làm gì, không ghi gì cả.")
PHASE = click.option("--dot", "phase", default="", metavar="ĐỢT", help="Đợt, nếu kế hoạch chia nhiều đợt.")

SEED = click.option(
    "--seed",
    type=click.IntRange(min=0),
    required=True,
    metavar="SỐ",
    help="Số gieo: cùng số thì cùng kết quả, trên mọi máy.",
)


def spoken(command: F) -> F:
    """Give a command --json and --lang."""
    command = click.option(
        "--lang", type=click.Choice(["vi", "en"]), default="vi", help="Ngôn ngữ của thông báo (mặc định: vi)."
    )(command)
    return click.option("--json", "as_json", is_flag=True, help="In một tài liệu JSON cho máy đọc.")(command)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="thidua")
def cli() -> None:
    """Chấm điểm, thẩm định và xếp hạng thi đua của khối bằng Excel.

    Một mùa thi đua là một thư mục: new → check → generate → collect → appraise → rank.
    """


@cli.command()
@SEASON
@click.option("--example", metavar="TÊN", help="Ghi kế hoạch và sổ của mùa mẫu, ví dụ tay-ninh-2013.")
@DRY_RUN
@spoken
def new(folder: Path, example: str | None, dry_run: bool, as_json: bool, lang: str) -> None:
    """Tạo kế hoạch và sổ theo dõi trống (hoặc của một mùa mẫu)."""
    _finish(_season(folder).new(example, dry_run=dry_run), as_json, lang)


@cli.command()
@SEASON
@spoken
def check(folder: Path, as_json: bool, lang: str) -> None:
    """Soát kế hoạch và sổ theo dõi, báo mọi lỗi một lần."""
    _finish(_season(folder).check(), as_json, lang)


@cli.command()
@SEASON
@ONLY
@PHASE
@DRY_RUN
@spoken
def generate(
    folder: Path, only: tuple[str, ...], phase: str, dry_run: bool, as_json: bool, lang: str
) -> None:
    """Ghi phiếu tự chấm của từng đơn vị vào phieu/."""
    _finish(_season(folder, phase).generate(only, dry_run=dry_run), as_json, lang)


@cli.command()
@SEASON
@ONLY
@DRY_RUN
@spoken
def register(folder: Path, only: tuple[str, ...], dry_run: bool, as_json: bool, lang: str) -> None:
    """Phát phiếu đăng ký chỉ tiêu, đọc phiếu đã gửi về và ghi thêm chỉ tiêu vào sổ theo dõi."""
    _finish(_season(folder).register(only, dry_run=dry_run), as_json, lang)


@cli.command()
@SEASON
@click.argument("files", metavar="[TỆP…]", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--password",
    "passwords",
    metavar="MẬT_KHẨU",
    multiple=True,
    help="Mở tệp có mật khẩu; bản đã mở được ghi vào nhan/ (lặp lại được).",
)
@PHASE
@DRY_RUN
@spoken
def collect(
    folder: Path,
    files: tuple[Path, ...],
    passwords: tuple[str, ...],
    phase: str,
    dry_run: bool,
    as_json: bool,
    lang: str,
) -> None:
    """Đọc mọi phiếu trong nhan/ (TỆP nêu thêm được chép vào đó trước)."""
    report = _season(folder, phase).collect(files, passwords=passwords, dry_run=dry_run)
    _finish(report, as_json, lang)


@cli.command()
@SEASON
@PHASE
@DRY_RUN
@spoken
def freeze(folder: Path, phase: str, dry_run: bool, as_json: bool, lang: str) -> None:
    """Đóng sổ nhận phiếu: ghi vào nhật ký phiếu nào được tính; phiếu đến sau không được tính.

    Muốn nhận thêm phiếu của một đơn vị: ghi dòng MỞ LẠI ở trang Ghi nhận của sổ theo dõi, rồi đóng sổ lại.
    """
    _finish(_season(folder, phase).freeze(dry_run=dry_run), as_json, lang)


@cli.command()
@SEASON
@ONLY
@click.option("--by", default="", metavar="TÊN", help="Chỉ phần của người (hoặc mã đơn vị) thẩm định này.")
@click.option(
    "--round", "turn", type=click.IntRange(1, 2), default=1, metavar="VÒNG", help="Vòng 2: sau giải trình."
)
@click.option("--explain", "asked", is_flag=True, help="Ghi phiếu giải trình vào phieu/ thay vì thẩm định.")
@PHASE
@DRY_RUN
@spoken
def appraise(
    folder: Path,
    only: tuple[str, ...],
    by: str,
    turn: int,
    asked: bool,
    phase: str,
    dry_run: bool,
    as_json: bool,
    lang: str,
) -> None:
    """Ghi phiếu thẩm định cho từng phiếu đã nhận vào tham_dinh/, mỗi người thẩm định một phiếu."""
    season = _season(folder, phase)
    if not asked:
        _finish(season.appraise(only, by=by, round=turn, dry_run=dry_run), as_json, lang)
    if by or turn > 1:
        raise click.UsageError("--explain không đi cùng --by hay --round")
    _finish(season.ask_explanations(only, dry_run=dry_run), as_json, lang)


@cli.command()
@SEASON
@PHASE
@DRY_RUN
@spoken
def rank(folder: Path, phase: str, dry_run: bool, as_json: bool, lang: str) -> None:
    """Đối chiếu, xếp hạng, ghi bảng xếp hạng và mọi văn bản vào ket_qua/."""
    _finish(_season(folder, phase).rank(dry_run=dry_run), as_json, lang)


@cli.command()
@SEASON
@click.argument("names", metavar="[TÊN…]", nargs=-1)
@click.option("--pdf", is_flag=True, help="Thêm bản PDF bên cạnh (nhờ LibreOffice).")
@click.option("--check", "checking", is_flag=True, help="Chỉ soát các mẫu trong templates/ của mùa.")
@PHASE
@DRY_RUN
@spoken
def papers(
    folder: Path,
    names: tuple[str, ...],
    pdf: bool,
    checking: bool,
    phase: str,
    dry_run: bool,
    as_json: bool,
    lang: str,
) -> None:
    """Lập lại các văn bản của hồ sơ (tất cả, hoặc những TÊN nêu ra).

    Soát mẫu đã sửa: thidua papers check THƯ_MỤC.
    """
    if str(folder) == "check" and names and not folder.exists():
        folder, names, checking = Path(names[0]), names[1:], True
    season = _season(folder, phase)
    if checking:
        _finish(season.check_templates(names), as_json, lang)
    _finish(season.papers(names, pdf=pdf, dry_run=dry_run), as_json, lang)


@cli.command()
@click.argument("file", metavar="TỆP", type=click.Path(path_type=Path))
@click.option("--season", "folder", type=click.Path(path_type=Path, file_okay=False), help="Thư mục mùa.")
@spoken
def inspect(file: Path, folder: Path | None, as_json: bool, lang: str) -> None:
    """Cho biết công cụ nhìn thấy gì trong một tệp."""
    from ..season import Season

    _finish(Season.inspect(file, folder), as_json, lang)


@cli.command()
@SEASON
@click.argument("agency", metavar="MÃ_ĐƠN_VỊ")
@click.argument("criterion", metavar="[MÃ_TIÊU_CHÍ]", required=False)
@PHASE
@spoken
def explain(folder: Path, agency: str, criterion: str | None, phase: str, as_json: bool, lang: str) -> None:
    """Vì sao một đơn vị có số điểm ấy: từng con số từ ô nào, tệp nào, theo mục nào."""
    _finish(_season(folder, phase).explain(agency, criterion), as_json, lang)


@cli.command()
@SEASON
@click.argument("archive", metavar="[TỆP_ZIP]", required=False, type=click.Path(path_type=Path))
@DRY_RUN
@spoken
def pack(folder: Path, archive: Path | None, dry_run: bool, as_json: bool, lang: str) -> None:
    """Đóng nguồn vào, kết quả và nhật ký thành một hồ sơ .zip kiểm tra được trên mọi máy."""
    _finish(_season(folder).pack(archive, dry_run=dry_run), as_json, lang)


@cli.command()
@click.argument("folder", metavar="THƯ_MỤC|HỒ_SƠ.ZIP", type=click.Path(path_type=Path))
@PHASE
@spoken
def verify(folder: Path, phase: str, as_json: bool, lang: str) -> None:
    """Tính lại kết quả từ nguồn vào và so với ket_qua/, nhật ký, và bản kê của hồ sơ."""
    _finish(_season(folder, phase).verify(), as_json, lang)


@cli.command()
@click.argument("folder", metavar="[THƯ_MỤC]", required=False, type=click.Path(path_type=Path))
@click.option("--example", metavar="TÊN", default="tay-ninh-2013", help="Mùa mẫu (mặc định: tay-ninh-2013).")
@spoken
def demo(folder: Path | None, example: str, as_json: bool, lang: str) -> None:
    """Chép mùa mẫu ra một thư mục và chạy trọn từ phát phiếu đến xếp hạng."""
    from .demo import run_demo

    target = folder or Path.cwd() / f"thidua-demo-{example}"
    _finish(run_demo(target, example, quiet=as_json, lang=lang), as_json, lang)


@cli.command()
@click.argument("code", metavar="[MÃ]", required=False)
@spoken
def codes(code: str | None, as_json: bool, lang: str) -> None:
    """Giải thích một mã phát hiện, hoặc liệt kê tất cả."""
    from .codes import code_report

    report = code_report(code, lang)
    if report is None:
        raise click.UsageError(f"Không có mã {code}. Xem tất cả bằng: thidua codes")
    _finish(report, as_json, lang)


@cli.command()
@SEASON
@click.option(
    "--date",
    "day",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="NĂM-THÁNG-NGÀY",
    help="Tính đến ngày nào (mặc định: hôm nay).",
)
@DRY_RUN
@spoken
def calendar(folder: Path, day: datetime | None, dry_run: bool, as_json: bool, lang: str) -> None:
    """Việc nào quá hạn, việc nào đến hạn; ghi tien_do.xlsx và lich.ics."""
    as_of = day.date() if day else date.today()  # noqa: DTZ011 - the day on the secretary's own calendar
    _finish(_season(folder).calendar(as_of, dry_run=dry_run), as_json, lang)


@cli.command()
@SEASON
@SEED
@click.option("--replace", is_flag=True, help="Phân công lại cả những đơn vị đã có đơn vị thẩm định.")
@DRY_RUN
@spoken
def assign(folder: Path, seed: int, replace: bool, dry_run: bool, as_json: bool, lang: str) -> None:
    """Rút thăm phân công thẩm định chéo, ghi vào cột Đơn vị thẩm định của kế hoạch."""
    _finish(_season(folder).assign(seed, replace=replace, dry_run=dry_run), as_json, lang)


@cli.command()
@SEASON
@click.option(
    "--share",
    type=click.IntRange(1, 100),
    required=True,
    metavar="%",
    help="Ít nhất bao nhiêu phần trăm số đơn vị, làm tròn lên.",
)
@SEED
@DRY_RUN
@spoken
def sample(folder: Path, share: int, seed: int, dry_run: bool, as_json: bool, lang: str) -> None:
    """Rút thăm các đơn vị được kiểm tra; kết quả rút được ghi vào nhật ký."""
    _finish(_season(folder).sample(share, seed, dry_run=dry_run), as_json, lang)


def _season(folder: Path, phase: str = "") -> Season:
    from ..season import Season

    return Season(folder, phase)


def _finish(report: Report, as_json: bool, lang: str) -> None:
    """Show a report and end the process with its exit code."""
    from . import terminal

    if as_json:
        findings = [terminal.finding_json(finding, lang) for finding in terminal.in_order(report.findings)]
        terminal.emit_json({**report.document(), "findings": findings})
    else:
        from .report_text import speak

        speak(report, lang)
        terminal.show_findings(report.findings, lang)
    sys.exit(report.exit_code)
