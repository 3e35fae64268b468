"""Text tables: under a `[title]` a line of headings, then rows, cells apart by `|`; `#` is a comment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

Row = Mapping[str, str]
"""Heading -> text of the cell, trimmed; "" for a blank."""

Tables = Mapping[str, Sequence[Row]]
"""Title -> rows. What stands before the first title has the title ""."""


def read(path: Path) -> Tables:
    """The tables of a file."""
    return parse(path.read_text("utf-8"))


def parse(text: str) -> Tables:
    """The tables of a text. ValueError when a title repeats or a row has too few or too many cells."""
    lines: dict[str, list[list[str]]] = {}
    title = ""
    for line in text.splitlines():
        if line.startswith("["):
            title = line.strip("[] ")
            if title in lines:
                raise ValueError(f"[{title}] stands twice")
            lines[title] = []
        elif line.strip() and not line.startswith("#"):
            lines.setdefault(title, []).append([part.strip() for part in line.split("|")])
    return {name: _rows(name, *body) for name, body in lines.items()}


def _rows(title: str, heading: Sequence[str] = (), *body: Sequence[str]) -> list[Row]:
    for line in body:
        if len(line) != len(heading):
            raise ValueError(f"[{title}] has {len(heading)} columns, not {len(line)}: {' | '.join(line)}")
    return [dict(zip(heading, line, strict=True)) for line in body]
