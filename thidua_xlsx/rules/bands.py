"""`bậc`: a measured number falls into the first band that holds.

`Tham số`: `>=95: 15; >=90: 12; >=80: 10; <80: 0`, comparisons >= > <= < = (also ≥ ≤), tried in order.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from ..arithmetic import entered
from ..catalogue import plan_parameters
from ..excel_formulas import EMPTY, if_number, number
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
    entered="số đo được",
    points="Điểm của bậc đầu tiên thỏa điều kiện.",
    parameter="`>=95: 15; >=90: 12; >=80: 10; <80: 0`",
)
EXAMPLE = ">=95: 15; >=90: 12; <90: 0"
_FAR_ABOVE_ONE = Decimal(10)
_BAND = re.compile(r"(>=|<=|>|<|=)([^:]+):(.+)")


def read_parameter(text: str, maximum: Decimal) -> tuple[Parameter, tuple[Fault, ...]]:
    """The bands in order.

    E341 none · E342 unreadable · E343 outside 0…M · W346 no band gives M · W347 a band that an earlier one
    swallows · W348 numbers from 0 on without a band.
    """
    if not items(text):
        return None, (fault(plan_parameters.PARAMETER_MISSING, method=METHOD.value, example=EXAMPLE),)
    bands: list[Band] = []
    faults: list[Fault] = []
    for item in items(text.replace("≥", ">=").replace("≤", "<=")):
        match = _BAND.fullmatch(item)
        bound, points = (exact(match[2]), exact(match[3])) if match else (None, None)
        if match is None or bound is None or points is None:
            faults.append(unreadable(item, EXAMPLE, *(match.group(2, 3) if match else ())))
            continue
        faults.extend(outside(item, points, maximum))
        bands.append(Band(match[1], bound, points))
    if not faults:
        faults.extend(unreached([band.points for band in bands], maximum))
        faults.extend(_out_of_order(bands))
    return Bands(tuple(bands)), tuple(faults)


def write_parameter(parameter: Parameter) -> str:
    """ ">=95: 15; <95: 0"."""
    bands = parameter.bands if isinstance(parameter, Bands) else ()
    return "; ".join(f"{band.comparison}{show(band.bound)}: {show(band.points)}" for band in bands)


def inputs(criterion: Criterion, info: SeasonInfo) -> tuple[Input, ...]:
    """One measured number, without limits."""
    listed = "; ".join(
        f"{band.comparison} {show(band.bound)}: {show(band.points)} điểm" for band in _bands(criterion)
    )
    prompt = f"Ghi số đo được. {listed}."
    if len(prompt) > 255:
        prompt = "Ghi số đo được; điểm tính theo bậc."
    least = min((abs(band.bound) for band in _bands(criterion)), default=Decimal(0))
    compared = least if least >= _FAR_ABOVE_ONE else None
    return (Input(InputField.MEASURE, InputKind.NUMBER, "Số đo", prompt, bounds_from=compared),)


def points(criterion: Criterion, claim: Claim, info: SeasonInfo, peers: Peers = NO_PEERS) -> Decimal | None:
    """Points of the first band that holds; None when blank or when no band holds."""
    value = entered(claim, InputField.MEASURE)
    if value is None:
        return None
    return next((band.points for band in _bands(criterion) if _holds(band, value)), None)


def formula(criterion: Criterion, cells: Mapping[InputField, str], info: SeasonInfo) -> str | None:
    """The bands as nested IF, in order."""
    cell, nested = cells[InputField.MEASURE], EMPTY
    for band in reversed(_bands(criterion)):
        nested = f"IF({cell}{band.comparison}{number(band.bound)},{number(band.points)},{nested})"
    return if_number(cell, nested)


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
    first = {probe: next((b for b in bands if _holds(b, probe)), None) for probe in probes}
    faults = [
        fault(
            plan_parameters.BAND_NEVER_USED, item=f"{band.comparison}{show(band.bound)}: {show(band.points)}"
        )
        for index, band in enumerate(bands)
        if not any(taken is band for taken in first.values()) or band in bands[:index]
    ]
    free = [probe for probe, taken in first.items() if taken is None and probe >= 0]
    return faults + ([fault(plan_parameters.NUMBER_WITHOUT_BAND, number=show(free[0]))] if free else [])
