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
from ..inputs.rows import levels, ratio_parameter, target_parameter
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
        counted = value * plan_number(row.parameter)
        return min(counted, row.maximum) if row.maximum else counted
    if row.method == BANDS:
        return band_points(row.parameter, value, places)
    if row.method == RATIO:
        return _ratio_points(row, value, entries.get((row.code, "b")), places)
    if row.method == TARGET:
        return _target_points(row, value, pool, places)
    return None


def band_points(parameter: str, value: Decimal, places: int) -> Decimal | None:
    """First band that holds; with `tuyến tính` on the straight line to the next bound of its direction."""
    listed = items(parameter.replace("≥", ">=").replace("≤", "<="))
    straight = fold(listed[-1]) == fold("tuyến tính") if listed else False
    bands = [_band(item) for item in (listed[:-1] if straight else listed)]
    for sign, bound, points in bands:
        holds = {
            ">=": value >= bound,
            "<=": value <= bound,
            ">": value > bound,
            "<": value < bound,
            "=": value == bound,
        }
        if not holds[sign]:
            continue
        ahead = [
            (other, worth)
            for way, other, worth in bands
            if way[0] == sign[0]
            and ((sign[0] == ">" and other > bound) or (sign[0] == "<" and other < bound))
        ]
        if not straight or not ahead or value == bound:
            return points
        other, worth = min(ahead, key=lambda pair: abs(pair[0] - bound))
        slope = Fraction(worth - points) / Fraction(other - bound)
        return half_up(Fraction(points) + slope * Fraction(value - bound), places)
    return None


def _band(item: str) -> tuple[str, Decimal, Decimal]:
    found = re.fullmatch(r"(>=|<=|>|<|=)\s*(-?[\d.,]+)\s*%?\s*:\s*(-?[\d.,]+)", item)
    if found is None:
        raise UnclearError(f"không hiểu bậc “{item}”")
    return found[1], plan_number(found[2]), plan_number(found[3])


def _ratio_points(row: Criterion, value: Decimal, below: Value | None, places: int) -> Decimal | None:
    """M × min(ratio, 1), or what the plan lets count; b = 0 is an error and gives no points."""
    two, most = ratio_parameter(row)
    if two:
        if not isinstance(below, Decimal) or below == 0:
            return None
        ratio = Fraction(value) / Fraction(below)
    else:
        ratio = Fraction(value) / 100
    counted = ratio if most is None else min(ratio, Fraction(most) / 100)
    return half_up(Fraction(row.maximum) * counted, places)


def _target_points(row: Criterion, actual: Decimal, pool: Pool, places: int) -> Decimal:
    """`chỉ tiêu`: below, at, above target; with T = 0 by the highest A of those without target."""
    share, most = Fraction(target_parameter(row)[0]), Fraction(row.maximum)
    if not row.target:
        return half_up(most * Fraction(actual) / Fraction(pool.most) if pool.most else Fraction(0), places)
    reached = Fraction(actual) / Fraction(row.target)
    if reached <= 1:
        return half_up(share * most * reached, places)
    return half_up(share * most + (1 - share) * most * (reached - 1) / (pool.best - 1), places)
