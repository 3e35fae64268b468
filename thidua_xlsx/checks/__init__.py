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
from ..model import CellLocations, Entry, Input, Plan, Register, Returned
from .forms import denominator, evidence, mutually_exclusive, required_cells
from .plan import (
    adjustments,
    agencies,
    awards,
    classes,
    conditions,
    criteria_tree,
    milestones,
    ranking_keys,
    row_variants,
    scale,
    season,
    totals,
)
from .plan import (
    phases as phases_of_the_plan,
)
from .register import ballots, days, duplicates, targets, unknown_codes
from .register import phases as phases_of_the_register
from .values import below_minimum, over_maximum, step, whole_number


class ValueCheck(Protocol):
    """A promise about one number."""

    def check(self, entry: Entry, asked: Input, agency: str) -> Finding | None:
        """What is wrong with the number in `entry`, asked for by `asked`; None when the promise is kept."""


class FormCheck(Protocol):
    """A promise about a whole returned workbook."""

    def check(self, returned: Returned, layout: FormLayout) -> Iterator[Finding]:
        """What is wrong with the entries of the workbook."""


class PlanCheck(Protocol):
    """A promise about the plan as a whole."""

    def check(self, plan: Plan, places: CellLocations) -> Iterator[Finding]:
        """What is wrong with the plan; `places` says in which cell each value stands."""


class RegisterCheck(Protocol):
    """A promise about the register, judged against the plan."""

    def check(self, register: Register, plan: Plan, places: CellLocations) -> Iterator[Finding]:
        """What is wrong with the register."""


VALUE_CHECKS: tuple[ValueCheck, ...] = (over_maximum, below_minimum, whole_number, step)
FORM_CHECKS: tuple[FormCheck, ...] = (required_cells, evidence, mutually_exclusive, denominator)

PLAN_CHECKS: tuple[PlanCheck, ...] = (
    season,
    agencies,
    criteria_tree,
    row_variants,
    scale,
    totals,
    adjustments,
    classes,
    ranking_keys,
    conditions,
    awards,
    milestones,
    phases_of_the_plan,
)
REGISTER_CHECKS: tuple[RegisterCheck, ...] = (
    unknown_codes,
    duplicates,
    ballots,
    days,
    phases_of_the_register,
    targets,
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
