"""How a row becomes points: one kind of row a file, and this list of them.

Every module of the list is a `Rule`: it reads its `Tham số`, says what is entered, makes points of a claim,
and writes the live Excel formula of the same sum. Rules do not import each other.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Protocol

from ..model import NO_PEERS, Claim, Criterion, Fault, Input, InputField, Method, Parameter, Peers, SeasonInfo
from . import (
    bands,
    capped_group,
    count,
    deductions,
    group,
    levels,
    pass_fail,
    points,
    ratio,
    registered_targets,
    target,
    text_row,
)


class Rule(Protocol):
    """The face that every rule module shows."""

    METHOD: Method

    def read_parameter(self, text: str, maximum: Decimal) -> tuple[Parameter, tuple[Fault, ...]]:
        """`Tham số` as a typed parameter, with what is wrong with it (codes of family 3xx)."""

    def write_parameter(self, parameter: Parameter) -> str:
        """The parameter as it is written under `Tham số`: what `read_parameter` reads back."""

    def inputs(self, criterion: Criterion, info: SeasonInfo) -> tuple[Input, ...]:
        """What is entered in the row, the main input first; empty when nothing is."""

    def points(
        self, criterion: Criterion, claim: Claim, info: SeasonInfo, peers: Peers = NO_PEERS
    ) -> Decimal | None:
        """Base points of a claim, before adjustments; None when a needed value is blank or unusable."""

    def formula(self, criterion: Criterion, cells: Mapping[InputField, str], info: SeasonInfo) -> str | None:
        """Excel formula of the same points from the input cells: no "=", English names, Excel 2007 functions.

        It gives "" while a needed cell is blank or no number. None when Excel cannot know (`chỉ tiêu`).
        """


RULES: dict[Method, Rule] = {
    Method.GROUP: group,
    Method.CAPPED_GROUP: capped_group,
    Method.POINTS: points,
    Method.PASSING: pass_fail,
    Method.LEVELS: levels,
    Method.BANDS: bands,
    Method.RATIO: ratio,
    Method.COUNT: count,
    Method.DEDUCTIONS: deductions,
    Method.TARGET: target,
    Method.REGISTERED: registered_targets,
    Method.TEXT: text_row,
}
