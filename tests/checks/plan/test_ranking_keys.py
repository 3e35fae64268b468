from __future__ import annotations

import pytest

from tests.checks.plan.plans import told
from tests.tables import plan
from thidua_xlsx.checks.plan import ranking_keys

CRITERIA = "Mã | Điểm | Nhãn\n5.2 | 30 | đảng\n5.3 | 20 | đảng; đoàn thể"


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("tong_diem | |\ndiem_nhan | đảng |\nbo_phieu | |", []),
        ("tong_diem | |\ndiem_nhan | đảng uỷ |", ["E386 đảng uỷ"]),
        ("tong_diem | |\ndiem_nhan | |", ["E387 diem_nhan"]),
        ("diem_tieu_chi | 5.2 |", []),
        ("diem_tieu_chi | 5.4 |", ["E320 5.4"]),
        ("bo_phieu | |\ntong_diem | |", []),
        ("tong_diem | |\nbo_phieu | |\ndiem_cong | |", ["W388 bo_phieu"]),
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
