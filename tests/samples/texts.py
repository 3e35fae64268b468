"""Reads the texts under `expected/`: results worked out by hand."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from sample_workbooks.regenerate.tables import Tables, read

SAMPLE = Path(__file__).parents[2] / "sample_workbooks" / "tay-ninh-2013"


def expected(name: str, sample: Path = SAMPLE) -> Tables:
    """The tables of `expected/<name>.txt`."""
    return read(sample / "expected" / f"{name}.txt")


def number(text: str) -> Decimal:
    """A number of an expected text: "97,5"."""
    return Decimal(text.replace(",", "."))
