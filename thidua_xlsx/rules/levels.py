"""`mức`: one of the listed levels, each with its points.

`Tham số`: `Loại A=200; Loại B=150` (seed Tây Ninh 2013, III.2: grade A 200, grade B 50 less), or the bare
points that may be given, `8; 6; 4; 0`; a bare level is named by its number as shown: "7,5". Signs belong
to a level: "A +", "A" and "A -" are three. A level may take points away: `Tốt=10; Khá=5; Yếu=-5`.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from ..catalogue import plan_parameters
from ..excel_formulas import EMPTY, if_number, number
from ..excel_formulas import text as quoted
from ..model import (
    NO_PEERS,
    Claim,
    Criterion,
    Fault,
    Input,
    InputField,
    InputKind,
    Levels,
    Method,
    MethodGuide,
    Parameter,
    Peers,
    SeasonInfo,
)
from ..rule_parameters import exact, fault, items, outside, unreached, unreadable
from ..vietnamese.numerals import show
from ..vietnamese.text_folding import fold_level

METHOD = Method.LEVELS
GUIDE = MethodGuide(
    brief="Chọn một mức. Tham số: «Loại A=200; Loại B=150» hoặc các điểm «8; 6; 4; 0».",
    entered="một mức trong danh sách",
    points="Điểm của mức; mức có thể âm.",
    parameter="`Loại A=200; Loại B=150` hoặc `8; 6; 4; 0`; `Tốt=10; Yếu=-5`",
)
EXAMPLE = "Loại A=200; Loại B=150 hoặc 8; 6; 4; 0"


def read_parameter(text: str, maximum: Decimal) -> tuple[Parameter, tuple[Fault, ...]]:
    """The levels in the plan's order. E341 none · E342 unreadable · E343 above M · E345 twice · W346."""
    if not items(text):
        return None, (fault(plan_parameters.PARAMETER_MISSING, method=METHOD.value, example=EXAMPLE),)
    choices: list[tuple[str, Decimal]] = []
    faults: list[Fault] = []
    for item in items(text):
        name, equals, figure = item.rpartition("=")
        points, name = exact(figure), name.strip()
        if points is None or (equals and not name):
            faults.append(unreadable(item, EXAMPLE, figure))
            continue
        name = name or show(points)
        if any(fold_level(name) == fold_level(known) for known, _ in choices):
            faults.append(fault(plan_parameters.LEVEL_LISTED_TWICE, item=name))
        else:
            faults.extend(outside(item, points, maximum) if points > 0 else ())
            choices.append((name, points))
    faults.extend(unreached([points for _, points in choices], maximum))
    return Levels(tuple(choices)), tuple(faults)


def write_parameter(parameter: Parameter) -> str:
    """ "Loại A=200; Loại B=150"; a level named by its number alone: "8; 6; 4; 0"."""
    choices = parameter.choices if isinstance(parameter, Levels) else ()
    return "; ".join(name if name == show(points) else f"{name}={show(points)}" for name, points in choices)


def inputs(criterion: Criterion, info: SeasonInfo) -> tuple[Input, ...]:
    """One of the levels' names."""
    listed = "; ".join(
        name if name == show(points) else f"{name} = {show(points)} điểm"
        for name, points in _choices(criterion)
    )
    prompt = f"Chọn một mức: {listed}."
    if len(prompt) > 255:
        prompt = "Chọn một mức trong danh sách."
    names = tuple(name for name, _ in _choices(criterion))
    return (Input(InputField.LEVEL, InputKind.CHOICE, "Mức", prompt, choices=names),)


def points(criterion: Criterion, claim: Claim, info: SeasonInfo, peers: Peers = NO_PEERS) -> Decimal | None:
    """Points of the chosen level; a number chooses the level of that name. None when it is no level."""
    value = claim.get(InputField.LEVEL)
    for name, level in _choices(criterion):
        if value == name or (isinstance(value, Decimal) and exact(name) == value):
            return level
    return None


def formula(criterion: Criterion, cells: Mapping[InputField, str], info: SeasonInfo) -> str | None:
    """By the name of the level; one named by a number also as a number (a drop-down makes one)."""
    cell = cells[InputField.LEVEL]
    by_text = by_number = EMPTY
    for name, level in reversed(_choices(criterion)):
        by_text = f"IF({cell}={quoted(name)},{number(level)},{by_text})"
        if (named := exact(name)) is not None:
            by_number = f"IF({cell}={number(named)},{number(level)},{by_number})"
    return if_number(cell, by_number, f"IF(ISTEXT({cell}),{by_text},{EMPTY})")


def _choices(criterion: Criterion) -> tuple[tuple[str, Decimal], ...]:
    return criterion.parameter.choices if isinstance(criterion.parameter, Levels) else ()


def lowest(criterion: Criterion) -> Decimal:
    """The lowest level, where one is below 0; else 0."""
    return min((points for _, points in _choices(criterion)), default=Decimal(0)).min(Decimal(0))
