"""`nhóm trần`: children and the adjustments attached to the group, held within 0…M. Nothing is entered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from ..arithmetic import summed
from ..model import (
    NO_PEERS,
    Bounds,
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

METHOD = Method.CAPPED_GROUP
GUIDE = MethodGuide(
    brief="Không nhập gì. Tổng các dòng con và các mục cộng, trừ gắn vào, giữ trong 0…Điểm chuẩn.",
    entered="không nhập",
    points="Tổng các dòng con và các khoản cộng trừ gắn với nhóm, giữ trong khoảng 0 đến M.",
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
    """None: the tally sums the children and holds the sum within 0…M."""
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
    """M while a child is left."""
    return criterion.maximum if below else Decimal(0)


def bounds(criterion: Criterion, assigned: Decimal) -> Bounds:
    """0…M."""
    return Bounds(Decimal(0), assigned)
