"""Sheets `Mốc` and `Lịch` of the plan (contract §2). Rows of `PLAN_SHEETS`."""

from __future__ import annotations

from ....model import MilestoneKind
from ...tables.schema import ONE, Column, ColumnKind, SheetSpec, note_column

MILESTONES = SheetSpec(
    "Mốc",
    "Các mốc thời gian của kỳ thi đua.",
    (
        Column("Mã", "code", ColumnKind.CODE, "Mã, không trùng.", ("DK", "TC"), required=True, width=12),
        Column(
            "Nội dung",
            "text",
            ColumnKind.TEXT,
            "Việc phải xong.",
            ("Đăng ký giao ước thi đua", "Gửi báo cáo năm và phiếu tự chấm điểm"),
            required=True,
            width=46,
        ),
        Column(
            "Hạn",
            "due",
            ColumnKind.DATE,
            "Ngày cuối, tính đến 24 giờ.",
            ("31/03/2013", "10/01/2014"),
            required=True,
            width=12,
        ),
        Column(
            "Loại",
            "kind",
            ColumnKind.WORD,
            "Loại mốc.",
            ("đăng ký", "tự chấm"),
            required=True,
            words=MilestoneKind,
            width=12,
        ),
        Column("Đợt", "phase", ColumnKind.TEXT, "Tên đợt, nếu kỳ có nhiều đợt chấm.", width=12),
        Column(
            "Trễ từ (ngày)",
            "late_from",
            ColumnKind.WHOLE,
            "Sau hạn bấy nhiêu ngày trở lên thì tính là trễ.",
            ("", "3"),
            minimum=ONE,
            width=13,
        ),
        Column(
            "Hạn chót",
            "last_day",
            ColumnKind.DATE,
            "Quá ngày này thì không xét.",
            ("", "15/01/2014"),
            width=12,
        ),
        note_column(),
    ),
    unique=("code",),
)


CALENDAR = SheetSpec(
    "Lịch",
    "Lịch công tác của khối trong năm.",
    (
        Column("TT", "number", ColumnKind.CODE, "Số thứ tự.", ("1", "2"), required=True, width=8),
        Column("Quý", "quarter", ColumnKind.TEXT, "I, II, III, IV.", ("I", "IV"), width=8),
        Column(
            "Nội dung",
            "text",
            ColumnKind.LONG_TEXT,
            "Việc phải làm.",
            ("Ký giao ước thi đua", "Tự chấm điểm, gửi Khối trưởng"),
            required=True,
            width=60,
        ),
        Column(
            "Đơn vị thực hiện",
            "bodies",
            ColumnKind.LIST,
            "Mã đơn vị, tên nhóm hoặc tên gọi; cách nhau bằng dấu chấm phẩy.",
            ("Khối trưởng", "Các đơn vị"),
            default=(),
            width=30,
        ),
        Column("Hạn", "due", ColumnKind.DATE, "Ngày phải xong.", ("31/03/2013", "10/01/2014"), width=12),
        Column("Mốc", "milestone", ColumnKind.CODE, "Mã mốc liên quan.", ("DK", "TC"), of="Mốc", width=10),
        note_column(),
    ),
)
