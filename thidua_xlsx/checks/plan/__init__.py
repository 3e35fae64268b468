"""Promises about the plan as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from ...findings import Finding
from ...model import CellLocations, Plan
from . import (
    adjustments,
    agencies,
    as_signed,
    awards,
    classes,
    conditions,
    criteria_groups,
    criteria_tree,
    derived,
    milestones,
    phases,
    ranking_keys,
    row_variants,
    scale,
    season,
    spellings,
    totals,
)


class PlanCheck(Protocol):
    """A promise about the plan as a whole."""

    @property
    def NEEDS(self) -> tuple[str, ...]:  # noqa: N802 - a constant of its module
        """The columns without which it cannot be judged ("Tiêu chí.method")."""

    def check(self, plan: Plan, places: CellLocations) -> Iterator[Finding]:
        """What is wrong with the plan; `places` says in which cell each value stands."""


PLAN_CHECKS: tuple[PlanCheck, ...] = (
    season,
    agencies,
    spellings,
    criteria_tree,
    criteria_groups,
    derived,
    row_variants,
    scale,
    totals,
    as_signed,
    adjustments,
    classes,
    ranking_keys,
    conditions,
    awards,
    milestones,
    phases,
)
