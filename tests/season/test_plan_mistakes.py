"""Mistakes of real plans, by `thidua check`: what is accepted as it is, and what is told at its cell."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.seasons import Run, thidua
from tests.untrusted.sheets import plan_book
from thidua_xlsx.secretariat.plan import read_plan
from thidua_xlsx.secretariat.register import write_register

CRITERIA = """
    Mã   | STT | Thuộc | Nội dung          | Điểm chuẩn | Cách chấm | Tham số
    01   | I   |       | Công tác chuyên môn | 52,49    | nhóm      |
    I.a  | a   | 01    | Dòng a            | 12,99      | điểm      |
    I.b  | b   | 01    | Dòng b            | 9,98       | điểm      |
    I.c  | c   | 01    | Dòng c            | 5.25       | điểm      |
    I.d  | d   | 01    | Dòng d            | 5          | mức       | 5; 2,5; 0
    I.đ  | đ   | 01    | Dòng đ            | 5          | điểm      |
    I.e  | e   | 01    | Dòng e            | 5          | điểm      |
    I.ê  | ê   | 01    | Dòng ê            | 5          | đếm       | 0,25
    I.g  | g   | 01    | Dòng g            | 4,27       | điểm      |
    1    | I   |       | Công tác Đảng     | 47,51      | nhóm      |
    1.1  | a   | 1     | Dòng a            | 7,51       | điểm      |
    1.10 | a   | 1     | Dòng a nữa        | 40         | điểm      |
"""


def checked(folder: Path, cells: dict[str, object] | None = None) -> Run:
    """`check` on a season whose plan has these criteria, cells of the workbook replaced."""
    folder.mkdir(exist_ok=True)
    season = "Mục | Giá trị\nMã kỳ | k-2013\nNăm | 2013\nTổng điểm chuẩn | 100"
    sheets = {"Kỳ thi đua": season, "Tiêu chí": CRITERIA, "Cộng trừ": CHANGES, "Xếp hạng": KEYS}
    plan_book(folder, {**sheets, "Xếp loại": None, "Khen thưởng": None}, cells=cells or {})
    write_register(folder / "so_theo_doi.xlsx", None, None)
    return thidua("check", folder, "--json")


CHANGES = "Mã | Tiêu chí | Loại | Nội dung | Điểm\nT1 | 1.10 | trừ | Muộn | 0,5"
KEYS = "Thứ tự | Khóa | Tham số\n1 | tong_diem |\n2 | diem_tieu_chi | 1.10"


def told(run: Run) -> list[str]:
    """What is told of the criteria and of what names them; absent columns are left out."""
    findings = run.document["findings"]
    return [
        f"{f['code']} {f['sheet']}!{f['cell']}"
        for f in findings
        if f["sheet"] in ("Tiêu chí", "Cộng trừ", "Xếp hạng") and f["code"] != "W322"
    ]


def test_what_the_block_printed_is_accepted_as_it_is(tmp_path: Path) -> None:
    """Numbers printed twice, d before đ, "01" beside "1", decimal commas and points as text."""
    run = checked(tmp_path / "khoi")
    assert (run.code, told(run)) == (0, [])
    assert run.document["total"] == "100"
    read, _ = read_plan(tmp_path / "khoi" / "ke_hoach.xlsx")
    assert read is not None
    assert [row.number for row in read.criteria if row.parent == "01"] == list("abcdđeêg")
    assert [(row.code, row.number) for row in read.criteria if row.parent is None] == [
        ("01", "I"),
        ("1", "I"),
    ]
    assert [row.code for row in read.criteria if row.parent == "1"] == ["1.1", "1.10"]


@pytest.mark.parametrize(
    ("place", "value", "code", "expected"),
    [
        # What Excel makes of 1-10, 1/2 and 3.5 when the cell is not of format Text.
        ("Tiêu chí!A3", date(2026, 10, 1), 1, "E313 Tiêu chí!A3"),
        ("Tiêu chí!B3", date(2026, 2, 1), 1, "E313 Tiêu chí!B3"),
        ("Tiêu chí!C3", date(2026, 5, 3), 1, "E313 Tiêu chí!C3"),
        ("Cộng trừ!B2", date(2026, 10, 1), 1, "E313 Cộng trừ!B2"),
        ("Xếp hạng!C3", date(2026, 10, 1), 1, "E313 Xếp hạng!C3"),
        # 1.10 typed as a number is 1.1, which another row has already.
        ("Tiêu chí!A13", 1.1, 1, "E334 Tiêu chí!A13"),
        ("Tiêu chí!A12", 1.1, 0, "W314 Tiêu chí!A12"),
        ("Xếp hạng!C3", 1.1, 0, "W314 Xếp hạng!C3"),
        ("Tiêu chí!A2", 1, 1, "E334 Tiêu chí!A11"),
        ("Tiêu chí!E3", "12.990", 1, "E309 Tiêu chí!E3"),
        ("Tiêu chí!E3", "12,99đ", 1, "E308 Tiêu chí!E3"),
        ("Tiêu chí!E3", date(2026, 12, 9), 1, "E308 Tiêu chí!E3"),
    ],
)
def test_what_a_spreadsheet_program_made_of_it_is_told_at_its_cell(
    tmp_path: Path, place: str, value: object, code: int, expected: str
) -> None:
    run = checked(tmp_path / "khoi", {place: value})
    assert (run.code, expected in told(run)) == (code, True), told(run)
