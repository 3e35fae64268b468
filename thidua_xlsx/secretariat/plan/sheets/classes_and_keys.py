"""Sheets `Xếp loại` and `Xếp hạng` of the plan (contract §2). Rows of `PLAN_SHEETS`."""

from __future__ import annotations

from ....model import Direction, PointRange
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
            "bounds",
            ColumnKind.RANGE,
            "Từ điểm này trở lên (kể cả đúng mức này); «trên 90»: phải hơn 90. Ghi như in trong kế hoạch "
            "cũng được: «từ 80 đến dưới 90»; chỉ mức dưới quyết định.",
            ("90", "80", "0"),
            default=PointRange(),
            always=True,
            width=14,
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
        Column(
            "Sàn lá (%)",
            "leaf_floor",
            ColumnKind.PERCENT,
            "Mỗi dòng được chấm phải đạt ít nhất tỷ lệ này so với điểm chuẩn của nó.",
            minimum=ZERO,
            spare=True,
            width=12,
        ),
        Column(
            "Số lá dưới sàn",
            "leaves_below",
            ColumnKind.WHOLE,
            "Được có nhiều nhất bấy nhiêu dòng dưới Sàn lá.",
            default=0,
            minimum=ZERO,
            spare=True,
            width=12,
        ),
        Column(
            "Tối đa (%)",
            "quota",
            ColumnKind.PERCENT,
            "Nhiều nhất bấy nhiêu phần trăm được loại này; theo hạng, các đơn vị sau xuống loại liền dưới.",
            minimum=ZERO,
            spare=True,
            width=12,
        ),
        Column(
            "Của",
            "quota_of",
            ColumnKind.TEXT,
            "Tỷ lệ tính trên số đơn vị được xét («đơn vị», hoặc để trống), hay trên số đơn vị của một loại "
            "thấp hơn.",
            spare=True,
            width=14,
        ),
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
            "Nhãn của diem_nhan, mã của diem_tieu_chi và gia_tri, tên số liệu của so_lieu («Tỷ lệ "
            "nữ >= 70»).",
            ("", "thi đua", ""),
            width=24,
        ),
        Column(
            "Chiều",
            "direction",
            ColumnKind.WORD,
            "giảm: cao xếp trước; tăng: thấp xếp trước. Để trống: giảm; của quyet_dinh: tăng (1 đứng trước).",
            ("giảm", "giảm", "giảm"),
            words=Direction,
            width=10,
        ),
        Column("Căn cứ", "basis", ColumnKind.TEXT, BASIS_NOTE, ("Mục IV.3",) * 3, width=24),
        note_column(),
    ),
    unique=("order",),
)
