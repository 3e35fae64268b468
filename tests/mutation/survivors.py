"""The table of survivors that were looked at: what each changes, and why no test can or should notice."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path

from .mutants import Change

TABLE = Path(__file__).with_name("survivors.tsv")
HEADINGS = ("module", "function", "was", "became", "why")


def explained(table: Path = TABLE) -> Mapping[Change, str]:
    """Change -> why it may survive."""
    with table.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.reader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))
    if tuple(rows[0]) != HEADINGS:
        raise ValueError(f"{table.name}: headings are not {', '.join(HEADINGS)}")
    return {Change(*row[:4]): row[4] for row in rows[1:]}
