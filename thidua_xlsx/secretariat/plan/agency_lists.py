"""`Áp dụng cho` and its like: codes, group names or `*`, resolved to codes, and written back."""

from __future__ import annotations

from collections.abc import Sequence

from ...model import Agency
from ...vietnamese import text_folding

EVERYBODY = "*"


def resolve(items: Sequence[str], agencies: Sequence[Agency]) -> tuple[frozenset[str], tuple[str, ...]]:
    """The codes meant, and the items that name neither an agency nor a group."""
    codes = {agency.code for agency in agencies}
    meant: set[str] = set()
    unknown = []
    for item in items:
        members = {
            agency.code for agency in agencies if agency.group and text_folding.same(agency.group, item)
        }
        if item == EVERYBODY:
            meant |= codes
        elif item in codes:
            meant.add(item)
        elif members:
            meant |= members
        else:
            unknown.append(item)
    return frozenset(meant), tuple(unknown)


def spell(meant: frozenset[str], agencies: Sequence[Agency]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The two lists (`Áp dụng cho`, `Không áp dụng cho`) that mean these codes, the shorter way.

    All: (blank, blank); nearly all: everybody less some; few: their codes.
    """
    inside = tuple(agency.code for agency in agencies if agency.code in meant)
    outside = tuple(agency.code for agency in agencies if agency.code not in meant)
    if not outside:
        return (), ()
    if not inside:
        return (), (EVERYBODY,)
    return ((), outside) if len(outside) < len(inside) else (inside, ())
