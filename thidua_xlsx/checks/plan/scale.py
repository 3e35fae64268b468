"""Every scored row has points to give, and its maximum can be entered.

Good: 30 points in steps of 0,5. Bad: 0 points (E336); 9,98 points in steps of 0,5 (E337); a text row with
points (W338); a row `trừ` from which nothing is ever deducted (W384), a row `cộng trừ` without adjustments
(W363).
"""

from __future__ import annotations

from collections.abc import Iterator

from ...catalogue import plan_adjustments, plan_criteria
from ...findings import Finding, found
from ...model import CellLocations, Criterion, Method, Plan, Sign
from ...rules import lowest_of
from ...vietnamese.numerals import show

NEEDS: tuple[str, ...] = (
    "Tiêu chí.method",
    "Tiêu chí.maximum",
    "Tiêu chí.step",
    "Cộng trừ.criterion",
    "Cộng trừ.sign",
    "Kỳ thi đua.step",
)


def check(plan: Plan, places: CellLocations) -> Iterator[Finding]:
    """Row by row; unreadable rows are left out."""
    for row in plan.criteria:
        if row.at not in places.faulty:
            yield from _row(row, plan, places)


def _row(row: Criterion, plan: Plan, places: CellLocations) -> Iterator[Finding]:
    at = places.of(row.at, "maximum")
    step = plan.info.step if row.step is None else row.step
    if row.method is Method.TEXT and row.maximum:
        yield found(plan_criteria.TEXT_ROW_WITH_POINTS, at, criterion=row.code, maximum=show(row.maximum))
    elif row.maximum <= 0 and not _may_be_0(row, plan):
        yield found(
            plan_criteria.MAXIMUM_NOT_POSITIVE,
            at,
            criterion=row.code,
            item=row.code,
            maximum=show(row.maximum),
        )
    elif row.method is Method.POINTS and row.maximum % step:
        yield found(
            plan_criteria.MAXIMUM_OFF_STEP, at, criterion=row.code, maximum=show(row.maximum), step=show(step)
        )
    signs = {a.sign for a in plan.adjustments if a.criterion == row.code}
    spec = None
    if row.method is Method.DEDUCTIONS and Sign.DEDUCTION not in signs:
        spec = plan_adjustments.DEDUCTION_ROW_WITHOUT_DEDUCTIONS
    elif row.method is Method.PLUS_MINUS and not signs:
        spec = plan_adjustments.PLUS_MINUS_ROW_WITHOUT_ADJUSTMENTS
    if spec is not None:
        yield found(
            spec,
            places.of(row.at, "method"),
            criterion=row.code,
            item=row.code,
        )


def _may_be_0(row: Criterion, plan: Plan) -> bool:
    """A kind that needs none, a count inside a capped group, levels that take points away."""
    if row.method is Method.COUNT:
        above = [one for one in plan.criteria if one.code == row.parent]
        return bool(above) and all(one.method is Method.CAPPED_GROUP for one in above)
    return row.method.blank_maximum or lowest_of(row) < 0
