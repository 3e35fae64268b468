"""Which milestone a meeting is held for: the one it names, else that of what it says it is."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..vietnamese import text_folding
from .plan import Plan
from .register import Meeting
from .schedule import Milestone
from .vocabulary import MilestoneKind

_HELD = re.compile(r"(?:cuoc |hop |hoi nghi |to chuc )*(so ket|tong ket)\b")
"""A meeting called "Họp tổng kết, bình xét"; one that only prepares it is another."""
_KINDS = {"so ket": MilestoneKind.INTERIM, "tong ket": MilestoneKind.FINAL}


def milestone_of(meeting: Meeting, plan: Plan) -> Milestone | None:
    """The milestone of `Mốc` or, without one, of the kind that `Nội dung` begins with; None for any other."""
    if meeting.milestone:
        return next((stone for stone in plan.milestones if stone.code == meeting.milestone), None)
    held = _HELD.match(text_folding.fold(meeting.text))
    if held is None:
        return None
    kind = _KINDS[held[1]]
    return latest(stone for stone in plan.milestones if stone.kind is kind and stone.phase == meeting.phase)


def final_of(plan: Plan) -> Milestone | None:
    """The milestone of the year's review meeting: the last `tổng kết`."""
    return latest(stone for stone in plan.milestones if stone.kind is MilestoneKind.FINAL)


def latest(milestones: Iterable[Milestone]) -> Milestone | None:
    """The one that is due last."""
    return max(milestones, key=lambda stone: stone.due, default=None)
