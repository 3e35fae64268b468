"""Awards, reserve, council (§2 `Khen thưởng`)."""

from __future__ import annotations

from collections.abc import Sequence

from ..inputs.plan_types import Award, Plan
from ..inputs.register import Verdict
from ..text import fold, fold_level
from .conditions import Standing


def give_awards(
    plan: Plan, standings: Sequence[Standing], verdicts: Sequence[Verdict]
) -> tuple[list[str], list[str]]:
    """Sets award and reserve of one contest, at the meeting and after the council.

    Gives the forms that a shared rank has too few places for, at the meeting and after the council.
    """
    group = standings[0].agency.group if standings else ""
    awards = plan.awards_of(group)
    ranked = sorted(
        (standing for standing in standings if standing.rank is not None),
        key=lambda standing: standing.rank or 0,
    )
    given = [award for award in awards if not award.reserve]
    crowded = []
    for standing in ranked:
        award = next((award for award in given if award.first <= (standing.rank or 0) <= award.last), None)
        if award is None or not _worthy(plan, standing, award):
            continue
        if standing.tied and _too_few(ranked, standing, award):
            crowded.append(award.form)
        else:
            standing.award = award.form
    for award in awards:
        # While a ballot is due nobody is the reserve yet: who it is may hang on it.
        if award.reserve and not any(standing.rank is None for standing in standings):
            _choose_reserve(plan, ranked, award, max((each.last for each in given), default=0))
    refused = {(verdict.agency, fold(verdict.form)) for verdict in verdicts if not verdict.agreed}
    for standing in standings:
        standing.at_meeting = standing.award
    later = _after_refusals(plan, ranked, refused, awards)
    return list(dict.fromkeys(crowded)), list(dict.fromkeys(later))


def _worthy(plan: Plan, standing: Standing, award: Award) -> bool:
    """At least the class that the award asks for."""
    if not award.least_class:
        return True
    names = [fold_level(band.name) for band in plan.classes_of(standing.agency.group)]
    if standing.class_name is None or fold_level(award.least_class) not in names:
        return False
    return names.index(fold_level(standing.class_name)) <= names.index(fold_level(award.least_class))


def _too_few(ranked: Sequence[Standing], standing: Standing, award: Award) -> bool:
    level = sum(other.rank == standing.rank for other in ranked)
    return (standing.rank or 0) + level - 1 > award.last


def _choose_reserve(plan: Plan, ranked: Sequence[Standing], award: Award, last: int) -> None:
    """Whoever holds the rank, all who share it; one whom even the last awarded rank is closed to is passed
    over."""
    places = award.last - award.first + 1
    open_to = [
        standing
        for standing in ranked
        if standing.award is None
        and (not standing.closed or standing.closed < last)
        and _worthy(plan, standing, award)
    ]
    for rank in dict.fromkeys(standing.rank for standing in open_to if (standing.rank or 0) >= award.first):
        level = [standing for standing in open_to if standing.rank == rank]
        if places > 0:
            for standing in level:
                standing.reserve = True
        places -= len(level)


Proposal = tuple[Award, int, Standing | None]
"""An award, the rank it belongs to, and who is proposed for it."""


def _after_refusals(
    plan: Plan, ranked: Sequence[Standing], refused: set[tuple[str, str]], awards: Sequence[Award]
) -> list[str]:
    """The reserve receives the last form; with `dồn lên` everyone below moves up one; refused is out.

    Gives the forms that reserves of one rank would have to share.
    """
    crowded: list[str] = []
    by_form = {award.form: award for award in awards if not award.reserve}
    line: list[Proposal] = [
        (by_form[standing.award], standing.rank or 0, standing) for standing in ranked if standing.award
    ]
    waiting = [standing for standing in ranked if standing.reserve and not standing.award]
    out = {
        holder.agency.code
        for _, _, holder in line
        if holder and (holder.agency.code, fold(holder.award or "")) in refused
    }
    upwards = any(award.moves_up for award in awards)
    while hit := [place for place, held in enumerate(line) if _is_refused(held, out, refused)]:
        place, blocked = hit[0], False
        if upwards:
            place, blocked = _move_up(plan, line, place, out)
        award, rank, _ = line[place]
        last = award if upwards else line[-1][0]
        seat = rank if upwards else max(each.last for each in by_form.values())
        fit = [standing for standing in waiting if standing.closed < seat]
        steps_in = fit.pop(0) if fit and not blocked else None
        if steps_in is not None:
            waiting.remove(steps_in)
        if steps_in is not None and fit and fit[0].rank == steps_in.rank:
            # Reserves that share a rank: nothing is broken by name or chance.
            crowded.append(last.form)
            waiting = [standing for standing in waiting if standing.rank != steps_in.rank]
            steps_in = None
        line[place] = (last if steps_in else award, rank, steps_in)
    for standing in ranked:
        standing.award = next((award.form for award, _, holder in line if holder is standing), None)
    return crowded


def _is_refused(held: Proposal, out: set[str], refused: set[tuple[str, str]]) -> bool:
    award, _, standing = held
    return standing is not None and (
        standing.agency.code in out or (standing.agency.code, fold(award.form)) in refused
    )


def _move_up(plan: Plan, line: list[Proposal], place: int, out: set[str]) -> tuple[int, bool]:
    """Each one below takes the place above, unless closed to it; the place left, and whether it stays empty.

    It stays empty where the next one has not the class that the award asks for.
    """
    for below in range(place + 1, len(line)):
        award, rank, _ = line[place]
        standing = line[below][2]
        if standing is None or standing.agency.code in out or rank <= standing.closed:
            continue
        if not _worthy(plan, standing, award):
            return place, True
        line[place] = (award, rank, standing)
        place = below
    return place, False
