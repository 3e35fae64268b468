"""Position after position: who takes which, what a ballot settles, which ballots are due; whole rankings."""

from __future__ import annotations

from decimal import Decimal

import pytest

from thidua_xlsx.model import BallotRound, Direction, Key, RankingKey
from thidua_xlsx.tabulation.ranking.ballots import Ballot, Round
from thidua_xlsx.tabulation.ranking.ranks import Candidate, Place, Ranking, parting_key, rank

TOTAL, SELF = RankingKey(1, Key.TOTAL), RankingKey(2, Key.SELF_POINTS, direction=Direction.ASCENDING)
BALLOT = RankingKey(3, Key.BALLOT)


def runners(text: str) -> list[Candidate]:
    """ "A 90 5, B 80 4 bar 3": code, figures (- = none) and closed ranks; a ballot's figure is none."""
    made = []
    for one in text.split(", "):
        figures, _, bar = one.partition(" bar ")
        code, *points = figures.split()
        made.append(
            Candidate(code, tuple(None if p == "-" else Decimal(p) for p in points), int(bar) if bar else 0)
        )
    return made


def some(codes: str) -> frozenset[str]:
    return frozenset(codes)


def held(number: int, **votes: int) -> Round:
    return Round(BallotRound(number, 9, 9, 9, 9, 9, 0), votes)


@pytest.mark.parametrize(
    ("of", "places"),
    [
        ("A 70 -, B 90 -, C 80 -", (Place(1, some("B")), Place(2, some("C")), Place(3, some("A")))),
        (
            "A 80 2, B 90 9, C 80 2, D 70 0, E 80 1",  # the second key: less is better
            (Place(1, some("B")), Place(2, some("E")), Place(3, some("AC")), Place(5, some("D"))),
        ),
        ("A - 1, B -5 1", (Place(1, some("B")), Place(2, some("A")))),
        ("A 90 1 bar 3", (Place(4, some("A")),)),
        ("A 90 1 bar 3, B 80 1 bar 1", (Place(2, some("B")), Place(4, some("A")))),
        (
            "A 90 1 bar 1, B 80 1, C 70 1 bar 2, D 60 1",
            (Place(1, some("B")), Place(2, some("A")), Place(3, some("C")), Place(4, some("D"))),
        ),
        (
            "A 90 1 bar 2, B 80 1, C 80 1, D 95 1 bar 3",  # B and C share 1; D may not stand before 4
            (Place(1, some("BC")), Place(3, some("A")), Place(4, some("D"))),
        ),
    ],
)
def test_positions_without_a_ballot(of: str, places: tuple[Place, ...]) -> None:
    assert rank(runners(of), (TOTAL, SELF)) == Ranking(places)


def test_nobody_runs() -> None:
    assert rank([], (TOTAL,)) == Ranking(())


def test_a_ballot_is_due_of_those_that_are_equal_and_the_others_are_placed() -> None:
    of = runners("A 80 -, B 90 -, C 80 -, D 70 -, E 70 -")
    assert rank(of, (TOTAL, BALLOT)) == Ranking(
        (
            Place(1, some("B")),
            Place(2, some("A"), due=True),
            Place(3, some("C"), due=True),
            Place(4, some("D"), due=True),
            Place(5, some("E"), due=True),
        ),
        {},
        ((2, some("AC")), (4, some("DE"))),
    )


def test_who_may_stand_in_between_joins_what_is_due() -> None:
    """B and C wait for rank 3; A, equal to them, may stand from 4 on: then A and C wait together."""
    of = runners("A 70 - bar 3, B 70 -, C 70 -, D 95 -, E 94 -")
    assert rank(of, (TOTAL, BALLOT)) == Ranking(
        (
            Place(1, some("D")),
            Place(2, some("E")),
            Place(3, some("B"), due=True),
            Place(4, some("A"), due=True),
            Place(5, some("C"), due=True),
        ),
        {},
        ((3, some("BC")), (4, some("AC"))),
    )


def test_who_may_stand_in_between_passes_those_that_wait() -> None:
    of = runners("A 90 - bar 1, B 70 -, C 70 -, D 60 -")
    assert rank(of, (TOTAL, BALLOT)) == Ranking(
        (
            Place(1, some("B"), due=True),
            Place(2, some("A")),
            Place(3, some("C"), due=True),
            Place(4, some("D")),
        ),
        {},
        ((1, some("BC")),),
    )


def test_what_is_voted_on_while_a_position_before_it_is_open_stays_open() -> None:
    """The round of A and C puts C first at 4; whether it stands there or at 3 a ballot with B decides."""
    of, round_ = runners("A 70 - bar 3, B 70 -, C 70 -, D 95 -, E 94 -"), held(1, A=2, C=7)
    assert rank(of, (TOTAL, BALLOT), (round_,)) == Ranking(
        (
            Place(1, some("D")),
            Place(2, some("E")),
            Place(3, some("B"), due=True),
            Place(4, some("C"), due=True),
            Place(5, some("A")),
        ),
        {},
        ((3, some("BC")),),
    )


def test_rounds_settle_a_tie_winner_by_winner() -> None:
    """Round 1 leaves A and B equal before C, round 2 parts them; D stood in round 1 without being tied."""
    first, second = held(1, A=4, B=4, C=1, D=0), held(2, A=3, B=5, C=0)
    of = runners("A 80 -, B 80 -, C 80 -, D 70 -")
    assert rank(of, (TOTAL, BALLOT), (first, second)) == Ranking(
        (
            Place(1, some("B"), ballot=Ballot(some("B"), (first, second))),
            Place(2, some("A"), ballot=Ballot(some("A"), (first,))),
            Place(3, some("C")),
            Place(4, some("D")),
        ),
        {
            ("B", "C"): first,
            ("B", "D"): first,
            ("B", "A"): second,
            ("A", "C"): first,
            ("A", "D"): first,
        },
    )


def test_equal_votes_go_on_to_the_next_key_and_else_share_the_place() -> None:
    round_ = held(1, A=5, B=5, C=1)
    keys = (TOTAL, BALLOT, SELF)
    apart = rank(runners("A 80 - 2, B 80 - 1, C 80 - 0"), keys, (round_,))
    assert apart.places == (
        Place(1, some("B"), ballot=Ballot(some("AB"), (round_,))),
        Place(2, some("A"), ballot=Ballot(some("A"), (round_,))),
        Place(3, some("C")),
    )
    together = rank(runners("A 80 - 1, B 80 - 1, C 80 - 0"), keys, (round_,))
    assert together == Ranking(
        (Place(1, some("AB"), ballot=Ballot(some("AB"), (round_,))), Place(3, some("C"))),
        {("A", "C"): round_, ("B", "C"): round_},
    )


def test_a_round_without_one_of_the_tied_leaves_the_ballot_due() -> None:
    of, round_ = runners("A 80 -, B 80 -, C 80 -"), held(1, A=5, B=4)
    assert rank(of, (TOTAL, BALLOT), (round_,)).due == ((1, some("ABC")),)


WON = {("A", "B"): held(1, A=5, B=4)}


@pytest.mark.parametrize(
    ("of", "won", "index"),
    [
        ("A 90 - 1, B 80 - 9", WON, 0),
        ("A 80 - 1, B 90 - 9", WON, None),  # behind on the first key: no key puts A before B
        ("A 80 - 9, B 80 - 1", WON, 1),
        ("A 80 - 1, B 80 - 9", {}, 2),  # less is better
        ("A 80 - 9, B 80 - 1", {("B", "A"): held(1, A=4, B=5)}, None),
        ("A 80 - 1, B 80 - 1", {}, None),
        ("A 80 - 1, B - - 1", {}, 0),
    ],
)
def test_the_key_that_parts_two(of: str, won: dict[tuple[str, str], Round], index: int | None) -> None:
    assert parting_key(*runners(of), (TOTAL, BALLOT, SELF), won) == index
