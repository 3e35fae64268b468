"""Who appraises which row: the name under `Người thẩm định`, else whoever appraises the agency."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from ..vietnamese.text_folding import fold
from .plan import Agency, Criterion, Plan

NOBODY_NAMED = ""
"""The appraiser of a row for which the plan names none: the season's own appraisal team."""


@dataclass(frozen=True)
class Appraisers:
    """The plan's appraisers, each under one name: of an agency its code, of others what the plan writes."""

    plan: Plan

    def of(self, agency: Agency, row: Criterion | None) -> str:
        """Who appraises the row of that agency, and what is attached to it; None: what changes the total."""
        if row is not None and row.appraiser:
            return self.key(row.appraiser)
        return agency.cross_appraiser or NOBODY_NAMED

    def key(self, name: str) -> str:
        """The code of the agency that is meant, however it is named; else the name itself."""
        return self._codes.get(fold(name), " ".join(name.split()))

    def shown(self, key: str) -> str:
        """The appraiser in words: an agency by its name."""
        return self._names.get(key, key) or "tổ thẩm định"

    @property
    def named(self) -> tuple[str, ...]:
        """Every appraiser that the plan names, in its order."""
        crossing = [one.cross_appraiser for one in self.plan.agencies if one.cross_appraiser]
        written = [self.key(row.appraiser) for row in self.plan.criteria if row.appraiser]
        return tuple(dict.fromkeys((*crossing, *written)))

    @cached_property
    def _codes(self) -> Mapping[str, str]:
        calls = {fold(call): one.code for one in self.plan.agencies for call in (one.name, *one.aliases)}
        return calls | {fold(one.code): one.code for one in self.plan.agencies}

    @cached_property
    def _names(self) -> Mapping[str, str]:
        return {one.code: one.name for one in self.plan.agencies}
