"""Lines, tables and findings for people: coloured in a terminal, plain text when piped."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from typing import IO, TYPE_CHECKING, Any

from ..address import row_column
from ..catalogue import Level
from ..findings import Finding
from ..season.common.reports import TextTable

if TYPE_CHECKING:
    from rich.console import Console

LEVEL_WORDS = {
    "vi": {Level.ERROR: "Lỗi", Level.WARNING: "Cảnh báo", Level.INFO: "Ghi chú"},
    "en": {Level.ERROR: "Error", Level.WARNING: "Warning", Level.INFO: "Note"},
}
LEVEL_STYLES = {Level.ERROR: "bold red", Level.WARNING: "yellow", Level.INFO: "dim"}


def say(text: str) -> None:
    """A line for people, on standard output."""
    _console(sys.stdout).print(text, markup=False, highlight=False, soft_wrap=True)


def show_table(table: TextTable) -> None:
    """A table for people, on standard output."""
    from rich.box import SIMPLE_HEAD
    from rich.table import Table as RichTable

    grid = RichTable(title=table.title, box=SIMPLE_HEAD, title_justify="left", title_style="bold")
    for index, heading in enumerate(table.headings):
        grid.add_column(heading, justify="right" if index in table.right else "left", overflow="fold")
    for row in table.rows:
        grid.add_row(*[_plain(cell) for cell in row])
    _console(sys.stdout).print(grid)


def show_findings(findings: Iterable[Finding], lang: str) -> None:
    """Findings for people, worst first, on standard error; then how many of each level."""
    from rich.text import Text

    ordered = in_order(findings)
    console = _console(sys.stderr)
    for finding in ordered:
        label = f"{finding.code} {LEVEL_WORDS[lang][finding.level]}"
        console.print(
            Text.assemble((label, LEVEL_STYLES[finding.level]), "  ", finding.message(lang)), soft_wrap=True
        )
    if ordered:
        console.print(Text(_counts(ordered, lang), style="bold"), soft_wrap=True)


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Worst first; of each file the frame first, then sheet by sheet as they came, row by row.

    Plan and register come in the order of their sheets: criteria are put right before what refers to them.
    """
    severity, told = list(Level), list(dict.fromkeys(findings))
    sheets: dict[tuple[str, str], int] = {}
    for finding in told:
        if finding.at is not None:
            sheets.setdefault((finding.at.file, finding.at.sheet), len(sheets))

    def place(finding: Finding) -> tuple[object, ...]:
        at = finding.at
        file, sheet, cell = (at.file, at.sheet, at.cell) if at else ("", "", "")
        number = sheets.get((file, sheet), 0) if sheet else -1
        row, column = row_column(cell) if cell else (-1, -1)
        level = severity.index(finding.level)
        return level, file, not finding.spec.structure, number, row, column, finding.spec.number

    return sorted(told, key=place)


def _counts(findings: Sequence[Finding], lang: str) -> str:
    words = LEVEL_WORDS[lang]
    tally = [(level, sum(f.level is level for f in findings)) for level in Level]
    return " · ".join(f"{words[level]}: {count}" for level, count in tally if count)


def _plain(cell: str) -> Any:
    """Text that rich does not take for markup."""
    from rich.text import Text

    return Text(cell)


def _console(stream: IO[str]) -> Console:
    from rich.console import Console

    width = None if stream.isatty() else 160
    return Console(file=stream, width=width, highlight=False, emoji=False)
