"""One list: a group of one kind of agency, ranked on its own, with classes and awards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..findings import Finding, found
from ..model import AgencyKind, ClassBand, GroupResult, Key, Plan, Register, Standing, Tally
from .awards import Awards, Field, give
from .ballots import Round
from .classes import class_of, ladder
from .docket import Docket
from .eligibility import barred
from .ranking import Place, Runner, rank
from .tiebreaks import figure, precedence
from .traces import Contest, deciding_keys, separations, ties


@dataclass(frozen=True, slots=True)
class Ranked:
    """A list and what it says besides: remarks, and what it waits for."""

    group: GroupResult
    findings: tuple[Finding, ...]
    pending: tuple[Finding, ...]


def ranked_list(
    plan: Plan,
    register: Register,
    rounds: tuple[Round, ...],
    members: Sequence[tuple[Docket, Tally]],
    *,
    waiting: bool,
) -> Ranked:
    """The standings of one list. `waiting`: a member that is considered has no final total; then nobody's
    rank is published, since whoever is missing may still come first."""
    group, kind = members[0][0].agency.group, members[0][0].agency.kind
    bands = ladder(plan, group)
    classes = {
        docket.agency.code: class_of(bands, tally, docket.case.judged, docket.eligibility.classes_lower)
        for docket, tally in members
        if not docket.eligibility.excluded
    }
    contest = _contest(plan, [] if waiting else members, rounds)
    places = contest.ranking.places
    closed = [docket.agency.code for docket, _ in members if docket.eligibility.bar]
    on = Field(plan, group, places, classes, bands, closed)
    awards = give(on, register.decisions)
    return Ranked(
        _group(group, kind, contest, members, classes, awards),
        (*_shared_after_ballot(on), *awards.findings),
        (*_ballots_due(on, contest), *awards.pending),
    )


def _contest(plan: Plan, members: Sequence[tuple[Docket, Tally]], rounds: tuple[Round, ...]) -> Contest:
    keys = precedence(plan)
    runners = {
        docket.agency.code: Runner(
            docket.agency.code,
            tuple(figure(key, tally, docket.case.judged) for key in keys),
            docket.eligibility.bar,
        )
        for docket, tally in members
        if not docket.eligibility.excluded
    }
    agencies = {docket.agency.code: docket.agency for docket, _ in members}
    conditions = {docket.agency.code: barred(docket.eligibility.met) for docket, _ in members}
    bars = {code: condition for code, condition in conditions.items() if condition is not None}
    return Contest(agencies, runners, keys, rank(runners.values(), keys, rounds), bars)


def _group(
    group: str,
    kind: AgencyKind,
    contest: Contest,
    members: Sequence[tuple[Docket, Tally]],
    classes: Mapping[str, ClassBand | None],
    awards: Awards,
) -> GroupResult:
    placed = {code: place for place in contest.ranking.places for code in place.agencies}
    order = [
        (docket.agency.code, placed[docket.agency.code].rank)
        for docket, _ in sorted(members, key=lambda member: _position(member[0], placed))
        if docket.agency.code in placed and not placed[docket.agency.code].due
    ]
    parted = separations(contest, order)
    decided = deciding_keys(contest, parted)
    standings = tuple(
        _standing(docket, tally, placed.get(docket.agency.code), classes, awards, decided)
        for docket, tally in sorted(members, key=lambda member: _position(member[0], placed))
    )
    return GroupResult(group, kind, standings, parted, ties(contest), tuple(awards.vacant))


def _position(docket: Docket, placed: Mapping[str, Place]) -> tuple[int, int]:
    """By rank, then the undecided, then the excluded; sorting keeps the plan's order within each."""
    place = placed.get(docket.agency.code)
    if place is not None and not place.due:
        return 0, place.rank
    return (2, 0) if docket.eligibility.excluded else (1, 0)


def _standing(
    docket: Docket,
    tally: Tally,
    place: Place | None,
    classes: Mapping[str, ClassBand | None],
    awards: Awards,
    decided: Mapping[str, str],
) -> Standing:
    code = docket.agency.code
    band = classes.get(code)
    tied = place is not None and not place.due and len(place.agencies) > 1
    return Standing(
        docket.agency,
        None if place is None or place.due else place.rank,
        tied,
        tally,
        None if band is None else band.name,
        awards.won.get(code),
        any(code in reserve for reserve in awards.reserves),
        not docket.eligibility.excluded,
        None if tied else decided.get(code),
        docket.eligibility.reasons,
        docket.eligibility.met,
        awards.proposed.get(code, ""),
    )


def _ballots_due(on: Field, contest: Contest) -> list[Finding]:
    at = next((key.at for key in contest.keys if key.key is Key.BALLOT), None)
    return [
        found("W610", at, agencies=on.named(agencies), rank=str(first))
        for first, agencies in contest.ranking.due
    ]


def _shared_after_ballot(on: Field) -> list[Finding]:
    return [
        found(
            "W611",
            place.ballot.rounds[-1].counts.at,
            agencies=on.named(place.agencies),
            round=str(place.ballot.rounds[-1].counts.number),
            rank=str(place.rank),
        )
        for place in on.places
        if place.ballot and len(place.agencies) > 1
    ]
