"""Rows of a plan, one by one, as the tests of the rules write them."""

from __future__ import annotations

from decimal import Decimal

from thidua_xlsx.model import Criterion, SeasonInfo
from thidua_xlsx.rules import METHODS, RULES

INFO = SeasonInfo("k", 2013)
D = Decimal


def row(method: str, maximum: str, parameter: str = "", step: str | None = None) -> Criterion:
    """A row whose `Tham số` has no fault."""
    read, faults = RULES[METHODS[method]].read_parameter(parameter, D(maximum))
    assert not faults, faults
    return Criterion(
        "1", "x", METHODS[method], maximum=D(maximum), parameter=read, step=None if step is None else D(step)
    )
