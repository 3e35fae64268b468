"""`bậc`: a measured number falls into the first band that holds.

`Tham số`: `>=95: 15; >=90: 12; >=80: 10; <80: 0`, comparisons >= > <= < = (also ≥ ≤), tried in order. With %
(`>=95%: 15`) a percentage is entered. With `tuyến tính` at the end the points run straight between the
neighbouring bounds of one direction: 92 is 12 + (15 − 12)·(92 − 90)/(95 − 90) = 13,2.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from ..arithmetic import entered, rounded
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
from ..vietnamese import text_folding
from ..vietnamese.numerals import show

METHOD = Method.BANDS
GUIDE = MethodGuide(
    brief="Nhập số đo; bậc đầu tiên đúng. Tham số: «>=95: 15; >=90: 12; <90: 0»; mốc có % thì nhập tỷ lệ.",
    entered="số đo được, hoặc tỷ lệ phần trăm khi các mốc ghi %",
    points="Điểm của bậc đầu tiên thỏa điều kiện; có «tuyến tính» thì giữa hai mốc cùng chiều tính theo "
    "đường thẳng.",
    parameter="`>=95: 15; >=90: 12; >=80: 10; <80: 0`; `>=95%: 15; <95%: 0`; thêm `; tuyến tính`",
)
EXAMPLE = ">=95: 15; >=90: 12; <90: 0"
EXAMPLE_PERCENT = ">=95%: 15; >=90%: 12; <90%: 0"
LINEAR = "tuyến tính"
_FAR_ABOVE_ONE = Decimal(10)
_BAND = re.compile(r"(>=|<=|>|<|=)([^:]+):(.+)")


def read_parameter(text: str, maximum: Decimal) -> tuple[Parameter, tuple[Fault, ...]]:
    """The bands in order.

    A bound without % among bounds with one is unreadable: nobody knows which of the two is meant.
    E341 none · E342 unreadable · E343 outside 0…M · W346 no band gives M · W347 a band that an earlier one
    swallows · W348 numbers from 0 on without a band.
    """
    if not items(text):
        return None, (fault(plan_parameters.PARAMETER_MISSING, method=METHOD.value, example=EXAMPLE),)
    listed = items(text.replace("≥", ">=").replace("≤", "<="))
    linear = len(listed) > 1 and text_folding.same(listed[-1], LINEAR)
    bands: list[Band] = []
    faults: list[Fault] = []
    plain: list[str] = []
    for item in listed[:-1] if linear else listed:
        match = _BAND.fullmatch(item)
        bound, points = (exact(match[2].rstrip("% ")), exact(match[3])) if match else (None, None)
        if match is None or bound is None or points is None:
            example = EXAMPLE_PERCENT if "%" in text else EXAMPLE
            faults.append(unreadable(item, example, *(match.group(2, 3) if match else ())))
            continue
        plain += [] if "%" in match[2] else [item]
        faults.extend(outside(item, points, maximum))
        bands.append(Band(match[1], bound, points))
    percent = len(plain) < len(bands)
    if percent:
        faults.extend(unreadable(item, EXAMPLE_PERCENT) for item in plain)
    if not faults:
        faults.extend(unreached([band.points for band in bands], maximum))
        faults.extend(_out_of_order(bands))
    return Bands(tuple(bands), percent, linear), tuple(faults)


def write_parameter(parameter: Parameter) -> str:
    """ ">=95: 15; <95: 0"."""
    if not isinstance(parameter, Bands):
        return ""
    unit = "%" if parameter.percent else ""
    written = [f"{band.comparison}{show(band.bound)}{unit}: {show(band.points)}" for band in parameter.bands]
    return "; ".join([*written, *([LINEAR] if parameter.linear else [])])


def inputs(criterion: Criterion, info: SeasonInfo) -> tuple[Input, ...]:
    """One measured number or percentage, without limits."""
    percent, linear = _read(criterion).percent, _read(criterion).linear
    unit = " %" if percent else ""
    listed = "; ".join(
        f"{band.comparison} {show(band.bound)}{unit}: {show(band.points)} điểm" for band in _bands(criterion)
    )
    asked = "Ghi tỷ lệ bằng số, ví dụ 85 nghĩa là 85 %." if percent else "Ghi số đo được."
    prompt = f"{asked} {listed}{', giữa hai mốc tính theo đường thẳng' if linear else ''}."
    if len(prompt) > 255:
        prompt = f"{asked.removesuffix('.')}; điểm tính theo bậc."
    if percent:
        return (Input(InputField.PERCENT, InputKind.NUMBER, "Tỷ lệ (%)", prompt),)
    least = min((abs(band.bound) for band in _bands(criterion)), default=Decimal(0))
    compared = least if least >= _FAR_ABOVE_ONE else None
    return (Input(InputField.MEASURE, InputKind.NUMBER, "Số đo", prompt, bounds_from=compared),)


def points(criterion: Criterion, claim: Claim, info: SeasonInfo, peers: Peers = NO_PEERS) -> Decimal | None:
    """Points of the first band that holds; None when blank or when no band holds."""
    value = entered(claim, _field(criterion))
    band = None if value is None else taken(_bands(criterion), value)
    if value is None or band is None:
        return None
    beside = _read(criterion).beside(band)
    if beside is None or value == band.bound:
        return band.points
    along = Fraction(value - band.bound) / Fraction(beside.bound - band.bound)
    return rounded(Fraction(band.points) + Fraction(beside.points - band.points) * along, info.places)


def taken(bands: Sequence[Band], value: Decimal) -> Band | None:
    """The first band that holds; None when none does."""
    return next((band for band in bands if _holds(band, value)), None)


def formula(criterion: Criterion, cells: Mapping[InputField, str], info: SeasonInfo) -> str | None:
    """The bands as nested IF, in order."""
    cell, nested = cells[_field(criterion)], EMPTY
    for band in reversed(_bands(criterion)):
        points = _points_formula(band, _read(criterion).beside(band), cell, info)
        nested = f"IF({cell}{band.comparison}{number(band.bound)},{points},{nested})"
    return if_number(cell, nested)


def _points_formula(band: Band, beside: Band | None, cell: str, info: SeasonInfo) -> str:
    """Divides once, at the end, as `points`."""
    if beside is None:
        return number(band.points)
    run, rise = beside.bound - band.bound, beside.points - band.points
    if run < 0:
        run, rise = -run, -rise
    start = band.points * run - rise * band.bound
    line = f"ROUND(({number(start)}+({number(rise)})*{cell})/{number(run)},{info.places})"
    return f"IF({cell}={number(band.bound)},{number(band.points)},{line})"


def _read(criterion: Criterion) -> Bands:
    return criterion.parameter if isinstance(criterion.parameter, Bands) else Bands(())


def _bands(criterion: Criterion) -> tuple[Band, ...]:
    return _read(criterion).bands


def _field(criterion: Criterion) -> InputField:
    return InputField.PERCENT if _read(criterion).percent else InputField.MEASURE


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
