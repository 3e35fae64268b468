"""Who takes which rank: position after position, the best of those who may hold it.

At position p only agencies may stand whose closed ranks end before p; if there is none, the position stays
vacant. The best of them by the order of precedence take it together: k agencies equal on every key share rank
p and the next position is p + k (1, 2, 2, 4). Nothing is ever broken by name, code, order or chance. A ballot
is asked for only where agencies are still equal when it is the key's turn; until it is counted, their
positions stay open and those behind them are placed all the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import NamedTuple

from ...model import Key, RankingKey
from .ballots import Ballot, Round, settle
from .keys import better


@dataclass(frozen=True, slots=True)
class Candidate:
    """An agency to be ranked: its figure for each key (None at the ballot) and its closed ranks 1…bar.

    `texts`: its figures as published.
    """

    code: str
    figures: tuple[Decimal | None, ...]
    bar: int = 0
    texts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """Agencies that take `rank` together. `due`: one of a set whose ballot is not counted yet holds it."""

    rank: int
    agencies: frozenset[str]
    due: bool = False
    ballot: Ballot | None = None
    """The ballot that was counted for this position, if any."""
    undecided: bool = False
    """Whether what is due is an authority's decision, not a ballot."""


class Due(NamedTuple):
    """A ballot or a decision that is due: the first rank it is about, and between whom."""

    rank: int
    agencies: frozenset[str]


@dataclass(frozen=True, slots=True)
class Ranking:
    """Places in order, who beat whom in which round, and what is due."""

    places: tuple[Place, ...]
    wins: Mapping[tuple[str, str], Round] = field(default_factory=dict)
    due: tuple[Due, ...] = ()
    decisions: frozenset[int] = frozenset()
    """First ranks of `due` for which an authority's decision is missing, not a ballot."""


def rank(
    runners: Iterable[Candidate], keys: tuple[RankingKey, ...], rounds: tuple[Round, ...] = ()
) -> Ranking:
    """The places of all runners; each stands in exactly one.

    Where a ballot is due, one of the tied set takes the position and the others run on: an agency whose ranks
    open in between may still pass them. Who takes which of these positions is open, whatever stands here.
    """
    left = {runner.code: runner for runner in runners}
    places: list[Place] = []
    wins: dict[tuple[str, str], Round] = {}
    due: list[Due] = []
    decisions: set[int] = set()
    position = 1
    while left:
        allowed = [runner for runner in left.values() if runner.bar < position]
        if not allowed:
            position = min(runner.bar for runner in left.values()) + 1
            continue
        place = _best(position, allowed, keys, rounds)
        waiting = frozenset(code for open_set in due for code in open_set.agencies)
        if place.due or place.agencies & waiting:
            if place.agencies - waiting:
                due.append(Due(position, place.agencies))
                decisions |= {position} if place.undecided else set()
            place = replace(
                place, agencies=frozenset({min(place.agencies)}), due=True, ballot=None, undecided=False
            )
        elif place.ballot:
            wins |= _wins(place.ballot)
        places.append(place)
        for code in place.agencies:
            del left[code]
        position += len(place.agencies)
    return Ranking(tuple(places), wins, tuple(due), frozenset(decisions))


def _best(
    position: int, allowed: list[Candidate], keys: tuple[RankingKey, ...], rounds: tuple[Round, ...]
) -> Place:
    equal, ballot = allowed, None
    for index, key in enumerate(keys):
        if len(equal) == 1:
            break
        if key.key is Key.DECISION and any(runner.figures[index] is None for runner in equal):
            level = frozenset(runner.code for runner in equal)
            return Place(position, level, due=True, undecided=True)
        if key.key is not Key.BALLOT:
            best = max(better(key, runner.figures[index]) for runner in equal)
            equal = [runner for runner in equal if better(key, runner.figures[index]) == best]
            continue
        ballot = settle(frozenset(runner.code for runner in equal), rounds)
        if not ballot.rounds:
            return Place(position, ballot.leaders, due=True)
        equal = [runner for runner in equal if runner.code in ballot.leaders]
    return Place(position, frozenset(runner.code for runner in equal), ballot=ballot)


def _wins(ballot: Ballot) -> Mapping[tuple[str, str], Round]:
    """(winner, loser) -> the round that parted them, for each leader of the ballot."""
    wins: dict[tuple[str, str], Round] = {}
    for held in ballot.rounds:
        for leader in ballot.leaders:
            for other, votes in held.votes.items():
                if votes < held.votes[leader] and (leader, other) not in wins:
                    wins[leader, other] = held
    return wins


def parting_key(
    upper: Candidate, lower: Candidate, keys: tuple[RankingKey, ...], wins: Mapping[tuple[str, str], Round]
) -> int | None:
    """Index of the key by which `upper` stands before `lower`; None when no key does (a closed rank, a
    tie)."""
    for index, key in enumerate(keys):
        if key.key is Key.BALLOT:
            if (upper.code, lower.code) in wins:
                return index
            continue
        mine, other = better(key, upper.figures[index]), better(key, lower.figures[index])
        if mine > other:
            return index
        if mine < other:
            return None
    return None
