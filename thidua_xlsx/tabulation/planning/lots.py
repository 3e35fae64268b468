"""Cross-appraisal and inspection by lot: the same seed gives the same answer on every machine.

The lot is a ticket, `SHA-256(seed, U+001F, code)` in hexadecimal, the seed in decimal digits, UTF-8. Nothing
else enters: neither the order of the plan, nor names, nor a random generator whose sequence may change
between versions. Anyone can check a ticket: `printf '2013\\x1fSNV' | sha256sum`.

Test vectors, seed 2013: SNV db1f9df4…, STC c8163799…, VPUBND 37d71904…; in that circle VPUBND comes first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256

from ...model import Agency, AgencyKind

List = tuple[str, tuple[str, ...]]
"""Name of a group, and its codes in the order of their tickets."""


@dataclass(frozen=True, slots=True)
class Assignment:
    """Who appraises whom. `lists` are the groups as drawn; in one with a single code it stands alone."""

    appraiser_of: Mapping[str, str]
    lists: tuple[List, ...]

    @property
    def alone(self) -> tuple[List, ...]:
        """Groups of one, whose member nobody can appraise."""
        return tuple(drawn for drawn in self.lists if len(drawn[1]) == 1)

    @property
    def mutual(self) -> tuple[List, ...]:
        """Groups of two, whose members can only appraise each other."""
        return tuple(drawn for drawn in self.lists if len(drawn[1]) == 2)


def ticket(seed: int, code: str) -> str:
    """The lot of a code: 64 hexadecimal digits."""
    return sha256(f"{seed}\x1f{code}".encode()).hexdigest()


def by_ticket(codes: Iterable[str], seed: int) -> tuple[str, ...]:
    """The codes in the order of their tickets, lowest first."""
    return tuple(sorted(codes, key=lambda code: (ticket(seed, code), code)))


def assign(agencies: Iterable[Agency], seed: int) -> Assignment:
    """Give every collective an appraiser of its own group.

    The collectives of a group, in the order of their tickets, stand in one circle, and each is appraised by
    the one before it. So each of n ≥ 2 appraises exactly one other, never itself, and from n = 3 on no two
    appraise each other: in a circle of n, coming back to oneself takes n steps.
    """
    groups: dict[str, list[str]] = {}
    for agency in collectives(agencies):
        groups.setdefault(agency.group, []).append(agency.code)
    lists = tuple((group, by_ticket(codes, seed)) for group, codes in groups.items())
    circles = [drawn for _, drawn in lists if len(drawn) > 1]
    appraiser_of = {code: drawn[place - 1] for drawn in circles for place, code in enumerate(drawn)}
    return Assignment(appraiser_of, lists)


def draw(codes: Iterable[str], share: int, seed: int) -> tuple[str, ...]:
    """The lowest tickets: at least `share` percent of the codes, rounded up to a whole agency."""
    drawn = by_ticket(codes, seed)
    return drawn[: -(-len(drawn) * share // 100)]


def collectives(agencies: Iterable[Agency]) -> tuple[Agency, ...]:
    """The agencies that appraise and are inspected: persons are neither."""
    return tuple(agency for agency in agencies if agency.kind is AgencyKind.COLLECTIVE)
