"""Promises about the plan as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from ...findings import Finding
from ...model import CellLocations, Plan
from . import (
    adjustments,
    agencies,
    awards,
    classes,
    conditions,
    criteria_tree,
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

    def check(self, plan: Plan, places: CellLocations) -> Iterator[Finding]:
        """What is wrong with the plan; `places` says in which cell each value stands."""


PLAN_CHECKS: tuple[PlanCheck, ...] = (
    season,
    agencies,
    spellings,
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
    phases,
)
