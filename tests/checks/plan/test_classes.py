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
