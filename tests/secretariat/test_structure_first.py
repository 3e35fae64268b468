"""Sheets and headings first: one finding for a misspelt one, and nothing that only follows from it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.untrusted.sheets import example, plan_book, register_book, told
from thidua_xlsx.address import Address, column_letters
from thidua_xlsx.catalogue.table_cells import PLAN
from thidua_xlsx.checks import PLAN_CHECKS, REGISTER_CHECKS
from thidua_xlsx.cli.terminal import in_order
from thidua_xlsx.findings import found
from thidua_xlsx.season import Season
from thidua_xlsx.secretariat.plan import read_plan
from thidua_xlsx.secretariat.plan.sheets import PLAN_SHEETS
from thidua_xlsx.secretariat.register import read_register
from thidua_xlsx.secretariat.register.sheets import REGISTER_SHEETS
from thidua_xlsx.secretariat.tables.schema import SheetSpec

AGENCIES = "Mã | Tên đơn vị\nA | Sở A\nB | Sở B"
KEYS = "Thứ tự | Khóa\n1 | tong_diem"
ROWS = """
    Mã    | Nội dung | Điểm chuẩn | {method} | Tham số      | Minh chứng
    1     | Nhóm     | 30         | nhóm      |              |
    1.1   | Kinh tế  | 20         | mức       | Tốt=20;Kém=0 |
    1.2   | Văn hóa  | 10         | điểm      |              | x
    1.2   | Xã hội   | 10         | điểm      |              |
    2.5.1 | Khác     | 5          | điểm      |              |
"""
HUNG = "Mã | Loại | Nội dung | Điểm | Tiêu chí | Ai khai\nT1 | trừ | Chậm | -2 | 1.3 | đơn vị"
AWARDS = "Hình thức | Từ hạng | Đến hạng | Loại tối thiểu\nCờ | 1 | 1 | Giỏi"
CLASSES = "Loại | Từ điểm\nTốt | 10\nKém | 0"


def sheets(method: str = "Cách tính điểm") -> dict[str, str | None]:
    rest = dict.fromkeys(("Điều kiện", "Mốc", "Lịch"))
    return {
        "Đơn vị": AGENCIES,
        "Tiêu chí": ROWS.format(method=method),
        "Cộng trừ": HUNG,
        "Xếp loại": CLASSES,
        "Xếp hạng": KEYS,
        "Khen thưởng": AWARDS,
        **rest,
    }


def faults(path: Path, given: dict[str, str | None]) -> list[str]:
    """Errors of the plan, in the order in which they are shown."""
    _, findings = read_plan(plan_book(path, given))
    return told(finding for finding in in_order(findings) if finding.level.value == "error")


def test_a_plan_with_honest_mistakes_is_told_in_the_order_of_mending(tmp_path: Path) -> None:
    """The heading, then sheet by sheet and row by row what stands for itself.

    Hidden, since it only follows: that 1 has rows below it and is no group, that `Tốt=20;Kém=0` is no
    parameter of points, that the group is 10 short (all for want of `Cách chấm`), and that there is no 1.3:
    the second 1.2 is meant.
    """
    assert faults(tmp_path, sheets()) == [
        "E369 Tiêu chí!D1",
        "E312 Tiêu chí!F4",
        "E334 Tiêu chí!A5",
        "E310 Cộng trừ!D2",
        "E320 Khen thưởng!D2",
    ]


def test_what_hung_on_the_heading_is_judged_once_it_is_right(tmp_path: Path) -> None:
    rows = ROWS.format(method="Cách chấm").replace("nhóm  ", "điểm  ")
    assert "E328 Tiêu chí!D2" in faults(tmp_path, {**sheets(), "Tiêu chí": rows})


LIKE_NONE = {"Mã", "TT", "Đợt", "Của"}
"""Headings so short that one more word makes them unlike."""


def headings(specs: tuple[SheetSpec, ...]) -> Iterator[tuple[str, str]]:
    """The cell of each heading of the worked examples, and its text with a word too many."""
    for spec in specs:
        for place, heading in enumerate(example(spec)[0]):
            if heading not in LIKE_NONE:
                yield f"{spec.name}!{column_letters(place)}1", f"{heading} này"


@pytest.mark.parametrize(("cell", "heading"), list(headings(PLAN_SHEETS)))
def test_any_misspelt_heading_of_the_plan_is_told_alone(tmp_path: Path, cell: str, heading: str) -> None:
    _, findings = read_plan(plan_book(tmp_path, cells={cell: heading}))
    assert told(findings) == [f"E369 {cell}"]


@pytest.mark.parametrize(("cell", "heading"), list(headings(REGISTER_SHEETS)))
def test_any_misspelt_heading_of_the_register_is_told_alone(tmp_path: Path, cell: str, heading: str) -> None:
    plan, _ = read_plan(plan_book(tmp_path))
    _, findings = read_register(register_book(tmp_path, cells={cell: heading}), plan)
    assert told(findings) == [f"E401 {cell}"]


def test_a_heading_of_ones_own_and_a_missing_one_are_remarks(tmp_path: Path) -> None:
    plan, _ = read_plan(plan_book(tmp_path))
    _, findings = read_register(register_book(tmp_path, cells={"Họp!C1": "Ai ghi"}), plan)
    assert sorted(told(findings)) == ["W405 Họp!C1", "W422 Họp!A1"]


def test_codes_of_a_plan_that_lost_a_heading_are_not_held_against_the_register(tmp_path: Path) -> None:
    plan_book(tmp_path, cells={"Tiêu chí!A1": "Ký hiệu"})
    register_book(tmp_path)
    findings = Season(tmp_path).check().findings
    assert [finding.code for finding in findings if finding.level.value == "error"] == ["E304"]


def test_every_need_of_a_check_is_a_column() -> None:
    known = {
        f"{spec.name}.{column.attribute}"
        for spec in (*PLAN_SHEETS, *REGISTER_SHEETS)
        for column in (*spec.columns, *spec.items)
    }
    assert {need for check in (*PLAN_CHECKS, *REGISTER_CHECKS) for need in check.NEEDS} <= known


def test_the_frame_of_a_file_is_told_before_what_stands_in_it() -> None:
    cell, heading = Address("ke_hoach.xlsx", "Tiêu chí", "A2"), Address("ke_hoach.xlsx", "Xếp hạng", "A1")
    blank = found(PLAN.blank, cell, heading="Mã")
    frame = found(PLAN.missing_heading, heading, heading="Khóa")
    assert in_order([blank, frame]) == [frame, blank]
