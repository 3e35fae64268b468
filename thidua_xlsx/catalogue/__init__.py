"""Every finding the tool can make, declared once: texts, levels, effects. One file per family.

1xx file and identity · 2xx cells of forms and appraisals · 3xx plan · 4xx register and reconciliation ·
5xx adjustments and eligibility · 6xx ranking, ballots, awards · 7xx documents · 8xx ledger and verification.
"""

from __future__ import annotations

from . import adjustments, cells, documents, ledger, plan, ranking_and_awards, received_files, register
from .spec import Effect, Level, Spec

FAMILIES = (received_files, cells, plan, register, adjustments, ranking_and_awards, documents, ledger)

CATALOGUE: dict[str, Spec] = {spec.code: spec for family in FAMILIES for spec in family.SPECS}

__all__ = ["CATALOGUE", "FAMILIES", "Effect", "Level", "Spec"]
