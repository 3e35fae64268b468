"""The sheets of the register workbook `so_theo_doi.xlsx` (contract §4), declared once, in its order."""

from __future__ import annotations

from .review import (
    AGREED_SCORES,
    BALLOTS,
    DECISIONS,
    MEETING,
    RANK_DECISIONS,
    UNASSIGNED,
    VISITS,
    VOTES,
)
from .year import ABSENCES, EXEMPLARS, MEETINGS, RECEIPTS, RECORDS, REGISTRATIONS, TARGETS

REGISTER_SHEETS = (
    REGISTRATIONS,
    TARGETS,
    RECEIPTS,
    MEETINGS,
    ABSENCES,
    RECORDS,
    AGREED_SCORES,
    UNASSIGNED,
    BALLOTS,
    VOTES,
    RANK_DECISIONS,
    MEETING,
    DECISIONS,
    EXEMPLARS,
    VISITS,
)

__all__ = [
    "ABSENCES",
    "AGREED_SCORES",
    "BALLOTS",
    "DECISIONS",
    "EXEMPLARS",
    "MEETING",
    "MEETINGS",
    "RANK_DECISIONS",
    "RECEIPTS",
    "RECORDS",
    "REGISTER_SHEETS",
    "REGISTRATIONS",
    "TARGETS",
    "UNASSIGNED",
    "VISITS",
    "VOTES",
]
