"""Every finding the tool can make, declared once: texts, levels, effects. One file per family.

1xx file and identity · 2xx cells of forms and appraisals · 3xx plan · 4xx register and reconciliation ·
5xx adjustments and eligibility · 6xx ranking, ballots, awards · 7xx documents · 8xx ledger and verification.
"""

from __future__ import annotations

from . import adjustments, cells, documents, files, ledger, plan, ranking, register
from .spec import Effect, Level, Spec

FAMILIES = (files, cells, plan, register, adjustments, ranking, documents, ledger)

CATALOGUE: dict[str, Spec] = {spec.code: spec for family in FAMILIES for spec in family.SPECS}

__all__ = ["CATALOGUE", "FAMILIES", "Effect", "Level", "Spec"]
