"""Sheets `Xếp loại` and `Xếp hạng` of the plan (contract §2). Rows of `PLAN_SHEETS`."""

from __future__ import annotations

from ....model import Direction
from ....ranking_keys import KEYS, RANKING_KEYS
from ...tables.schema import BASIS_NOTE, GROUP_NOTE, ONE, ZERO, Column, ColumnKind, SheetSpec, note_column

CLASSES = SheetSpec(
    "Xếp loại",
    "Các loại, loại tốt nhất ghi trước. Đơn vị được loại cao nhất mà nó đủ mọi điều kiện.",
    (
        Column(
            "Loại",
            "name",
            ColumnKind.TEXT,
            "Tên loại.",
            ("Tốt", "Khá", "Trung bình"),
            required=True,
            width=18,
        ),
        Column(
            "Từ điểm",
            "floor",
            ColumnKind.NUMBER,
            "Từ điểm này trở lên (kể cả đúng mức này).",
            ("90", "80", "0"),
            default=ZERO,
            least=True,
            always=True,
            width=10,
        ),
        Column(
            "Sàn tiêu chí (%)",
            "criterion_floor",
            ColumnKind.PERCENT,
            "Mỗi tiêu chí cấp một phải đạt ít nhất tỷ lệ này so với điểm chuẩn.",
            ("50", "", ""),
            minimum=ZERO,
            width=16,
        ),
        Column("Nhãn sàn", "floor_tag", ColumnKind.TEXT, "Sàn chỉ xét các tiêu chí có nhãn này.", width=16),
        Column("Nhóm", "group", ColumnKind.TEXT, GROUP_NOTE, width=16),
        note_column(),
    ),
)


RANKING = SheetSpec(
    "Xếp hạng",
    "Thứ tự các khóa so sánh; hai đơn vị bằng nhau ở khóa trước thì xét khóa sau.",
    (
        Column(
            "Thứ tự",
            "order",
            ColumnKind.WHOLE,
            "1, 2, 3…",
            ("1", "2", "3"),
            required=True,
            minimum=ONE,
            width=9,
        ),
        Column(
            "Khóa",
            "key",
            ColumnKind.WORD,
            "Số liệu đem so.",
            ("tong_diem", "diem_nhan", "bo_phieu"),
            required=True,
            words=tuple(KEYS.values()),
            meanings=tuple((kind.key.value, kind.meaning) for kind in RANKING_KEYS),
            width=16,
        ),
        Column(
            "Tham số",
            "parameter",
            ColumnKind.CODE,
            "Nhãn của diem_nhan, mã của diem_tieu_chi.",
            ("", "thi đua", ""),
            width=24,
        ),
        Column(
            "Chiều",
            "direction",
            ColumnKind.WORD,
            "giảm: cao xếp trước; tăng: thấp xếp trước.",
            ("giảm", "giảm", "giảm"),
            default=Direction.DESCENDING,
            words=Direction,
            always=True,
            width=10,
        ),
        Column("Căn cứ", "basis", ColumnKind.TEXT, BASIS_NOTE, ("Mục IV.3",) * 3, width=24),
        note_column(),
    ),
    unique=("order",),
)
