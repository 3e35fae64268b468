"""What can be wrong, one promise a file, and these lists of them. Checks do not import each other.

`VALUE_CHECKS` look at one number; `FORM_CHECKS` at a whole returned workbook; `PLAN_CHECKS` and
`REGISTER_CHECKS` at the secretariat's workbooks. Those that need more (what the
cells of the sheet hold, the computed total, the other party's points) are called by the reader by name.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from ..findings import Finding
from ..form_layout.types import FormLayout
from ..model import Entry, Input, Places, Plan, Register, Returned
from . import (
    below_minimum,
    denominator,
    evidence,
    exclusive,
    missing,
    over_maximum,
    plan_adjustments,
    plan_agencies,
    plan_awards,
    plan_classes,
    plan_conditions,
    plan_milestones,
    plan_phases,
    plan_ranking,
    plan_scale,
    plan_season,
    plan_totals,
    plan_tree,
    plan_variants,
    register_ballots,
    register_codes,
    register_days,
    register_phases,
    register_repeats,
    register_targets,
    step,
    whole,
)


class ValueCheck(Protocol):
    """A promise about one number."""

    @property
    def CODES(self) -> tuple[str, ...]:  # noqa: N802
        """Codes it can make."""

    def check(self, entry: Entry, asked: Input, agency: str) -> Finding | None:
        """What is wrong with the number in `entry`, asked for by `asked`; None when the promise is kept."""


class FormCheck(Protocol):
    """A promise about a whole returned workbook."""

    @property
    def CODES(self) -> tuple[str, ...]:  # noqa: N802
        """Codes it can make."""

    def check(self, returned: Returned, layout: FormLayout) -> Iterator[Finding]:
        """What is wrong with the entries of the workbook."""


class PlanCheck(Protocol):
    """A promise about the plan as a whole."""

    CODES: tuple[str, ...]

    def check(self, plan: Plan, places: Places) -> Iterator[Finding]:
        """What is wrong with the plan; `places` says in which cell each value stands."""


class RegisterCheck(Protocol):
    """A promise about the register, judged against the plan."""

    CODES: tuple[str, ...]

    def check(self, register: Register, plan: Plan, places: Places) -> Iterator[Finding]:
        """What is wrong with the register."""


VALUE_CHECKS: tuple[ValueCheck, ...] = (over_maximum, below_minimum, whole, step)
FORM_CHECKS: tuple[FormCheck, ...] = (missing, evidence, exclusive, denominator)

PLAN_CHECKS: tuple[PlanCheck, ...] = (
    plan_season,
    plan_agencies,
    plan_tree,
    plan_variants,
    plan_scale,
    plan_totals,
    plan_adjustments,
    plan_classes,
    plan_ranking,
    plan_conditions,
    plan_awards,
    plan_milestones,
    plan_phases,
)
REGISTER_CHECKS: tuple[RegisterCheck, ...] = (
    register_codes,
    register_repeats,
    register_ballots,
    register_days,
    register_phases,
    register_targets,
)

__all__ = [
    "FORM_CHECKS",
    "PLAN_CHECKS",
    "REGISTER_CHECKS",
    "VALUE_CHECKS",
    "FormCheck",
    "PlanCheck",
    "RegisterCheck",
    "ValueCheck",
]
