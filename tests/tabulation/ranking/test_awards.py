"""Who is proposed for what: places, shared ranks, classes, reserves, awards that find nobody."""

from __future__ import annotations

import pytest

from tests.tables import told
from tests.tabulation.ranking.awarded import (
    CLASSES,
    SIX,
    WITH_LEAST,
    decided,
    not_of_class,
    proposed,
    reserves,
    scored,
    season,
    too_few_places,
    vacant,
)
from thidua_xlsx.findings import Finding


def test_one_flag_two_certificates_and_the_fourth_in_reserve() -> None:
    """Seed Tây Ninh 2013, IV.4."""
    result = scored(season(), SIX)
    assert proposed(result) == {"A": "Cờ", "B": "Bằng khen", "C": "Bằng khen"}
    assert reserves(result) == ["D"]
    flag, certificate, _ = result.plan.awards
    assert [one.award for one in result.standings] == [flag, certificate, certificate, None, None, None]
    assert (result.findings, result.pending, vacant(result)) == ((), (), [])


def test_a_rank_without_an_award_between_two_that_have_one() -> None:
    result = scored(season("Hình thức | Từ hạng\nCờ | 1\nGiấy khen | 3"), SIX)
    assert (proposed(result), vacant(result)) == ({"A": "Cờ", "C": "Giấy khen"}, [])


# --- shared ranks ----------------------------------------------------------------------------------


def test_a_shared_rank_within_one_form() -> None:
    result = scored(season(), "90 80 80 60 50 40")
    assert proposed(result) == {"A": "Cờ", "B": "Bằng khen", "C": "Bằng khen"}


@pytest.mark.parametrize(
    ("scores", "pending", "left"),
    [
        ("90 90 70 60 50 40", too_few_places(1, "Sở A, Sở B", 1, "Cờ"), {"C": "Bằng khen"}),
        (
            "90 80 70 70 50 40",
            too_few_places(2, "Sở C, Sở D", 3, "Bằng khen"),
            {"A": "Cờ", "B": "Bằng khen"},
        ),
    ],
)
def test_fewer_places_than_agencies_that_share_the_rank(
    scores: str, pending: Finding, left: dict[str, str]
) -> None:
    result = scored(season(), scores)
    assert (result.pending, proposed(result), vacant(result)) == ((pending,), left, [])


def test_a_form_that_nobody_of_a_shared_rank_may_have_needs_no_ballot() -> None:
    """C and D share rank 3 and only one certificate is left; but it asks for class Tốt and they are Khá."""
    awards = "Hình thức | Từ hạng | Đến hạng | Loại tối thiểu\nCờ | 1 | 1 |\nBằng khen | 2 | 3 | Tốt"
    of = season(awards, classes="Loại | Từ điểm\nTốt | 80\nKhá | 0")
    result = scored(of, "90 80 70 70 50 40")
    assert (told(result), proposed(result)) == ([], {"A": "Cờ", "B": "Bằng khen"})
    assert vacant(result) == [not_of_class("Bằng khen", 3, f"Sở {code}", "xếp loại Khá") for code in "CD"]


def test_one_of_a_shared_rank_who_may_have_the_form_keeps_it_waiting() -> None:
    """C, a class lower, shares rank 3 with D, which is of the class of the certificate."""
    awards = "Hình thức | Từ hạng | Loại tối thiểu\nCờ | 1 |\nBằng khen | 3 | Tốt"
    of = season(awards, classes="Loại | Từ điểm\nTốt | 0\nKhá | 0", conditions="Mã | Hệ quả\nH | hạ loại")
    result = scored(of, "90 80 70 70 50 40", records="Đơn vị | Mã\nC | H")
    assert result.pending == (too_few_places(2, "Sở C, Sở D", 3, "Bằng khen"),)


def test_a_place_that_waits_for_a_ballot_is_not_vacant_and_names_no_reserve() -> None:
    of = season(keys="Khóa\ntong_diem\nbo_phieu")
    result = scored(of, "90 80 70 60 60 40")
    assert (proposed(result), reserves(result), vacant(result)) == (
        {"A": "Cờ", "B": "Bằng khen", "C": "Bằng khen"},
        [],
        [],
    )


def test_those_behind_a_place_that_waits_for_a_ballot_have_theirs() -> None:
    result = scored(season(keys="Khóa\ntong_diem\nbo_phieu"), "90 90 70 60 50 40")
    assert (proposed(result), reserves(result), vacant(result)) == ({"C": "Bằng khen"}, [], [])


# --- reserves --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("closed", "order", "reserve", "reasons"),
    [
        # Ranks by points are A 1, B 2 …; closed to A: 1. A is second and has a certificate.
        (1, "BACDEF", "D", ()),
        # Closed: 1–3. A takes rank 4; the last award belongs to rank 3, so the next one is the reserve.
        (3, "BCDAEF", "E", ("Không được xếp hạng 1–3 nên không là dự phòng cho Bằng khen của hạng 3",)),
    ],
)
def test_the_reserve_and_ranks_that_are_closed(
    closed: int, order: str, reserve: str, reasons: tuple[str, ...]
) -> None:
    of = season(conditions=f"Mã | Hệ quả | Tham số\nKL | không xếp hạng đầu | {closed}")
    result = scored(of, SIX, records="Đơn vị | Mã\nA | KL")
    assert ("".join(one.agency.code for one in result.standings), reserves(result)) == (order, [reserve])
    (barred,) = (one for one in result.standings if one.agency.code == "A")
    assert barred.reasons[1:] == reasons


@pytest.mark.parametrize(("closed", "reserve"), [(1, "D"), (2, "D"), (3, "E")])
def test_the_fourth_follows_where_the_last_award_is_open_to_it(closed: int, reserve: str) -> None:
    """D is fourth by its points. It would receive the certificate of rank 3: closed only by 1–3."""
    of = season(conditions=f"Mã | Hệ quả | Tham số\nKL | không xếp hạng đầu | {closed}")
    result = scored(of, SIX, records="Đơn vị | Mã\nD | KL")
    assert (reserves(result), [one.rank for one in result.standings]) == ([reserve], [1, 2, 3, 4, 5, 6])
    barred = result.standings[3]
    top = "hạng 1" if closed == 1 else f"hạng 1–{closed}"
    assert barred.reasons[1] == (
        f"Chỉ không được xếp {top} nên vẫn là dự phòng cho Bằng khen của hạng 3"
        if reserve == "D"
        else f"Không được xếp {top} nên không là dự phòng cho Bằng khen của hạng 3"
    )


TWO_RESERVES = """
    Hình thức  | Từ hạng | Đến hạng | Loại tối thiểu | Dự phòng
    Dự phòng 2 | 4       | 4        |                | có
    Cờ         | 1       | 1        |                |
    Dự phòng 1 | 2       | 3        | Tốt            | có
    """


def test_reserves_are_found_by_their_ranks_and_each_once() -> None:
    """A may not be first and is no reserve; C is of no class for the first; so D, and then C."""
    conditions = "Mã | Hệ quả | Tham số\nKL | không xếp hạng đầu | 1\nH | hạ loại |"
    of = season(TWO_RESERVES, classes="Loại | Từ điểm\nTốt | 60\nKhá | 0", conditions=conditions)
    result = scored(of, SIX, records="Đơn vị | Mã\nA | KL\nC | H")
    assert [one.agency.code for one in result.standings] == ["B", "A", "C", "D", "E", "F"]
    assert (proposed(result), reserves(result)) == ({"B": "Cờ"}, ["D", "E"])


@pytest.mark.parametrize(
    ("last", "scores", "codes"),
    [
        (4, SIX, "D"),
        (4, "90 80 70 60 60 40", "DE"),
        (5, SIX, "DE"),
        (5, "90 80 70 60 60 40", "DE"),
        (5, "90 80 70 60 50 50", "DEF"),
        (6, SIX, "DEF"),
    ],
)
def test_as_many_reserves_as_places_and_who_shares_the_last(last: int, scores: str, codes: str) -> None:
    awards = f"Hình thức | Từ hạng | Đến hạng | Dự phòng\nCờ | 1 | 1 |\nDự phòng | 4 | {last} | có"
    result = scored(season(awards, "A B C D E F"), scores)
    assert (reserves(result), result.final) == (list(codes), True)


# --- the least class -------------------------------------------------------------------------------


def test_the_least_class_of_an_award() -> None:
    result = scored(season(WITH_LEAST, classes=CLASSES), "90 80 70 60 50 40")
    assert proposed(result) == {"A": "Cờ", "B": "Bằng khen"}
    assert vacant(result) == [not_of_class("Bằng khen", 3, "Sở C", "xếp loại Khá", "tốt")]
    assert reserves(result) == ["D", "E"]
    none = scored(season(WITH_LEAST, classes=CLASSES), "40 30 20 10 5 1")
    assert vacant(none)[0] == not_of_class("Cờ", 1, "Sở A", "không được xếp loại")


def test_a_class_above_the_least_will_do_and_one_that_is_none_for_nobody() -> None:
    awards = "Hình thức | Từ hạng | Đến hạng | Loại tối thiểu\nCờ | 1 | 2 | Khá\nBằng khen | 3 | 3 | Giỏi"
    result = scored(season(awards, "A B C", classes=CLASSES), "90 60 55")
    assert proposed(result) == {"A": "Cờ", "B": "Cờ"}
    assert vacant(result) == [not_of_class("Bằng khen", 3, "Sở C", "xếp loại Khá", "Giỏi")]


# --- awards that find nobody -----------------------------------------------------------------------


def test_each_award_beyond_the_last_agency_is_named_once() -> None:
    awards = "Hình thức | Từ hạng | Đến hạng\nGiấy khen | 4 | 6\nCờ | 1 | 1\nBằng khen | 2 | 3"
    assert vacant(scored(season(awards, agencies="A"), "90")) == [
        ("Bằng khen", 2, "Không có đơn vị xếp hạng 2"),
        ("Giấy khen", 4, "Không có đơn vị xếp hạng 4"),
    ]


def test_ranks_that_nobody_may_hold() -> None:
    of = season(agencies="A B C", conditions="Mã | Hệ quả | Tham số\nKL | không xếp hạng đầu | 2")
    result = scored(of, "90 80 70", records="Đơn vị | Mã\nA | KL\nB | KL\nC | KL")
    assert vacant(result) == [
        ("Cờ", 1, "Không đơn vị nào được xếp hạng 1"),
        ("Bằng khen", 2, "Không đơn vị nào được xếp hạng 2"),
    ]
    assert proposed(result) == {"A": "Bằng khen"}


def test_awards_of_one_group() -> None:
    of = season("Hình thức | Từ hạng | Nhóm\nCờ | 1 | 1\nGiấy khen | 1 |", "A:1 B:2")
    assert proposed(scored(of, "50 60")) == {"A": "Cờ", "B": "Giấy khen"}


def test_a_group_with_awards_of_its_own_has_no_general_ones() -> None:
    """A and B are first and second of group 1, which has a flag alone; C is second of nothing."""
    of = season("Hình thức | Từ hạng | Đến hạng | Nhóm\nCờ | 1 | 1 | 1\nGiấy khen | 1 | 2 |", "A:1 B:1 C:2")
    assert proposed(scored(of, "90 80 70")) == {"A": "Cờ", "C": "Giấy khen"}


def test_without_awards_nobody_is_proposed() -> None:
    refused = decided(season(""), "A")
    assert (proposed(refused), told(refused)) == ({}, ["W613 A"])
