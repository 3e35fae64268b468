from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.checks.plan.plans import told
from tests.tables import plan
from thidua_xlsx.checks.plan import ranking_keys
from thidua_xlsx.model import Plan

CRITERIA = "Mã | Điểm | Nhãn | Cách chấm\n5.2 | 30 | đảng |\n5.3 | 20 | đảng; đoàn thể |\n5.5 | 5 | | đạt"


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("tong_diem | |\ndiem_nhan | đảng |\nbo_phieu | |", []),
        ("tong_diem | |\ndiem_nhan | đảng uỷ |", ["E386 đảng uỷ"]),
        ("tong_diem | |\ndiem_nhan | |", ["E387 diem_nhan"]),
        ("diem_tieu_chi | 5.2 |", []),
        ("diem_tieu_chi | 5.4 |", ["E320 5.4"]),
        ("bo_phieu | |\ntong_diem | |", []),
        ("tong_diem | |\nbo_phieu | |\ndiem_cong | |", ["W388 bo_phieu", "W684 diem_cong"]),
        ("tong_diem | |\ntong_diem | |", ["W389 tong_diem"]),
        ("diem_nhan | đảng |\ndiem_nhan | đoàn thể |", []),
        ("lech | | giảm", ["W390 lech"]),
        ("lech | | tăng", []),
    ],
)
def test_every_key_can_be_judged(keys: str, expected: list[str]) -> None:
    assert told(ranking_keys, plan(CRITERIA, keys="Khóa | Tham số | Chiều\n" + keys)) == expected


def test_a_tag_of_an_adjustment_will_do() -> None:
    adjustments = "Mã | Loại | Điểm | Nhãn\nC1 | cộng | 5 | sáng kiến"
    keys = "Khóa | Tham số\ndiem_nhan | sáng kiến"
    assert told(ranking_keys, plan(CRITERIA, adjustments, keys=keys)) == []


def with_numbers(keys: str, *figures: str, classes: str = "", conditions: str = "") -> Plan:
    """Two agencies with a figure `Tỷ lệ nữ` each, "" for none."""
    of = plan(
        CRITERIA, agencies="A B", keys="Khóa | Tham số\n" + keys, classes=classes, conditions=conditions
    )
    pairs = zip(of.agencies, figures, strict=False)
    numbered = (
        replace(one, numbers=(("Tỷ lệ nữ", Decimal(figure)),) if figure else ()) for one, figure in pairs
    )
    return replace(of, agencies=tuple(numbered))


@pytest.mark.parametrize(
    ("keys", "figures", "expected"),
    [
        ("so_lieu | Tỷ lệ nữ >= 70", ("69", "70"), []),
        ("so_lieu | tỷ lệ nữ ≥ 70 %", ("69", "70"), []),
        ("so_lieu | Tỷ lệ nữ >= 70", ("70", "90"), ["W684 so_lieu"]),
        ("so_lieu | Tỷ lệ nữ", ("70", "90"), []),
        ("so_lieu | Tỷ lệ nữ", ("70", ""), []),
        ("so_lieu | Tỷ lệ nữ", ("70", "70"), ["W684 so_lieu"]),
        ("so_lieu | Tỷ lệ nam", ("70", "90"), ["E320 Tỷ lệ nam"]),
        ("so_lieu | Tỷ lệ nữ >= nhiều", ("70", "90"), ["E342 Tỷ lệ nữ >= nhiều"]),
        ("so_lieu |", ("70", "90"), ["E387 so_lieu"]),
        ("gia_tri | 5.2", ("", ""), []),
        ("gia_tri | 5.4", ("", ""), ["E320 5.4"]),
        ("gia_tri | 5.5", ("", ""), ["E387 gia_tri"]),
        ("quyet_dinh |", ("", ""), []),
    ],
)
def test_keys_of_what_an_agency_is(keys: str, figures: tuple[str, ...], expected: list[str]) -> None:
    assert told(ranking_keys, with_numbers(keys, *figures)) == expected


@pytest.mark.parametrize(
    ("keys", "classes", "conditions", "expected"),
    [
        ("loai |", "", "", ["W684 loai"]),
        ("loai |\ntong_diem |", "Tốt | 90 |\nKhá | 0 |", "", []),
        ("tong_diem |\nloai |", "Tốt | 90 |\nKhá | 0 |", "", ["W684 loai"]),
        ("tong_diem |\nloai |", "Tốt | 90 | 50\nKhá | 0 |", "", []),
        ("tong_diem |\nloai |", "Tốt | 90 |\nKhá | 0 |", "Mã | Hệ quả\nH | hạ loại", []),
    ],
)
def test_a_class_that_follows_from_the_points_parts_nobody_behind_them(
    keys: str, classes: str, conditions: str, expected: list[str]
) -> None:
    listed = classes and "Loại | Từ điểm | Sàn tiêu chí\n" + classes
    assert told(ranking_keys, with_numbers(keys, "", "", classes=listed, conditions=conditions)) == expected
