from __future__ import annotations

import pytest

from tests.checks.plan.plans import told
from tests.tables import plan
from thidua_xlsx.checks import plan as checks

CRITERIA = "Mã | Điểm | Nhãn\n1 | 100 | đảng"
HEAD = "Loại | Từ điểm | Sàn tiêu chí | Nhãn sàn | Nhóm\n"


@pytest.mark.parametrize(
    ("classes", "expected"),
    [
        ("Tốt | 90 | | |\nKhá | 80 | | |\nTB | 0 | | |", []),
        ("Khá | 80 | | |\nTốt | 90 | | |\nTB | 0 | | |", ["E391 Tốt"]),
        ("Tốt | 90 | | |\nKhá | 90 | | |\nTB | 0 | | |", ["E391 Khá"]),
        # At equal points only the further condition tells the two apart.
        ("Tốt | 85 | 50 | |\nKhá | 85 | | |\nTB | 0 | | |", []),
        ("Tốt | 85 | | |\nKhá | 85 | 50 | |\nTB | 0 | | |", ["E391 Khá"]),
        ("Tốt | 85 | 50 | đảng |\nKhá | 85 | 60 | |\nTB | 0 | | |", ["E391 Khá"]),
        ("Tốt | 85 | 50 | |\nKhá | 85 | 60 | đảng |\nTB | 0 | | |", []),
        ("Tốt | 90 | 50 | đoàn |\nTB | 0 | | |", ["E386 đoàn"]),
        ("Tốt | 90 | | | 1\nTốt | 95 | | | 2", []),
        ("Tốt | 90 | | | 3\nTB | 0 | | |", ["E320 3"]),
        ("Tốt | 90 | | |\nKhá | 80 | | |", ["I392 Khá"]),
    ],
)
def test_every_class_can_be_reached(classes: str, expected: list[str]) -> None:
    lines = [line if line.count("|") == 4 else f"{line} |" for line in classes.splitlines()]
    of = plan(CRITERIA, agencies="A:1 B:2", classes=HEAD + "\n".join(lines))
    assert told(checks.classes, of) == expected


WIDE = "Loại | Từ điểm | Tối đa | Của | Sàn lá | Số lá dưới sàn\n"


@pytest.mark.parametrize(
    ("classes", "expected"),
    [
        ("Tốt | 90 | 20 | Khá | |\nKhá | 80 | | | |\nTB | 0 | | | |", []),
        ("Tốt | 90 | 20 | đơn vị | |\nKhá | 80 | 30 | TB | |\nTB | 0 | | | |", []),
        # Each would be a share of the other, or of itself.
        ("Tốt | 90 | 20 | Khá | |\nKhá | 80 | 30 | Tốt | |\nTB | 0 | | | |", ["E685 Khá"]),
        ("Tốt | 90 | 20 | Tốt | |\nTB | 0 | | | |", ["E685 Tốt"]),
        ("Tốt | 90 | | | |\nTB | 0 | 50 | | |", ["E685 TB"]),
        ("Tốt | 90 | | Khá | |\nKhá | 0 | | | |", ["E685 Tốt"]),
        ("Tốt | 90 | 20 | Giỏi | |\nTB | 0 | | | |", ["E320 Giỏi"]),
        # At equal points: a floor under leaves, more of them allowed below, or a quota, tell the two apart.
        ("Tốt | 85 | | | 50 | 0\nKhá | 85 | | | 50 | 2\nTB | 0 | | | |", []),
        ("Tốt | 85 | | | 50 | 2\nKhá | 85 | | | 50 | 0\nTB | 0 | | | |", ["E391 Khá"]),
        ("Tốt | 85 | 20 | | |\nKhá | 85 | | | |\nTB | 0 | | | |", []),
        ("Tốt | trên 90 | | | |\nKhá | 90 | | | |\nTB | 0 | | | |", []),
        ("Tốt | 90 | | | |\nKhá | trên 90 | | | |\nTB | 0 | | | |", ["E391 Khá"]),
        # As printed: 90 belongs to both; 89,995 to neither, but only two decimals are kept.
        ("Tốt | 90 | | | |\nKhá | từ 80 đến 90 | | | |\nTB | dưới 80 | | | |", ["W364 Khá"]),
        ("Tốt | trên 90 | | | |\nKhá | từ 80 đến 90 | | | |\nTB | dưới 80 | | | |", []),
        ("Tốt | 90 | | | |\nKhá | từ 80 đến 89,99 | | | |\nTB | dưới 75 | | | |", ["W364 TB"]),
        ("Tốt | 90 | | | |\nTB | dưới 90 | | | 50 |", ["I392 TB"]),
    ],
)
def test_quotas_floors_of_leaves_and_bounds_as_printed(classes: str, expected: list[str]) -> None:
    assert told(checks.classes, plan(CRITERIA, agencies="A B", classes=WIDE + classes)) == expected
