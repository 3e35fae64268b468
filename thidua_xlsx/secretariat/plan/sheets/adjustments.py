"""Sheet `Cộng trừ` of the plan (contract §2). A row of `PLAN_SHEETS`."""

from __future__ import annotations

from ....model import Declarer, Sign
from ...tables.schema import BASIS_NOTE, FOR_AGENCIES, ONE, ZERO, Column, ColumnKind, SheetSpec

ADJUSTMENTS = SheetSpec(
    "Cộng trừ",
    "Điểm cộng, điểm trừ: gắn vào một tiêu chí hoặc vào tổng điểm.",
    (
        Column(
            "Mã", "code", ColumnKind.CODE, "Mã, không trùng.", ("C1", "T1", "T2"), required=True, width=10
        ),
        Column(
            "Tiêu chí",
            "criterion",
            ColumnKind.CODE,
            "Mã tiêu chí được gắn vào; để trống: tổng điểm.",
            ("2", "", ""),
            of="Tiêu chí",
            width=10,
        ),
        Column(
            "Loại",
            "sign",
            ColumnKind.WORD,
            "Cộng hay trừ.",
            ("cộng", "trừ", "trừ"),
            required=True,
            words=Sign,
            width=8,
        ),
        Column(
            "Nội dung",
            "text",
            ColumnKind.LONG_TEXT,
            "Khi nào được cộng hoặc bị trừ.",
            ("Có sáng kiến được công nhận", "Nộp báo cáo trễ", "Vắng họp không lý do"),
            required=True,
            width=52,
        ),
        Column(
            "Điểm",
            "points",
            ColumnKind.NUMBER,
            "Điểm cho một đơn vị tính; luôn ghi số dương.",
            ("5", "10", "5"),
            required=True,
            minimum=ZERO,
            above=True,
            width=8,
        ),
        Column(
            "Đơn vị tính",
            "unit",
            ColumnKind.TEXT,
            "Lần, báo cáo, tổ chức…",
            ("sáng kiến", "lần", "lần"),
            default="lần",
            width=12,
        ),
        Column(
            "Tối đa",
            "cap",
            ColumnKind.NUMBER,
            "Số điểm nhiều nhất được cộng hoặc bị trừ.",
            ("10", "", ""),
            minimum=ZERO,
            above=True,
            width=9,
        ),
        Column(
            "Trừ hết từ",
            "all_from",
            ColumnKind.WHOLE,
            "Từ số lần này trở đi, trừ hết điểm của tiêu chí.",
            minimum=ONE,
            width=10,
        ),
        Column(
            "Ai khai",
            "declarer",
            ColumnKind.WORD,
            "Ai ghi số lần.",
            ("đơn vị", "tự động", "tự động"),
            default=Declarer.AGENCY,
            words=Declarer,
            always=True,
            width=12,
        ),
        Column(
            "Nguồn",
            "source",
            ColumnKind.TEXT,
            "Chỉ khi tự động: «trễ:mã mốc» hoặc «vắng họp».",
            ("", "trễ:TC", "vắng họp"),
            width=14,
        ),
        Column(
            "Loại trừ với",
            "excludes",
            ColumnKind.LIST,
            "Mã các mục không được khai cùng mục này.",
            default=(),
            of="Cộng trừ",
            width=16,
        ),
        Column(
            "Nhãn", "tags", ColumnKind.LIST, "Nhãn để xếp hạng.", ("thi đua", "", ""), default=(), width=14
        ),
        Column("Áp dụng cho", "include", ColumnKind.AGENCIES, FOR_AGENCIES, default=("*",), width=16),
        Column(
            "Không áp dụng cho",
            "exclude",
            ColumnKind.AGENCIES,
            "Trừ các đơn vị này. " + FOR_AGENCIES,
            default=(),
            width=16,
        ),
        Column("Căn cứ", "basis", ColumnKind.TEXT, BASIS_NOTE, ("Mục III.2",) * 3, width=20),
    ),
    unique=("code",),
)
