"""`đếm`: so many points for each counted thing, at most M. `Tham số`: the points of one.

Inside a `nhóm trần` M may be blank: then the group alone holds the sum.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from ..arithmetic import decimals, entered, on_step
from ..catalogue import plan_parameters
from ..excel_formulas import EMPTY, if_number, number
from ..model import (
    NO_PEERS,
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
    PerUnit,
    SeasonInfo,
)
from ..rule_parameters import exact, fault, unreadable
from ..vietnamese.numerals import show

METHOD = Method.COUNT
GUIDE = MethodGuide(
    brief="Nhập số lượng. Số lượng × Tham số, không quá Điểm chuẩn.",
    entered="số lần",
    points="Số lần × điểm mỗi lần, nhiều nhất là M; trong «nhóm trần» được để trống M.",
    parameter="điểm mỗi lần: `2`",
)
EXAMPLE = "2"


def read_parameter(text: str, maximum: Decimal) -> tuple[Parameter, tuple[Fault, ...]]:
    """The points of one. E341 none · E342 no number · E350 not above 0."""
    if not text.strip():
        return None, (fault(plan_parameters.PARAMETER_MISSING, method=METHOD.value, example=EXAMPLE),)
    points = exact(text)
    if points is None:
        return None, (unreadable(text.strip(), EXAMPLE, text),)
    if points <= 0:
        return None, (fault(plan_parameters.POINTS_NOT_POSITIVE, points=show(points)),)
    return PerUnit(points), ()


def write_parameter(parameter: Parameter) -> str:
    """The points of one: "2"."""
    return show(parameter.points) if isinstance(parameter, PerUnit) else ""


def inputs(criterion: Criterion, info: SeasonInfo) -> tuple[Input, ...]:
    """A whole number from 0 on; what passes M counts as M."""
    prompt = (
        f"Ghi số lượng, là số nguyên. Mỗi đơn vị {show(_each(criterion))} điểm, "
        f"{f'nhiều nhất {show(criterion.maximum)} điểm. ' if criterion.maximum else ''}Không có thì ghi 0."
    )
    return (Input(InputField.COUNT, InputKind.WHOLE, "Số lượng", prompt, Decimal(0), step=Decimal(1)),)


def points(criterion: Criterion, claim: Claim, info: SeasonInfo, peers: Peers = NO_PEERS) -> Decimal | None:
    """min(count × points of one, M). None when blank, below 0 or not whole."""
    value = entered(claim, InputField.COUNT)
    if value is None or value < 0 or not on_step(value, Decimal(1)):
        return None
    points = value * _each(criterion)
    return min(points, criterion.maximum) if criterion.maximum else points


def formula(criterion: Criterion, cells: Mapping[InputField, str], info: SeasonInfo) -> str | None:
    """ROUND takes back what binary adds to a product such as 3 × 0.2."""
    cell, each = cells[InputField.COUNT], _each(criterion)
    product = f"ROUND({cell}*{number(each)},{decimals(each)})"
    if criterion.maximum:
        product = f"MIN({product},{number(criterion.maximum)})"
    return if_number(cell, f"IF(AND({cell}>=0,{cell}=INT({cell})),{product},{EMPTY})")


def _each(criterion: Criterion) -> Decimal:
    return criterion.parameter.points if isinstance(criterion.parameter, PerUnit) else Decimal(0)
