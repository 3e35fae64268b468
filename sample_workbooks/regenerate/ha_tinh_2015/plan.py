"""The whole plan as a value. Its digest is made when it is read back from `ke_hoach.xlsx`."""

from __future__ import annotations

from thidua_xlsx.model import Plan

from .agencies import AGENCIES
from .criteria import ADJUSTMENTS, CRITERIA
from .season import CALENDAR, INFO, KEYS, MILESTONES

PLAN = Plan(
    info=INFO,
    agencies=AGENCIES,
    criteria=CRITERIA,
    adjustments=ADJUSTMENTS,
    keys=KEYS,
    milestones=MILESTONES,
    calendar=CALENDAR,
)
