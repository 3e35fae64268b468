"""The command line: arguments in, exit code out. Each command is a file of `commands`, found by its name."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from collections.abc import Sequence
from typing import Any

import click

from ..installation import was_installed
from ..version import __version__
from . import commands, usage_words

OPTIONS = "[TÙY CHỌN]…"


class CommandFolder(click.Group):
    """A group whose commands are the modules of `commands`: `papers_check.py` is `papers-check`.

    Each module holds one click command, `command`, and is imported only when it runs or is listed.
    """

    def main(self, args: Sequence[str] | None = None, *rest: Any, **settings: Any) -> Any:
        usage_words.use(usage_words.language_of(sys.argv[1:] if args is None else args))
        return super().main(args, *rest, **settings)

    def list_commands(self, ctx: click.Context) -> list[str]:
        names = (module.name for module in pkgutil.iter_modules(commands.__path__))
        return sorted(name.replace("_", "-") for name in names)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        name = f"{commands.__name__}.{cmd_name.replace('-', '_')}"
        if cmd_name in self.list_commands(ctx):
            command: click.Command = importlib.import_module(name).command
            command.options_metavar = OPTIONS
            return command
        if was_installed(name):
            raise ModuleNotFoundError(name=name)
        return None


@click.group(
    cls=CommandFolder,
    options_metavar=OPTIONS,
    subcommand_metavar="LỆNH…",
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(
    __version__, prog_name="thidua", message="%(prog)s %(version)s", help="Cho biết phiên bản rồi thoát."
)
def cli() -> None:
    """Chấm điểm, thẩm định và xếp hạng thi đua của khối bằng Excel.

    Một mùa thi đua là một thư mục: new → check → generate → collect → appraise → rank.
    """
