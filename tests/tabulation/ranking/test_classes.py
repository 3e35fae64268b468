"""`Xếp loại`: bounds inclusive, floors per criterion exact, classes lowered, groups."""

from __future__ import annotations

import pytest

from tests.tables import appraisals, forms, plan, register
from thidua_xlsx.model import Plan
from thidua_xlsx.tabulation import tabulate

CRITERIA = """
    Mã  | Cách chấm | Điểm | Nhãn
    1   | nhóm      | 90   |
    1.1 | điểm      | 90   | chính
    2   | điểm      | 7    | phụ
    """
CLASSES = """
    Loại       | Từ điểm | Sàn tiêu chí | Nhãn sàn | Nhóm
    Tốt        | 90      | 85           |          |
    Khá        | 80      |              |          |
    Trung bình | 0       |              |          |
    """


def season(classes: str = CLASSES, agencies: str = "A", conditions: str = "") -> Plan:
    return plan(CRITERIA, agencies=agencies, classes=classes, conditions=conditions)


def class_of(of: Plan, first: str, second: str, records: str = "") -> str | None:
    table = f"Mã | A\n1.1 | {first}\n2 | {second}"
    facts = register(of, records=records and f"Đơn vị | Mã\n{records}")
    result = tabulate(of, facts, forms(of, table), appraisals(of, table))
    return result.standings[0].class_name


@pytest.mark.parametrize(
    ("first", "second", "name"),
    [
        ("84", "6", "Tốt"),  # 90 exactly; 84/90 = 93 %, 6/7 = 85,7 %
        ("83,99", "6", "Khá"),
        ("85", "5,95", "Tốt"),  # 5,95/7 is exactly 85 %
        ("85", "5,94", "Khá"),
        ("79", "1", "Khá"),
        ("79", "0,99", "Trung bình"),
        ("0", "0", "Trung bình"),
    ],
)
def test_the_highest_class_whose_every_condition_is_met(first: str, second: str, name: str) -> None:
    assert class_of(season(), first, second) == name


def test_a_floor_for_tagged_criteria_only() -> None:
    tagged = season("Loại | Từ điểm | Sàn tiêu chí | Nhãn sàn\nTốt | 80 | 90 | chính\nKhá | 50 | |")
    assert class_of(tagged, "81", "0") == "Tốt"
    assert class_of(tagged, "80,99", "7") == "Khá"


def test_an_agency_without_rows_falls_below_no_floor() -> None:
    classes = "Loại | Từ điểm | Sàn tiêu chí\nĐạt | 0 | 50"
    of = plan("Mã | Cách chấm | Điểm | Áp dụng cho\n1 | điểm | 10 | A", agencies="A B", classes=classes)
    table = "Mã | A | B\n1 | 4 |"
    result = tabulate(of, register(of), forms(of, table), appraisals(of, table))
    assert [(one.agency.code, one.class_name) for one in result.standings] == [("A", None), ("B", "Đạt")]


def test_classes_stand_in_the_plan_s_order_the_best_first() -> None:
    of = season("Loại | Từ điểm\nTốt | 80\nXuất sắc | 80\nKhá | 50", conditions="Mã | Hệ quả\nH | hạ loại")
    assert [class_of(of, "80", "0"), class_of(of, "80", "0", "A | H")] == ["Tốt", "Xuất sắc"]


def test_no_class_met_and_no_classes() -> None:
    assert class_of(season("Loại | Từ điểm\nTốt | 90"), "10", "7") is None
    assert class_of(season(""), "90", "7") is None


def test_classes_lowered_together_not_below_the_last() -> None:
    conditions = "Mã | Hệ quả | Tham số\nH1 | hạ loại | 1\nH2 | hạ loại |\nH3 | hạ loại | 2"
    of = season(conditions=conditions)
    assert class_of(of, "90", "7", "A | H1") == "Khá"
    assert class_of(of, "90", "7", "A | H1\nA | H2") == "Trung bình"
    assert class_of(of, "90", "7", "A | H1\nA | H3") == "Trung bình"


def test_classes_of_a_group() -> None:
    of = season("Loại | Từ điểm | Nhóm\nTốt | 90 | 1\nĐạt | 50 |", "A:1 B:2")
    table = "Mã | A | B\n1.1 | 90 | 90\n2 | 7 | 7"
    result = tabulate(of, register(of), forms(of, table), appraisals(of, table))
    assert [one.class_name for one in result.standings] == ["Tốt", "Đạt"]


def test_a_group_with_classes_of_its_own_has_no_general_ones() -> None:
    """Both have 94: A's own group asks 95 for its best class; B's group has the general ones, 90."""
    classes = "Loại | Từ điểm | Nhóm\nHTXS | 95 | 1\nHTT | 0 | 1\nXuất sắc | 90 |\nKhá | 0 |"
    of = season(classes, "A:1 B:2")
    table = "Mã | A | B\n1.1 | 88 | 88\n2 | 6 | 6"
    result = tabulate(of, register(of), forms(of, table), appraisals(of, table))
    assert [one.class_name for one in result.standings] == ["HTT", "Xuất sắc"]
