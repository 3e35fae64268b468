"""`nhóm`: a heading whose points are the sum of its children's. Nothing is entered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from ..arithmetic import summed
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

METHOD = Method.GROUP
GUIDE = MethodGuide(
    brief="Không nhập gì. Bằng tổng các dòng con; Điểm chuẩn phải bằng tổng Điểm chuẩn của chúng.",
    entered="không nhập",
    points="Tổng các dòng con; M phải bằng tổng M của các dòng con.",
)


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
    """None: the tally sums the children."""
    return None


def formula(criterion: Criterion, cells: Mapping[InputField, str], info: SeasonInfo) -> str | None:
    """None: whoever lays out the sheet knows where the children stand."""
    return None


def combined(parts: Sequence[Decimal]) -> Decimal:
    """The sum of the children."""
    return summed(parts)


def terms(parts: Sequence[Sequence[str]]) -> list[str]:
    """The cells of the children, which add up."""
    return [cell for part in parts for cell in part]


def assigned(criterion: Criterion, below: Sequence[Decimal]) -> Decimal:
    """The sum of the children's."""
    return summed(below)
