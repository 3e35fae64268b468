"""Text tables typed into workbooks: what an edited text becomes, and what is refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from sample_workbooks.regenerate import entries
from sample_workbooks.regenerate.season import sample
from sample_workbooks.regenerate.secretariat import noted_in, plan_of, register_of
from sample_workbooks.regenerate.tables import parse
from thidua_xlsx.model import Absent, InputField, Value

TEXT = """
# A comment, and a table before the first title.
Mã | Điểm
1  | 9,5

[Đợt 1]
Mã  | Điểm | Ghi chú
1.1 | 10   |
# Another comment.
1.2 |      | còn thiếu
"""

PLAN = """
[Kỳ thi đua]
Mục             | Giá trị | Ghi chú
Mã kỳ           | khoi-2014 |
Tên kỳ          | Thi đua năm 2014 |
Tên khối        | Khối 1 |
Địa danh        | Huế |
Năm             | 2014 |
Cơ quan ban hành| Khối trưởng |
Tổng điểm chuẩn | 12,5 | Chọn.

[Đơn vị]
Tên đơn vị | Mã
Đơn vị một | A
Đơn vị hai | B

[Tiêu chí]
Mã | Điểm chuẩn | Cách chấm | Nội dung
1  | 12,5       | điểm      | Báo cáo đúng hạn

[Xếp hạng]
Thứ tự | Khóa
1      | tong_diem

[Mốc]
Mã | Hạn        | Loại    | Nội dung
TC | 10/12/2014 | tự chấm | Gửi phiếu tự chấm
"""


def test_tables_by_title_and_heading() -> None:
    assert parse(TEXT) == {
        "": [{"Mã": "1", "Điểm": "9,5"}],
        "Đợt 1": [
            {"Mã": "1.1", "Điểm": "10", "Ghi chú": ""},
            {"Mã": "1.2", "Điểm": "", "Ghi chú": "còn thiếu"},
        ],
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Mã | STC\n1", "2 columns, not 1: 1"),
        ("[Họp]\nMã | STC\n1 | 2 | 3", r"\[Họp\] has 2 columns, not 3"),
        ("[Họp]\nMã\n1\n[Họp]\nMã\n2", r"\[Họp\] stands twice"),
    ],
)
def test_a_table_that_cannot_be_meant_is_refused(text: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        parse(text)


def test_a_plan_is_read_from_text() -> None:
    plan = plan_of(parse(PLAN))
    assert [(agency.code, agency.name) for agency in plan.agencies] == [
        ("A", "Đơn vị một"),
        ("B", "Đơn vị hai"),
    ]
    assert plan.criteria[0].maximum == plan.info.declared_total == Decimal("12.5")
    assert plan.info.notes == (("Tổng điểm chuẩn", "Chọn."),)


def test_a_row_or_a_sheet_more_is_a_line_or_a_table_more() -> None:
    text = PLAN.replace("Đơn vị hai | B\n", "Đơn vị hai | B\nĐơn vị ba | C\n")
    text += "\n[Xếp loại]\nLoại | Từ điểm\nTốt  | 9,5\nKhá  | 0\n"
    plan = plan_of(parse(text))
    assert [agency.code for agency in plan.agencies] == ["A", "B", "C"]
    assert [(band.name, band.bounds.least) for band in plan.classes] == [
        ("Tốt", Decimal("9.5")),
        ("Khá", Decimal(0)),
    ]


def test_a_register_is_read_against_its_plan() -> None:
    plan = plan_of(parse(PLAN))
    text = "[Họp]\nMã họp | Ngày | Nội dung\nH1 | 2/5/2014 | Ký kết\n[Vắng họp]\nMã họp | Mã đơn vị\nH1 | B\n"
    register = register_of(parse(text), plan)
    assert [(meeting.code, meeting.day) for meeting in register.meetings] == [("H1", date(2014, 5, 2))]
    assert [(absence.meeting, absence.agency) for absence in register.absences] == [("H1", "B")]
    with pytest.raises(ValueError, match="X"):
        register_of(parse(text.replace("H1 | B", "H1 | X")), plan)


def test_a_wrong_cell_is_told_with_its_place() -> None:
    with pytest.raises(ValueError, match=r"Tiêu chí › ô E2: «nhiều»"):
        plan_of(parse(PLAN.replace("| 12,5       | điểm", "| nhiều | điểm")))


@pytest.mark.parametrize(("known", "misspelt"), [("[Đơn vị]", "[Cơ quan]"), ("Khóa", "Khoá chính")])
def test_an_unknown_sheet_or_heading_is_refused(known: str, misspelt: str) -> None:
    with pytest.raises(KeyError, match=misspelt.strip("[]")):
        plan_of(parse(PLAN.replace(known, misspelt)))


def test_what_was_noted_of_the_work_plan() -> None:
    noted = noted_in(parse("[Tiến độ]\nTT | Đã xong ngày | Ghi chú\n1 | 18/01/2013 |\n17 | | chờ\n"))
    assert {key: (one.done, one.note) for key, one in noted.items()} == {
        "1": (date(2013, 1, 18), ""),
        "17": (None, "chờ"),
    }


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("9,5", InputField.POINTS, Decimal("9.5")),
        ("Loại A", InputField.LEVEL, "Loại A"),
        ("Không đạt", InputField.PASS, False),
        ("11/12", InputField.ACTUAL, Decimal(11)),
        ("11/12", InputField.TARGET, Decimal(12)),
        ("=50-10", InputField.POINTS, Decimal(40)),
        ("-", InputField.POINTS, Absent.BLANK),
    ],
)
def test_a_cell_of_a_form(text: str, field: InputField, value: Value) -> None:
    assert entries.value(text, field) == value


def test_a_registration_differs_where_its_file_does() -> None:
    """DV5 first gave its model projects 8 points, then 10; it adds lines below 1.3 and none below 1.1."""
    season = sample("tra-vinh-2021")
    others = season.tables("dang_ky")["Khác ở tệp"]
    later = entries.of_registration(season.plan, season.register, "DV5", [])
    first = entries.of_registration(season.plan, season.register, "DV5", others)
    changed = {slot: (value, later[slot]) for slot, value in first.items() if value != later[slot]}
    assert {(slot.criterion, slot.field): both for slot, both in changed.items()} == {
        ("1.3.2", InputField.POINTS): (Decimal(8), Decimal(10))
    }
    texts = [slot.criterion for slot in later if slot.field is InputField.TEXT]
    assert texts == ["1.2.1", "1.3.1", "1.3.2"]
    without = replace(season.register, targets=())
    assert entries.of_registration(season.plan, without, "DV5", []) == {}
