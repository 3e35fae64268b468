"""Secret ballots: rounds whose counts add up, and whom a round puts first. Counts only, never who voted
what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ...catalogue import ballot_rounds
from ...findings import Finding, found
from ...model import BallotRound, Plan, Register, Votes


@dataclass(frozen=True, slots=True)
class Round:
    """A round that may be used: its counts and the votes of each agency that stood in it."""

    counts: BallotRound
    votes: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Ballot:
    """How one tied set fared: the leaders (one, or several still equal), and the rounds that were looked
    at."""

    leaders: frozenset[str]
    rounds: tuple[Round, ...]


def settle(tied: frozenset[str], rounds: tuple[Round, ...]) -> Ballot:
    """The leaders of a tied set.

    The earliest round in which all of them stood decides; whoever is equal in it goes to the next later round
    in which all those stood. No round at all: everybody leads and `rounds` is empty, a ballot is due.
    """
    leaders, used = tied, []
    for held in rounds:
        if len(leaders) > 1 and leaders <= held.votes.keys():
            used.append(held)
            most = max(held.votes[agency] for agency in leaders)
            leaders = frozenset(agency for agency in leaders if held.votes[agency] == most)
    return Ballot(leaders, tuple(used))


def read_rounds(plan: Plan, register: Register) -> tuple[tuple[Round, ...], tuple[Finding, ...]]:
    """The rounds by number, and what is wrong with the others: a round that does not add up decides
    nothing."""
    rounds: list[Round] = []
    findings: list[Finding] = []
    numbers = {counts.number for counts in register.ballots} | {votes.round for votes in register.votes}
    for number in sorted(numbers):
        counts = [one for one in register.ballots if one.number == number]
        votes = [one for one in register.votes if one.round == number]
        if len(counts) != 1 or len({one.agency for one in votes}) != len(votes):
            at = (votes or counts)[0].at
            findings.append(found(ballot_rounds.NOT_ONE_ROW_OF_COUNTS, at, round=str(number)))
            continue
        faults = tuple(_faults(plan, counts[0], votes))
        findings.extend(faults)
        if not faults:
            rounds.append(Round(counts[0], {one.agency: one.votes for one in votes}))
    return tuple(rounds), tuple(findings)


def _faults(plan: Plan, counts: BallotRound, votes: list[Votes]) -> Iterator[Finding]:
    """Contract §4: Thu về = Hợp lệ + Không hợp lệ ≤ Phát ra ≤ Tổng số thành viên; votes ≤ Hợp lệ × Phải
    chọn."""
    number, at = str(counts.number), counts.at
    returned, valid, invalid = str(counts.returned), str(counts.valid), str(counts.invalid)
    if counts.returned != counts.valid + counts.invalid or min(counts.valid, counts.invalid) < 0:
        yield found(
            ballot_rounds.BALLOTS_DO_NOT_ADD_UP,
            at,
            round=number,
            returned=returned,
            valid=valid,
            invalid=invalid,
        )
    if counts.returned > counts.issued:
        yield found(
            ballot_rounds.MORE_RETURNED_THAN_ISSUED,
            at,
            round=number,
            returned=returned,
            issued=str(counts.issued),
        )
    if counts.issued > counts.members:
        yield found(
            ballot_rounds.MORE_ISSUED_THAN_MEMBERS,
            at,
            round=number,
            issued=str(counts.issued),
            members=str(counts.members),
        )
    cast, limit = sum(one.votes for one in votes), counts.valid * counts.choose
    if cast > limit:
        yield found(ballot_rounds.TOO_MANY_VOTES, at, round=number, votes=str(cast), limit=str(limit))
    names = {agency.code: agency.name for agency in plan.agencies}
    for one in votes:
        if not 0 <= one.votes <= counts.valid:
            name = names.get(one.agency, one.agency)
            yield found(
                ballot_rounds.MORE_VOTES_THAN_BALLOTS,
                one.at,
                agency=one.agency,
                round=number,
                name=name,
                votes=str(one.votes),
                valid=valid,
            )
