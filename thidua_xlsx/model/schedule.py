"""The days of a season: sheets `Mốc` and `Lịch` of the plan (contract §2)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ..address import Address
from .vocabulary import MilestoneKind

NOWHERE = Address("")
"""Of a value that stands in no cell."""


@dataclass(frozen=True, slots=True)
class Milestone:
    """Sheet `Mốc`: `due` is the last day, inclusive; from `late_from` days after it the paper is late."""

    code: str
    text: str
    due: date
    kind: MilestoneKind
    phase: str = ""
    late_from: int | None = None
    last_day: date | None = None
    """`Hạn chót`: after it, condition `quá hạn chót` is met."""
    note: str = ""
    at: Address = NOWHERE


@dataclass(frozen=True, slots=True)
class Task:
    """Sheet `Lịch`: one task of the year's work plan."""

    number: str
    text: str
    quarter: str = ""
    bodies: tuple[str, ...] = ()
    due: date | None = None
    milestone: str = ""
    note: str = ""
    at: Address = NOWHERE
