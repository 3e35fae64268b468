"""What the council's decisions change: who follows, who moves up, what is left vacant."""

from __future__ import annotations

import pytest

from tests.tabulation.ranking.awarded import (
    AWARDS,
    CLASSES,
    MOVING,
    WITH_LEAST,
    decided,
    not_of_class,
    not_used,
    proposed,
    refused,
    reserves,
    reserves_share,
    scored,
    season,
    vacant,
)
from thidua_xlsx.findings import Finding
from thidua_xlsx.tabulation.ranking.council import at_meeting
from thidua_xlsx.tabulation.reporting.labels import award_words

ALL_GOOD = "Loại | Từ điểm\nTốt | 0"
BEFORE = {"A": "Cờ", "B": "Bằng khen", "C": "Bằng khen"}
TWO_IN_RESERVE = ("4       | 4 ", "4       | 5 ")


@pytest.mark.parametrize("code", ["A", "B", "C"])
def test_the_reserve_gets_the_form_of_the_last_awarded_rank(code: str) -> None:
    """IV.4: whoever of the three is refused, the fourth gets a certificate; the others keep theirs."""
    result = decided(season(), code, "D | Bằng khen | đồng ý")
    expected = {other: form for other, form in BEFORE.items() if other != code} | {"D": "Bằng khen"}
    assert (proposed(result), result.findings) == (expected, ())
    assert vacant(result) == [refused(BEFORE[code], "ABC".index(code) + 1, f"Sở {code}")]
    standing = next(one for one in result.standings if one.agency.code == code)
    assert (standing.award is not None, standing.proposed, award_words(standing)) == (True, "", "")


def test_two_refusals_and_one_reserve() -> None:
    result = decided(season(), "A", "B")
    assert proposed(result) == {"C": "Bằng khen", "D": "Bằng khen"}
    assert vacant(result) == [refused("Cờ", 1, "Sở A"), refused("Bằng khen", 2, "Sở B")]


def test_a_refused_reserve_follows_nobody() -> None:
    result = decided(season(), "A", "D")
    assert proposed(result) == {"B": "Bằng khen", "C": "Bằng khen"}
    assert vacant(result) == [refused("Cờ", 1, "Sở A"), refused("Bằng khen", 3, "Sở D")]
    assert reserves(result) == ["D"]
    before = decided(season(), "D", "A")
    assert (proposed(before), vacant(before)) == (proposed(result), [refused("Cờ", 1, "Sở A")])


def test_the_reserves_follow_in_their_order() -> None:
    of = season(AWARDS.replace(*TWO_IN_RESERVE))
    assert proposed(decided(of, "B")) == {"A": "Cờ", "C": "Bằng khen", "D": "Bằng khen"}
    assert proposed(decided(of, "B", "D")) == {"A": "Cờ", "C": "Bằng khen", "E": "Bằng khen"}
    assert proposed(decided(of, "B", "A")) == dict.fromkeys("CDE", "Bằng khen")


def test_who_follows_must_be_of_the_least_class_too() -> None:
    result = decided(season(WITH_LEAST, classes=CLASSES), "B", scores="90 80 76 60 50 40")
    assert proposed(result) == {"A": "Cờ", "C": "Bằng khen"}
    assert vacant(result) == [
        refused("Bằng khen", 2, "Sở B"),
        not_of_class("Bằng khen", 3, "Sở D", "xếp loại Khá", "tốt"),
    ]


def test_awards_that_are_left_stand_in_the_order_of_ranks() -> None:
    """A is a class below the flag, and nobody follows C."""
    awards = WITH_LEAST.replace("    Dự phòng  | 4       | 5        |                | có\n", "")
    of = season(awards, classes="Loại | Từ điểm\nTốt | 0\nKhá | 0", conditions="Mã | Hệ quả\nH | hạ loại")
    result = decided(of, "C", records="Đơn vị | Mã\nA | H")
    assert proposed(result) == {"B": "Bằng khen"}
    assert vacant(result) == [
        not_of_class("Cờ", 1, "Sở A", "xếp loại Khá"),
        refused("Bằng khen", 3, "Sở C"),
    ]


@pytest.mark.parametrize("awards", [AWARDS, MOVING])
def test_several_who_share_the_rank_of_the_reserve_wait_for_a_choice(awards: str) -> None:
    result = decided(season(awards, classes=ALL_GOOD), "C", scores="90 80 70 60 60 40")
    assert result.pending == (reserves_share(2, "Sở D, Sở E", 3, "Bằng khen"),)
    assert at_meeting(result).pending == ()
    assert (proposed(result), vacant(result)) == (
        {"A": "Cờ", "B": "Bằng khen"},
        [refused("Bằng khen", 3, "Sở C")],
    )


# --- decisions that do not fit ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("decision", "code", "form", "held"),
    [
        ("A | Bằng khen | không đồng ý", "A", "Bằng khen", "“Cờ”"),
        ("B | Cờ | không đồng ý", "B", "Cờ", "“Bằng khen”"),
        ("E | Huy hiệu | đồng ý", "E", "Huy hiệu", "không hình thức nào"),
        ("E", "E", "hình thức khen thưởng", "không hình thức nào"),
        ("D | Huy hiệu | không đồng ý", "D", "Huy hiệu", "không hình thức nào"),
    ],
)
def test_decisions_on_what_was_not_proposed(decision: str, code: str, form: str, held: str) -> None:
    """Z is of no list here; its line is another's to tell."""
    result = decided(season(), "Z", decision)
    assert result.findings == (not_used(2, code, form, held),)
    assert proposed(result) == BEFORE


@pytest.mark.parametrize("form", ["bằng khen", ""])
def test_a_reserve_may_be_refused_under_any_form_it_could_follow_in(form: str) -> None:
    result = decided(season(), "A | CỜ | không đồng ý", f"D | {form} | không đồng ý")
    assert (result.findings, proposed(result)) == ((), {"B": "Bằng khen", "C": "Bằng khen"})


def test_a_reserve_is_refused_the_form_that_the_row_names() -> None:
    """Before it follows any form will do; D, refused the flag alone, may still have the certificate."""
    ahead = decided(season(), "D | bằng khen | không đồng ý", "A")
    assert (ahead.findings, proposed(ahead)) == ((), {"B": "Bằng khen", "C": "Bằng khen"})
    flag = decided(season(), "D | cờ | không đồng ý", "A")
    assert (flag.findings, proposed(flag)) == ((), dict.fromkeys("BCD", "Bằng khen"))
    late = decided(season(), "A", "D | Cờ | không đồng ý")
    assert (late.findings, proposed(late)) == (
        (not_used(2, "D", "Cờ", "“Bằng khen”"),),
        dict.fromkeys("BCD", "Bằng khen"),
    )


# --- moving up -------------------------------------------------------------------------------------


def test_everyone_below_moves_up() -> None:
    of = season(MOVING, classes=ALL_GOOD)
    first = decided(of, "A")
    assert (proposed(first), vacant(first)) == ({"B": "Cờ", "C": "Bằng khen", "D": "Bằng khen"}, [])
    third = decided(of, "C")
    assert (proposed(third), vacant(third)) == ({"A": "Cờ", "B": "Bằng khen", "D": "Bằng khen"}, [])
    both = decided(of, "A", "C")
    assert (proposed(both), vacant(both)) == ({"B": "Cờ", "D": "Bằng khen", "E": "Bằng khen"}, [])


def test_two_reserves_take_the_places_of_two_who_were_refused() -> None:
    of = season(MOVING.replace(*TWO_IN_RESERVE), classes=ALL_GOOD)
    result = decided(of, "A", "B")
    assert (proposed(result), vacant(result)) == ({"C": "Cờ", "D": "Bằng khen", "E": "Bằng khen"}, [])


def test_nobody_loses_an_award_by_moving_up() -> None:
    """B is not of the class of the flag: it keeps its certificate, and the flag is nobody's."""
    result = decided(season(MOVING, classes="Loại | Từ điểm\nTốt | 85\nKhá | 0"), "A")
    assert proposed(result) == {"B": "Bằng khen", "C": "Bằng khen"}
    assert vacant(result) == [not_of_class("Cờ", 1, "Sở B", "xếp loại Khá")]


def test_the_last_place_is_vacant_when_nobody_follows() -> None:
    without = MOVING.replace("    Dự phòng  | 4       | 4        |                | có       |\n", "")
    result = decided(season(without, classes=ALL_GOOD), "A")
    assert proposed(result) == {"B": "Cờ", "C": "Bằng khen"}
    assert vacant(result) == [refused("Bằng khen", 3, "Sở A")]


@pytest.mark.parametrize(
    ("rows", "given", "left"),
    [
        # B is refused first: C takes its seat and then the flag; D and, behind the reserve, E move up.
        ("BA", {"C": "Cờ", "D": "Bằng khen", "E": "Bằng khen"}, []),
        # A first: B is next and not of the class, so the flag is nobody's, also when B goes afterwards.
        (
            "AB",
            {"C": "Bằng khen", "D": "Bằng khen"},
            [not_of_class("Cờ", 1, "Sở B", "xếp loại Khá")],
        ),
    ],
)
def test_rows_are_applied_in_the_order_of_the_sheet(
    rows: str, given: dict[str, str], left: list[tuple[str, int, str]]
) -> None:
    """B is a class below that of the flag; C and D are of it."""
    of = season(MOVING, classes="Loại | Từ điểm\nTốt | 60\nKhá | 0", conditions="Mã | Hệ quả\nH | hạ loại")
    result = decided(of, *rows, records="Đơn vị | Mã\nB | H")
    assert [one.class_name for one in result.standings][:3] == ["Tốt", "Khá", "Tốt"]
    assert (proposed(result), vacant(result)) == (given, left)


MOVED = {"B": "Cờ", "C": "Bằng khen", "D": "Bằng khen"}


@pytest.mark.parametrize(
    ("rows", "given", "findings"),
    [
        # B moved up to the flag and is refused it too: C has the flag, D and E the certificates.
        (["A", "B | Cờ | không đồng ý"], {"C": "Cờ", "D": "Bằng khen", "E": "Bằng khen"}, ()),
        (["A", "B"], {"C": "Cờ", "D": "Bằng khen", "E": "Bằng khen"}, ()),
        (["A", "B | Cờ | đồng ý"], MOVED, ()),
        (
            ["B | Cờ | không đồng ý", "A"],
            MOVED,
            [not_used(1, "B", "Cờ", "“Bằng khen”")],
        ),
        # Its certificate is what B had before it moved up.
        (
            ["A", "B | Bằng khen | không đồng ý"],
            MOVED,
            [not_used(2, "B", "Bằng khen", "“Cờ”")],
        ),
        # Granted the certificate first, refused the flag afterwards.
        (
            ["B | Bằng khen | đồng ý", "A", "B | Cờ | không đồng ý"],
            {"C": "Cờ", "D": "Bằng khen", "E": "Bằng khen"},
            (),
        ),
    ],
)
def test_a_row_about_what_an_agency_moved_up_to(
    rows: list[str], given: dict[str, str], findings: list[Finding]
) -> None:
    result = decided(season(MOVING, classes=ALL_GOOD), *rows)
    assert (proposed(result), result.findings) == (given, tuple(findings))


def test_those_behind_the_reserve_move_up_until_a_bar_or_the_end() -> None:
    """D, then F follow A and B; E may not hold ranks 1–3. Of six agencies nobody is left for a third."""
    conditions = "Mã | Hệ quả | Tham số\nK | không xếp hạng đầu | 3"
    of = season(MOVING, classes=ALL_GOOD, conditions=conditions)
    result = decided(of, "A", "B", "C", records="Đơn vị | Mã\nE | K")
    assert proposed(result) == {"D": "Cờ", "F": "Bằng khen"}
    assert vacant(result) == [refused("Bằng khen", 3, "Sở C")]


def test_the_seat_that_reserves_of_one_rank_could_take_is_named() -> None:
    """A, the first, is refused; the seat to be filled is that of the last awarded rank."""
    result = decided(season(classes=ALL_GOOD), "A", scores="90 80 70 60 60 40")
    assert result.pending == (reserves_share(2, "Sở D, Sở E", 3, "Bằng khen"),)


def test_a_barred_agency_does_not_move_up_to_a_closed_rank() -> None:
    """A may not be first: it is second behind B, and stays there when B is refused."""
    conditions = "Mã | Hệ quả | Tham số\nK | không xếp hạng đầu | 1"
    of = season(MOVING, classes=ALL_GOOD, conditions=conditions)
    records = "Đơn vị | Mã\nA | K"
    assert [one.agency.code for one in scored(of, "90 80 70 60 50 40", records=records).standings] == list(
        "BACDEF"
    )
    result = decided(of, "B", records=records)
    assert proposed(result) == {"C": "Cờ", "A": "Bằng khen", "D": "Bằng khen"}


@pytest.mark.parametrize(
    ("awards", "given"),
    [
        # The others keep theirs; the flag is nobody's; D receives the last form.
        (AWARDS, {"B": "Bằng khen", "C": "Bằng khen", "D": "Bằng khen"}),
        (MOVING, {"B": "Cờ", "C": "Bằng khen", "D": "Bằng khen"}),
    ],
)
def test_a_reserve_barred_from_the_first_rank_follows_for_the_thirds_certificate(
    awards: str, given: dict[str, str]
) -> None:
    conditions = "Mã | Hệ quả | Tham số\nK | không xếp hạng đầu | 1"
    of = season(awards, classes=ALL_GOOD, conditions=conditions)
    assert proposed(decided(of, "A", records="Đơn vị | Mã\nD | K")) == given


def test_a_seat_that_is_closed_to_the_first_reserve_goes_to_the_second() -> None:
    """Only B's and C's certificates are given on; C has not the class, so B's seat, rank 2, is the last.

    D, the first reserve, may not hold ranks 1–2 and waits; E follows.
    """
    awards = """
        Hình thức | Từ hạng | Đến hạng | Loại tối thiểu | Dự phòng | Khi bị từ chối
        Cờ        | 1       | 1        |                |          | dồn lên
        Bằng khen | 2       | 2        |                |          | dồn lên
        Giấy khen | 3       | 3        | Tốt            |          | dồn lên
        Dự phòng  | 4       | 5        |                | có       |
        """
    classes = "Loại | Từ điểm\nTốt | 75\nKhá | 0"
    conditions = "Mã | Hệ quả | Tham số\nK | không xếp hạng đầu | 2"
    of = season(awards, classes=classes, conditions=conditions)
    result = decided(of, "B", records="Đơn vị | Mã\nD | K")
    assert reserves(result) == ["D", "E"]
    assert proposed(result) == {"A": "Cờ", "E": "Bằng khen"}
