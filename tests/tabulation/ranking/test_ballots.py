"""Rounds of the secret ballot: which are used, what is wrong with the others, whom they put first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.tables import plan
from thidua_xlsx.address import Address
from thidua_xlsx.catalogue import ballot_rounds
from thidua_xlsx.findings import Finding, found
from thidua_xlsx.model import BallotRound, Register, Votes
from thidua_xlsx.tabulation.ranking.ballots import Ballot, Round, read_rounds, settle

PLAN = plan("Mã\n1", agencies="A B C")
COUNTED = BallotRound(
    1, members=9, present=9, issued=8, returned=7, valid=6, invalid=1, choose=2, at=Address("so", "KP", "A5")
)


def votes(number: int, **cast: int) -> tuple[Votes, ...]:
    return tuple(
        Votes(number, code, count, at=Address("so", "BP", f"{code}{number}")) for code, count in cast.items()
    )


VOTED = votes(1, A=6, B=4, C=2)  # 12 = 6 valid papers × 2 names


def test_a_round_that_adds_up_at_every_limit_is_used() -> None:
    assert read_rounds(PLAN, Register(ballots=(COUNTED,), votes=VOTED)) == (
        (Round(COUNTED, {"A": 6, "B": 4, "C": 2}),),
        (),
    )
    whole = replace(COUNTED, issued=9, returned=9, valid=9, invalid=0)
    rounds, told = read_rounds(PLAN, Register(ballots=(whole,), votes=votes(1, A=9, B=0)))
    assert (rounds, told) == ((Round(whole, {"A": 9, "B": 0}),), ())
    void = replace(whole, valid=0, invalid=9)
    assert read_rounds(PLAN, Register(ballots=(void,), votes=votes(1, A=0))) == ((Round(void, {"A": 0}),), ())


E601 = {"round": "1", "returned": "7", "valid": "6", "invalid": "2"}
AT_A, AT_Z = Address("so", "BP", "A1"), Address("so", "BP", "Z1")


@pytest.mark.parametrize(
    ("counts", "cast", "told"),
    [
        (
            replace(COUNTED, invalid=2),
            VOTED,
            [found(ballot_rounds.BALLOTS_DO_NOT_ADD_UP, COUNTED.at, **E601)],
        ),
        (
            replace(COUNTED, valid=8, invalid=-1),
            VOTED,
            [
                found(
                    ballot_rounds.BALLOTS_DO_NOT_ADD_UP,
                    COUNTED.at,
                    round="1",
                    returned="7",
                    valid="8",
                    invalid="-1",
                )
            ],
        ),
        (
            replace(COUNTED, issued=6),
            VOTED,
            [found(ballot_rounds.MORE_RETURNED_THAN_ISSUED, COUNTED.at, round="1", returned="7", issued="6")],
        ),
        (
            replace(COUNTED, members=7),
            VOTED,
            [found(ballot_rounds.MORE_ISSUED_THAN_MEMBERS, COUNTED.at, round="1", issued="8", members="7")],
        ),
        (
            COUNTED,
            votes(1, A=6, B=5, C=2),
            [found(ballot_rounds.TOO_MANY_VOTES, COUNTED.at, round="1", votes="13", limit="12")],
        ),
        (
            COUNTED,
            votes(1, A=7, B=4),
            [
                found(
                    ballot_rounds.MORE_VOTES_THAN_BALLOTS,
                    AT_A,
                    agency="A",
                    round="1",
                    name="Sở A",
                    votes="7",
                    valid="6",
                )
            ],
        ),
        (
            COUNTED,
            votes(1, Z=-1, B=4),
            [
                found(
                    ballot_rounds.MORE_VOTES_THAN_BALLOTS,
                    AT_Z,
                    agency="Z",
                    round="1",
                    name="Z",
                    votes="-1",
                    valid="6",
                )
            ],
        ),
    ],
)
def test_a_round_that_does_not_add_up_is_told_with_its_counts(
    counts: BallotRound, cast: tuple[Votes, ...], told: list[Finding]
) -> None:
    assert read_rounds(PLAN, Register(ballots=(counts,), votes=cast)) == ((), tuple(told))


def test_everything_that_is_wrong_with_a_round_is_told_and_the_others_are_used() -> None:
    wrong = replace(COUNTED, number=2, members=5, issued=6, returned=7, valid=7)
    facts = Register(ballots=(wrong, COUNTED), votes=(*votes(2, A=8, B=7, C=-1), *VOTED))
    rounds, told = read_rounds(PLAN, facts)
    assert rounds == (Round(COUNTED, {"A": 6, "B": 4, "C": 2}),)
    assert [one.code for one in told] == ["E601", "E602", "E603", "E605", "E605"]
    assert {one.facts["round"] for one in told} == {"2"}


def test_votes_and_counts_that_do_not_belong_together_are_told_where_they_stand() -> None:
    """No counts, two counts, two rows of an agency; then rounds after them are still read."""
    third, fourth = (
        replace(COUNTED, number=number, at=Address("so", "KP", f"A{number}")) for number in (3, 4)
    )
    facts = Register(
        ballots=(third, third, fourth, replace(COUNTED, number=6)),
        votes=(*votes(2, A=1, B=1), *votes(4, A=1), *votes(4, A=1), *votes(5, C=1), *votes(6, A=3)),
    )
    rounds, told = read_rounds(PLAN, facts)
    assert rounds == (Round(replace(COUNTED, number=6), {"A": 3}),)
    assert told == (
        found(ballot_rounds.NOT_ONE_ROW_OF_COUNTS, Address("so", "BP", "A2"), round="2"),
        found(ballot_rounds.NOT_ONE_ROW_OF_COUNTS, Address("so", "KP", "A3"), round="3"),
        found(ballot_rounds.NOT_ONE_ROW_OF_COUNTS, Address("so", "BP", "A4"), round="4"),
        found(ballot_rounds.NOT_ONE_ROW_OF_COUNTS, Address("so", "BP", "C5"), round="5"),
    )


def held(number: int, **cast: int) -> Round:
    return Round(replace(COUNTED, number=number), cast)


ALL = frozenset("ABC")


@pytest.mark.parametrize(
    ("rounds", "leaders", "used"),
    [
        ([], "ABC", []),
        ([held(1, A=1, B=2)], "ABC", []),  # C did not stand in it
        ([held(1, A=1, B=3, C=2)], "B", [1]),
        ([held(1, A=1, B=3, C=2, D=9)], "B", [1]),  # D is not of the set
        ([held(1, A=3, B=3, C=2)], "AB", [1]),
        ([held(1, A=3, B=3, C=2), held(2, B=1, C=5), held(3, A=2, B=1)], "A", [1, 3]),
        ([held(1, A=3, B=3, C=2), held(2, A=2, B=2), held(3, A=1, B=4)], "B", [1, 2, 3]),
        ([held(1, A=1, B=3, C=2), held(2, A=9, B=0, C=0)], "B", [1]),  # settled is settled
    ],
)
def test_whom_the_rounds_put_first(rounds: list[Round], leaders: str, used: list[int]) -> None:
    by_number = {one.counts.number: one for one in rounds}
    assert settle(ALL, tuple(rounds)) == Ballot(frozenset(leaders), tuple(by_number[one] for one in used))
