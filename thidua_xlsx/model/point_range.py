"""The bounds of a class, as plans print them: `90`, `> 90`, `từ 80 đến dưới 90`, `dưới 50`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from ..vietnamese.numerals import show

_NUMBER = r"(-?[0-9][0-9.,]*)(?:\s*(?:điểm|đ)\b)?"
_LOWER = rf"(≥|>=|=>|>|từ|trên|hơn)?\s*{_NUMBER}(?:\s*trở lên)?"
_UPPER = rf"((?:(?:và|đến|tới)\s+)?(?:dưới|<)|≤|<=|không quá|đến|tới|-|–|—)\s*{_NUMBER}(?:\s*trở xuống)?"
_RANGE = re.compile(rf"{_LOWER}(?:\s*{_UPPER})?", re.IGNORECASE)
_BELOW = re.compile(rf"(dưới|<|≤|<=|không quá|đến|tới)\s*{_NUMBER}", re.IGNORECASE)
_STRICT_LOWER = frozenset({">", "trên", "hơn"})
ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class PointRange:
    """From `least` points on (None: no lower bound), above it where `strict`.

    `upper` is printed and checked, never used: bonuses may pass it. It belongs to the range unless
    `upper_strict`.
    """

    least: Decimal | None = ZERO
    strict: bool = False
    upper: Decimal | None = None
    upper_strict: bool = False

    def holds(self, points: Decimal, times: int = 1) -> bool:
        """Whether so many points are enough; `times` as many are asked for the sum of so many phases."""
        if self.least is None:
            return True
        least = self.least * times
        return points > least if self.strict else points >= least

    def asks_more_than(self, other: PointRange) -> bool:
        """Whether some points are enough for the other alone."""
        if self.least is None:
            return False
        if other.least is None or self.least > other.least:
            return True
        return self.least == other.least and self.strict and not other.strict

    @property
    def plain(self) -> bool:
        """Whether it says no more than a number does."""
        return self.least is not None and not self.strict and self.upper is None

    @property
    def words(self) -> str:
        """As plans print it, from its parts: "90", "trên 90", "từ 80 đến dưới 90", "dưới 50"."""
        until = "" if self.upper is None else f"{'dưới ' if self.upper_strict else ''}{show(self.upper)}"
        if self.least is None:
            return until if self.upper_strict else f"đến {until}"
        if self.plain:
            return show(self.least)
        return self.needed() + (f" đến {until}" if until else "")

    def needed(self, times: int = 1) -> str:
        """The lower bound alone, in words: "từ 90", "trên 90"; "" without one."""
        return "" if self.least is None else f"{'trên' if self.strict else 'từ'} {show(self.least * times)}"


FROM_ZERO = PointRange()
"""What a blank cell means."""


def parts_of(text: str) -> tuple[str | None, bool, str | None, bool] | None:
    """(lower number, strict, upper number, upper strict) as texts; None for what is no range."""
    below = _BELOW.fullmatch(text.strip())
    if below:
        return None, False, below[2], _is_strict(below[1])
    match = _RANGE.fullmatch(text.strip())
    if match is None:
        return None
    sign, lower, join, upper = match.groups()
    strict = (sign or "").lower() in _STRICT_LOWER
    return lower, strict, upper, bool(join) and _is_strict(join)


def _is_strict(words: str) -> bool:
    return words.lower().endswith(("dưới", "<"))
