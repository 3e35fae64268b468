"""`Xếp loại`: the highest class whose every condition the agency meets, lowered by `hạ loại`.

`Từ điểm` is compared with the total as published, also where the season ranks by share. `Sàn tiêu chí (%)`
holds for every top-level criterion; with `Nhãn sàn` for the criteria that carry that tag (wherever they
stand), against their assigned maximum. Compared exactly, without a division.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...model import ClassBand, ClassShortfall, Plan, Score, Tally, of_group
from ..scoring.criteria_tree import Outline


def ladder(plan: Plan, group: str) -> tuple[ClassBand, ...]:
    """The classes that apply to the group, the highest first; equal floors in the plan's order."""
    return tuple(sorted(of_group(plan.classes, group), key=lambda band: -band.floor))


@dataclass(frozen=True, slots=True)
class Classed:
    """The class of one agency, and what kept it from the next higher one."""

    band: ClassBand | None = None
    shortfall: ClassShortfall | None = None


def class_of(bands: tuple[ClassBand, ...], tally: Tally, tree: Outline, lower: int) -> Classed:
    """The agency's class; none when it has no total or meets no class. It cannot sink below the lowest."""
    if tally.total is None or not bands:
        return Classed()
    lacking = [_shortfall(band, tally, tree) for band in bands]
    met = next((place for place, missed in enumerate(lacking) if missed is None), None)
    if met is None:
        return Classed(None, lacking[-1])
    place = min(met + lower, len(bands) - 1)
    if not place:
        return Classed(bands[0])
    above = bands[place - 1]
    return Classed(
        bands[place], ClassShortfall(above, lowered=place - met) if place > met else lacking[place - 1]
    )


def _shortfall(band: ClassBand, tally: Tally, tree: Outline) -> ClassShortfall | None:
    """What the agency lacks for the class; None when it meets it."""
    assert tally.total is not None  # nobody without a total is classed
    short = band.floor - tally.total if tally.total < band.floor else None
    rows = tuple(_below_floor(band, tally, tree))
    return ClassShortfall(band, points=short, rows=rows) if short is not None or rows else None


def _below_floor(band: ClassBand, tally: Tally, tree: Outline) -> Iterator[Score]:
    if band.criterion_floor is None:
        return
    for code in tree.topmost(band.floor_tag) if band.floor_tag else tree.children[None]:
        score = tally.scores[code]
        if score.final is None or score.final * 100 < band.criterion_floor * score.maximum:
            yield score
