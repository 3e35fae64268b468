"""`đạt`: Đạt gives M, Không đạt gives 0."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from ..excel_formulas import EMPTY, number
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

METHOD = Method.PASSING
GUIDE = MethodGuide(
    brief="Chọn Đạt hoặc Không đạt: đủ điểm hoặc 0.",
    entered="Đạt / Không đạt",
    points="M hoặc 0.",
)
PASSED, FAILED = "Đạt", "Không đạt"


def read_parameter(text: str, maximum: Decimal) -> tuple[Parameter, tuple[Fault, ...]]:
    """No `Tham số`."""
    return None, unused(text, METHOD.value)


def write_parameter(parameter: Parameter) -> str:
    """ "": no `Tham số`."""
    return ""


def inputs(criterion: Criterion, info: SeasonInfo) -> tuple[Input, ...]:
    """One of two words; a reader makes True and False of them."""
    prompt = f"Chọn {PASSED} ({show(criterion.maximum)} điểm) hoặc {FAILED} (0 điểm)."
    return (Input(InputField.PASS, InputKind.CHOICE, "Đạt hay không", prompt, choices=(PASSED, FAILED)),)


def points(criterion: Criterion, claim: Claim, info: SeasonInfo, peers: Peers = NO_PEERS) -> Decimal | None:
    """M when True, 0 when False, None when blank."""
    value = claim.get(InputField.PASS)
    if not isinstance(value, bool):
        return None
    return criterion.maximum if value else Decimal(0)


def formula(criterion: Criterion, cells: Mapping[InputField, str], info: SeasonInfo) -> str | None:
    """By the word that stands in the cell."""
    cell = cells[InputField.PASS]
    return f'IF({cell}="{PASSED}",{number(criterion.maximum)},IF({cell}="{FAILED}",0,{EMPTY}))'
