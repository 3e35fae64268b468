"""The criteria form trees: parents exist, for everyone their children concern, and without circles.

Good: 1 (nhóm) over 1.1 and 1.2. Bad: 1.1 without 1 (E324), 1 under 2 under 1 (E326), a child for agencies
that its parent leaves out (E327), points under a row that is scored itself (E328), a group without scored
rows (E329; a group of 0 points may hold nothing but text). Judged among the rows that one agency has: 1 may
be a row of points for STC and a group for SNV.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...catalogue import plan_criteria
from ...findings import Finding, found
from ...model import CellLocations, Criterion, Method, Plan, WhenNotApplied
from ...vietnamese import text_folding

_GROUPS = (Method.GROUP, Method.CAPPED_GROUP)


def check(plan: Plan, places: CellLocations) -> Iterator[Finding]:
    """Row by row, in print order."""
    by_code: dict[str, list[Criterion]] = {}
    for row in plan.criteria:
        by_code.setdefault(row.code, []).append(row)
    parents = {code: rows[0].parent for code, rows in by_code.items()}
    for row in plan.criteria:
        if row.parent is None or (row.parent not in by_code and Criterion in places.incomplete):
            pass
        elif row.parent not in by_code:
            near = text_folding.nearest(row.parent, (code for code in by_code if code != row.code)) or "–"
            at = places.of(row.at, "parent")
            yield found(
                plan_criteria.UNKNOWN_PARENT,
                at,
                criterion=row.code,
                item=row.code,
                parent=row.parent,
                nearest=near,
            )
        elif circle := _circle(row.code, parents):
            at = places.of(row.at, "parent")
            yield found(plan_criteria.PARENT_CYCLE, at, criterion=row.code, circle=" → ".join(circle))
        else:
            yield from _left_out(row, by_code[row.parent], plan, places)
        yield from _children(row, plan, places)


def _circle(code: str, parents: Mapping[str, str | None]) -> list[str]:
    """The way from the code back to itself; empty when there is none."""
    way = [code]
    above = parents.get(code)
    while above is not None and above not in way:
        way.append(above)
        above = parents.get(above)
    return [*way, code] if above == code else []


def _left_out(
    row: Criterion, parents: list[Criterion], plan: Plan, places: CellLocations
) -> Iterator[Finding]:
    covered = frozenset[str]().union(*(parent.agencies for parent in parents))
    out = [agency.code for agency in plan.agencies if agency.code in row.agencies - covered]
    if out and row.parent is not None:
        at = places.of(row.at, "include")
        yield found(
            plan_criteria.AGENCIES_BEYOND_PARENT,
            at,
            criterion=row.code,
            item=row.code,
            parent=row.parent,
            agencies=", ".join(out),
        )


def _children(row: Criterion, plan: Plan, places: CellLocations) -> Iterator[Finding]:
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
    if row.method not in _GROUPS and row.method is not Method.TEXT and scored:
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
