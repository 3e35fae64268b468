"""One agency never meets two rows of one code, and every row concerns somebody.

Good: 1 (mức) for seven agencies, 1 (tỷ lệ) for the other two. Bad: both for STC (E334); a row for nobody
(W335).
"""

from __future__ import annotations

from collections.abc import Iterator

from ...catalogue import plan_criteria
from ...findings import Finding, found
from ...model import CellLocations, Criterion, Plan

NEEDS: tuple[str, ...] = (
    "Tiêu chí.code",
    "Tiêu chí.include",
    "Tiêu chí.exclude",
    "Đơn vị.code",
    "Đơn vị.group",
)


def check(plan: Plan, places: CellLocations) -> Iterator[Finding]:
    """Each row against the earlier rows of its code."""
    earlier: dict[str, list[Criterion]] = {}
    for row in plan.criteria:
        if not row.agencies and row.at not in places.faulty:
            yield found(
                plan_criteria.APPLIES_TO_NO_AGENCY,
                places.of(row.at, "include"),
                criterion=row.code,
                item=row.code,
            )
        for other in earlier.setdefault(row.code, []):
            both = row.agencies & other.agencies
            if both:
                named = ", ".join(agency.code for agency in plan.agencies if agency.code in both)
                at, first = places.of(row.at, "code"), places.of(other.at, "code").cell
                yield found(
                    plan_criteria.OVERLAPPING_VARIANTS,
                    at,
                    criterion=row.code,
                    item=row.code,
                    first=first,
                    agencies=named,
                )
                break
        earlier[row.code].append(row)
