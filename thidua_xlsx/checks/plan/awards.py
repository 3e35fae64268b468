"""Every rank has at most one award, every award a class that exists, and the reserve stands behind them all.

Good: 1, 2–3, and 4 in reserve. Bad: 2–3 and 3–4 (E395); from 3 to 2 (E396); a reserve at rank 2 while rank
3 is awarded (E397); a class or group nobody has (E320).
"""

from __future__ import annotations

from collections.abc import Iterator

from ...catalogue import plan_awards, table_cells
from ...findings import Finding, found
from ...model import Award, CellLocations, Plan
from ...vietnamese import text_folding

NEEDS: tuple[str, ...] = (
    "Khen thưởng.first",
    "Khen thưởng.last",
    "Khen thưởng.group",
    "Khen thưởng.reserve",
    "Xếp loại.name",
    "Đơn vị.group",
)


def check(plan: Plan, places: CellLocations) -> Iterator[Finding]:
    """Row by row, each against the earlier ones of its group."""
    for position, row in enumerate(plan.awards):
        yield from _known(row, plan, places)
        at = places.of(row.at, "first")
        if row.first > row.last:
            yield found(plan_awards.RANKS_REVERSED, at, first=str(row.first), last=str(row.last))
            continue
        for other in plan.awards[:position]:
            if _together(row, other) and row.first <= other.last and other.first <= row.last:
                rank, cell = str(max(row.first, other.first)), places.of(other.at, "first").cell
                yield found(plan_awards.RANK_AWARDED_TWICE, at, rank=rank, first=cell)
                break
        behind = [o for o in plan.awards if _together(row, o) and not o.reserve and o.first > row.last]
        if row.reserve and behind:
            yield found(
                plan_awards.RESERVE_BEFORE_AWARD,
                at,
                rank=str(row.first),
                awarded=str(max(o.last for o in behind)),
            )


def _together(row: Award, other: Award) -> bool:
    """Whether some agency may be concerned by both: a group with awards of its own has no others."""
    return row.group == other.group


def _known(row: Award, plan: Plan, places: CellLocations) -> Iterator[Finding]:
    classes = {band.name: None for band in plan.classes}
    groups = {agency.group: None for agency in plan.agencies if agency.group}
    for attribute, what, value, known in (
        ("minimum_class", "loại", row.minimum_class, classes),
        ("group", "nhóm", row.group, groups),
    ):
        if value and value not in known:
            near = text_folding.offer(value, known)
            yield found(
                table_cells.PLAN.unknown_code,
                places.of(row.at, attribute),
                what=what,
                value=value,
                nearest=near,
            )
