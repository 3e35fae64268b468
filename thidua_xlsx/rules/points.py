"""`điểm`: the agency enters its points, 0…M in multiples of the step."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from ..arithmetic import entered, on_step
from ..excel_formulas import EMPTY, if_number, if_within, number
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
    SeasonInfo,
)
from ..rule_parameters import unused
from ..vietnamese.numerals import show

METHOD = Method.POINTS
GUIDE = MethodGuide(
    brief="Nhập điểm, từ 0 đến Điểm chuẩn, bội số của bước.",
    entered="điểm",
    points="Đúng số điểm đã nhập: từ 0 đến M, là bội số của bước điểm.",
)


def read_parameter(text: str, maximum: Decimal) -> tuple[Parameter, tuple[Fault, ...]]:
    """No `Tham số`."""
    return None, unused(text, METHOD.value)


def write_parameter(parameter: Parameter) -> str:
    """ "": no `Tham số`."""
    return ""


def inputs(criterion: Criterion, info: SeasonInfo) -> tuple[Input, ...]:
    """One number, 0…M in the step of the row or else of the season."""
    step = _step(criterion, info)
    prompt = f"Ghi số từ 0 đến {show(criterion.maximum)}, theo bước {show(step)}. Bỏ trống là chưa chấm."
    return (Input(InputField.POINTS, InputKind.NUMBER, "Điểm", prompt, Decimal(0), criterion.maximum, step),)


def points(criterion: Criterion, claim: Claim, info: SeasonInfo, peers: Peers = NO_PEERS) -> Decimal | None:
    """The points entered; None when blank, below 0, above M or off the step: nothing is clamped."""
    value = entered(claim, InputField.POINTS)
    if value is None or not 0 <= value <= criterion.maximum or not on_step(value, _step(criterion, info)):
        return None
    return value


def formula(criterion: Criterion, cells: Mapping[InputField, str], info: SeasonInfo) -> str | None:
    """The entered number, where it is usable. A millionth is left for what binary makes of decimals."""
    cell, step = cells[InputField.POINTS], number(_step(criterion, info))
    stepped = f"IF(ABS({cell}/{step}-ROUND({cell}/{step},0))<0.000001,{cell},{EMPTY})"
    return if_number(cell, if_within(cell, stepped, criterion.maximum))


def _step(criterion: Criterion, info: SeasonInfo) -> Decimal:
    return info.step if criterion.step is None else criterion.step
