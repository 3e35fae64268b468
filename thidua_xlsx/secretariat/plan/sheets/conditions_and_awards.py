"""Sheets `Điều kiện` and `Khen thưởng` of the plan (contract §2). Rows of `PLAN_SHEETS`."""

from __future__ import annotations

from ....model import ConditionSource, Consequence, OnRefusal
from ...tables.schema import BASIS_NOTE, GROUP_NOTE, ONE, Column, ColumnKind, SheetSpec, note_column

CONDITIONS = SheetSpec(
    "Điều kiện",
    "Các trường hợp không xét thi đua, không xếp hạng đầu hoặc bị hạ, giữ, ấn định loại.",
    (
        Column(
            "Mã", "code", ColumnKind.CODE, "Mã, không trùng.", ("K1", "K2", "K3"), required=True, width=10
        ),
        Column(
            "Nội dung",
            "text",
            ColumnKind.LONG_TEXT,
            "Trường hợp nào.",
            ("Không đăng ký thi đua", "Lãnh đạo bị kỷ luật", "Không gửi báo cáo năm đúng hạn chót"),
            required=True,
            width=60,
        ),
        Column(
            "Hệ quả",
            "consequence",
            ColumnKind.WORD,
            "Đơn vị bị gì.",
            ("không xét", "không xếp hạng đầu", "không xét"),
            required=True,
            words=Consequence,
            width=20,
        ),
        Column(
            "Tham số",
            "parameter",
            ColumnKind.CODE,
            "Không xếp hạng đầu: mấy hạng đầu. Hạ loại: mấy bậc. Trần loại, xếp loại: loại nào. Không xét: "
            "«cả năm» nếu bị ở một đợt thì cả năm không xét.",
            ("", "3", ""),
            width=12,
        ),
        Column(
            "Nguồn",
            "source",
            ColumnKind.TEXT,
            "Phần mềm biết từ đâu; «ghi nhận»: ban thư ký ghi vào sổ theo dõi; «tổng dưới 50»: tổng điểm "
            "dưới 50.",
            ("chưa đăng ký", "ghi nhận", "quá hạn chót"),
            default=ConditionSource.RECORDED,
            words=ConditionSource,
            always=True,
            width=18,
        ),
        Column(
            "Mốc",
            "milestones",
            ColumnKind.LIST,
            "Mã mốc thời gian, khi nguồn cần. Nguồn «chưa đăng ký»: mốc của đăng ký và mốc của ký giao "
            "ước, hoặc một mốc cho cả hai; sau hạn là chưa đăng ký.",
            ("DK", "", "TC"),
            default=(),
            of="Mốc",
            width=10,
        ),
        Column("Căn cứ", "basis", ColumnKind.TEXT, BASIS_NOTE, ("Mục IV.4",) * 3, width=24),
        note_column(),
    ),
    unique=("code",),
)


AWARDS = SheetSpec(
    "Khen thưởng",
    "Hạng nào được đề nghị hình thức nào, và hạng nào dự phòng.",
    (
        Column("Nhóm", "group", ColumnKind.TEXT, GROUP_NOTE, width=16),
        Column(
            "Từ hạng",
            "first",
            ColumnKind.WHOLE,
            "Hạng đầu.",
            ("1", "2", "3"),
            required=True,
            minimum=ONE,
            width=9,
        ),
        Column(
            "Đến hạng",
            "last",
            ColumnKind.WHOLE,
            "Hạng cuối; để trống: như Từ hạng.",
            ("1", "2", "3"),
            minimum=ONE,
            width=10,
        ),
        Column(
            "Hình thức",
            "form",
            ColumnKind.TEXT,
            "Danh hiệu hoặc hình thức khen thưởng.",
            ("Cờ thi đua của UBND tỉnh", "Bằng khen của Chủ tịch UBND tỉnh", "Dự phòng"),
            required=True,
            width=40,
        ),
        Column(
            "Cấp quyết định",
            "decided_by",
            ColumnKind.TEXT,
            "Ai quyết định khen.",
            ("Chủ tịch UBND tỉnh", "Chủ tịch UBND tỉnh", ""),
            width=24,
        ),
        Column(
            "Loại tối thiểu",
            "minimum_class",
            ColumnKind.TEXT,
            "Loại thấp nhất được nhận.",
            ("Tốt", "Khá", ""),
            of="Xếp loại",
            width=14,
        ),
        Column(
            "Dự phòng",
            "reserve",
            ColumnKind.YES_NO,
            "«có»: hạng này là dự phòng.",
            ("", "", "có"),
            default=False,
            width=10,
        ),
        Column(
            "Khi bị từ chối",
            "on_refusal",
            ColumnKind.WORD,
            "Hội đồng không đồng ý một đơn vị thì ai thay: dự phòng vào hạng cuối, hay cả danh sách dồn lên.",
            default=OnRefusal.FILL_LAST,
            words=OnRefusal,
            width=20,
        ),
        Column("Căn cứ", "basis", ColumnKind.TEXT, BASIS_NOTE, ("Mục IV.4",) * 3, width=24),
        note_column(),
    ),
)
