"""`trừ`: starts at M; the attached deductions (sheet `Cộng trừ`) take points away, once all are counted.

Seed Tây Ninh 2013, 6.3: 20 points, less 1 for each missing monthly report, 2 quarterly, 5 half-yearly.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from ..excel_formulas import number
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

METHOD = Method.DEDUCTIONS
GUIDE = MethodGuide(
    brief="Nhập số lần của các mục trừ gắn vào, không có thì ghi 0. Điểm chuẩn trừ đi các mục đó.",
    entered="số lần của các khoản trừ gắn với dòng",
    points="M, rồi trừ các khoản trừ; còn khoản để trống thì chưa có điểm.",
    how="Khai ở các dòng trừ",
)


def read_parameter(text: str, maximum: Decimal) -> tuple[Parameter, tuple[Fault, ...]]:
    """No `Tham số`."""
    return None, unused(text, METHOD.value)


def write_parameter(parameter: Parameter) -> str:
    """ "": no `Tham số`."""
    return ""


def inputs(criterion: Criterion, info: SeasonInfo) -> tuple[Input, ...]:
    """Nothing in the row itself; each attached deduction has a row with its count."""
    return ()


def points(criterion: Criterion, claim: Claim, info: SeasonInfo, peers: Peers = NO_PEERS) -> Decimal | None:
    """M, before the deductions; `declared_counts` says whether the row stands."""
    return criterion.maximum


def formula(criterion: Criterion, cells: Mapping[InputField, str], info: SeasonInfo) -> str | None:
    """M as a constant."""
    return number(criterion.maximum)
