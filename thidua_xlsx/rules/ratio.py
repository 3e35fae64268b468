"""`tỷ lệ`: M × min(ratio, 1), rounded half up; `trần=120` and `không trần` let more count.

`Tham số` blank: one percentage, 85 meaning 85 % (seed Tây Ninh 2013, III.2: 85 % of the plan is 170 of 200).
`Tham số` `a/b`: two numbers, what was done over what was due. `a/b; trần=120`: 13/10 of 20 points are 24.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from ..arithmetic import entered, quotient
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
from ..rule_parameters import exact, items, unreadable
from ..vietnamese import text_folding
from ..vietnamese.numerals import show

METHOD = Method.RATIO
GUIDE = MethodGuide(
    brief="Nhập phần trăm (85 là 85 %), hoặc hai số khi Tham số là «a/b». "
    "Điểm chuẩn × tỷ lệ, không quá 100 %.",
    entered="tỷ lệ phần trăm (85 là 85 %), hoặc hai số a và b",
    points="M × tỷ lệ, tỷ lệ quá 100 % tính là 100 %; có `trần=120` thì tính đến 120 %, "
    "`không trần` thì tính hết.",
    parameter="để trống, hoặc `a/b`; thêm `trần=120` hoặc `không trần`",
)
TWO_NUMBERS = "a/b"
HUNDRED = Decimal(100)
CEILING, NO_CEILING = "trần", "không trần"


def read_parameter(text: str, maximum: Decimal) -> tuple[Parameter, tuple[Fault, ...]]:
    """Blank, `a/b`, and how much counts; anything else, and a limit below 100, is E342."""
    two, faults = False, list[Fault]()
    limit: Decimal | None = HUNDRED
    for item in items(text):
        name, equals, figure = item.partition("=")
        wanted = exact(figure.rstrip("% ")) if equals and text_folding.same(name, CEILING) else None
        if item.replace(" ", "").casefold() == TWO_NUMBERS:
            two = True
        elif text_folding.same(item, NO_CEILING):
            limit = None
        elif wanted is not None and wanted >= HUNDRED:
            limit = wanted
        else:
            faults.append(unreadable(item, TWO_NUMBERS, *([figure] if equals else [])))
    return Ratio(two, limit), tuple(faults)


def write_parameter(parameter: Parameter) -> str:
    """ "a/b", or "" for a percentage."""
    if not isinstance(parameter, Ratio):
        return ""
    limit = NO_CEILING if parameter.most is None else f"{CEILING}={show(parameter.most)}"
    return "; ".join(
        [*([TWO_NUMBERS] if parameter.two_numbers else []), *([limit] if parameter.most != HUNDRED else [])]
    )


def inputs(criterion: Criterion, info: SeasonInfo) -> tuple[Input, ...]:
    """A percentage, or a and b. More than 100 % may be entered and counts as the plan says."""
    if not _two(criterion):
        most = _most(criterion)
        above = "Trên 100 tính cả phần vượt." if most is None else f"Trên {show(most)} tính như {show(most)}."
        prompt = f"Ghi tỷ lệ hoàn thành bằng số, ví dụ 85 nghĩa là 85 %. {above}"
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
    most = _most(criterion)
    counted = part if most is None else min(part, (whole * most).scaleb(-2))
    return quotient(criterion.maximum * counted, whole, info.places)


def formula(criterion: Criterion, cells: Mapping[InputField, str], info: SeasonInfo) -> str | None:
    """Multiplies before it divides, as `points`, so that the only rounding is the last."""
    maximum, most = number(criterion.maximum), _most(criterion)
    if not _two(criterion):
        cell = cells[InputField.PERCENT]
        counted = cell if most is None else f"MIN({cell},{number(most)})"
        return if_number(cell, if_within(cell, f"ROUND({maximum}*{counted}/100,{info.places})"))
    part, whole = cells[InputField.ACTUAL], cells[InputField.TARGET]
    limit = whole if most is None or most == HUNDRED else f"{whole}*{number(most.scaleb(-2))}"
    counted = part if most is None else f"MIN({part},{limit})"
    share = f"ROUND({maximum}*{counted}/{whole},{info.places})"
    return if_number(part, if_number(whole, f"IF(AND({part}>=0,{whole}>0),{share},{EMPTY})"))


def _most(criterion: Criterion) -> Decimal | None:
    return criterion.parameter.most if isinstance(criterion.parameter, Ratio) else HUNDRED


def _two(criterion: Criterion) -> bool:
    return isinstance(criterion.parameter, Ratio) and criterion.parameter.two_numbers
