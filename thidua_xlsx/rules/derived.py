"""`suy ra`: an expression over the points of other rows, `0,5*[I.1] + [II.2]`, held within 0…M.

Nothing is entered. Rows below it count only through it; a row that is named and not assigned counts 0.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from .. import rule_expressions
from ..arithmetic import rounded
from ..catalogue import plan_parameters
from ..excel_formulas import EMPTY, number
from ..model import (
    NO_PEERS,
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
from ..rule_expressions import Expression
from ..rule_parameters import fault, unreadable

METHOD = Method.DERIVED
GUIDE = MethodGuide(
    brief="Không nhập gì. Tính từ điểm các dòng khác, mã trong ngoặc vuông. Tham số: «0,5*[I.1] + [II.2]».",
    entered="không nhập",
    points="Giá trị của biểu thức, làm tròn một lần, giữ trong 0…M. Mã trong ngoặc vuông là điểm của dòng "
    "đó, gồm khoản cộng trừ; dòng không giao tính 0; dòng chưa có điểm, hoặc chia cho 0: chưa có điểm.",
    parameter="`0,5*[I.1] + [II.2]`; + − × ÷, ngoặc tròn, `nhỏ nhất(a; b)`, `lớn nhất(a; b)`",
    how="Tính từ các dòng khác",
)
EXAMPLE = "0,5*[I.1] + [II.2]"


def read_parameter(text: str, maximum: Decimal) -> tuple[Parameter, tuple[Fault, ...]]:
    """The expression. E341 none · E342 what of it cannot be read."""
    if not text.strip():
        return None, (fault(plan_parameters.PARAMETER_MISSING, method=METHOD.value, example=EXAMPLE),)
    try:
        return rule_expressions.read(text), ()
    except rule_expressions.UnreadableError as piece:
        return None, (unreadable(str(piece), EXAMPLE, str(piece)),)


def write_parameter(parameter: Parameter) -> str:
    """The expression."""
    return rule_expressions.text(parameter) if isinstance(parameter, Expression) else ""


def inputs(criterion: Criterion, info: SeasonInfo) -> tuple[Input, ...]:
    """Nothing is entered."""
    return ()


def points(criterion: Criterion, claim: Claim, info: SeasonInfo, peers: Peers = NO_PEERS) -> Decimal | None:
    """None: the tally reckons it from the other rows."""
    return None


def formula(criterion: Criterion, cells: Mapping[InputField, str], info: SeasonInfo) -> str | None:
    """None: whoever lays out the sheet knows where the other rows stand."""
    return None


def assigned(criterion: Criterion, below: Sequence[Decimal]) -> Decimal:
    """M."""
    return criterion.maximum


def sources(criterion: Criterion) -> tuple[str, ...]:
    """Codes of the rows that the expression names."""
    named = criterion.parameter.codes() if isinstance(criterion.parameter, Expression) else ()
    return tuple(dict.fromkeys(named))


def value(criterion: Criterion, known: Mapping[str, Decimal | None], info: SeasonInfo) -> Decimal | None:
    """The expression, rounded once, within 0…M; None where a row is unknown or something is divided by 0."""
    if not isinstance(criterion.parameter, Expression):
        return None
    exact = rule_expressions.value(criterion.parameter, known)
    if exact is None:
        return None
    return max(Decimal(0), min(criterion.maximum, rounded(exact, info.places)))


def value_formula(
    criterion: Criterion, cells: Mapping[str, str], tests: Sequence[str], info: SeasonInfo
) -> tuple[str, str]:
    """What it comes to, and whether it is known. `tests`: formulas, each whether a row named is known."""
    expression = criterion.parameter
    if not isinstance(expression, Expression):
        return EMPTY, "FALSE"
    divisors = [rule_expressions.formula(part, cells) for part in rule_expressions.divisors(expression)]
    conditions = [*tests, *(f"{divisor}<>0" for divisor in divisors)]
    points = f"ROUND({rule_expressions.formula(expression, cells)},{info.places})"
    held = f"MAX(0,MIN({number(criterion.maximum)},{points}))"
    return held, f"AND({','.join(conditions)})" if conditions else "TRUE"
