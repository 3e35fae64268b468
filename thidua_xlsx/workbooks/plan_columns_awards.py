"""The plan's sheets on classes, conditions, awards and time (contract §2). Rows of `PLAN_SHEETS`."""

from __future__ import annotations

from decimal import Decimal

from ..model import ConditionSource, Consequence, MilestoneKind, OnRefusal
from .columns import Column, Kind, SheetSpec

ZERO = Decimal(0)
ONE = Decimal(1)
BASIS_NOTE = "Mục, điểm của kế hoạch làm căn cứ; được dẫn lại trong biên bản."
GROUP_NOTE = "Chỉ dùng cho nhóm này; để trống: mọi nhóm."

CLASSES = SheetSpec(
    "Xếp loại",
    "Các loại, loại tốt nhất ghi trước. Đơn vị được loại cao nhất mà nó đủ mọi điều kiện.",
    (
        Column("Loại", "name", Kind.TEXT, "Tên loại.", ("Tốt", "Khá", "Trung bình"), required=True, width=18),
        Column(
            "Từ điểm",
            "floor",
            Kind.NUMBER,
            "Từ điểm này trở lên (kể cả đúng mức này).",
            ("90", "80", "0"),
            default=ZERO,
            always=True,
            width=10,
        ),
        Column(
            "Sàn tiêu chí (%)",
            "criterion_floor",
            Kind.PERCENT,
            "Mỗi tiêu chí cấp một phải đạt ít nhất tỷ lệ này so với điểm chuẩn.",
            ("50", "", ""),
            minimum=ZERO,
            width=16,
        ),
        Column("Nhãn sàn", "floor_tag", Kind.TEXT, "Sàn chỉ xét các tiêu chí có nhãn này.", width=16),
        Column("Nhóm", "group", Kind.TEXT, GROUP_NOTE, width=16),
    ),
)

CONDITIONS = SheetSpec(
    "Điều kiện",
    "Các trường hợp không xét thi đua, không xếp hạng đầu hoặc bị hạ loại.",
    (
        Column("Mã", "code", Kind.CODE, "Mã, không trùng.", ("K1", "K2", "K3"), required=True, width=10),
        Column(
            "Nội dung",
            "text",
            Kind.LONG_TEXT,
            "Trường hợp nào.",
            ("Không đăng ký thi đua", "Lãnh đạo bị kỷ luật", "Không gửi báo cáo năm đúng hạn chót"),
            required=True,
            width=60,
        ),
        Column(
            "Hệ quả",
            "consequence",
            Kind.WORD,
            "Đơn vị bị gì.",
            ("không xét", "không xếp hạng đầu", "không xét"),
            required=True,
            words=Consequence,
            width=20,
        ),
        Column(
            "Tham số",
            "number",
            Kind.WHOLE,
            "Không xếp hạng đầu: mấy hạng đầu. Hạ loại: mấy bậc.",
            ("", "3", ""),
            minimum=ONE,
            width=10,
        ),
        Column(
            "Nguồn",
            "source",
            Kind.WORD,
            "Phần mềm biết từ đâu; «ghi nhận»: ban thư ký ghi vào sổ theo dõi.",
            ("chưa đăng ký", "ghi nhận", "quá hạn chót"),
            default=ConditionSource.RECORDED,
            words=ConditionSource,
            always=True,
            width=18,
        ),
        Column(
            "Mốc",
            "milestone",
            Kind.CODE,
            "Mã mốc thời gian, khi nguồn cần.",
            ("", "", "TC"),
            of="Mốc",
            width=10,
        ),
        Column("Căn cứ", "basis", Kind.TEXT, BASIS_NOTE, ("Mục IV.4",) * 3, width=24),
    ),
    unique=("code",),
)

AWARDS = SheetSpec(
    "Khen thưởng",
    "Hạng nào được đề nghị hình thức nào, và hạng nào dự phòng.",
    (
        Column("Nhóm", "group", Kind.TEXT, GROUP_NOTE, width=16),
        Column(
            "Từ hạng", "first", Kind.WHOLE, "Hạng đầu.", ("1", "2", "3"), required=True, minimum=ONE, width=9
        ),
        Column(
            "Đến hạng",
            "last",
            Kind.WHOLE,
            "Hạng cuối; để trống: như Từ hạng.",
            ("1", "2", "3"),
            minimum=ONE,
            width=10,
        ),
        Column(
            "Hình thức",
            "form",
            Kind.TEXT,
            "Danh hiệu hoặc hình thức khen thưởng.",
            ("Cờ thi đua của UBND tỉnh", "Bằng khen của Chủ tịch UBND tỉnh", "Dự phòng"),
            required=True,
            width=40,
        ),
        Column(
            "Cấp quyết định",
            "decided_by",
            Kind.TEXT,
            "Ai quyết định khen.",
            ("Chủ tịch UBND tỉnh", "Chủ tịch UBND tỉnh", ""),
            width=24,
        ),
        Column(
            "Loại tối thiểu",
            "minimum_class",
            Kind.TEXT,
            "Loại thấp nhất được nhận.",
            ("Tốt", "Khá", ""),
            of="Xếp loại",
            width=14,
        ),
        Column(
            "Dự phòng",
            "reserve",
            Kind.YES_NO,
            "«có»: hạng này là dự phòng.",
            ("", "", "có"),
            default=False,
            width=10,
        ),
        Column(
            "Khi bị từ chối",
            "on_refusal",
            Kind.WORD,
            "Hội đồng không đồng ý một đơn vị thì ai thay: dự phòng vào hạng cuối, hay cả danh sách dồn lên.",
            default=OnRefusal.FILL_LAST,
            words=OnRefusal,
            width=20,
        ),
        Column("Căn cứ", "basis", Kind.TEXT, BASIS_NOTE, ("Mục IV.4",) * 3, width=24),
    ),
)

MILESTONES = SheetSpec(
    "Mốc",
    "Các mốc thời gian của kỳ thi đua.",
    (
        Column("Mã", "code", Kind.CODE, "Mã, không trùng.", ("DK", "TC"), required=True, width=12),
        Column(
            "Nội dung",
            "text",
            Kind.TEXT,
            "Việc phải xong.",
            ("Đăng ký giao ước thi đua", "Gửi báo cáo năm và phiếu tự chấm điểm"),
            required=True,
            width=46,
        ),
        Column(
            "Hạn",
            "due",
            Kind.DATE,
            "Ngày cuối, tính đến 24 giờ.",
            ("31/03/2013", "10/01/2014"),
            required=True,
            width=12,
        ),
        Column(
            "Loại",
            "kind",
            Kind.WORD,
            "Loại mốc.",
            ("đăng ký", "tự chấm"),
            required=True,
            words=MilestoneKind,
            width=12,
        ),
        Column("Đợt", "phase", Kind.TEXT, "Tên đợt, nếu kỳ có nhiều đợt chấm.", width=12),
        Column(
            "Trễ từ (ngày)",
            "late_from",
            Kind.WHOLE,
            "Sau hạn bấy nhiêu ngày trở lên thì tính là trễ.",
            ("", "3"),
            minimum=ONE,
            width=13,
        ),
        Column(
            "Hạn chót", "last_day", Kind.DATE, "Quá ngày này thì không xét.", ("", "15/01/2014"), width=12
        ),
        Column("Ghi chú", "note", Kind.LONG_TEXT, "Phần mềm không dùng.", width=40),
    ),
    unique=("code",),
)

CALENDAR = SheetSpec(
    "Lịch",
    "Lịch công tác của khối trong năm.",
    (
        Column("TT", "number", Kind.CODE, "Số thứ tự.", ("1", "2"), required=True, width=8),
        Column("Quý", "quarter", Kind.TEXT, "I, II, III, IV.", ("I", "IV"), width=8),
        Column(
            "Nội dung",
            "text",
            Kind.LONG_TEXT,
            "Việc phải làm.",
            ("Ký giao ước thi đua", "Tự chấm điểm, gửi Khối trưởng"),
            required=True,
            width=60,
        ),
        Column(
            "Đơn vị thực hiện",
            "bodies",
            Kind.LIST,
            "Mã đơn vị, tên nhóm hoặc tên gọi; cách nhau bằng dấu chấm phẩy.",
            ("Khối trưởng", "Các đơn vị"),
            default=(),
            width=30,
        ),
        Column("Hạn", "due", Kind.DATE, "Ngày phải xong.", ("31/03/2013", "10/01/2014"), width=12),
        Column("Mốc", "milestone", Kind.CODE, "Mã mốc liên quan.", ("DK", "TC"), of="Mốc", width=10),
    ),
)
