"""The plan says what was signed: numbers that it states of itself, dates in order, points that can be earned.

Good: `Số tiêu chí` 12 where there are 12 criteria of the top level, or 12 rows that are scored. Bad: 11
(W300); a criterion due on 15/12 in a group due on 10/12 (W365); a bonus for agencies that its criterion does
not apply to (W506); a capped group of 10 points whose rows and bonuses can give 8 together (W346).
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ...arithmetic import summed
from ...catalogue import plan_adjustments, plan_criteria, plan_parameters
from ...findings import Finding, found
from ...model import Adjustment, CellLocations, Criterion, Method, Plan, Sign
from ...vietnamese import dates
from ...vietnamese.numerals import show

NEEDS: tuple[str, ...] = (
    "Tiêu chí.code",
    "Tiêu chí.parent",
    "Tiêu chí.method",
    "Tiêu chí.maximum",
    "Tiêu chí.due",
    "Tiêu chí.include",
    "Cộng trừ.criterion",
    "Cộng trừ.sign",
    "Cộng trừ.cap",
    "Cộng trừ.include",
)


def check(plan: Plan, places: CellLocations) -> Iterator[Finding]:
    """The season's own numbers, then the criteria, then the bonuses."""
    if Criterion in places.incomplete:
        return
    yield from _number_of_criteria(plan, places)
    for row in plan.criteria:
        yield from _due(row, plan, places)
        yield from _capped_group(row, plan, places)
    for adjustment in plan.adjustments:
        if adjustment.sign is Sign.BONUS and adjustment.at not in places.faulty:
            yield from _never(adjustment, plan, places)


def _number_of_criteria(plan: Plan, places: CellLocations) -> Iterator[Finding]:
    declared = plan.info.declared_criteria
    codes = {row.code for row in plan.criteria}
    kept = [row for row in plan.criteria if row.method is not Method.TEXT]
    top = {row.code for row in kept if row.parent not in codes}
    scored = {row.code for row in kept if row.is_leaf or row.method is Method.REGISTERED}
    if declared is not None and declared not in (len(top), len(scored)):
        yield found(
            plan_criteria.NUMBER_OF_CRITERIA_DIFFERS,
            places.entry("declared_criteria"),
            declared=str(declared),
            top=str(len(top)),
            scored=str(len(scored)),
        )


def _due(row: Criterion, plan: Plan, places: CellLocations) -> Iterator[Finding]:
    """A row due later than the nearest group above it that has a day of its own."""
    parents = {parent.code: parent for parent in plan.criteria}
    seen, above = {row.code}, parents.get(row.parent or "")
    while above is not None and above.due is None and above.code not in seen:
        seen.add(above.code)
        above = parents.get(above.parent or "")
    if row.due is not None and above is not None and above.due is not None and row.due > above.due:
        yield found(
            plan_criteria.DUE_AFTER_GROUP,
            places.of(row.at, "due"),
            item=row.code,
            due=dates.show(row.due),
            group=above.code,
            day=dates.show(above.due),
        )


def _capped_group(row: Criterion, plan: Plan, places: CellLocations) -> Iterator[Finding]:
    """M of a `nhóm trần` that its rows and bonuses together cannot reach, whoever it applies to."""
    if row.method is not Method.CAPPED_GROUP or row.at in places.faulty:
        return
    below = {child.code: child.maximum for child in plan.criteria if child.parent == row.code}
    bonuses = [one for one in plan.adjustments if one.criterion == row.code and one.sign is Sign.BONUS]
    if not (below or bonuses) or any(bonus.cap is None for bonus in bonuses):
        return
    most = summed(below.values()) + summed(bonus.cap or Decimal(0) for bonus in bonuses)
    if most < row.maximum:
        at = places.of(row.at, "maximum")
        facts = {"maximum": show(row.maximum), "points": show(most)}
        yield found(plan_parameters.MAXIMUM_UNREACHABLE, at, criterion=row.code, **facts)


def _never(bonus: Adjustment, plan: Plan, places: CellLocations) -> Iterator[Finding]:
    """A bonus that nobody can ever have."""
    if bonus.criterion is None:
        cap = plan.info.total_cap
        if cap is not None and plan.info.base_points >= cap:
            why = f"Điểm nền {show(plan.info.base_points)} đã bằng Trần tổng điểm {show(cap)}"
            yield found(plan_adjustments.BONUS_NEVER_COUNTS, bonus.at, item=bonus.code, why=why)
        return
    rows = [row for row in plan.criteria if row.code == bonus.criterion]
    if not rows:
        return
    shared = bonus.agencies & frozenset().union(*(row.agencies for row in rows))
    if not shared:
        why = f"không đơn vị nào của mục này có tiêu chí «{bonus.criterion}»"
        at = places.of(bonus.at, "include")
        yield found(plan_adjustments.BONUS_NEVER_COUNTS, at, item=bonus.code, why=why)
    elif all(row.method is Method.CAPPED_GROUP and not row.maximum for row in rows):
        why = f"nhóm trần «{bonus.criterion}» có điểm chuẩn 0"
        at = places.of(bonus.at, "criterion")
        yield found(plan_adjustments.BONUS_NEVER_COUNTS, at, item=bonus.code, why=why)
