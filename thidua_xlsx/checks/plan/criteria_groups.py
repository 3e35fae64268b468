"""Only groups and rows derived from others have scored rows below them, and every group has.

Good: 1 (nhóm) over 1.1 (điểm). Bad: points under a row that is scored itself (E328), a group without scored
rows (E329; a group of 0 points may hold nothing but text). Judged among the rows that one agency has: 1 may
be a row of points for STC and a group for SNV.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...catalogue import plan_criteria
from ...findings import Finding, found
from ...model import CellLocations, Criterion, Method, Plan, WhenNotApplied

NEEDS: tuple[str, ...] = (
    "Tiêu chí.code",
    "Tiêu chí.parent",
    "Tiêu chí.method",
    "Tiêu chí.include",
    "Tiêu chí.exclude",
)

_GROUPS = (Method.GROUP, Method.CAPPED_GROUP, Method.HIGHEST)
_MAY_HAVE_ROWS = (*_GROUPS, Method.DERIVED, Method.TEXT)


def check(plan: Plan, places: CellLocations) -> Iterator[Finding]:
    """Row by row, in print order."""
    for row in plan.criteria:
        yield from _below(row, plan, places)


def _below(row: Criterion, plan: Plan, places: CellLocations) -> Iterator[Finding]:
    """Only groups may have scored rows below them, and groups must."""
    if row.at in places.faulty:
        return
    below = [
        child
        for child in plan.criteria
        if child.parent == row.code and child.code != row.code and _meet(row, child)
    ]
    scored = [child for child in below if child.method is not Method.TEXT]
    at = places.of(row.at, "method")
    if row.method in _GROUPS and not scored and (row.maximum or not below):
        yield found(plan_criteria.GROUP_WITHOUT_SCORED_ROWS, at, criterion=row.code, item=row.code)
    if row.method not in _MAY_HAVE_ROWS and scored:
        method, child = row.method.value, scored[0].code
        yield found(
            plan_criteria.SCORED_ROW_WITH_CHILDREN,
            at,
            criterion=row.code,
            item=row.code,
            method=method,
            child=child,
        )


def _meet(row: Criterion, child: Criterion) -> bool:
    """Whether some agency has both rows: a code may be a row of points for some and a group for others.

    A row for nobody is told elsewhere; what is given in full outside its agencies concerns everybody.
    """
    given = child.when_not_applied is WhenNotApplied.FULL
    return given or not row.agencies or not child.agencies or bool(row.agencies & child.agencies)
