"""`cộng trừ`: nothing but the attached bonuses and deductions (sheet `Cộng trừ`), held within bounds.

`Tham số`: `sàn; trần`, `-5; 10`; `không` on a side that holds nothing, and blank holds nothing at all.
With +1 for each initiative and −0,5 for each late report, within -5; 10: 12 and 1 make 10, 0 and 14 make −5.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from ..catalogue import plan_parameters
from ..model import (
    NO_PEERS,
    Bounds,
    Claim,
    Criterion,
    Fault,
    Input,
    InputField,
    Method,
    MethodGuide,
    Parameter,
    Peers,
    SeasonInfo,
)
from ..rule_parameters import exact, fault, items, unreached, unreadable
from ..vietnamese import text_folding
from ..vietnamese.numerals import show

METHOD = Method.PLUS_MINUS
GUIDE = MethodGuide(
    brief="Nhập số lần của các mục cộng, trừ gắn vào, không có thì ghi 0. Tham số: «sàn; trần».",
    entered="số lần (hoặc điểm) của các khoản cộng, trừ gắn với dòng",
    points="0 cộng các khoản cộng, trừ các khoản trừ, giữ trong khoảng sàn đến trần; "
    "còn khoản để trống thì chưa có điểm.",
    parameter="`sàn; trần`: `-5; 10`; `không; 10`; để trống: không giữ",
    how="Khai ở các dòng cộng, trừ",
)
EXAMPLE = "-5; 10"
_NONE = "không"


def read_parameter(text: str, maximum: Decimal) -> tuple[Parameter, tuple[Fault, ...]]:
    """Floor and ceiling. E342 unreadable · E344 the floor above the ceiling · W346 M above the ceiling."""
    listed = items(text)
    if not listed:
        return Bounds(), ()
    sides = [None if text_folding.same(item, _NONE) else exact(item) for item in listed]
    wrong = [
        item
        for item, side in zip(listed, sides, strict=True)
        if side is None and not text_folding.same(item, _NONE)
    ]
    if wrong or len(sides) != 2:
        return Bounds(), tuple(unreadable(item, EXAMPLE, item) for item in wrong or [text.strip()])
    low, high = sides
    if low is not None and high is not None and low > high:
        return Bounds(), (fault(plan_parameters.FLOOR_ABOVE_CEILING, low=show(low), high=show(high)),)
    return Bounds(low, high), () if high is None else unreached([high], maximum)


def write_parameter(parameter: Parameter) -> str:
    """ "-5; 10"; "" where nothing is held."""
    if not isinstance(parameter, Bounds) or parameter == Bounds():
        return ""
    return "; ".join(_NONE if side is None else show(side) for side in (parameter.low, parameter.high))


def inputs(criterion: Criterion, info: SeasonInfo) -> tuple[Input, ...]:
    """Nothing in the row itself; each attached adjustment has a row with its count."""
    return ()


def points(criterion: Criterion, claim: Claim, info: SeasonInfo, peers: Peers = NO_PEERS) -> Decimal | None:
    """0, before the adjustments; `declared_counts` says whether the row stands."""
    return Decimal(0)


def formula(criterion: Criterion, cells: Mapping[InputField, str], info: SeasonInfo) -> str | None:
    """0 as a constant."""
    return "0"


def bounds(criterion: Criterion, assigned: Decimal) -> Bounds:
    """Those of `Tham số`."""
    return criterion.parameter if isinstance(criterion.parameter, Bounds) else Bounds()
