"""Awards and reserve (§2 `Khen thưởng`)."""

from __future__ import annotations

from collections.abc import Sequence

from ..inputs.plan_types import Award, Plan
from ..text import fold_level
from .conditions import Standing


def give_awards(plan: Plan, standings: Sequence[Standing]) -> list[str]:
    """Sets award and reserve of one contest as the meeting proposes them.

    Gives the forms that a shared rank has too few places for.
    """
    group = standings[0].agency.group if standings else ""
    awards = plan.awards_of(group)
    ranked = sorted(
        (standing for standing in standings if standing.rank is not None),
        key=lambda standing: standing.rank or 0,
    )
    given = [award for award in awards if not award.reserve]
    crowded = []
    for rank in dict.fromkeys(standing.rank or 0 for standing in ranked):
        level = [standing for standing in ranked if standing.rank == rank]
        offers = [_award_at(given, place) for place in range(rank, rank + len(level))]
        award = next((offer for offer in offers if offer is not None), None)
        if award is None:
            continue
        sought = [
            offer.form
            for offer in offers
            if offer is not None and any(worthy(plan, standing, offer) for standing in level)
        ]
        if len({offer and offer.form for offer in offers}) > 1 and sought:
            crowded.append(sought[0])
            continue
        for standing in level:
            if worthy(plan, standing, award):
                standing.award = award.form
    for award in awards:
        # While a ballot is due nobody is the reserve yet: who it is may hang on it.
        if award.reserve and not any(standing.rank is None for standing in standings):
            _choose_reserve(plan, ranked, award, max((each.last for each in given), default=0))
    for standing in standings:
        standing.at_meeting = standing.award
    return list(dict.fromkeys(crowded))


def worthy(plan: Plan, standing: Standing, award: Award) -> bool:
    """At least the class that the award asks for."""
    if not award.least_class:
        return True
    names = [fold_level(band.name) for band in plan.classes_of(standing.agency.group)]
    if standing.class_name is None or fold_level(award.least_class) not in names:
        return False
    return names.index(fold_level(standing.class_name)) <= names.index(fold_level(award.least_class))


def _award_at(given: Sequence[Award], place: int) -> Award | None:
    return next((award for award in given if award.first <= place <= award.last), None)


def _choose_reserve(plan: Plan, ranked: Sequence[Standing], award: Award, last: int) -> None:
    """Whoever holds the rank, all who share it; one whom even the last awarded rank is closed to is passed
    over."""
    places = award.last - award.first + 1
    open_to = [
        standing
        for standing in ranked
        if standing.award is None
        and (not standing.closed or standing.closed < last)
        and worthy(plan, standing, award)
    ]
    for rank in dict.fromkeys(standing.rank for standing in open_to if (standing.rank or 0) >= award.first):
        level = [standing for standing in open_to if standing.rank == rank]
        if places > 0:
            for standing in level:
                standing.reserve = True
        places -= len(level)
