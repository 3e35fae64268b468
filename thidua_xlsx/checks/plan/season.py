"""The figures of the season fit together: floor below cap.

Good: `Sàn tổng điểm` 0, `Trần tổng điểm` 1100. Bad: floor 1000, cap 900 (E377).
"""

from __future__ import annotations

from collections.abc import Iterator

from ...catalogue import plan_agencies
from ...findings import Finding, found
from ...model import CellLocations, Plan
from ...vietnamese.numerals import show

NEEDS: tuple[str, ...] = ("Kỳ thi đua.total_floor", "Kỳ thi đua.total_cap")


def check(plan: Plan, places: CellLocations) -> Iterator[Finding]:
    """A total that must be at least the floor and at most a cap below it cannot exist."""
    floor, cap = plan.info.total_floor, plan.info.total_cap
    if floor is not None and cap is not None and floor > cap:
        yield found(
            plan_agencies.FLOOR_ABOVE_CAP, places.entry("total_cap"), floor=show(floor), cap=show(cap)
        )
