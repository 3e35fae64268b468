"""Every class can be reached: the best stands first, and none asks for more than a better one.

Good: Tốt from 900, Khá from 800, Trung bình from 0. Bad: Khá from 900 below Tốt from 900, which takes
everyone that Khá would (E391); a floor on a tag that no criterion carries (E386); an unknown group (E320);
nobody below the last floor gets a class (I392).
"""

from __future__ import annotations

from collections.abc import Iterator

from ...catalogue import plan_ranking, table_cells
from ...findings import Finding, found
from ...model import CellLocations, ClassBand, Plan
from ...vietnamese import text_folding
from ...vietnamese.numerals import show

NEEDS: tuple[str, ...] = (
    "Xếp loại.name",
    "Xếp loại.floor",
    "Xếp loại.criterion_floor",
    "Xếp loại.group",
    "Tiêu chí.tags",
    "Đơn vị.group",
    "Kỳ thi đua.total_floor",
)


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
                at = places.of(band.at, "floor")
                facts = {"name": band.name, "floor": show(band.floor), "better": better.name}
                yield found(plan_ranking.CLASS_UNATTAINABLE, at, **facts, better_floor=show(better.floor))
                break
    yield from _nobody_left(plan, places)


def _takes_all(better: ClassBand, band: ClassBand) -> bool:
    """Whether everyone who meets `band` meets `better`, or `band` asks for more points than it."""
    if band.floor > better.floor:
        return True
    return band.floor == better.floor and _implied(better, band)


def _implied(better: ClassBand, band: ClassBand) -> bool:
    """Whether meeting the criterion floor of `band` means meeting that of `better`."""
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
    if last.floor > (plan.info.total_floor or 0) or last.criterion_floor is not None:
        yield found(
            plan_ranking.BELOW_LAST_CLASS, places.of(last.at, "floor"), name=last.name, floor=show(last.floor)
        )
