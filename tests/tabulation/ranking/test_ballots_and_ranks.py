"""Where a ballot is due, what its rounds settle, and what they leave equal."""

from __future__ import annotations

import pytest

from tests.tables import ranks, register, told
from tests.tabulation.ranking.ranked import (
    ROUND,
    TIED,
    decided,
    scored,
    season,
)
from thidua_xlsx.model import Result


def test_a_ballot_is_due_where_everything_is_equal() -> None:
    result = scored(season(), TIED)
    assert ranks(result) == {"D": 4, "E": 5, "A": None, "B": None, "C": None}
    assert told(result) == ["W610"]
    assert result.pending[0].facts["agencies"] == "Sở A, Sở B, Sở C"
    assert not result.final
    assert result.groups[0].ties[0].steps[-1][1][0] == ("A", "chưa bỏ phiếu")
    assert "chờ bỏ phiếu kín" in result.groups[0].ties[0].outcome


def voted(votes: str, rounds: str = "1 | 9 | 9 | 9 | 9 | 0 | 1") -> Result:
    of = season()
    return scored(
        of, TIED, register(of, ballots=f"{ROUND}\n{rounds}", votes=f"Vòng | Đơn vị | Phiếu\n{votes}")
    )


def test_a_ballot_settles_the_tie() -> None:
    result = voted("1 | A | 2\n1 | B | 4\n1 | C | 3")
    assert ranks(result) == {"B": 1, "C": 2, "A": 3, "D": 4, "E": 5}
    assert [decided(result)[code] for code in "ABCDE"] == ["bo_phieu"] * 3 + ["tong_diem"] * 2
    first = result.groups[0].separations[0]
    assert (first.upper_value, first.lower_value) == ("4 phiếu", "3 phiếu")
    assert first.text.endswith("Sở B đứng trên nhờ bỏ phiếu kín vòng 1: 4 phiếu so với 3 phiếu")
    tie = result.groups[0].ties[0]
    assert [one.number for one in tie.ballots] == [1]
    assert tie.steps[-1][1] == (("A", "vòng 1: 2 phiếu"), ("B", "vòng 1: 4 phiếu"), ("C", "vòng 1: 3 phiếu"))
    assert result.final


def test_a_second_round_for_those_still_equal() -> None:
    both = "1 | 9 | 9 | 9 | 9 | 0 | 1\n2 | 9 | 9 | 9 | 9 | 0 | 1"
    result = voted("1 | A | 4\n1 | B | 4\n1 | C | 1\n2 | A | 4\n2 | B | 5", both)
    assert ranks(result) == {"B": 1, "A": 2, "C": 3, "D": 4, "E": 5}
    assert [one.number for one in result.groups[0].ties[0].ballots] == [1, 2]


def test_a_later_round_does_not_reopen_what_an_earlier_one_settled() -> None:
    both = "1 | 9 | 9 | 9 | 9 | 0 | 1\n2 | 9 | 9 | 9 | 9 | 0 | 1"
    result = voted("1 | A | 2\n1 | B | 4\n1 | C | 3\n2 | A | 6\n2 | B | 1\n2 | C | 2", both)
    assert ranks(result) == {"B": 1, "C": 2, "A": 3, "D": 4, "E": 5}
    assert [one.number for one in result.groups[0].ties[0].ballots] == [1]


def test_equal_votes_without_another_round_share_the_rank() -> None:
    result = voted("1 | A | 4\n1 | B | 4\n1 | C | 1")
    assert ranks(result) == {"A": 1, "B": 1, "C": 3, "D": 4, "E": 5}
    assert (told(result), result.final) == (["W611"], True)


def test_a_round_without_one_of_the_tied_settles_nothing_and_names_it() -> None:
    assert told(voted("1 | A | 4\n1 | B | 5")) == ["W492 C", "W610"]


@pytest.mark.parametrize(
    ("counts", "votes", "codes"),
    [
        ("1 | 9 | 9 | 9 | 7 | 1 | 1", "1 | A | 3\n1 | B | 2\n1 | C | 1", ["E601", "W610"]),
        ("1 | 9 | 8 | 9 | 9 | 0 | 1", "1 | A | 3\n1 | B | 2\n1 | C | 1", ["E602", "W610"]),
        ("1 | 9 | 10 | 9 | 9 | 0 | 1", "1 | A | 3\n1 | B | 2\n1 | C | 1", ["E603", "W610"]),
        ("1 | 9 | 9 | 9 | 9 | 0 | 1", "1 | A | 5\n1 | B | 4\n1 | C | 1", ["E604", "W610"]),
        ("1 | 9 | 9 | 9 | 9 | 0 | 3", "1 | A | 10\n1 | B | 4\n1 | C | 1", ["E605 A", "W610"]),
        ("1 | 9 | 9 | 9 | 9 | 0 | 3", "1 | A | -1\n1 | B | 4\n1 | C | 1", ["E605 A", "W610"]),
        ("2 | 9 | 9 | 9 | 9 | 0 | 1", "1 | A | 3\n1 | B | 2\n1 | C | 1", ["E606", "W610"]),
        ("1 | 9 | 9 | 9 | 9 | 0 | 1", "1 | A | 3\n1 | A | 3\n1 | B | 1\n1 | C | 1", ["E606", "W610"]),
        ("1 | 9 | 9 | 9 | 9 | 0 | 3", "1 | A | 9\n1 | B | 8\n1 | C | 7", []),
    ],
)
def test_ballots_that_do_not_add_up_decide_nothing(counts: str, votes: str, codes: list[str]) -> None:
    assert told(voted(votes, counts)) == codes


def test_a_round_counted_twice_is_not_used() -> None:
    twice = "1 | 9 | 9 | 9 | 9 | 0 | 1\n1 | 9 | 9 | 9 | 9 | 0 | 1"
    assert told(voted("1 | A | 2\n1 | B | 4\n1 | C | 3", twice)) == ["E606", "W610"]


VOTE_FIRST = "Khóa | Căn cứ\nbo_phieu | Mục III.3\ntong_diem | Mục III.3"


def elected(
    votes: str, rounds: str = "1 | 6 | 6 | 6 | 6 | 0 | 3", scores: str = "90+0 80+0 70+0 60+0"
) -> Result:
    of = season("A B C D", VOTE_FIRST)
    facts = register(of, ballots=f"{ROUND}\n{rounds}", votes=f"Vòng | Đơn vị | Phiếu\n{votes}")
    return scored(of, scores, facts)


def test_where_the_members_vote_first_points_part_only_equal_votes() -> None:
    """Seed Trà Vinh 2021, III.3: one ballot over the whole list, three names on each paper."""
    result = elected("1 | A | 5\n1 | B | 6\n1 | C | 3\n1 | D | 3")
    assert ranks(result) == {"B": 1, "A": 2, "C": 3, "D": 4}
    assert decided(result) == {"B": "bo_phieu", "A": "bo_phieu", "C": "tong_diem", "D": "tong_diem"}
    assert [one.text for one in result.groups[0].separations] == [
        "Sở B đứng trên Sở A: bỏ phiếu kín vòng 1: 6 phiếu so với 5 phiếu",
        "Sở A đứng trên Sở C: bỏ phiếu kín vòng 1: 5 phiếu so với 3 phiếu",
        "Sở C và Sở D bằng nhau về phiếu kín vòng 1 (3 phiếu); Sở C đứng trên nhờ tổng điểm 70 so với 60",
    ]
    assert (told(result), result.final) == ([], True)


def test_a_second_round_among_the_equal_ones_goes_before_the_points() -> None:
    rounds = "1 | 6 | 6 | 6 | 6 | 0 | 3\n2 | 6 | 6 | 6 | 6 | 0 | 1"
    result = elected("1 | A | 3\n1 | B | 6\n1 | C | 3\n1 | D | 3\n2 | A | 1\n2 | C | 3\n2 | D | 2", rounds)
    assert ranks(result) == {"B": 1, "C": 2, "D": 3, "A": 4}
    (tie,) = result.groups[0].ties
    assert [(key.key.value, figures) for key, figures in tie.steps] == [
        (
            "bo_phieu",
            (
                ("A", "vòng 1: 3 phiếu; vòng 2: 1 phiếu"),
                ("B", "vòng 1: 6 phiếu"),
                ("C", "vòng 1: 3 phiếu; vòng 2: 3 phiếu"),
                ("D", "vòng 1: 3 phiếu; vòng 2: 2 phiếu"),
            ),
        )
    ]
    assert [one.number for one in tie.ballots] == [1, 2]


def test_equal_votes_and_equal_points_share_the_rank() -> None:
    result = elected("1 | A | 6\n1 | B | 3\n1 | C | 3\n1 | D | 0", scores="90+0 70+0 70+0 60+0")
    assert ranks(result) == {"A": 1, "B": 2, "C": 2, "D": 4}
    steps = result.groups[0].ties[0].steps
    assert [(key.key.value, [code for code, _ in figures]) for key, figures in steps] == [
        ("bo_phieu", ["A", "B", "C", "D"]),
        ("tong_diem", ["B", "C"]),
    ]


def test_the_vote_on_the_whole_list_is_due_and_names_whom_a_round_left_out() -> None:
    result = scored(season("A B C D", VOTE_FIRST), "90+0 80+0 70+0 60+0")
    assert (told(result), set(ranks(result).values()), result.final) == (["W495"], {None}, False)
    partial = elected("1 | A | 6\n1 | B | 3\n1 | C | 3")
    assert (told(partial), partial.final) == (["W492 D", "W495"], False)


def test_no_ballot_is_asked_for_without_a_tie() -> None:
    assert scored(season("A B"), "50+20 50+21").final
