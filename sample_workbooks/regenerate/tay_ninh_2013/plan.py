"""The whole plan as a value. Its digest is made when it is read back from `ke_hoach.xlsx`."""

from __future__ import annotations

from thidua_xlsx.model import Plan

from .adjustments import ADJUSTMENTS
from .agencies import AGENCIES
from .criteria import CRITERIA
from .season import AWARDS, CALENDAR, CLASSES, CONDITIONS, INFO, KEYS, MILESTONES

PLAN = Plan(
    info=INFO,
    agencies=AGENCIES,
    criteria=CRITERIA,
    adjustments=ADJUSTMENTS,
    classes=CLASSES,
    keys=KEYS,
    conditions=CONDITIONS,
    awards=AWARDS,
    milestones=MILESTONES,
    calendar=CALENDAR,
)
