"""Days stand in order, phases can be folders, and every phase says by when its form is due.

Good: `Hạn` 10/01, `Hạn chót` 15/01. Bad: the other way round (E399); phase "6/2013" (E339); no milestone of
kind `tự chấm` (W374); a line of the calendar with an unknown milestone (E320).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...catalogue import plan_agencies, plan_criteria, table_cells
from ...findings import Finding, found
from ...model import CellLocations, MilestoneKind, Plan
from ...vietnamese import text_folding

NEEDS: tuple[str, ...] = ("Mốc.code", "Mốc.kind", "Mốc.phase", "Mốc.due")

_UNSAFE = re.compile(r'[\\/:*?"<>|\x00-\x1f]|^\.|[. ]$')
"""What no folder may be called on one of the usual systems."""


def check(plan: Plan, places: CellLocations) -> Iterator[Finding]:
    """Milestones in order, then the phases, then the calendar."""
    for milestone in plan.milestones:
        last_day, readable = milestone.last_day, milestone.at not in places.faulty
        if last_day is not None and last_day < milestone.due and readable:
            yield found(
                plan_agencies.LAST_DAY_BEFORE_DUE_DAY,
                places.of(milestone.at, "last_day"),
                item=milestone.code,
            )
        if _UNSAFE.search(milestone.phase):
            yield found(
                plan_criteria.UNUSABLE_AS_FILE_NAME, places.of(milestone.at, "phase"), item=milestone.phase
            )
    due = {m.phase for m in plan.milestones if m.kind is MilestoneKind.SELF_SCORING or m.at in places.faulty}
    named = dict.fromkeys(stone.phase for stone in plan.milestones if stone.phase)
    for phase in named or ("",):
        if phase not in due:
            first = next((m.at for m in plan.milestones if m.phase == phase), None)
            at = None if first is None else places.of(first, "kind")
            yield found(
                plan_agencies.NO_SELF_SCORING_MILESTONE, at, phase=f" cho đợt «{phase}»" if phase else ""
            )
    known = [milestone.code for milestone in plan.milestones]
    for task in plan.calendar:
        if task.milestone and task.milestone not in known:
            near = text_folding.offer(task.milestone, known)
            at = places.of(task.at, "milestone")
            yield found(table_cells.PLAN.unknown_code, at, what="mốc", value=task.milestone, nearest=near)
