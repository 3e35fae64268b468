"""How a row becomes points: one kind of row a file, and this list of them.

Every module of the list is a `Rule`: it reads its `Tham số`, says what is entered, makes points of a claim,
and writes the live Excel formula of the same sum. Rules do not import each other.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Protocol, runtime_checkable

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
from . import (
    bands,
    capped_group,
    count,
    deductions,
    derived,
    group,
    highest_group,
    levels,
    pass_fail,
    plus_minus,
    points,
    ratio,
    registered_targets,
    target,
    text_row,
)


class Rule(Protocol):
    """The face that every rule module shows."""

    METHOD: Method
    GUIDE: MethodGuide

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


@runtime_checkable
class Assigning(Protocol):
    """What a kind shows besides that has no points of its own: what of it is assigned."""

    METHOD: Method

    def assigned(self, criterion: Criterion, below: Sequence[Decimal]) -> Decimal:
        """Assigned maximum, from those of the children that the agency has."""


@runtime_checkable
class Summing(Assigning, Protocol):
    """What a kind shows besides whose points are made of the rows below it."""

    def combined(self, parts: Sequence[Decimal]) -> Decimal:
        """Base points of those of the children, each with its adjustments; 0 of none."""

    def terms(self, parts: Sequence[Sequence[str]]) -> list[str]:
        """Excel terms that add up to the same. `parts`: of each child the cells that add up to its points."""


@runtime_checkable
class Deriving(Assigning, Protocol):
    """What a kind shows besides whose points are made of rows that it names."""

    def sources(self, criterion: Criterion) -> tuple[str, ...]:
        """Codes of those rows."""

    def value(
        self, criterion: Criterion, known: Mapping[str, Decimal | None], info: SeasonInfo
    ) -> Decimal | None:
        """Base points of the rows' points, adjustments included, by code; None where it cannot be known."""

    def value_formula(
        self, criterion: Criterion, cells: Mapping[str, str], tests: Sequence[str], info: SeasonInfo
    ) -> tuple[str, str]:
        """Excel formula of the same, and of whether it is known. `cells`: code -> a term of its points,
        `tests`: whether each row named has points."""


@runtime_checkable
class Holding(Protocol):
    """What a kind shows besides that holds its whole sum, its adjustments included, within bounds."""

    METHOD: Method

    def bounds(self, criterion: Criterion, assigned: Decimal) -> Bounds:
        """The bounds; `assigned` is the row's assigned maximum."""


@runtime_checkable
class Sinking(Protocol):
    """What a kind shows besides whose base points may lie below 0."""

    METHOD: Method

    def lowest(self, criterion: Criterion) -> Decimal:
        """The lowest that the base, and the base after its deductions, can be: at most 0."""


KINDS: tuple[Rule, ...] = (
    group,
    capped_group,
    highest_group,
    points,
    pass_fail,
    levels,
    bands,
    ratio,
    count,
    deductions,
    plus_minus,
    derived,
    target,
    registered_targets,
    text_row,
)
"""Every kind of row, in the order of the drop-down. A new one is a file of this folder and a line here."""

RULES: dict[Method, Rule] = {rule.METHOD: rule for rule in KINDS}
ASSIGNING: dict[Method, Assigning] = {rule.METHOD: rule for rule in KINDS if isinstance(rule, Assigning)}
DERIVING: dict[Method, Deriving] = {rule.METHOD: rule for rule in KINDS if isinstance(rule, Deriving)}
SUMMING: dict[Method, Summing] = {rule.METHOD: rule for rule in KINDS if isinstance(rule, Summing)}
HOLDING: dict[Method, Holding] = {rule.METHOD: rule for rule in KINDS if isinstance(rule, Holding)}
SINKING: dict[Method, Sinking] = {rule.METHOD: rule for rule in KINDS if isinstance(rule, Sinking)}
METHODS: dict[str, Method] = {method.value: method for method in RULES}
"""Word of `Cách chấm` -> its kind of row."""


def lowest_of(criterion: Criterion) -> Decimal:
    """How low deductions can take a row: 0, or the lowest of its negative levels."""
    rule = SINKING.get(criterion.method)
    return Decimal(0) if rule is None else rule.lowest(criterion)
