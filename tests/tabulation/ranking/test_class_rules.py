"""`Xếp loại`: strict and printed bounds, floors of leaves, conditions on classes, and what kept an agency."""

from __future__ import annotations

import pytest

from tests.tables import appraisals, forms, plan, points_from, register
from thidua_xlsx.model import Plan, Standing
from thidua_xlsx.tabulation import tabulate

CRITERIA = """
    Mã  | Cách chấm | Điểm | Áp dụng cho | Khi không áp dụng
    1   | nhóm      | 60   |             |
    1.1 | điểm      | 40   |             |
    1.2 | điểm      | 20   |             |
    2   | điểm      | 40   |             |
    """


def standing(of: Plan, scores: str, records: str = "") -> Standing:
    """Scores "30 20 40" of 1.1, 1.2 and 2, granted as claimed."""
    rows = "\n".join(
        f"{code} | {points}" for code, points in zip(("1.1", "1.2", "2"), scores.split(), strict=True)
    )
    table = f"Mã | A\n{rows}"
    facts = register(
        of, records=records and "Đơn vị | Mã\n" + "\n".join(f"A | {code}" for code in records.split())
    )
    return tabulate(of, facts, forms(of, table), appraisals(of, table)).standings[0]


def season(classes: str, conditions: str = "") -> Plan:
    return plan(CRITERIA, agencies="A", classes=classes, conditions=conditions)


PRINTED = """
    Loại     | Từ điểm
    Xuất sắc | trên 90
    Tốt      | từ 80 đến 90
    Khá      | từ 50 đến dưới 80
    Yếu      | dưới 50
    """


@pytest.mark.parametrize(
    ("scores", "name", "kept"),
    [
        ("40 20 30,01", "Xuất sắc", ""),
        ("40 20 30", "Tốt", "Chưa được loại Xuất sắc: tổng điểm 90, cần trên 90"),
        ("40 20 20", "Tốt", "Chưa được loại Xuất sắc: tổng điểm 80, cần trên 90"),
        ("40 20 19,99", "Khá", "Chưa được loại Tốt: tổng điểm 79,99, cần từ 80"),
        ("0 10 40", "Khá", "Chưa được loại Tốt: tổng điểm 50, cần từ 80"),
        ("0 0 0", "Yếu", "Chưa được loại Khá: tổng điểm 0, cần từ 50"),
    ],
)
def test_bounds_as_printed_the_lower_one_decides(scores: str, name: str, kept: str) -> None:
    one = standing(season(PRINTED), scores)
    assert (one.class_name, one.class_reason) == (name, kept)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("90", "90"),
        ("≥ 90", "90"),
        ("từ 90 điểm trở lên", "90"),
        ("> 90", "trên 90"),
        ("từ 80 đến dưới 90", "từ 80 đến dưới 90"),
        ("900–1000", "từ 900 đến 1000"),
        ("trên 80 đến 90", "trên 80 đến 90"),
        ("< 50", "dưới 50"),
        ("đến 50", "đến 50"),
    ],
)
def test_bounds_in_words(typed: str, words: str) -> None:
    assert points_from(typed).words == words


LEAVES = "Loại | Từ điểm | Sàn lá | Số lá dưới sàn\nXuất sắc | 0 | 60 |\nTốt | 0 | 60 | 1\nKhá | 0 | |"


@pytest.mark.parametrize(
    ("scores", "name", "kept"),
    [
        ("24 12 24", "Xuất sắc", ""),  # each exactly 60 %
        (
            "24 11,99 40",
            "Tốt",
            "Chưa được loại Xuất sắc: 1 dòng dưới 60 % (1.2 (11,99/20))",
        ),
        (
            "23 11 40",
            "Khá",
            "Chưa được loại Tốt: 2 dòng dưới 60 %, được nhiều nhất 1 (1.1 (23/40), 1.2 (11/20))",
        ),
    ],
)
def test_a_floor_under_every_leaf_and_how_many_may_be_below(scores: str, name: str, kept: str) -> None:
    one = standing(season(LEAVES), scores)
    assert (one.class_name, one.class_reason) == (name, kept)


def test_rows_given_in_full_and_rows_without_points_are_no_leaves_to_ask_about() -> None:
    """2 is given to A in full, 3 is worth nothing: only 1 is asked about."""
    of = plan(
        """
        Mã | Cách chấm | Điểm | Áp dụng cho | Khi không áp dụng
        1  | điểm      | 10   |             |
        2  | điểm      | 10   | B           | đủ điểm
        3  | văn bản   | 0    |             |
        """,
        agencies="A B",
        classes="Loại | Từ điểm | Sàn lá\nTốt | 0 | 50\nKhá | 0 |",
    )
    table = "Mã | A | B\n1 | 5 | 5\n2 | | 4"
    result = tabulate(of, register(of), forms(of, table), appraisals(of, table))
    assert {one.agency.code: one.class_name for one in result.standings} == {"A": "Tốt", "B": "Khá"}


def test_a_target_row_for_which_nothing_is_registered_has_none_of_its_points() -> None:
    of = plan(
        "Mã | Cách chấm | Điểm\n1 | điểm | 10\n2 | đăng ký | 10",
        agencies="A",
        classes="Loại | Từ điểm | Sàn lá\nTốt | 0 | 50\nKhá | 0 |",
    )
    table = "Mã | A\n1 | 10"
    result = tabulate(of, register(of), forms(of, table), appraisals(of, table))
    assert result.standings[0].class_reason == "Chưa được loại Tốt: 1 dòng dưới 50 % (2 (0/10))"


LADDER = "Loại | Từ điểm\nXuất sắc | 90\nTốt | 80\nKhá | 50\nYếu | 0"
CONDITIONS = """
    Mã | Hệ quả    | Tham số  | Nguồn
    H  | hạ loại   | 1        |
    TK | trần loại | khá      |
    TT | trần loại | Tốt      |
    XX | xếp loại  | Xuất sắc |
    XY | xếp loại  | Yếu      |
    D  | trần loại | Khá      | tổng dưới 80
    """


@pytest.mark.parametrize(
    ("scores", "records", "name", "kept"),
    [
        ("40 20 40", "", "Xuất sắc", ""),
        ("40 20 40", "H", "Tốt", "Chưa được loại Xuất sắc: bị hạ loại (H)"),
        ("40 20 40", "TT", "Tốt", "Chưa được loại Xuất sắc: cao nhất được loại này theo điều kiện TT"),
        ("40 20 40", "TT TK", "Khá", "Chưa được loại Tốt: cao nhất được loại này theo điều kiện TK"),
        ("40 20 40", "H TT", "Tốt", "Chưa được loại Xuất sắc: bị hạ loại (H)"),
        ("40 20 25", "H TK", "Khá", "Chưa được loại Tốt: bị hạ loại (H)"),  # 85: Tốt, lowered to Khá
        ("0 0 10", "XX", "Xuất sắc", ""),
        ("40 20 40", "XX XY H", "Yếu", "Chưa được loại Khá: được xếp theo điều kiện XY"),
        ("40 20 20", "", "Tốt", "Chưa được loại Xuất sắc: tổng điểm 80, cần từ 90"),
        ("40 20 19,5", "", "Khá", "Chưa được loại Tốt: tổng điểm 79,5, cần từ 80"),  # D holds it there too
    ],
)
def test_lowered_then_held_down_then_set(scores: str, records: str, name: str, kept: str) -> None:
    one = standing(season(LADDER, CONDITIONS), scores, records)
    assert (one.class_name, one.class_reason) == (name, kept)


def test_a_total_below_a_number_is_met_strictly_and_by_the_published_total() -> None:
    out = "Mã | Hệ quả | Nguồn\nD | không xét | tổng dưới 50"
    at, below = (standing(season("", out), scores) for scores in ("0 10 40", "0 9,99 40"))
    assert (at.eligible, below.eligible) == (True, False)
    assert below.reasons == ("Không xét thi đua: Điều kiện D (Tổng điểm 49,99)",)


def test_no_class_says_what_the_lowest_asks() -> None:
    one = standing(season("Loại | Từ điểm\nTốt | 80\nKhá | 50"), "0 0 10")
    assert (one.class_name, one.class_reason) == (None, "Chưa được loại Khá: tổng điểm 10, cần từ 50")
