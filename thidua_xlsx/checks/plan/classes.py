"""Every class can be reached: the best stands first, and none asks for more than a better one.

Good: Tốt from 900, Khá from 800, Trung bình from 0. Bad: Khá from 900 below Tốt from 900, which takes
everyone that Khá would (E391); a floor on a tag that no criterion carries (E386); an unknown group (E320);
nobody below the last floor gets a class (I392); "từ 80 đến 89" below "từ 90", which leaves 89,5 to neither
(W364); a quota of the last class, or of a class that is not lower (E685).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ...catalogue import plan_ranking, table_cells
from ...findings import Finding, found
from ...model import OF_AGENCIES, CellLocations, ClassBand, Plan
from ...vietnamese import text_folding

NEEDS: tuple[str, ...] = (
    "Xếp loại.name",
    "Xếp loại.bounds",
    "Xếp loại.criterion_floor",
    "Xếp loại.leaf_floor",
    "Xếp loại.quota",
    "Xếp loại.quota_of",
    "Xếp loại.group",
    "Tiêu chí.tags",
    "Đơn vị.group",
    "Kỳ thi đua.total_floor",
)

ZERO = Decimal(0)


def check(plan: Plan, places: CellLocations) -> Iterator[Finding]:
    """Class by class, each against the better ones of its group."""
    tags = {tag: None for row in plan.criteria for tag in row.tags}
    groups = {agency.group: None for agency in plan.agencies if agency.group}
    for position, band in enumerate(plan.classes):
        if band.floor_tag and band.floor_tag not in tags:
            at = places.of(band.at, "floor_tag")
            yield found(
                plan_ranking.UNKNOWN_TAG,
                at,
                tag=band.floor_tag,
                nearest=text_folding.offer(band.floor_tag, tags),
            )
        if band.group and band.group not in groups:
            near = text_folding.offer(band.group, groups)
            yield found(
                table_cells.PLAN.unknown_code,
                places.of(band.at, "group"),
                what="nhóm",
                value=band.group,
                nearest=near,
            )
        for better in plan.classes[:position]:
            if places.faulty & {better.at, band.at}:
                continue
            if better.group == band.group and _takes_all(better, band):
                at = places.of(band.at, "bounds")
                facts = {"name": band.name, "floor": band.bounds.words, "better": better.name}
                yield found(plan_ranking.CLASS_UNATTAINABLE, at, **facts, better_floor=better.bounds.words)
                break
        yield from _printed(band, plan, position, places)
        yield from _quota(band, plan, position, places)
    yield from _nobody_left(plan, places)


def _takes_all(better: ClassBand, band: ClassBand) -> bool:
    """Whether everyone who meets `band` meets `better`, or `band` asks for more points than it."""
    if band.bounds.asks_more_than(better.bounds):
        return True
    return not better.bounds.asks_more_than(band.bounds) and _implied(better, band)


def _implied(better: ClassBand, band: ClassBand) -> bool:
    """Whether meeting the floors of `band` means meeting those of `better`, and a quota lets all have it."""
    if better.quota is not None:
        return False
    if better.leaf_floor is not None:
        same = band.leaf_floor is not None and band.leaf_floor >= better.leaf_floor
        if not same or band.leaves_below > better.leaves_below:
            return False
    if better.criterion_floor is None:
        return True
    if band.criterion_floor is None or band.criterion_floor < better.criterion_floor:
        return False
    return band.floor_tag in ("", better.floor_tag)


def _nobody_left(plan: Plan, places: CellLocations) -> Iterator[Finding]:
    """The last class of all is open to everyone, or somebody may end without a class."""
    general = [band for band in plan.classes if not band.group]
    if not general or any(band.at in places.faulty for band in general):
        return
    last = general[-1]
    open_to_all = last.bounds.holds(plan.info.total_floor or ZERO)
    if not open_to_all or last.criterion_floor is not None or last.leaf_floor is not None:
        at = places.of(last.at, "bounds")
        yield found(plan_ranking.BELOW_LAST_CLASS, at, name=last.name, floor=last.bounds.words)


def _printed(band: ClassBand, plan: Plan, position: int, places: CellLocations) -> Iterator[Finding]:
    """The upper bound as printed, against the lower bound of the class above: no points in both or in
    neither."""
    above = next((one for one in reversed(plan.classes[:position]) if one.group == band.group), None)
    upper = band.bounds.upper
    if above is None or upper is None or above.bounds.least is None:
        return
    step = Decimal(1).scaleb(-plan.info.places)
    # The greatest points of this class and the least of the class above, as far as decimals are kept.
    most = upper - step if band.bounds.upper_strict else upper
    least = above.bounds.least + step if above.bounds.strict else above.bounds.least
    if most + step != least:
        yield found(
            plan_ranking.PRINTED_BOUNDS_DIFFER,
            places.of(band.at, "bounds"),
            name=band.name,
            bounds=band.bounds.words,
            better=above.name,
            above=above.bounds.words,
        )


def _quota(band: ClassBand, plan: Plan, position: int, places: CellLocations) -> Iterator[Finding]:
    """A quota makes agencies fall into the class below, and is a share of the list or of a lower class."""
    lower = [one for one in plan.classes[position + 1 :] if one.group == band.group]
    at = places.of(band.at, "quota" if band.quota is not None else "quota_of")
    of_list = not band.quota_of or text_folding.same(band.quota_of, OF_AGENCIES)
    if band.quota is None and band.quota_of:
        yield found(plan_ranking.QUOTA_CANNOT_BE, at, name=band.name, why="có «Của» mà chưa ghi «Tối đa (%)»")
    elif band.quota is not None and not lower:
        yield found(
            plan_ranking.QUOTA_CANNOT_BE, at, name=band.name, why="là loại cuối, không có loại nào để xuống"
        )
    elif band.quota is not None and not of_list and not _has(band.quota_of, lower):
        at = places.of(band.at, "quota_of")
        known = [*(one.name for one in lower), OF_AGENCIES]
        if _has(band.quota_of, plan.classes):
            why = f"tính trên «{band.quota_of}», không phải loại thấp hơn, nên thành vòng"
            yield found(plan_ranking.QUOTA_CANNOT_BE, at, name=band.name, why=why)
        else:
            near = text_folding.offer(band.quota_of, known)
            yield found(table_cells.PLAN.unknown_code, at, what="loại", value=band.quota_of, nearest=near)


def _has(name: str, bands: Sequence[ClassBand]) -> bool:
    return any(text_folding.fold_level(band.name) == text_folding.fold_level(name) for band in bands)
