"""`văn bản`: a line of text without points: a heading, an explanation."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

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

METHOD = Method.TEXT
GUIDE = MethodGuide(
    brief="Dòng chữ, không có điểm.",
    entered="không nhập",
    points="Dòng chữ, không có điểm.",
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
    """None: a text has no points."""
    return None


def formula(criterion: Criterion, cells: Mapping[InputField, str], info: SeasonInfo) -> str | None:
    """None: a text has no points."""
    return None
