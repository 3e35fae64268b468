"""The whole plan as a value."""

from __future__ import annotations

from thidua_xlsx.model import Plan

from .agencies import AGENCIES
from .criteria import CRITERIA
from .season import AWARDS, CALENDAR, INFO, KEYS, MILESTONES

PLAN = Plan(
    info=INFO,
    agencies=AGENCIES,
    criteria=CRITERIA,
    keys=KEYS,
    awards=AWARDS,
    milestones=MILESTONES,
    calendar=CALENDAR,
)
