"""Classes (§2.7): by points and conditions first; then, by rank, the quotas."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ..inputs.plan_types import CAPPED_CLASS, LOWERED, SET_CLASS, ClassBand, Plan
from ..text import HUNDRED, ZERO, fold_level
from .conditions import Standing

OpenSet = tuple[int, Sequence[str]]


def class_before_quotas(plan: Plan, standing: Standing, times: int = 1) -> None:
    """Sets the place on the ladder: bounds and floors, `hạ loại`, `trần loại`, `xếp loại`."""
    bands = plan.classes_of(standing.agency.group)
    standing.place, standing.fixed = None, False
    if standing.total is None or not standing.eligible or not bands:
        return
    place = next((number for number, band in enumerate(bands) if _holds(band, standing, times)), None)
    if place is not None:
        place += sum(condition.number for condition in standing.met if condition.consequence == LOWERED)
        place = max([min(place, len(bands) - 1), *_named(bands, standing, CAPPED_CLASS)])
    fixed = _named(bands, standing, SET_CLASS)
    standing.fixed = bool(fixed)
    standing.place = max(fixed) if fixed else place
    standing.steps = None if standing.place is None else len(bands) - 1 - standing.place


def _named(bands: Sequence[ClassBand], standing: Standing, consequence: str) -> list[int]:
    names = [fold_level(band.name) for band in bands]
    wanted = [
        fold_level(condition.class_name) for condition in standing.met if condition.consequence == consequence
    ]
    return [names.index(name) for name in wanted if name in names]


def _holds(band: ClassBand, standing: Standing, times: int) -> bool:
    total = standing.total if standing.total is not None else ZERO
    if band.bound is not None:
        bound = band.bound * times
        if total < bound or (band.strict and total == bound):
            return False
    if band.floor is not None:
        floors = standing.floors.get(band.floor_tag, {}).values()
        if any((points or ZERO) * HUNDRED < band.floor * most for points, most in floors):
            return False
    if band.leaf_floor is None:
        return True
    below = [
        code
        for code, (points, most) in standing.leaves.items()
        if most > 0 and (points is None or points * HUNDRED < band.leaf_floor * most)
    ]
    return len(below) <= band.leaves_below


def set_classes(
    plan: Plan, standings: Sequence[Standing], open_sets: Sequence[OpenSet], ranked: bool
) -> None:
    """Quotas of one list, best class first; sets `class_name` of each standing.

    `open_sets`: agencies that wait for the same vote, with the first position that is open. Not `ranked`:
    the list has no ranks yet.
    """
    if not standings:
        return
    bands = plan.classes_of(standings[0].agency.group)
    running = [standing for standing in standings if standing.eligible]
    place = {standing.agency.code: standing.place for standing in running}
    waiting: set[str] = set()
    for number, band in enumerate(bands[:-1]):
        holders = [standing for standing in running if place[standing.agency.code] == number]
        if band.quota is None or not holders:
            continue
        if not ranked:
            waiting = {code for code, held in place.items() if held is not None and held >= number}
            break
        crossed = _fall(bands, number, holders, place, open_sets)
        if crossed:
            waiting = crossed
            limited = [at for at, later in enumerate(bands[:-1]) if later.quota is not None]
            waiting |= {
                code for code, held in place.items() if held is not None and number < held <= limited[-1]
            }
            break
    for standing in standings:
        held = place.get(standing.agency.code)
        standing.class_name = None if held is None or standing.agency.code in waiting else bands[held].name


def _fall(
    bands: Sequence[ClassBand],
    number: int,
    holders: Sequence[Standing],
    place: dict[str, int | None],
    open_sets: Sequence[OpenSet],
) -> set[str]:
    """Those beyond the quota take the next class; gives whose class waits for a vote."""
    fixed = sum(holder.fixed for holder in holders)
    room = max(_greatest(bands, number, holders, place) - fixed, 0)
    waiting: set[str] = set()
    for together, due in _together([holder for holder in holders if not holder.fixed], open_sets):
        if len(together) <= room:
            room -= len(together)
            continue
        if due and room:
            waiting |= set(together)
        else:
            place |= dict.fromkeys(together, number + 1)
        room = 0
    return waiting


def _greatest(
    bands: Sequence[ClassBand], number: int, holders: Sequence[Standing], place: dict[str, int | None]
) -> int:
    """The most that may hold the class: 100k ≤ p × base."""
    band = bands[number]
    quota = Fraction(band.quota or ZERO)
    if fold_level(band.quota_of) in ("", fold_level("đơn vị")):
        return int(quota * len(place) / 100)
    base = next(
        (at for at, one in enumerate(bands) if fold_level(one.name) == fold_level(band.quota_of)), number
    )
    members = sum(held == base for held in place.values())
    fixed = sum(holder.fixed for holder in holders)
    best = 0
    for stay in range(len(holders) + 1):
        fallen = len(holders) - max(stay, fixed) if base == number + 1 else 0
        if 100 * stay <= quota * (members + fallen):
            best = stay
    return best


def _together(holders: Sequence[Standing], open_sets: Sequence[OpenSet]) -> list[tuple[list[str], bool]]:
    """From the top: those who share a rank, or wait for the same vote."""
    sets: dict[tuple[int, bool], list[str]] = {}
    for holder in holders:
        code = holder.agency.code
        first = next((first for first, codes in open_sets if code in codes), None)
        sets.setdefault((holder.rank or 0 if first is None else first, first is not None), []).append(code)
    return [(codes, due) for (_, due), codes in sorted(sets.items())]
