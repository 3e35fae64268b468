"""`bậc`: a measured number falls into the first band that holds.

`Tham số`: `>=95: 15; >=90: 12; >=80: 10; <80: 0`, comparisons >= > <= < = (also ≥ ≤), tried in order.
Where all bounds have a % (`>=95%: 15`), a percentage is entered as in `tỷ lệ`: 95 is 95 %.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from ..arithmetic import entered
from ..catalogue import plan_parameters
from ..excel_formulas import EMPTY, if_number, if_within, number
from ..model import (
    NO_PEERS,
    Band,
    Bands,
    Claim,
    Criterion,
    Fault,
    Input,
    InputField,
    InputKind,
    Method,
    MethodGuide,
    Parameter,
    Peers,
    SeasonInfo,
)
from ..rule_parameters import exact, fault, items, outside, unreached, unreadable
from ..vietnamese.numerals import show

METHOD = Method.BANDS
GUIDE = MethodGuide(
    brief="Nhập số đo; bậc đầu tiên đúng. Tham số: «>=95: 15; >=90: 12; <90: 0».",
    entered="số đo được, hoặc tỷ lệ phần trăm khi các mốc có dấu %",
    points="Điểm của bậc đầu tiên thỏa điều kiện.",
    parameter="`>=95: 15; >=90: 12; >=80: 10; <80: 0`, hoặc với dấu % ở mọi mốc: `>=95%: 15; <95%: 0`",
)
EXAMPLE = ">=95: 15; >=90: 12; <90: 0"
PERCENT_EXAMPLE = ">=95%: 15; >=90%: 12; <90%: 0"
_FAR_ABOVE_ONE = Decimal(10)
_BAND = re.compile(r"(>=|<=|>|<|=)([^:]+):(.+)")
_PERCENT_BAND = re.compile(r"(>=|<=|>|<|=)([^:%]+)%\s*:(.+)")


def read_parameter(text: str, maximum: Decimal) -> tuple[Parameter, tuple[Fault, ...]]:
    """The bands in order.

    A bound without % among bounds with one is unreadable: nobody knows which of the two is meant.
    E341 none · E342 unreadable · E343 outside 0…M · W346 no band gives M · W347 a band that an earlier one
    swallows · W348 numbers from 0 on without a band.
    """
    if not items(text):
        return None, (fault(plan_parameters.PARAMETER_MISSING, method=METHOD.value, example=EXAMPLE),)
    bands: list[Band] = []
    faults: list[Fault] = []
    percent = "%" in text
    for item in items(text.replace("≥", ">=").replace("≤", "<=")):
        match = (_PERCENT_BAND if percent else _BAND).fullmatch(item)
        bound, points = (exact(match[2]), exact(match[3])) if match else (None, None)
        if match is None or bound is None or points is None:
            example = PERCENT_EXAMPLE if percent else EXAMPLE
            faults.append(unreadable(item, example, *(match.group(2, 3) if match else ())))
            continue
        faults.extend(outside(item, points, maximum))
        bands.append(Band(match[1], bound, points))
    if not faults:
        faults.extend(unreached([band.points for band in bands], maximum))
        faults.extend(_out_of_order(bands))
    return Bands(tuple(bands), percent), tuple(faults)


def write_parameter(parameter: Parameter) -> str:
    """ ">=95: 15; <95: 0"."""
    if not isinstance(parameter, Bands):
        return ""
    sign = "%" if parameter.percent else ""
    return "; ".join(
        f"{band.comparison}{show(band.bound)}{sign}: {show(band.points)}" for band in parameter.bands
    )


def inputs(criterion: Criterion, info: SeasonInfo) -> tuple[Input, ...]:
    """One measured number, without limits; a percentage from 0 on where the bounds are percentages."""
    percent = _field(criterion) is InputField.PERCENT
    what = "tỷ lệ bằng số, ví dụ 85 nghĩa là 85 %" if percent else "số đo được"
    listed = "; ".join(
        f"{band.comparison} {show(band.bound)}{' %' if percent else ''}: {show(band.points)} điểm"
        for band in _bands(criterion)
    )
    prompt = f"Ghi {what}. {listed}."
    if len(prompt) > 255:
        prompt = f"Ghi {what}; điểm tính theo bậc."
    if percent:
        return (Input(InputField.PERCENT, InputKind.NUMBER, "Tỷ lệ (%)", prompt, Decimal(0)),)
    least = min((abs(band.bound) for band in _bands(criterion)), default=Decimal(0))
    compared = least if least >= _FAR_ABOVE_ONE else None
    return (Input(InputField.MEASURE, InputKind.NUMBER, "Số đo", prompt, bounds_from=compared),)


def points(criterion: Criterion, claim: Claim, info: SeasonInfo, peers: Peers = NO_PEERS) -> Decimal | None:
    """Points of the first band that holds; None when blank, when no band holds, for a percentage below 0."""
    field = _field(criterion)
    value = entered(claim, field)
    if value is None or (field is InputField.PERCENT and value < 0):
        return None
    band = taken(_bands(criterion), value)
    return band.points if band else None


def taken(bands: Sequence[Band], value: Decimal) -> Band | None:
    """The first band that holds; None when none does."""
    return next((band for band in bands if _holds(band, value)), None)


def formula(criterion: Criterion, cells: Mapping[InputField, str], info: SeasonInfo) -> str | None:
    """The bands as nested IF, in order."""
    cell, nested = cells[_field(criterion)], EMPTY
    for band in reversed(_bands(criterion)):
        nested = f"IF({cell}{band.comparison}{number(band.bound)},{number(band.points)},{nested})"
    if _field(criterion) is InputField.PERCENT:
        nested = if_within(cell, nested)
    return if_number(cell, nested)


def _field(criterion: Criterion) -> InputField:
    percent = isinstance(criterion.parameter, Bands) and criterion.parameter.percent
    return InputField.PERCENT if percent else InputField.MEASURE


def _bands(criterion: Criterion) -> tuple[Band, ...]:
    return criterion.parameter.bands if isinstance(criterion.parameter, Bands) else ()


def _holds(band: Band, value: Decimal) -> bool:
    order = (value > band.bound) - (value < band.bound)
    return {">=": order >= 0, ">": order > 0, "<=": order <= 0, "<": order < 0, "=": order == 0}[
        band.comparison
    ]


def _out_of_order(bands: Sequence[Band]) -> list[Fault]:
    """Bands no number reaches, and a number no band takes: the bounds and what lies around them tell."""
    bounds = sorted({band.bound for band in bands})
    between = [(low + high) / 2 for low, high in pairwise(bounds)]
    probes = sorted([bounds[0] - 1, *bounds, *between, bounds[-1] + 1])
    first = {probe: taken(bands, probe) for probe in probes}
    faults = [
        fault(
            plan_parameters.BAND_NEVER_USED, item=f"{band.comparison}{show(band.bound)}: {show(band.points)}"
        )
        for index, band in enumerate(bands)
        if not any(taken is band for taken in first.values()) or band in bands[:index]
    ]
    free = [probe for probe, taken in first.items() if taken is None and probe >= 0]
    return faults + ([fault(plan_parameters.NUMBER_WITHOUT_BAND, number=show(free[0]))] if free else [])
