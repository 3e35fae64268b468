"""`tỷ lệ`: M × min(ratio, 1), rounded half up to the season's decimals.

`Tham số` blank: one percentage, 85 meaning 85 % (seed Tây Ninh 2013, III.2: 85 % of the plan is 170 of 200).
`Tham số` `a/b`: two numbers, what was done over what was due.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from ..arithmetic import entered, quotient
from ..catalogue import plan_parameters
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
    Ratio,
    SeasonInfo,
)
from ..rule_parameters import fault

METHOD = Method.RATIO
GUIDE = MethodGuide(
    brief="Nhập phần trăm (85 là 85 %), hoặc hai số khi Tham số là «a/b». "
    "Điểm chuẩn × tỷ lệ, không quá 100 %.",
    entered="tỷ lệ phần trăm (85 là 85 %), hoặc hai số a và b",
    points="M × tỷ lệ, tỷ lệ quá 100 % tính là 100 %.",
    parameter="để trống, hoặc `a/b`",
)
TWO_NUMBERS = "a/b"
HUNDRED = Decimal(100)


def read_parameter(text: str, maximum: Decimal) -> tuple[Parameter, tuple[Fault, ...]]:
    """Blank or `a/b`; anything else is E342."""
    plain = text.replace(" ", "").casefold()
    faults = (
        (fault(plan_parameters.PARAMETER_UNREADABLE, item=text.strip(), example=TWO_NUMBERS),)
        if plain not in ("", TWO_NUMBERS)
        else ()
    )
    return Ratio(two_numbers=plain == TWO_NUMBERS), faults


def write_parameter(parameter: Parameter) -> str:
    """ "a/b", or "" for a percentage."""
    return TWO_NUMBERS if isinstance(parameter, Ratio) and parameter.two_numbers else ""


def inputs(criterion: Criterion, info: SeasonInfo) -> tuple[Input, ...]:
    """A percentage, or a and b. More than 100 % may be entered and counts as 100 %."""
    if not _two(criterion):
        prompt = "Ghi tỷ lệ hoàn thành bằng số, ví dụ 85 nghĩa là 85 %. Trên 100 tính như 100."
        return (Input(InputField.PERCENT, InputKind.NUMBER, "Tỷ lệ (%)", prompt, Decimal(0)),)
    return (
        Input(InputField.ACTUAL, InputKind.NUMBER, "Thực hiện (a)", "Ghi số đã thực hiện.", Decimal(0)),
        Input(
            InputField.TARGET, InputKind.NUMBER, "Phải thực hiện (b)", "Ghi tổng số, lớn hơn 0.", Decimal(0)
        ),
    )


def points(criterion: Criterion, claim: Claim, info: SeasonInfo, peers: Peers = NO_PEERS) -> Decimal | None:
    """M × min(ratio, 1). None when a number is blank or below 0, and when b is 0: nothing to divide by."""
    part = entered(claim, InputField.ACTUAL if _two(criterion) else InputField.PERCENT)
    whole = entered(claim, InputField.TARGET) if _two(criterion) else HUNDRED
    if part is None or whole is None or part < 0 or whole <= 0:
        return None
    return quotient(criterion.maximum * min(part, whole), whole, info.places)


def formula(criterion: Criterion, cells: Mapping[InputField, str], info: SeasonInfo) -> str | None:
    """Multiplies before it divides, as `points`, so that the only rounding is the last."""
    maximum = number(criterion.maximum)
    if not _two(criterion):
        cell = cells[InputField.PERCENT]
        return if_number(cell, if_within(cell, f"ROUND({maximum}*MIN({cell},100)/100,{info.places})"))
    part, whole = cells[InputField.ACTUAL], cells[InputField.TARGET]
    share = f"ROUND({maximum}*MIN({part},{whole})/{whole},{info.places})"
    return if_number(part, if_number(whole, f"IF(AND({part}>=0,{whole}>0),{share},{EMPTY})"))


def _two(criterion: Criterion) -> bool:
    return isinstance(criterion.parameter, Ratio) and criterion.parameter.two_numbers
