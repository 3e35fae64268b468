"""Who is proposed for what: places, shared ranks, reserves, refusals by the council, vacant awards."""

from __future__ import annotations

import pytest

from tests.tables import appraisals, forms, plan, register, told
from thidua_xlsx.model import Plan, Result
from thidua_xlsx.tabulation import tabulate
from thidua_xlsx.tabulation.wording import award_words

CRITERIA = "Mã | Cách chấm | Điểm\n1 | điểm | 100"
AWARDS = """
    Hình thức | Từ hạng | Đến hạng | Dự phòng
    Cờ        | 1       | 1        |
    Bằng khen | 2       | 3        |
    Dự phòng  | 4       | 4        | có
    """


def season(awards: str = AWARDS, agencies: str = "A B C D E F", **more: str) -> Plan:
    return plan(CRITERIA, agencies=agencies, awards=awards, **more)


def scored(of: Plan, scores: str, **facts: str) -> Result:
    codes = [agency.code for agency in of.agencies]
    table = " | ".join(["Mã", *codes]) + "\n" + " | ".join(["1", *scores.split()])
    return tabulate(of, register(of, **facts), forms(of, table), appraisals(of, table))


def proposed(result: Result) -> dict[str, str]:
    return {one.agency.code: one.proposed for one in result.standings if one.proposed}


def reserves(result: Result) -> list[str]:
    return [one.agency.code for one in result.standings if one.reserve]


def vacant(result: Result) -> list[tuple[str, int]]:
    return [(award.form, rank) for award, rank, _ in result.groups[0].vacant]


SIX = "90 80 70 60 50 40"


def test_one_flag_two_certificates_and_the_fourth_in_reserve() -> None:
    """Seed Tây Ninh 2013, IV.4."""
    result = scored(season(), SIX)
    assert proposed(result) == {"A": "Cờ", "B": "Bằng khen", "C": "Bằng khen"}
    assert reserves(result) == ["D"]
    assert [one.award.form if one.award else None for one in result.standings] == [
        "Cờ",
        "Bằng khen",
        "Bằng khen",
        None,
        None,
        None,
    ]
    assert result.final


@pytest.mark.parametrize("refused", ["A", "B", "C"])
def test_the_reserve_gets_the_form_of_the_last_awarded_rank(refused: str) -> None:
    """IV.4: whoever of the three is refused, the fourth gets a certificate; the others keep theirs."""
    before = {"A": "Cờ", "B": "Bằng khen", "C": "Bằng khen"}
    result = scored(
        season(),
        SIX,
        decisions=f"Đơn vị | Hình thức | Kết quả\n{refused} | | không đồng ý\nD | Bằng khen | đồng ý",
    )
    expected = {code: form for code, form in before.items() if code != refused} | {"D": "Bằng khen"}
    assert proposed(result) == expected
    assert vacant(result) == [(before[refused], "ABC".index(refused) + 1)]
    standing = next(one for one in result.standings if one.agency.code == refused)
    assert (standing.award is not None, standing.proposed, award_words(standing)) == (True, "", "")


def test_everyone_below_moves_up() -> None:
    moving = AWARDS.replace("| Dự phòng\n", "| Dự phòng | Khi bị từ chối\n", 1)
    moving = moving.replace("1        |\n", "1 | | dồn lên\n").replace("3        |\n", "3 | | dồn lên\n")
    moving = moving.replace("| có\n", "| có |\n")
    result = scored(season(moving), SIX, decisions="Đơn vị | Hình thức | Kết quả\nA | Cờ | không đồng ý")
    assert proposed(result) == {"B": "Cờ", "C": "Bằng khen", "D": "Bằng khen"}
    both = scored(
        season(moving),
        SIX,
        decisions="Đơn vị | Hình thức | Kết quả\nA | cờ | không đồng ý\nC | | không đồng ý",
    )
    assert proposed(both) == {"B": "Cờ", "D": "Bằng khen"}


MOVING = """
    Hình thức | Từ hạng | Đến hạng | Loại tối thiểu | Dự phòng | Khi bị từ chối
    Cờ        | 1       | 1        | Tốt            |          | dồn lên
    Bằng khen | 2       | 3        |                |          | dồn lên
    Dự phòng  | 4       | 4        |                | có       |
    """
A_REFUSED = "Đơn vị | Hình thức | Kết quả\nA | | không đồng ý"


def test_nobody_loses_an_award_by_moving_up() -> None:
    """B is not of the class of the flag: it keeps its certificate, and the flag is nobody's."""
    of = season(MOVING, classes="Loại | Từ điểm\nTốt | 85\nKhá | 0")
    result = scored(of, SIX, decisions=A_REFUSED)
    assert proposed(result) == {"B": "Bằng khen", "C": "Bằng khen"}
    (gone,) = result.groups[0].vacant
    assert gone[1:] == (1, "Sở B xếp loại Khá, chưa đạt loại tối thiểu Tốt")


def test_the_last_place_is_vacant_when_nobody_follows() -> None:
    without = MOVING.replace("    Dự phòng  | 4       | 4        |                | có       |\n", "")
    result = scored(season(without, classes="Loại | Từ điểm\nTốt | 0"), SIX, decisions=A_REFUSED)
    assert proposed(result) == {"B": "Cờ", "C": "Bằng khen"}
    (gone,) = result.groups[0].vacant
    assert (gone[0].form, *gone[1:]) == ("Bằng khen", 3, "Hội đồng không đồng ý Sở A")


def test_nobody_refused_stands_in_the_way_of_moving_up() -> None:
    """B, not of the class of the flag, is refused too: C, which is, moves up past it."""
    of = season(MOVING, classes="Loại | Từ điểm\nTốt | 60\nKhá | 0", conditions="Mã | Hệ quả\nH | hạ loại")
    decisions = A_REFUSED + "\nB | | không đồng ý"
    result = scored(of, SIX, records="Đơn vị | Mã\nB | H", decisions=decisions)
    assert [one.class_name for one in result.standings][:3] == ["Tốt", "Khá", "Tốt"]
    assert proposed(result) == {"C": "Cờ", "D": "Bằng khen"}
    assert vacant(result) == [("Bằng khen", 3)]


def test_a_barred_agency_does_not_move_up_to_a_closed_rank() -> None:
    """A may not be first: it is second behind B, and stays there when B is refused."""
    conditions = "Mã | Hệ quả | Tham số\nK | không xếp hạng đầu | 1"
    of = season(MOVING, classes="Loại | Từ điểm\nTốt | 0", conditions=conditions)
    decisions = A_REFUSED.replace("A |", "B |")
    result = scored(of, SIX, records="Đơn vị | Mã\nA | K", decisions=decisions)
    assert [one.agency.code for one in result.standings] == ["B", "A", "C", "D", "E", "F"]
    assert proposed(result) == {"C": "Cờ", "A": "Bằng khen", "D": "Bằng khen"}


def test_two_refusals_and_one_reserve() -> None:
    result = scored(
        season(), SIX, decisions="Đơn vị | Hình thức | Kết quả\nA | | không đồng ý\nB | | không đồng ý"
    )
    assert proposed(result) == {"C": "Bằng khen", "D": "Bằng khen"}
    assert vacant(result) == [("Cờ", 1), ("Bằng khen", 2)]


def test_a_refused_reserve_follows_nobody() -> None:
    result = scored(
        season(), SIX, decisions="Đơn vị | Hình thức | Kết quả\nA | | không đồng ý\nD | | không đồng ý"
    )
    assert proposed(result) == {"B": "Bằng khen", "C": "Bằng khen"}


@pytest.mark.parametrize("decision", ["A | Bằng khen | không đồng ý", "E | Huy hiệu | đồng ý"])
def test_decisions_on_what_was_not_proposed(decision: str) -> None:
    result = scored(season(), SIX, decisions=f"Đơn vị | Hình thức | Kết quả\n{decision}\nZ | | không đồng ý")
    assert told(result) == [f"W613 {decision[0]}"]
    assert proposed(result) == {"A": "Cờ", "B": "Bằng khen", "C": "Bằng khen"}


def test_a_shared_rank_within_one_form() -> None:
    result = scored(season(), "90 80 80 60 50 40")
    assert proposed(result) == {"A": "Cờ", "B": "Bằng khen", "C": "Bằng khen"}


@pytest.mark.parametrize(
    ("scores", "agencies", "left"),
    [
        ("90 90 70 60 50 40", "Sở A, Sở B", {"C": "Bằng khen"}),
        ("90 80 70 70 50 40", "Sở C, Sở D", {"A": "Cờ", "B": "Bằng khen"}),
    ],
)
def test_fewer_places_than_agencies_that_share_the_rank(
    scores: str, agencies: str, left: dict[str, str]
) -> None:
    result = scored(season(), scores)
    assert told(result) == ["W612"]
    assert (result.pending[0].facts["agencies"], proposed(result)) == (agencies, left)
    assert not result.final


def test_a_form_that_nobody_of_a_shared_rank_may_have_needs_no_ballot() -> None:
    """C and D share rank 3 and only one certificate is left; but it asks for class Tốt and they are Khá."""
    awards = "Hình thức | Từ hạng | Đến hạng | Loại tối thiểu\nCờ | 1 | 1 |\nBằng khen | 2 | 3 | Tốt"
    of = season(awards, classes="Loại | Từ điểm\nTốt | 80\nKhá | 0")
    result = scored(of, "90 80 70 70 50 40")
    assert (told(result), proposed(result)) == ([], {"A": "Cờ", "B": "Bằng khen"})


def test_a_barred_agency_is_never_the_reserve() -> None:
    """A takes rank 4 at best and cannot be third, so the next one that may is the reserve."""
    of = season(conditions="Mã | Hệ quả | Tham số\nKL | không xếp hạng đầu | 3")
    result = scored(of, SIX, records="Đơn vị | Mã\nA | KL")
    assert [one.agency.code for one in result.standings] == ["B", "C", "D", "A", "E", "F"]
    assert (proposed(result), reserves(result)) == ({"B": "Cờ", "C": "Bằng khen", "D": "Bằng khen"}, ["E"])


def test_reserves_that_share_a_rank() -> None:
    result = scored(season(), "90 80 70 60 60 40")
    assert (reserves(result), result.final) == (["D", "E"], True)
    refused = scored(
        season(), "90 80 70 60 60 40", decisions="Đơn vị | Hình thức | Kết quả\nA | | không đồng ý"
    )
    assert told(refused) == ["W612"]
    assert refused.pending[0].facts["agencies"] == "Sở D, Sở E"


CLASSES = "Loại | Từ điểm\nTốt | 75\nKhá | 50"
WITH_LEAST = """
    Hình thức | Từ hạng | Đến hạng | Loại tối thiểu | Dự phòng
    Cờ        | 1       | 1        | Tốt            |
    Bằng khen | 2       | 3        | tốt            |
    Dự phòng  | 4       | 5        |                | có
    """


def test_the_least_class_of_an_award() -> None:
    result = scored(season(WITH_LEAST, classes=CLASSES), "90 80 70 60 50 40")
    assert proposed(result) == {"A": "Cờ", "B": "Bằng khen"}
    (gone,) = result.groups[0].vacant
    assert gone[1:] == (3, "Sở C xếp loại Khá, chưa đạt loại tối thiểu tốt")
    assert reserves(result) == ["D", "E"]
    none = scored(season(WITH_LEAST, classes=CLASSES), "40 30 20 10 5 1")
    assert none.groups[0].vacant[0][2] == "Sở A không được xếp loại, chưa đạt loại tối thiểu Tốt"


def test_who_follows_must_be_of_the_least_class_too() -> None:
    result = scored(
        season(WITH_LEAST, classes=CLASSES),
        "90 80 76 60 50 40",
        decisions="Đơn vị | Hình thức | Kết quả\nB | | không đồng ý",
    )
    assert proposed(result) == {"A": "Cờ", "C": "Bằng khen"}
    assert vacant(result) == [("Bằng khen", 2), ("Bằng khen", 2)]


def test_awards_that_find_nobody() -> None:
    assert vacant(scored(season(agencies="A"), "90")) == [("Bằng khen", 2)]
    of = season(agencies="A B C", conditions="Mã | Hệ quả | Tham số\nKL | không xếp hạng đầu | 1")
    barred = scored(of, "90 80 70", records="Đơn vị | Mã\nA | KL\nB | KL\nC | KL")
    assert vacant(barred) == [("Cờ", 1)]


def test_awards_of_one_group() -> None:
    of = season("Hình thức | Từ hạng | Nhóm\nCờ | 1 | 1\nGiấy khen | 1 |", "A:1 B:2")
    assert proposed(scored(of, "50 60")) == {"A": "Cờ", "B": "Giấy khen"}


def test_a_place_that_waits_for_a_ballot_is_not_vacant_and_names_no_reserve() -> None:
    of = season(keys="Khóa\ntong_diem\nbo_phieu")
    result = scored(of, "90 80 70 60 60 40")
    assert (proposed(result), reserves(result), vacant(result)) == (
        {"A": "Cờ", "B": "Bằng khen", "C": "Bằng khen"},
        [],
        [],
    )


def test_without_awards_nobody_is_proposed() -> None:
    refused = scored(season(""), SIX, decisions="Đơn vị | Hình thức | Kết quả\nA | | không đồng ý")
    assert (proposed(refused), told(refused)) == ({}, ["W613 A"])
