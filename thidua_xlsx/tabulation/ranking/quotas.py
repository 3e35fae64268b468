"""`Tối đa (%)` of `Của`: of a class that too many have, the first by rank keep it, the others fall by one.

The best class comes first. With a base of n agencies and p percent, k agencies may hold the class, the
greatest k with 100k ≤ p × n. The base is the considered agencies of the list, or the members of a lower
class as it is when the others have fallen. Who has the class by a condition `xếp loại` counts first and
stays. Of those who share a rank all stay or all fall. Where a ballot is due among agencies on both sides of
the border, their class waits; so does every class below it that a later quota may still change.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from ...model import OF_AGENCIES, ClassBand
from ...vietnamese.numerals import show
from ...vietnamese.text_folding import fold_level
from .classes import ClassPlace, missed


@dataclass(frozen=True, slots=True)
class RankedSet:
    """Agencies that stand together: they share a rank, or wait for the same ballot (`due`)."""

    rank: int
    agencies: frozenset[str]
    due: bool = False


@dataclass
class Classed:
    """The classes of a list after quotas. `shared`: (class, agencies) that fell together with a rank they
    share; `waiting`: whose class waits for a ballot."""

    places: dict[str, ClassPlace]
    shared: list[tuple[ClassBand, frozenset[str]]] = field(default_factory=list)
    waiting: frozenset[str] = frozenset()


def after_quotas(
    bands: Sequence[ClassBand], places: Mapping[str, ClassPlace], order: Sequence[RankedSet]
) -> Classed:
    """`places` of the considered agencies; `order` from the top, each agency once; empty while the list
    has no ranks: then whoever a quota might concern has no class."""
    classed = Classed(dict(places))
    for at, band in enumerate(bands[:-1]):
        if band.quota is None:
            continue
        holders = {code for code, place in classed.places.items() if place.place == at}
        if holders and not order:
            classed.waiting = frozenset(
                code for code, place in places.items() if place.place is not None and place.place >= at
            )
            break
        if _apply(bands, at, holders, order, classed):
            last = max(place for place, lower in enumerate(bands[:-1]) if lower.quota is not None)
            classed.waiting |= {
                code
                for code, place in classed.places.items()
                if place.place is not None and at < place.place <= last
            }
            break
    for code in classed.waiting:
        classed.places[code] = ClassPlace(None, "Chưa xếp loại: chờ phân định thứ hạng")
    return classed


def _apply(
    bands: Sequence[ClassBand], at: int, holders: set[str], order: Sequence[RankedSet], classed: Classed
) -> bool:
    """Let those who are too many fall. Gives whether somebody waits."""
    fixed = {code for code in holders if classed.places[code].fixed}
    room = max(_most(bands, at, holders, classed) - len(fixed), 0)
    sets = [(place, (place.agencies & holders) - fixed) for place in order]
    for place, together in sets:
        if not together:
            continue
        if len(together) <= room:
            room -= len(together)
            continue
        if room and place.due:
            classed.waiting |= together
        else:
            if room:
                classed.shared.append((bands[at], frozenset(together)))
            _fall(bands, at, together, place.rank, classed)
        room = 0
    return bool(classed.waiting)


def _most(bands: Sequence[ClassBand], at: int, holders: set[str], classed: Classed) -> int:
    """How many may hold the class."""
    band = bands[at]
    assert band.quota is not None
    if is_of_agencies(band):
        return _greatest(band.quota, len(classed.places))
    below = next(
        (place for place, lower in enumerate(bands) if lower.name and _same(lower.name, band.quota_of)), at
    )
    others = sum(place.place == below for place in classed.places.values())
    fixed = sum(classed.places[code].fixed for code in holders)
    # Whoever falls may be a member of that class himself: the more stay, the smaller it is.
    for k in range(len(holders), -1, -1):
        fallen = len(holders) - max(k, fixed) if below == at + 1 else 0
        if 100 * k <= band.quota * (others + fallen):
            return k
    return 0


def _greatest(quota: Decimal, base: int) -> int:
    return int(quota * base // 100)


def is_of_agencies(band: ClassBand) -> bool:
    """Whether the quota is a share of the list's agencies, not of a class."""
    return not band.quota_of or _same(band.quota_of, OF_AGENCIES)


def _same(name: str, other: str) -> bool:
    return fold_level(name) == fold_level(other)


def _fall(bands: Sequence[ClassBand], at: int, agencies: frozenset[str], rank: int, classed: Classed) -> None:
    band = bands[at]
    assert band.quota is not None
    of = "số đơn vị" if is_of_agencies(band) else f"số đơn vị loại {band.quota_of}"
    why = f"chỉ {show(band.quota)} % {of} được loại này, xét từ hạng cao; đơn vị hạng {rank}"
    for code in agencies:
        classed.places[code] = replace(classed.places[code], place=at + 1, kept=missed(bands, at + 1, why))
