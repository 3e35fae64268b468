"""Expressions of `suy ra` (§2): `0,5*[I.1] + nhỏ nhất([II.2]; 10)`, worked out as they are read."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

from ..text import UnclearError, fold, plan_number

_PIECE = re.compile(r"\s*(\[[^\]]+\]|[0-9][0-9.,]*|[^\W\d_]+(?:\s+[^\W\d_]+)*|.)", re.DOTALL)
Points = Callable[[str], Decimal | None]
"""Points of a row by its code; None while they are unknown."""


def value_of(text: str, points: Points) -> Fraction | None:
    """What it comes to; None where a row is unknown or something is divided by 0."""
    pieces = [piece for piece in _PIECE.findall(text.strip()) if piece.strip()]
    reading = _Reading(pieces, points)
    value = reading.added()
    if reading.pieces:
        raise UnclearError(f"không hiểu biểu thức “{text}”")
    return value


class _Reading:
    def __init__(self, pieces: list[str], points: Points) -> None:
        self.pieces, self.points = pieces, points

    def next(self, *wanted: str) -> str:
        """The next piece, taken, if it is one of these; "" else."""
        if self.pieces and (not wanted or self.pieces[0] in wanted):
            return self.pieces.pop(0)
        return ""

    def added(self) -> Fraction | None:
        value = self.multiplied()
        while sign := self.next("+", "-", "−", "–"):
            other = self.multiplied()
            if value is None or other is None:
                value = None
            else:
                value = value + other if sign == "+" else value - other
        return value

    def multiplied(self) -> Fraction | None:
        value = self.single()
        while sign := self.next("*", "×", "·", "/", "÷", ":"):
            other = self.single()
            if value is None or other is None or (sign in "/÷:" and not other):
                value = None
            else:
                value = value / other if sign in "/÷:" else value * other
        return value

    def single(self) -> Fraction | None:
        if self.next("-", "−", "–"):
            value = self.single()
            return None if value is None else -value
        if self.next("("):
            value = self.added()
            self.close()
            return value
        piece = self.next()
        if piece.startswith("["):
            found = self.points(piece[1:-1].strip())
            return None if found is None else Fraction(found)
        if fold(piece) in ("nho nhat", "lon nhat"):
            return self.chosen(min if fold(piece) == "nho nhat" else max)
        return Fraction(plan_number(piece))

    def chosen(self, choose: Callable[[list[Fraction]], Fraction]) -> Fraction | None:
        if not self.next("("):
            raise UnclearError("thiếu ngoặc sau nhỏ nhất hoặc lớn nhất")
        values = [self.added()]
        while self.next(";"):
            values.append(self.added())
        self.close()
        known = [value for value in values if value is not None]
        return choose(known) if len(known) == len(values) else None

    def close(self) -> None:
        if not self.next(")"):
            raise UnclearError("thiếu ngoặc đóng trong biểu thức")
