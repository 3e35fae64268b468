"""The criteria form trees: parents exist, for everyone their children concern, and without circles.

Good: 1 (nhóm) over 1.1 and 1.2. Bad: 1.1 without 1 (E324), 1 under 2 under 1 (E326), a child for agencies
that its parent leaves out (E327).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...catalogue import plan_criteria
from ...findings import Finding, found
from ...model import CellLocations, Criterion, Plan
from ...model.repeated_codes import beside_a_repeated_one
from ...vietnamese import text_folding

NEEDS: tuple[str, ...] = (
    "Tiêu chí.code",
    "Tiêu chí.parent",
    "Tiêu chí.include",
    "Tiêu chí.exclude",
    "Đơn vị.code",
    "Đơn vị.group",
)


def check(plan: Plan, places: CellLocations) -> Iterator[Finding]:
    """Row by row, in print order."""
    by_code: dict[str, list[Criterion]] = {}
    for row in plan.criteria:
        by_code.setdefault(row.code, []).append(row)
    parents = {code: rows[0].parent for code, rows in by_code.items()}
    for row in plan.criteria:
        lost = row.parent is not None and row.parent not in by_code
        if row.parent is None or (lost and _may_be_lost(row.parent, plan, places)):
            pass
        elif lost:
            near = text_folding.offer(row.parent, (code for code in by_code if code != row.code))
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


def _may_be_lost(code: str, plan: Plan, places: CellLocations) -> bool:
    """Whether the row of that code may be there, with a faulty code, which is told."""
    return Criterion in places.incomplete or beside_a_repeated_one(plan, code)


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
