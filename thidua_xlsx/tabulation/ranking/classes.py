"""`Xếp loại`: the highest class whose every condition the agency meets, lowered by `hạ loại`.

`Từ điểm` is compared with the total as published, also where the season ranks by share. `Sàn tiêu chí (%)`
holds for every top-level criterion; with `Nhãn sàn` for the criteria that carry that tag (wherever they
stand), against their assigned maximum. Compared exactly, without a division.
"""

from __future__ import annotations

from ...model import ClassBand, Plan, Tally, of_group
from ..scoring.criteria_tree import Outline


def ladder(plan: Plan, group: str) -> tuple[ClassBand, ...]:
    """The classes that apply to the group, the highest first; equal floors in the plan's order."""
    return tuple(sorted(of_group(plan.classes, group), key=lambda band: -band.floor))


def class_of(bands: tuple[ClassBand, ...], tally: Tally, tree: Outline, lower: int) -> ClassBand | None:
    """The agency's class; None when it has no total or meets no class. It cannot sink below the lowest."""
    if tally.total is None:
        return None
    for place, band in enumerate(bands):
        if tally.total >= band.floor and _every_floor(band, tally, tree):
            return bands[min(place + lower, len(bands) - 1)]
    return None


def _every_floor(band: ClassBand, tally: Tally, tree: Outline) -> bool:
    if band.criterion_floor is None:
        return True
    codes = tree.topmost(band.floor_tag) if band.floor_tag else tree.children[None]
    for code in codes:
        score = tally.scores[code]
        if score.final is None or score.final * 100 < band.criterion_floor * score.maximum:
            return False
    return True
