"""One list: a group of one kind of agency, ranked on its own, with classes and awards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
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
from ..scoring.agency_file import AgencyFile
from .award_basis import AwardBasis, Awards
from .awards import give
from .ballots import Round
from .classes import class_of, ladder
from .eligibility import Eligibility, barred
from .explanations import RankedField, deciding_keys, separations, ties
from .keys import figure, precedence
from .ranks import Candidate, Place, rank


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

    def figure(self, key: RankingKey) -> Decimal | None:
        """Its figure for a key, as published."""

    def class_of(self, bands: tuple[ClassBand, ...]) -> ClassBand | None:
        """Its class; None when it meets none."""


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

    def figure(self, key: RankingKey) -> Decimal | None:
        return figure(key, self.tally, self.docket.case.judged)

    def class_of(self, bands: tuple[ClassBand, ...]) -> ClassBand | None:
        return class_of(bands, self.tally, self.docket.case.judged, self.eligibility.classes_lower)


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
    bands = ladder(plan, group)
    classes = {one.agency.code: one.class_of(bands) for one in members if not one.eligibility.excluded}
    contest = _contest(plan, [] if waiting else members, rounds)
    places = contest.ranking.places
    closed = {one.agency.code: one.eligibility.bar for one in members if one.eligibility.bar}
    on = AwardBasis(plan, group, places, classes, bands, closed)
    awards = give(on, register.decisions)
    return Ranked(
        _group(group, kind, contest, members, classes, awards),
        (*_left_out_of_rounds(on, contest, rounds), *_shared_after_ballot(on), *awards.findings),
        (*_ballots_due(on, contest), *awards.pending),
    )


def _contest(plan: Plan, members: Sequence[Entrant], rounds: tuple[Round, ...]) -> RankedField:
    keys = precedence(plan)
    runners = {
        one.agency.code: Candidate(
            one.agency.code, tuple(one.figure(key) for key in keys), one.eligibility.bar
        )
        for one in members
        if not one.eligibility.excluded
    }
    agencies = {one.agency.code: one.agency for one in members}
    conditions = {one.agency.code: barred(one.eligibility.met) for one in members}
    bars = {code: condition for code, condition in conditions.items() if condition is not None}
    return RankedField(agencies, runners, keys, rank(runners.values(), keys, rounds), bars)


def _group(
    group: str,
    kind: AgencyKind,
    contest: RankedField,
    members: Sequence[Entrant],
    classes: Mapping[str, ClassBand | None],
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
    decided = deciding_keys(contest, parted)
    standings = tuple(
        _standing(one, placed.get(one.agency.code), classes, awards, decided) for one in (*ranked, *others)
    )
    return GroupResult(
        group, kind, standings, parted, ties(contest), tuple(awards.vacant), awards.vacant_at_meeting
    )


def _standing(
    one: Entrant,
    place: Place | None,
    classes: Mapping[str, ClassBand | None],
    awards: Awards,
    decided: Mapping[str, str],
) -> Standing:
    code = one.agency.code
    band = classes.get(code)
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
        met=one.eligibility.met,
        held=awards.held.get(code),
        seat=awards.seats.get(code),
    )


def _ballots_due(on: AwardBasis, contest: RankedField) -> list[Finding]:
    at = next((key.at for key in contest.keys if key.key is Key.BALLOT), None)
    if contest.keys[0].key is Key.BALLOT:
        return [
            found(ballot_rounds.NO_ROUND_WITH_ALL, at, agencies=on.named(agencies))
            for _, agencies in contest.ranking.due
        ]
    return [
        found(ballot_rounds.BALLOT_DUE, at, agencies=on.named(agencies), rank=str(first))
        for first, agencies in contest.ranking.due
    ]


def _left_out_of_rounds(on: AwardBasis, contest: RankedField, rounds: tuple[Round, ...]) -> list[Finding]:
    """Agencies that wait for a ballot and have no votes in a round in which the others of their set have."""
    return [
        found(
            ballot_rounds.VOTES_OF_AGENCY_MISSING,
            held.counts.at,
            agency=code,
            round=str(held.counts.number),
            name=on.named([code]),
        )
        for _, agencies in contest.ranking.due
        for held in rounds
        if not agencies.isdisjoint(held.votes)
        for code in sorted(agencies - held.votes.keys())
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
