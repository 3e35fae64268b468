"""Every condition can be judged: it knows its number and its milestone.

Good: `không xếp hạng đầu` with 3; `quá hạn chót` with a milestone that has `Hạn chót`; `chưa đăng ký` with
those of registration and of signing. Bad: without the number (E393); an unknown milestone (E320); none, or
one without `Hạn chót` (E394); more milestones than the source reads (E362); a number, or «cả năm», that
nobody reads (W398).
"""

from __future__ import annotations

from collections.abc import Iterator

from ...catalogue import plan_awards, table_cells
from ...findings import Finding, found
from ...model import CellLocations, Condition, ConditionSource, Consequence, Plan
from ...vietnamese import text_folding

NEEDS: tuple[str, ...] = (
    "Điều kiện.parameter",
    "Xếp loại.name",
    "Điều kiện.consequence",
    "Điều kiện.milestones",
    "Điều kiện.source",
    "Mốc.code",
    "Mốc.last_day",
)


def check(plan: Plan, places: CellLocations) -> Iterator[Finding]:
    """Row by row; unreadable rows are left out."""
    for row in plan.conditions:
        if row.at not in places.faulty:
            yield from _number(row, plan, places)
            yield from _milestone(row, plan, places)


_COUNTED = (Consequence.BARRED_FROM_TOP, Consequence.CLASS_LOWERED)
_OF_A_CLASS = (Consequence.CLASS_CAPPED, Consequence.CLASS_SET)


def _class(row: Condition, plan: Plan, places: CellLocations) -> Iterator[Finding]:
    """`trần loại`, `xếp loại` name a class that somebody can have."""
    at = places.of(row.at, "parameter")
    names = {band.name: None for band in plan.classes}
    if not row.class_name:
        yield found(
            plan_awards.CONDITION_WITHOUT_PARAMETER, at, item=row.code, consequence=row.consequence.value
        )
    elif text_folding.fold_level(row.class_name) not in map(text_folding.fold_level, names):
        near = text_folding.offer(row.class_name, names)
        yield found(table_cells.PLAN.unknown_code, at, what="loại", value=row.class_name, nearest=near)


def _number(row: Condition, plan: Plan, places: CellLocations) -> Iterator[Finding]:
    at = places.of(row.at, "parameter")
    counted = row.consequence in _COUNTED
    if row.consequence in _OF_A_CLASS:
        yield from _class(row, plan, places)
    if counted and not isinstance(row.number, int):
        yield found(
            plan_awards.CONDITION_WITHOUT_PARAMETER, at, item=row.code, consequence=row.consequence.value
        )
    if row.consequence is Consequence.EXCLUDED and isinstance(row.number, int):
        yield found(
            plan_awards.CONDITION_PARAMETER_NOT_USED, at, item=row.code, consequence=row.consequence.value
        )


_MOST = {ConditionSource.NOT_REGISTERED: 2}
"""How many milestones a source reads, where it is not one."""


def _milestone(row: Condition, plan: Plan, places: CellLocations) -> Iterator[Finding]:
    at = places.of(row.at, "milestones")
    known = {milestone.code: milestone for milestone in plan.milestones}
    unknown = [code for code in row.milestones if code not in known]
    for code in unknown:
        near = text_folding.offer(code, known)
        yield found(table_cells.PLAN.unknown_code, at, what="mốc", value=code, nearest=near)
    most = _MOST.get(row.source, 1)
    if len(row.milestones) > most:
        yield found(
            plan_awards.TOO_MANY_MILESTONES, at, item=row.code, most=str(most), source=row.source.value
        )
    elif row.source is ConditionSource.PAST_LAST_DAY and not unknown:
        milestone = known[row.milestones[0]] if row.milestones else None
        if milestone is None or (milestone.last_day is None and milestone.at not in places.faulty):
            yield found(plan_awards.CONDITION_WITHOUT_LAST_DAY, at, item=row.code, source=row.source.value)
