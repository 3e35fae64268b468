"""One list: a group of one kind of agency, ranked on its own, with classes and awards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from ...catalogue import ballot_rounds
from ...findings import Finding, found
from ...model import (
    Agency,
    AgencyKind,
    ClassBand,
    GroupResult,
    Key,
    Plan,
    RankingKey,
    Register,
    Standing,
    Tally,
)
from ...ranking_keys import KeyBasis, KeyFacts
from ..scoring.agency_file import AgencyFile
from .award_basis import AwardBasis, Awards
from .awards import give
from .ballots import Round
from .classes import ClassBasis
from .eligibility import Eligibility, barred
from .explanations import RankedField, deciding_keys, separations, ties
from .keys import KeyFigure, figure, precedence
from .list_classes import classes_before_quotas, classes_by_rank, key_facts, shared_borders
from .quotas import Classed
from .ranks import Candidate, Due, Place, rank


class Entrant(Protocol):
    """A member of a list, with what ranking needs to know of it."""

    @property
    def agency(self) -> Agency:
        """Who it is."""

    @property
    def eligibility(self) -> Eligibility:
        """The conditions it meets."""

    @property
    def tally(self) -> Tally:
        """Its figures."""

    def figure(self, key: RankingKey, facts: KeyFacts) -> KeyFigure:
        """Its figure for a key, as published."""

    def class_basis(self) -> ClassBasis:
        """What its class is found by."""


@dataclass(frozen=True, slots=True)
class Member:
    """A member of the list of one season, or of one phase of it."""

    docket: AgencyFile
    tally: Tally

    @property
    def agency(self) -> Agency:
        return self.docket.agency

    @property
    def eligibility(self) -> Eligibility:
        return self.docket.eligibility

    def figure(self, key: RankingKey, facts: KeyFacts) -> KeyFigure:
        return figure(key, KeyBasis(self.tally, self.docket.case.judged, facts))

    def class_basis(self) -> ClassBasis:
        return ClassBasis(self.tally.total, self.tally.scores, self.docket.case.judged)


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
    members: Sequence[Entrant],
    *,
    waiting: bool,
) -> Ranked:
    """The standings of one list. `waiting`: a member that is considered has no final total; then nobody's
    rank is published, since whoever is missing may still come first."""
    group, kind = members[0].agency.group, members[0].agency.kind
    before = classes_before_quotas(plan, members)
    facts = key_facts(plan, register, before, members)
    contest = _contest(plan, [] if waiting else members, rounds, facts)
    places = contest.ranking.places
    classed = classes_by_rank(before, contest.ranking)
    classes = {
        code: None if place.place is None else before.bands[place.place]
        for code, place in classed.places.items()
    }
    closed = {one.agency.code: one.eligibility.bar for one in members if one.eligibility.bar}
    on = AwardBasis(plan, group, places, classes, before.bands, closed)
    awards = give(on, register.decisions)
    # The top one alone: who stands level further down may change when it is settled.
    crowded = awards.crowded[:1]
    due = [one for one in contest.ranking.due[:1] if not crowded or one.rank < crowded[0][0]]
    open_tie = [_vote_due(on, contest, one) for one in due] or [told for _, told in crowded]
    balloted = [one for one in due if one.rank not in contest.ranking.decisions]
    voting = balloted[0].agencies if balloted else frozenset[str]()
    result = _group(group, kind, contest, members, (classes, classed), awards)
    return Ranked(
        replace(result, due=tuple(agency.code for agency in plan.agencies if agency.code in voting)),
        (
            *_left_out_of_rounds(on, voting, rounds),
            *_shared_after_ballot(on),
            *shared_borders(plan, classed),
            *awards.findings,
        ),
        (*open_tie, *awards.pending),
    )


def _contest(
    plan: Plan, members: Sequence[Entrant], rounds: tuple[Round, ...], facts: Mapping[str, KeyFacts]
) -> RankedField:
    keys = precedence(plan)
    runners = {}
    for one in members:
        if one.eligibility.excluded:
            continue
        code = one.agency.code
        figures = [one.figure(key, facts[code]) for key in keys]
        values, texts = tuple(own.value for own in figures), tuple(own.text for own in figures)
        runners[code] = Candidate(code, values, one.eligibility.bar, texts)
    agencies = {one.agency.code: one.agency for one in members}
    conditions = {one.agency.code: barred(one.eligibility.met) for one in members}
    bars = {code: condition for code, condition in conditions.items() if condition is not None}
    return RankedField(agencies, runners, keys, rank(runners.values(), keys, rounds), bars)


def _group(
    group: str,
    kind: AgencyKind,
    contest: RankedField,
    members: Sequence[Entrant],
    classes: tuple[Mapping[str, ClassBand | None], Classed],
    awards: Awards,
) -> GroupResult:
    placed = {code: place for place in contest.ranking.places if not place.due for code in place.agencies}
    # By rank, then the undecided, then the excluded; sorting keeps the plan's order within each.
    ranked = sorted(
        (one for one in members if one.agency.code in placed), key=lambda one: placed[one.agency.code].rank
    )
    others = sorted(
        (one for one in members if one.agency.code not in placed), key=lambda one: one.eligibility.excluded
    )
    parted = separations(contest, [(one.agency.code, placed[one.agency.code].rank) for one in ranked])
    decided = deciding_keys(contest)
    standings = tuple(
        _standing(one, placed.get(one.agency.code), classes, awards, decided) for one in (*ranked, *others)
    )
    return GroupResult(
        group, kind, standings, parted, ties(contest), tuple(awards.vacant), awards.vacant_at_meeting
    )


def _standing(
    one: Entrant,
    place: Place | None,
    classes: tuple[Mapping[str, ClassBand | None], Classed],
    awards: Awards,
    decided: Mapping[str, str],
) -> Standing:
    code = one.agency.code
    band, classed = classes[0].get(code), classes[1].places.get(code)
    kept = "" if classed is None else classed.kept
    tied = place is not None and len(place.agencies) > 1
    return Standing(
        agency=one.agency,
        rank=None if place is None else place.rank,
        tied=tied,
        tally=one.tally,
        class_name=None if band is None else band.name,
        award=awards.won.get(code),
        reserve=any(code in reserve for reserve in awards.reserves),
        eligible=not one.eligibility.excluded,
        decided_by=None if tied else decided.get(code),
        reasons=(*one.eligibility.reasons, *filter(None, [awards.about_reserves.get(code)])),
        class_reason=kept,
        met=one.eligibility.met,
        held=awards.held.get(code),
        seat=awards.seats.get(code),
    )


def _vote_due(on: AwardBasis, contest: RankedField, due: Due) -> Finding:
    decision = due.rank in contest.ranking.decisions
    asked = Key.DECISION if decision else Key.BALLOT
    at = next((key.at for key in contest.keys if key.key is asked), None)
    agencies = on.named(due.agencies)
    if decision:
        return found(ballot_rounds.DECISION_DUE, at, agencies=agencies, rank=str(due.rank))
    if contest.keys[0].key is Key.BALLOT:
        return found(ballot_rounds.NO_ROUND_WITH_ALL, at, agencies=agencies)
    return found(ballot_rounds.BALLOT_DUE, at, agencies=agencies, rank=str(due.rank))


def _left_out_of_rounds(on: AwardBasis, voting: frozenset[str], rounds: tuple[Round, ...]) -> list[Finding]:
    """Agencies that wait for a ballot and have no votes in a round in which the others of their set have."""
    return [
        found(
            ballot_rounds.VOTES_OF_AGENCY_MISSING,
            held.counts.at,
            agency=code,
            round=str(held.counts.number),
            name=on.named([code]),
        )
        for held in rounds
        if not voting.isdisjoint(held.votes)
        for code in sorted(voting - held.votes.keys())
    ]


def _shared_after_ballot(on: AwardBasis) -> list[Finding]:
    return [
        found(
            ballot_rounds.BALLOT_TIED,
            place.ballot.rounds[-1].counts.at,
            agencies=on.named(place.agencies),
            round=str(place.ballot.rounds[-1].counts.number),
            rank=str(place.rank),
        )
        for place in on.places
        if place.ballot and len(place.agencies) > 1
    ]
