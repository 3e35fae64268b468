"""What of open ties is told and on which paper; what parts agencies that a closed rank keeps apart."""

from __future__ import annotations

import pytest

from tests.tables import ranks, register, told
from tests.tabulation.ranking.ranked import BARRED, ROUND, decided, scored, season
from thidua_xlsx.documents.views.ties_and_ballots import ballot_papers

AWARDS = """
    Hình thức | Từ hạng | Đến hạng
    Cờ        | 1       | 1
    Bằng khen | 2       | 4
    """


def test_a_lower_tie_is_named_when_the_upper_one_is_settled() -> None:
    """A and B are level for rank 1, C and D for rank 3: first the one, after its ballot the other."""
    of = season("A B C D")
    scores = "50+20 50+20 40+10 40+10"
    first = scored(of, scores)
    assert [(one.facts["agencies"], one.facts["rank"]) for one in first.pending] == [("Sở A, Sở B", "1")]
    facts = register(
        of,
        ballots=f"{ROUND}\n1 | 9 | 9 | 9 | 9 | 0 | 1",
        votes="Vòng | Đơn vị | Phiếu\n1 | A | 6\n1 | B | 3",
    )
    second = scored(of, scores, facts)
    assert [(one.facts["agencies"], one.facts["rank"]) for one in second.pending] == [("Sở C, Sở D", "3")]


@pytest.mark.parametrize("agencies", ["A B C D E", "C A B E D", "E D C B A"])
def test_the_ballot_paper_lists_what_the_finding_names_in_any_order_of_the_plan(agencies: str) -> None:
    """A, barred from ranks 1–3, is level with B and C, who are voted on for rank 3 (D 105, E 104)."""
    of = season(agencies, conditions=BARRED)
    points = {"A": "60+10", "B": "60+10", "C": "60+10", "D": "95+10", "E": "94+10"}
    result = scored(
        of, " ".join(points[code] for code in agencies.split()), register(of, records="Đơn vị | Mã\nA | KL")
    )
    assert {frozenset(one.facts["agencies"].split(", ")) for one in result.pending} == {
        frozenset(("Sở B", "Sở C"))
    }
    view = ballot_papers(result)
    assert view is not None
    assert {frozenset(paper.agencies) for paper in view.papers} == {frozenset(("Sở B", "Sở C"))}


def test_a_shared_rank_behind_closed_ones_is_named_as_it_is() -> None:
    """Both are barred from 1–3, so they share rank 4, which has one place of «Bằng khen»."""
    of = season("A B", keys="Khóa\ntong_diem", conditions=BARRED, awards=AWARDS)
    result = scored(of, "50+20 50+20", register(of, records="Đơn vị | Mã\nA | KL\nB | KL"))
    assert ranks(result) == {"A": 4, "B": 4}
    assert told(result) == ["W612"]
    assert (result.pending[0].facts["rank"], result.pending[0].facts["form"]) == ("4", "Bằng khen")


def test_the_form_that_has_too_few_places_is_one_that_they_may_receive() -> None:
    """Ranks 3 and 4 are shared; neither has the class of «Cờ» (3), both that of «Bằng khen» (4)."""
    awards = "Hình thức | Từ hạng | Đến hạng | Loại tối thiểu\nCờ | 1 | 3 | Tốt\nBằng khen | 4 | 4 |"
    of = season(
        "A B C D", keys="Khóa\ntong_diem", awards=awards, classes="Loại | Từ điểm\nTốt | 100\nKhá | 0"
    )
    result = scored(of, "90+20 90+15 40+10 40+10")
    assert told(result) == ["W612"]
    assert (result.pending[0].facts["rank"], result.pending[0].facts["form"]) == ("3", "Bằng khen")


@pytest.mark.parametrize("agencies", ["A B D", "B A D", "D B A"])
def test_what_tells_two_ranks_apart_does_not_hang_on_the_order_of_the_plan(agencies: str) -> None:
    """All have 70. D wins round 1 against A; B, barred from rank 1, is level with A in round 2.

    So A and B share rank 2: A stands behind D by the vote, B behind D by its closed rank.
    """
    of = season(
        agencies,
        keys="Khóa\ntong_diem\nbo_phieu",
        conditions="Mã | Hệ quả | Tham số\nKL | không xếp hạng đầu | 1",
    )
    facts = register(
        of,
        records="Đơn vị | Mã\nB | KL",
        ballots=f"{ROUND}\n1 | 9 | 9 | 9 | 9 | 0 | 1\n2 | 9 | 9 | 9 | 9 | 0 | 1",
        votes="Vòng | Đơn vị | Phiếu\n1 | D | 7\n1 | A | 2\n2 | A | 4\n2 | B | 4",
    )
    result = scored(of, "50+20 50+20 50+20", facts)
    assert ranks(result) == {"D": 1, "A": 2, "B": 2}
    pairs = {(one.upper, one.lower, one.key and one.key.key.value) for one in result.groups[0].separations}
    assert {pair for pair in pairs if pair[0] == "D"} == {("D", "A", "bo_phieu"), ("D", "B", None)}
    assert len(pairs) == 3
    assert decided(result) == {"D": "bo_phieu", "A": None, "B": None}
