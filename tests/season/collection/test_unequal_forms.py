"""Agencies with other rows under the same code, and bounds in percent: forms filled, collected and ranked."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from tests.seasons import fill, thidua
from tests.untrusted.sheets import plan_book
from thidua_xlsx.secretariat.register import write_register

AGENCIES = "Mã | Tên đơn vị\nA | Sở A\nB | Sở B"
LEAF_AND_GROUP = """
    Mã  | Nội dung | Điểm chuẩn | Cách chấm | Áp dụng cho
    1   | Một dòng | 10         | điểm      | A
    1   | Nhóm     | 10         | nhóm      | B
    1.1 | Nhỏ      | 10         | điểm      | B
"""
ONE_ROW_AND_TWO = """
    Mã  | Nội dung | Điểm chuẩn | Cách chấm | Áp dụng cho
    1   | Nhóm     | 10         | nhóm      |
    1.1 | Một phần | 4          | điểm      | A
    1.1 | Cả phần  | 10         | điểm      | B
    1.2 | Còn lại  | 6          | điểm      | A
"""
PERCENT = """
    Mã | Nội dung | Điểm chuẩn | Cách chấm | Tham số
    1  | Tỷ lệ    | 10         | bậc       | >=95%: 10; >=90%: 6; <90%: 0
"""
D = Decimal


def season(folder: Path, criteria: str) -> Path:
    """A season of A and B with these rows, its forms given out."""
    folder.mkdir()
    left_out = dict.fromkeys(("Cộng trừ", "Xếp loại", "Khen thưởng", "Điều kiện", "Mốc", "Lịch"))
    keys = "Thứ tự | Khóa\n1 | tong_diem"
    period = "Mục | Giá trị\nMã kỳ | k-2026\nNăm | 2026\nKhi thiếu điểm thẩm định | giữ điểm tự chấm"
    sheets = {"Kỳ thi đua": period, "Đơn vị": AGENCIES, "Tiêu chí": criteria, "Xếp hạng": keys, **left_out}
    plan_book(folder, sheets)
    write_register(folder / "so_theo_doi.xlsx", None, None)
    run = thidua("generate", folder, "--json")
    assert (run.code, len(run.document["written"])) == (0, 2), run.document
    (folder / "nhan").mkdir(exist_ok=True)
    return folder


@pytest.mark.parametrize(
    ("criteria", "of_a", "of_b", "totals"),
    [
        (LEAF_AND_GROUP, {("1", "points"): D(8)}, {("1.1", "points"): D(9)}, {"A": "8", "B": "9"}),
        (
            ONE_ROW_AND_TWO,
            {("1.1", "points"): D(4), ("1.2", "points"): D(5)},
            {("1.1", "points"): D(10)},
            {"A": "9", "B": "10"},
        ),
        (PERCENT, {("1", "percent"): D(96)}, {("1", "percent"): "93%"}, {"A": "10", "B": "6"}),
    ],
)
def test_forms_of_other_rows_are_taken_and_ranked(tmp_path: Path, criteria, of_a, of_b, totals) -> None:
    folder = season(tmp_path / "mua", criteria)
    for agency, typed in (("A", of_a), ("B", of_b)):
        name = f"2026_{agency}_tu-cham.xlsx"
        fill(folder / "phieu" / name, folder / "nhan" / name, typed)
    collected = thidua("collect", folder, "--json")
    assert {s["agency"]: s["self_total"] for s in collected.document["submissions"]} == totals
    ranked = thidua("rank", folder, "--json").document
    assert {s["agency"]: s["total"] for group in ranked["groups"] for s in group["standings"]} == totals


def test_a_fraction_typed_for_a_percentage_is_remarked(tmp_path: Path) -> None:
    folder = season(tmp_path / "mua", PERCENT)
    name = "2026_A_tu-cham.xlsx"
    fill(folder / "phieu" / name, folder / "nhan" / name, {("1", "percent"): D("0.96")})
    findings = thidua("collect", folder, "--json").document["findings"]
    assert "W250" in {finding["code"] for finding in findings}
