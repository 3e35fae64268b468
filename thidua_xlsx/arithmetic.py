"""Exact arithmetic of points: sums, steps, and the one division, rounded once, half up, as Excel rounds."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from math import floor

from .model import Claim, InputField
from .vietnamese import numerals


def entered(claim: Claim, field: InputField) -> Decimal | None:
    """The number entered in that field; None when it is blank, not applicable or no number."""
    value = claim.get(field)
    return value if isinstance(value, Decimal) else None


def on_step(value: Decimal, step: Decimal) -> bool:
    """Whether the value is a multiple of the step."""
    return value % step == 0


def summed(points: Iterable[Decimal]) -> Decimal:
    """The points added up: of none the decimal 0."""
    return sum(points, Decimal(0))


def quotient(numerator: Decimal, denominator: Decimal, places: int) -> Decimal:
    """numerator / denominator at that many decimals, half up, exactly: no digit is lost before the rounding.

    Both not negative; the denominator not 0.
    """
    return rounded(Fraction(numerator) / Fraction(denominator), places)


def rounded(value: Fraction, places: int) -> Decimal:
    """The number at that many decimals, half away from zero."""
    nearest = Decimal(floor(abs(value) * 10**places + Fraction(1, 2))).scaleb(-places)
    return numerals.canonical(-nearest if value < 0 else nearest)


def decimals(value: Decimal) -> int:
    """How many decimals the number has: 0.25 -> 2, 100 -> 0."""
    return len(numerals.point(value).partition(".")[2])
