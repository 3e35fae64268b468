"""A text that serves as a key is spelled one way: groups, tags and who appraises.

Good: group «Cụm sở» on each of its agencies. Bad: «Cụm sở» here and «cụm Sở» there, which would be two
rankings with a first place each (E358, naming both cells). Agencies that appraise are found by code, name or
alias in any spelling, and are not concerned.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...address import Address
from ...catalogue import plan_agencies
from ...findings import Finding, found
from ...model import Appraisers, CellLocations, Plan
from ...vietnamese.text_folding import fold

NEEDS: tuple[str, ...] = ()

Use = tuple[str, Address]
"""A key as written, and its cell."""


def check(plan: Plan, places: CellLocations) -> Iterator[Finding]:
    """Each other spelling of a key once, where it first stands."""
    yield from _spelled_twice("nhóm", _groups(plan, places))
    yield from _spelled_twice("nhãn", _tags(plan, places))
    yield from _spelled_twice("người thẩm định", _appraisers(plan, places))


def _groups(plan: Plan, places: CellLocations) -> Iterator[Use]:
    return ((agency.group, places.of(agency.at, "group")) for agency in plan.agencies if agency.group)


def _tags(plan: Plan, places: CellLocations) -> Iterator[Use]:
    tagged = (
        *((row.at, row.tags) for row in plan.criteria),
        *((change.at, change.tags) for change in plan.adjustments),
    )
    return ((tag, places.of(at, "tags")) for at, tags in tagged for tag in tags)


def _appraisers(plan: Plan, places: CellLocations) -> Iterator[Use]:
    known, codes = Appraisers(plan), {agency.code for agency in plan.agencies}
    for row in plan.criteria:
        if row.appraiser and known.key(row.appraiser) not in codes:
            yield known.key(row.appraiser), places.of(row.at, "appraiser")


def _spelled_twice(what: str, uses: Iterable[Use]) -> Iterator[Finding]:
    first: dict[str, Use] = {}
    told: set[str] = set()
    for text, at in uses:
        other, cell = first.setdefault(fold(text), (text, at))
        if text != other and text not in told:
            told.add(text)
            first_cell = f"{cell.sheet}!{cell.cell}"
            yield found(plan_agencies.SPELLED_TWICE, at, what=what, item=text, other=other, first=first_cell)
