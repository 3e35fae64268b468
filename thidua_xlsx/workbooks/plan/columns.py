"""The sheets of the plan workbook `ke_hoach.xlsx` (contract §2), declared once, in the workbook's order."""

from __future__ import annotations

from .columns_adjustments import ADJUSTMENTS
from .columns_awards import AWARDS, CONDITIONS
from .columns_criteria import CRITERIA
from .columns_ranking import CLASSES, RANKING
from .columns_season import AGENCIES, SEASON
from .columns_time import CALENDAR, MILESTONES

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
