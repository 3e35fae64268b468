"""`nhóm cao nhất`: the highest of its children, each with its adjustments. Nothing is entered.

Three titles of which one counts: 5, 3 and 2 points make 5. Those not assigned are no children.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from ..excel_formulas import any_known, known, number, sum_of_cells
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
from ..rule_parameters import unused

METHOD = Method.HIGHEST
GUIDE = MethodGuide(
    brief="Không nhập gì. Lấy điểm của dòng con cao nhất; Điểm chuẩn bằng Điểm chuẩn cao nhất của chúng.",
    entered="không nhập",
    points="Điểm của dòng con cao nhất, gồm cả khoản cộng trừ của nó; M phải bằng M cao nhất của chúng.",
    how="Lấy dòng con cao nhất",
)
_LOWEST = Decimal(-999999999999)


def read_parameter(text: str, maximum: Decimal) -> tuple[Parameter, tuple[Fault, ...]]:
    """No `Tham số`."""
    return None, unused(text, METHOD.value)


def write_parameter(parameter: Parameter) -> str:
    """ "": no `Tham số`."""
    return ""


def inputs(criterion: Criterion, info: SeasonInfo) -> tuple[Input, ...]:
    """Nothing is entered."""
    return ()


def points(criterion: Criterion, claim: Claim, info: SeasonInfo, peers: Peers = NO_PEERS) -> Decimal | None:
    """None: the tally takes the highest child."""
    return None


def formula(criterion: Criterion, cells: Mapping[InputField, str], info: SeasonInfo) -> str | None:
    """None: whoever lays out the sheet knows where the children stand."""
    return None


def combined(parts: Sequence[Decimal]) -> Decimal:
    """The highest; 0 of none."""
    return max(parts, default=Decimal(0))


def terms(parts: Sequence[Sequence[str]]) -> list[str]:
    """MAX of the children. It passes over the text of a cell, not over that of a sum.

    One that is not known is taken as lower than all.
    """
    if not parts:
        return []
    if all(len(part) == 1 for part in parts):
        return [f"MAX({','.join(part[0] for part in parts)})"]
    sums = [f"IF({known(part)},{sum_of_cells(part)},{number(_LOWEST)})" for part in parts]
    return [f"IF({any_known(parts)},MAX({','.join(sums)}),0)"]


def assigned(criterion: Criterion, below: Sequence[Decimal]) -> Decimal:
    """The highest child's."""
    return max(below, default=Decimal(0))
