"""The classes of one list: by points and conditions first, which keys may compare; then, by rank, quotas."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from ...catalogue import ranking_and_awards
from ...findings import Finding, found
from ...model import Agency, ClassBand, Plan, Register
from ...ranking_keys import KeyFacts
from .classes import ClassBasis, ClassPlace, before_quotas, ladder
from .eligibility import Eligibility
from .quotas import Classed, RankedSet, after_quotas
from .ranks import Ranking


class Classified(Protocol):
    """A member of a list, as far as its class depends on it."""

    @property
    def agency(self) -> Agency:
        """Who it is."""

    @property
    def eligibility(self) -> Eligibility:
        """The conditions it meets."""

    def class_basis(self) -> ClassBasis:
        """What its class is found by."""


@dataclass(frozen=True, slots=True)
class ListClasses:
    """The classes of a list before quotas: the ladder, and by code each considered agency's place on it."""

    bands: tuple[ClassBand, ...]
    places: Mapping[str, ClassPlace]

    def name(self, code: str) -> str:
        """The agency's class before quotas; "" without one."""
        place = self.places[code].place if code in self.places else None
        return "" if place is None else self.bands[place].name

    def steps(self, code: str) -> int | None:
        """How many classes are below it; None without a class."""
        place = self.places[code].place if code in self.places else None
        return None if place is None else len(self.bands) - 1 - place


def classes_before_quotas(plan: Plan, members: Sequence[Classified]) -> ListClasses:
    """Each considered agency's class by its points and the conditions it meets."""
    bands = ladder(plan, members[0].agency.group)
    considered = [member for member in members if not member.eligibility.excluded]
    return ListClasses(
        bands,
        {
            member.agency.code: before_quotas(bands, member.class_basis(), member.eligibility)
            for member in considered
        },
    )


def key_facts(
    plan: Plan, register: Register, classes: ListClasses, members: Sequence[Classified]
) -> Mapping[str, KeyFacts]:
    """What keys may compare besides figures: the class, and an authority's decision."""
    decided = {decision.agency: decision for decision in register.rank_decisions}
    facts = {}
    for member in members:
        code = member.agency.code
        decision = decided.get(code)
        facts[code] = KeyFacts(
            class_steps=classes.steps(code),
            class_name=classes.name(code),
            decided=None if decision is None else decision.order,
            decided_words="" if decision is None else decision.words,
            places=plan.info.places,
        )
    return facts


def classes_by_rank(classes: ListClasses, ranking: Ranking) -> Classed:
    """The published classes, once it is known who stands where."""
    return after_quotas(classes.bands, classes.places, tuple(_sets(ranking)))


def _sets(ranking: Ranking) -> Iterator[RankedSet]:
    """Who stands together, from the top. Agencies that wait for the same vote or decision are one set, at
    the first position that is open; sets that share an agency are one."""
    open_sets: list[tuple[int, frozenset[str]]] = []
    for due in ranking.due:
        rank, together = due.rank, due.agencies
        for other in [one for one in open_sets if one[1] & together]:
            open_sets.remove(other)
            rank, together = min(rank, other[0]), together | other[1]
        open_sets.append((rank, together))
    told: set[str] = set()
    for place in ranking.places:
        if not place.due:
            yield RankedSet(place.rank, place.agencies)
            continue
        for rank, together in open_sets:
            if place.agencies & together and not told & together:
                told |= together
                yield RankedSet(rank, together, due=True)


def shared_borders(plan: Plan, classed: Classed) -> Iterator[Finding]:
    """Agencies of one rank for which a quota has not room enough: all of them fell."""
    for band, agencies in classed.shared:
        names = ", ".join(agency.name for agency in plan.agencies if agency.code in agencies)
        yield found(ranking_and_awards.SHARED_RANK_AT_QUOTA, band.at, agencies=names, name=band.name)
