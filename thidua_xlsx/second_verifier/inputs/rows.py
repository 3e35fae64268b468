"""The rows that an agency is asked, its registered targets among them (§2, §4)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from ..text import ZERO, UnclearError, fold, half_up, items, plan_number, show
from .plan_types import CAPPED, DERIVED, GROUP, HIGHEST, LEVELS, REGISTERED, TARGET, Criterion, Plan
from .register import Register


def levels(row: Criterion) -> list[tuple[str, Decimal]]:
    """`Loại A=200; Loại B=150`, or bare allowed points."""
    found = []
    for item in items(row.parameter):
        name, sign, points = item.rpartition("=")
        found.append((name.strip() if sign else show(plan_number(points)), plan_number(points)))
    return found


def lowest(row: Criterion) -> Decimal:
    """How low a row lies by itself: 0, or its lowest level where that is negative."""
    return (
        min((points for _, points in levels(row)), default=ZERO).min(ZERO) if row.method == LEVELS else ZERO
    )


def rows_of(plan: Plan, register: Register, agency: str) -> list[Criterion]:
    """The rows that apply to an agency, in print order; each registered target a row below its criterion."""
    found: list[Criterion] = []
    for row in plan.criteria:
        if agency in row.agencies:
            found.append(_with_target(row, register, agency))
            if row.method == REGISTERED:
                found += registered_rows(row, plan, register, agency)
    return found


def _with_target(row: Criterion, register: Register, agency: str) -> Criterion:
    """T of a `chỉ tiêu`: in `Tham số`, else what the agency registered."""
    if row.method != TARGET:
        return row
    amount = target_parameter(row)[1]
    if amount is None:
        mine = [
            target for target in register.targets if (target.agency, target.criterion) == (agency, row.code)
        ]
        amount = mine[0].amount if mine else None
    return replace(row, target=amount)


def registered_rows(row: Criterion, plan: Plan, register: Register, agency: str) -> list[Criterion]:
    """One child row per registered target (§4); a blank maximum shares what the others leave."""
    mine = [target for target in register.targets if (target.agency, target.criterion) == (agency, row.code)]
    left = row.maximum - sum((target.maximum for target in mine if target.maximum is not None), ZERO)
    blank = sum(target.maximum is None for target in mine)
    found = []
    for target in mine:
        share = target.maximum
        if share is None:
            share = half_up(Fraction(max(left, ZERO)) / blank, plan.places)
            left, blank = left - share, blank - 1
        below = replace(row, code=f"{row.code}.{target.number}", number=target.number, parent=row.code)
        # A target that falls away is simply left out; "đủ điểm" is said of the criterion as a whole.
        below = replace(below, full_when_absent=False)
        found.append(
            replace(below, content=target.content, maximum=share, method=TARGET, target=target.amount)
        )
    return found


def ratio_parameter(row: Criterion) -> tuple[bool, Decimal | None]:
    """Whether a/b is entered, and the percentage that counts at most: `trần=120`, `không trần` (None)."""
    two, most = False, Decimal(100)
    for item in items(row.parameter):
        name, sign, value = item.partition("=")
        if fold(item) == fold("không trần"):
            return any("/" in one for one in items(row.parameter)), None
        if sign and fold(name) == fold("trần"):
            most = plan_number(value.strip().rstrip("%"))
        else:
            two = True
    return two, most


def target_parameter(row: Criterion) -> tuple[Decimal, Decimal | None]:
    """(h, T) out of `0,6; T=12`, `h=0,8`, `T=90` or nothing."""
    share, target = Decimal("0.5"), None
    for item in items(row.parameter):
        name, sign, value = item.rpartition("=")
        if sign and fold(name) == "t":
            target = plan_number(value)
        else:
            share = plan_number(value)
    return share, target


Bounds = tuple[Decimal | None, Decimal | None]
"""Least and most points; None on a side without a limit."""


def bounds_of(row: Criterion) -> Bounds:
    """`sàn; trần` of a `cộng trừ` row; `không` on a side that holds nothing."""
    sides = [None if fold(item) == "khong" else plan_number(item) for item in items(row.parameter)]
    if len(sides) not in (0, 2):
        raise UnclearError(f"không hiểu sàn và trần “{row.parameter}”")
    return (sides[0], sides[1]) if sides else (None, None)


def within(points: Decimal, least: Decimal | None, most: Decimal | None) -> Decimal:
    """The points, held within both."""
    points = points if most is None else min(points, most)
    return points if least is None else max(points, least)


def is_group(row: Criterion) -> bool:
    """Whether the points of a row are made of other rows'."""
    return row.method in (GROUP, CAPPED, HIGHEST, DERIVED, REGISTERED)
