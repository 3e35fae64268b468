"""Conditions and classes (§2 `Điều kiện`, `Xếp loại`)."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from ..inputs.plan_types import (
    BARRED,
    EXCLUDED,
    NO_FORM,
    RECORDED,
    UNREGISTERED,
    Agency,
    Condition,
    Plan,
)
from ..scoring.basis import PhaseBasis
from ..text import UnclearError


@dataclass
class Standing:
    """One agency's place in the result; the names are those of `rank --json` (§5)."""

    agency: Agency
    total: Decimal | None
    self_total: Decimal | None
    appraised_total: Decimal | None
    assigned: Decimal
    share: Decimal | None
    met: list[Condition] = field(default_factory=list)
    class_name: str | None = None
    rank: int | None = None
    tied: bool = False
    decided_by: str | None = None
    award: str | None = None
    """After the council's decisions."""
    at_meeting: str | None = None
    """The award that the meeting proposed."""
    reserve: bool = False
    seat: int = 0
    """The rank whose award it holds after the council's decisions; 0 without one."""
    figures: list[Decimal | None] = field(default_factory=list)
    has_form: bool = True
    floors: dict[str, dict[str, tuple[Decimal | None, Decimal]]] = field(default_factory=dict)
    """By tag the (points, M) of the outermost criteria that carry it; under "" those of the top level."""

    leaves: dict[str, tuple[Decimal | None, Decimal]] = field(default_factory=dict)
    """(points, M) of the rows that `Sàn lá` asks about."""
    place: int | None = None
    """On the ladder of classes, before quotas; 0 is the best."""
    steps: int | None = None
    """How many classes are below that one."""
    fixed: bool = False
    """Set by a condition `xếp loại`."""
    open_at: int = 0
    """Of an agency that waits for a vote, the first position that is open."""

    @property
    def eligible(self) -> bool:
        """Whether it is ranked at all."""
        return not any(condition.consequence == EXCLUDED for condition in self.met)

    @property
    def closed(self) -> int:
        """Ranks 1…N that it may not hold."""
        return max((condition.number for condition in self.met if condition.consequence == BARRED), default=0)


def conditions_met(basis: PhaseBasis, agency: str, has_form: bool) -> list[Condition]:
    """The conditions that an agency meets in a phase, in the plan's order."""
    return [condition for condition in basis.plan.conditions if _is_met(condition, basis, agency, has_form)]


def _is_met(condition: Condition, basis: PhaseBasis, agency: str, has_form: bool) -> bool:
    register, phases = basis.register, ("", basis.phase)
    if condition.source == RECORDED:
        return any(
            (record.agency, record.code) == (agency, condition.code)
            and record.phase in phases
            and record.times > 0
            for record in register.records
        )
    if condition.source == UNREGISTERED:
        return _is_unregistered(condition, basis, agency)
    if condition.source == NO_FORM:
        return not has_form
    if condition.below is not None:
        return False
    code = condition.milestones[0] if condition.milestones else ""
    milestone = basis.plan.milestone(code)
    if milestone is None or milestone.latest is None:
        raise UnclearError(f"điều kiện {condition.code} cần Hạn chót của mốc “{code}”")
    if milestone.phase not in phases:
        return False
    if basis.never_sent(agency, milestone):
        return True
    day = basis.received(agency, milestone)
    return day is not None and day > milestone.latest


def _is_unregistered(condition: Condition, basis: PhaseBasis, agency: str) -> bool:
    """Not both registered and signed, each not after its milestone: the first named is that of registration,
    the last that of signing (§2 `Điều kiện`)."""
    named = [basis.plan.milestone(code) for code in condition.milestones]
    if any(milestone is not None and milestone.phase not in ("", basis.phase) for milestone in named):
        return False
    bounds = [named[0], named[-1]] if named else [None, None]
    for day, milestone in zip(basis.register.registered.get(agency, (None, None)), bounds, strict=True):
        if day is None or (milestone is not None and milestone.due is not None and day > milestone.due):
            return True
    return False


def low_totals(plan: Plan, standing: Standing, times: int = 1) -> None:
    """Adds the conditions `tổng dưới <n>` that the published total meets, in the plan's order."""
    total = standing.total
    met = [
        condition
        for condition in plan.conditions
        if condition in standing.met
        or (condition.below is not None and total is not None and total < condition.below * times)
    ]
    standing.met = met
