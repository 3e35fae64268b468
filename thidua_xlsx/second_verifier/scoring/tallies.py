"""The figures of an agency: at one stage, and all of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from ..inputs.plan_types import (
    BY_SECRETARIAT,
    Agency,
    Plan,
)
from ..text import half_up
from .basis import FINAL
from .tree import Node, walk


@dataclass
class Tally:
    """The figures of one agency in one view."""

    points: dict[str, Decimal | None] = field(default_factory=dict)
    """By criterion, its adjustments included."""
    moved: dict[str, Decimal | None] = field(default_factory=dict)
    """By adjustment: what it adds (or, negative, takes away)."""
    counts: dict[str, Decimal | None] = field(default_factory=dict)
    total: Decimal | None = None
    missing: list[str] = field(default_factory=list)


@dataclass
class Scored:
    """Everything recomputed of one agency before it is ranked."""

    agency: Agency
    tree: list[Node]
    views: dict[str, Tally]
    assigned: Decimal
    share: Decimal | None
    has_form: bool
    self_total: Decimal | None
    appraised_total: Decimal | None
    agreed: dict[str, Decimal] = field(default_factory=dict)

    @property
    def total(self) -> Decimal | None:
        """The final total."""
        return self.views[FINAL].total


def ungranted(plan: Plan, tree: list[Node], tally: Tally) -> bool:
    """Something that appraisers judge has no value: then they granted no total.

    Rows of the secretariat are not theirs, nor what is attached to one.
    """
    kept = {node.row.code for node in walk(tree) if node.row.scorer == BY_SECRETARIAT}
    kept |= {adjustment.code for adjustment in plan.adjustments if adjustment.criterion in kept}
    return any(code not in kept for code in tally.missing)


def share_of(total: Decimal | None, assigned: Decimal, places: int) -> Decimal | None:
    """Share = total / assigned maximum, in percent, rounded as all that divides."""
    if total is None or not assigned:
        return None
    return half_up(Fraction(total) * 100 / Fraction(assigned), places)
