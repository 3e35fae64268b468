"""What may be entered in one input cell: declared by the rule, obeyed by writer, reader and checks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from ..catalogue import Spec
from .vocabulary import InputField, direct


@direct
class InputKind(Enum):
    """How the cell is filled and validated."""

    NUMBER = "number"
    WHOLE = "whole"
    CHOICE = "choice"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Input:
    """One input of a row.

    `minimum`, `maximum`, `step` are in the unit the field is entered in (points, percent as 85, pieces);
    None = no such limit. `choices` are the words of a CHOICE, in order.
    """

    field: InputField
    kind: InputKind
    label: str
    """Short Vietnamese name of what is entered: "Điểm", "Tỷ lệ (%)", "Số lần"."""
    prompt: str = ""
    """Vietnamese input prompt, at most 255 characters (Excel's limit), title excluded."""
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    step: Decimal | None = None
    choices: tuple[str, ...] = ()
    may_not_apply: bool = False
    """Whether «không áp dụng» may stand in the cell: only appraisers can say it, of a criterion."""
    bounds_from: Decimal | None = None
    """The least bound that a measured number is compared with, where it is 10 or more: 1 or less was then
    hardly meant."""


@dataclass(frozen=True, slots=True)
class MethodGuide:
    """A kind of row in words: `brief` on the plan's sheet of instructions, the others in the handbook."""

    brief: str
    entered: str
    """What the agency enters."""
    points: str
    """How points are made of it; M is the maximum of the row."""
    parameter: str = ""
    """What `Tham số` holds; "" for nothing."""
    how: str = ""
    """What a form says where the row itself asks nothing; "" for nothing."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a `Tham số` or a claim, and its facts. The caller knows the place."""

    spec: Spec
    facts: Mapping[str, str]

    @property
    def code(self) -> str:
        """As printed: "E203"."""
        return self.spec.code


@dataclass(frozen=True, slots=True)
class Peers:
    """Figures of the whole group, which `chỉ tiêu` needs.

    A and T of the best A/T (None when nobody has one; two numbers, so that no third is rounded), and the
    highest A among those without a target (None when there are none).
    """

    best_ratio: tuple[Decimal, Decimal] | None = None
    best_actual: Decimal | None = None


NO_PEERS = Peers()
