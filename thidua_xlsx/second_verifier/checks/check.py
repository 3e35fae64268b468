"""A numbered check: what it found wrong, and what it could not judge, each with its place."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from ..text import show

HOLDS, FAILS, UNJUDGED = "đạt", "sai", "không kiểm được"


@dataclass
class Check:
    """One of the checks of `TITLES`, with what it has found so far."""

    number: int
    title: str
    section: str
    faults: list[tuple[str, str]] = field(default_factory=list)
    """(place, what)."""
    unjudged: list[tuple[str, str]] = field(default_factory=list)
    """(place, why)."""
    notes: list[tuple[str, str]] = field(default_factory=list)
    """(place, what): no fault, and no doubt, but to be known by whoever relies on it."""
    compared: int = 0

    @property
    def state(self) -> str:
        """What the check comes to."""
        return FAILS if self.faults else UNJUDGED if self.unjudged else HOLDS

    def wrong(self, place: str, what: str) -> None:
        """Note a fault."""
        self.faults.append((place, what))

    def expect(self, place: str, what: str, published: object, recomputed: object) -> None:
        """A fault unless the published value is the recomputed one."""
        self.compared += 1
        if published != recomputed:
            self.wrong(place, f"{what}: ghi {_shown(published)}, tính lại được {_shown(recomputed)}")


def _shown(value: object) -> str:
    if isinstance(value, Decimal):
        return show(value)
    if isinstance(value, bool):
        return "có" if value else "không"
    return "–" if value in (None, "") else f"“{value}”" if isinstance(value, str) else str(value)


TITLES = (
    ("Hồ sơ có đúng các tệp mà bản kê nêu, không thiếu, không thừa", "§1"),
    ("Kích thước và mã SHA-256 của từng tệp đúng như bản kê", "§1"),
    ("Nhật ký: từng dòng nguyên vẹn, nối nhau, đúng thứ tự", "§5"),
    ("Mã cuối của nhật ký đúng như đã công bố", "§5"),
    ("Tệp vào mà nhật ký ghi là tệp trong hồ sơ", "§5"),
    ("Danh tính các phiếu: kỳ, đợt, đơn vị, bản kế hoạch, mã xác thực, phiếu nào được tính", "§3, §4"),
    ("Điểm chuẩn và tên mục trong phiếu như kế hoạch; chỗ bị sửa đã được nêu", "§3"),
    ("Điểm tự chấm từng tiêu chí", "§2"),
    ("Điểm thẩm định, thống nhất, điểm cuối từng tiêu chí", "§4"),
    ("Điểm cộng, điểm trừ", "§2"),
    ("Tổng điểm, điểm tối đa, tỷ lệ", "§2"),
    ("Điều kiện và xếp loại", "§2"),
    ("Xếp hạng và khóa phân định", "§2"),
    ("Khen thưởng và dự phòng", "§2"),
    ("Mọi số trong bang_xep_hang.xlsx", "§6"),
    ("Tên, điểm, hạng trong các văn bản Word", "§6"),
    ("Kết quả ghi trong nhật ký", "§5"),
    ("bang_xep_hang.xlsx: công thức ra đúng số, số hiện đúng số lưu, không thêm gì", "§6"),
    ("Mọi số ở trang Thống kê và Biểu đồ", "§6"),
    ("Đủ văn bản mà kết quả đòi hỏi, không thừa; lời văn đúng mẫu, tên và hình thức đúng chỗ", "§5, §6"),
)
"""(title, section of the contract) of every check, numbered from 1."""
RESULT_CHECKS = range(8, 21)
