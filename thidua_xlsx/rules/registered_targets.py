"""`đăng ký`: one child row per registered target (`model.expand`); then it sums as a group.

The children are scored as `chỉ tiêu`, each A/T beside the best one of the whole group under this criterion:
agencies register targets of their own, so numbers and units do not compare, but how far each went beyond its
target does. M = 20, h = 0,5, two targets of 10 each: 120/100 makes 5 + 5·0,2/0,5 = 7 when the best of the
group is 300/200.
"""

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
from ..rule_parameters import target_shape, written_target_shape

METHOD = Method.REGISTERED
GUIDE = MethodGuide(
    brief="Mỗi chỉ tiêu đơn vị đăng ký (trang «Chỉ tiêu đăng ký» của sổ theo dõi) là một dòng con.",
    entered="không nhập",
    points="Mỗi chỉ tiêu đơn vị đăng ký trong sổ theo dõi thành một dòng con.",
)


def read_parameter(text: str, maximum: Decimal) -> tuple[Parameter, tuple[Fault, ...]]:
    """The share h of the child rows, as in `chỉ tiêu`."""
    return target_shape(text)


def write_parameter(parameter: Parameter) -> str:
    """ "h=0,6"."""
    return written_target_shape(parameter)


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
