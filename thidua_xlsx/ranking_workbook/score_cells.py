"""Where the figures of the sheet `Tổng hợp điểm` stand, for the formulas of every other sheet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from ..model import Tally
from ..vietnamese.numerals import point

NOT_APPLIED, WAITING, AGREED = "–", "chờ", "thống nhất"
"""Where there is no figure: the row is not the agency's, points are missing, the meeting decided."""
FIRST_AGENCY = 3
"""Column of the first agency: STT, Nội dung and Điểm chuẩn stand before."""


@dataclass(slots=True)
class ScoreCells:
    """Where each figure of an agency stands on the sheet, as 0-based (row, column)."""

    scores: dict[tuple[str, str], tuple[int, int]] = field(default_factory=dict)
    adjusted: dict[tuple[str, str], tuple[int, int]] = field(default_factory=dict)
    totals: dict[str, tuple[int, int]] = field(default_factory=dict)
    maxima: dict[str, tuple[int, int]] = field(default_factory=dict)
    decimals: int = 2
    """Decimals of the finest figure: live sums are rounded there, which only takes away binary noise."""


def decimals_of(tallies: Sequence[Tally]) -> int:
    """Decimals of the finest figure of the season, at least 2."""
    figures: list[Decimal | None] = []
    for tally in tallies:
        figures += [tally.total, *(score.final for score in tally.scores.values())]
        figures += [settled.final for settled in tally.settled.values()]
        figures += [adjusted.moved for adjusted in tally.adjusted]
    return max((_places(figure) for figure in figures if figure is not None), default=2)


def _places(value: Decimal) -> int:
    _, _, decimals = point(value).partition(".")
    return max(2, len(decimals))
