"""Reads the texts under `expected/`: tables with columns between `|`, under `[titles]`; `#` is a comment."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

SAMPLE = Path(__file__).parents[2] / "sample_workbooks" / "tay-ninh-2013"


def expected(name: str, sample: Path = SAMPLE) -> dict[str, list[dict[str, str]]]:
    """The tables of `expected/<name>.txt` by title ("" before the first), rows by heading."""
    tables: dict[str, list[list[str]]] = {}
    title = ""
    for line in (sample / "expected" / f"{name}.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            title = line.strip("[]")
        elif line and not line.startswith("#"):
            tables.setdefault(title, []).append([part.strip() for part in line.split("|")])
    return {
        title: [dict(zip(heading, row, strict=True)) for row in rows]
        for title, (heading, *rows) in tables.items()
    }


def number(text: str) -> Decimal:
    """A number of an expected text: "97,5"."""
    return Decimal(text.replace(",", "."))
