"""From plan, register, forms and appraisals to the result: a pure function of the four, and nothing else."""

from __future__ import annotations

from .form_preview import LivePoints, live_points, tally_self
from .phase import PhaseReturns, tabulate_phase
from .season import tabulate
from .year import tabulate_year, without_ties

__all__ = [
    "LivePoints",
    "PhaseReturns",
    "live_points",
    "tabulate",
    "tabulate_phase",
    "tabulate_year",
    "tally_self",
    "without_ties",
]
