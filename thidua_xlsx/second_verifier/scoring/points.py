"""Points of a row (§2, table `Cách chấm`)."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from ..inputs.plan_types import (
    BANDS,
    COUNT,
    DEDUCT,
    LEVELS,
    PASS,
    PLUS_MINUS,
    POINTS,
    RATIO,
    TARGET,
    Criterion,
)
from ..inputs.rows import levels, target_parameter
from ..inputs.values import NOT_APPLIED, PASSED, Entries, Value
from ..text import ZERO, UnclearError, fold, half_up, items, plan_number
from .pools import Pool


def points_of(row: Criterion, entries: Entries, pool: Pool, places: int) -> Decimal | None:
    """Base points of a leaf; None without a value."""
    value = entries.get((row.code, "value"))
    if row.method == DEDUCT:
        return row.maximum
    if row.method == PLUS_MINUS:
        return ZERO
    if value is None or value == NOT_APPLIED:
        return None
    if row.method == PASS:
        return row.maximum if value == PASSED else ZERO
    if row.method == LEVELS:
        return dict(levels(row)).get(str(value))
    if not isinstance(value, Decimal):
        return None
    if row.method == POINTS:
        return value
    if row.method == COUNT:
        return min(value * plan_number(row.parameter), row.maximum)
    if row.method == BANDS:
        return band_points(row.parameter, value)
    if row.method == RATIO:
        return _ratio_points(row, value, entries.get((row.code, "b")), places)
    if row.method == TARGET:
        return _target_points(row, value, pool, places)
    return None


def band_points(parameter: str, value: Decimal) -> Decimal | None:
    """First band that holds."""
    for item in items(parameter):
        found = re.fullmatch(r"(>=|<=|≥|≤|>|<|=)\s*([\d.,]+)\s*:\s*([\d.,]+)", item)
        if found is None:
            raise UnclearError(f"không hiểu bậc “{item}”")
        bound = plan_number(found[2])
        holds = {
            ">=": value >= bound,
            "≥": value >= bound,
            "<=": value <= bound,
            "≤": value <= bound,
            ">": value > bound,
            "<": value < bound,
            "=": value == bound,
        }
        if holds[found[1]]:
            return plan_number(found[3])
    return None


def _ratio_points(row: Criterion, value: Decimal, below: Value | None, places: int) -> Decimal | None:
    """M × min(ratio, 1); b = 0 is an error and gives no points."""
    if fold(row.parameter):
        if not isinstance(below, Decimal) or below == 0:
            return None
        ratio = Fraction(value) / Fraction(below)
    else:
        ratio = Fraction(value) / 100
    return half_up(Fraction(row.maximum) * min(ratio, Fraction(1)), places)


def _target_points(row: Criterion, actual: Decimal, pool: Pool, places: int) -> Decimal:
    """`chỉ tiêu`: below, at, above target; with T = 0 by the highest A of those without target."""
    share, most = Fraction(target_parameter(row)[0]), Fraction(row.maximum)
    if not row.target:
        return half_up(most * Fraction(actual) / Fraction(pool.most) if pool.most else Fraction(0), places)
    reached = Fraction(actual) / Fraction(row.target)
    if reached <= 1:
        return half_up(share * most * reached, places)
    return half_up(share * most + (1 - share) * most * (reached - 1) / (pool.best - 1), places)
