"""The sheets of the plan workbook `ke_hoach.xlsx` (contract §2), declared once, in the workbook's order."""

from __future__ import annotations

from .adjustments import ADJUSTMENTS
from .classes_and_keys import CLASSES, RANKING
from .conditions_and_awards import AWARDS, CONDITIONS
from .criteria import CRITERIA
from .milestones_and_tasks import CALENDAR, MILESTONES
from .season_and_agencies import AGENCIES, SEASON

PLAN_SHEETS = (
    SEASON,
    AGENCIES,
    CRITERIA,
    ADJUSTMENTS,
    CLASSES,
    RANKING,
    CONDITIONS,
    AWARDS,
    MILESTONES,
    CALENDAR,
)

__all__ = [
    "ADJUSTMENTS",
    "AGENCIES",
    "AWARDS",
    "CALENDAR",
    "CLASSES",
    "CONDITIONS",
    "CRITERIA",
    "MILESTONES",
    "PLAN_SHEETS",
    "RANKING",
    "SEASON",
]
