"""The whole plan as a value."""

from __future__ import annotations

from thidua_xlsx.model import Plan

from .agencies import AGENCIES
from .criteria import CRITERIA
from .season import ADJUSTMENTS, AWARDS, INFO, KEYS, MILESTONES
from .tasks import CALENDAR

PLAN = Plan(
    info=INFO,
    agencies=AGENCIES,
    criteria=CRITERIA,
    adjustments=ADJUSTMENTS,
    keys=KEYS,
    awards=AWARDS,
    milestones=MILESTONES,
    calendar=CALENDAR,
)
