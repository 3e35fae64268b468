"""A season written from the guide alone, with an honest newcomer's mistakes: told in the order of mending.

The rows are of every kind; each step mends what is told first, until nothing is left.
"""

from __future__ import annotations

from pathlib import Path

from openpyxl import load_workbook

from tests.seasons import Run, thidua
from tests.untrusted.sheets import plan_book
from thidua_xlsx.secretariat.register import write_register

AGENCIES = """
    Mã | Tên đơn vị | Nhóm
    A  | Sở A       | Sở ngành
    B  | Sở B       | Sở ngành
    C  | Hội C      | Đoàn thể
"""
ROWS = """
    Mã    | Nội dung   | Điểm chuẩn | Cách tính điểm | Tham số                     | Minh chứng | Áp dụng cho
    1     | Kinh tế    | 50         | nhóm           |                             |            |
    1.1   | Chỉ tiêu   | 31         | điểm           |                             |            |
    1.2   | Tỷ lệ      | 10         | bậc            | Từ 95%: 10; dưới 95%: 3     | x          |
    1.3   | Sáng kiến  | 10         | mức            | Tốt=10; Khá=5               |            | Sở, ngành
    1.3   | Sáng kiến  | 10         | đạt            |                             |            | Đoàn thể
    2     | Xây dựng   | 50         | nhóm           |                             |            |
    2.1   | Tổ chức    | 30         | điểm           |                             |            |
    2.1   | Báo cáo    | 20         | trừ            |                             |            |
"""
CHANGES = """
    Mã | Tiêu chí | Loại | Nội dung | Điểm | Ai khai    | Nguồn
    T1 | 2.2      | trừ  | Chậm     | -2   | đơn vị     |
    T2 |          | trừ  | Vắng     | 1    | tự động    | vắng
"""
CLASSES = "Loại | Từ điểm\nHoàn thành xuất sắc | 90\nHoàn thành | 0"
KEYS = "Thứ tự | Khóa\n1 | tổng điểm"
AWARDS = "Hình thức | Từ hạng | Đến hạng | Loại tối thiểu\nCờ | 1 | 1 | Xuất sắc"
MISTAKES = [
    "E369 Tiêu chí!D1",
    "E312 Tiêu chí!F4",
    "E320 Tiêu chí!G5",
    "E334 Tiêu chí!A9",
    "E310 Cộng trừ!E2",
    "E312 Cộng trừ!G3",
    "E312 Xếp hạng!B2",
    "E320 Khen thưởng!D2",
]
"""Hidden, since each only follows: `Tham số` and kinds for want of `Cách chấm`, sums, and 2.2 of T1."""


def season(folder: Path) -> Path:
    folder.mkdir()
    period = "Mục | Giá trị\nMã kỳ | k-2026\nNăm | 2026\nTổng điểm chuẩn | 100"
    sheets = {
        "Kỳ thi đua": period,
        "Đơn vị": AGENCIES,
        "Tiêu chí": ROWS,
        "Cộng trừ": CHANGES,
        "Xếp loại": CLASSES,
        "Xếp hạng": KEYS,
        "Khen thưởng": AWARDS,
        **dict.fromkeys(("Điều kiện", "Mốc", "Lịch")),
    }
    plan_book(folder, sheets)
    write_register(folder / "so_theo_doi.xlsx", None, None)
    return folder


def mended(folder: Path, cells: dict[str, object]) -> list[str]:
    """The plan with these cells replaced; what `check` tells then."""
    path = folder / "ke_hoach.xlsx"
    book = load_workbook(path)
    for place, value in cells.items():
        sheet, _, cell = place.partition("!")
        book[sheet][cell] = value
    book.save(path)
    return errors(thidua("check", folder, "--json"))


def errors(run: Run) -> list[str]:
    findings = run.document["findings"]
    return [f"{f['code']} {f['sheet']}!{f['cell']}" for f in findings if f["level"] == "error"]


def test_mistakes_are_told_in_the_order_in_which_a_person_mends_them(tmp_path: Path) -> None:
    folder = season(tmp_path / "mua")
    assert errors(thidua("check", folder, "--json")) == MISTAKES
    left = mended(folder, {"Tiêu chí!D1": "Cách chấm"})
    assert left[0] == "E342 Tiêu chí!E4", left
    rest = {
        "Tiêu chí!E4": ">=95%: 10; <95%: 3",
        "Tiêu chí!F4": "bắt buộc",
        "Tiêu chí!G5": "Sở ngành",
        "Tiêu chí!A9": "2.2",
        "Cộng trừ!E2": 2,
        "Cộng trừ!G3": "vắng họp",
        "Xếp hạng!B2": "tong_diem",
        "Khen thưởng!D2": "Hoàn thành xuất sắc",
    }
    assert mended(folder, rest) == ["E330 Tiêu chí!C2"]
    assert mended(folder, {"Tiêu chí!C3": 30}) == []
    assert thidua("generate", folder, "--json").code == 0
