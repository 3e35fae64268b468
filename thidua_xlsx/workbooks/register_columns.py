"""The sheets and columns of the register workbook `so_theo_doi.xlsx` (contract §4), declared once."""

from __future__ import annotations

from decimal import Decimal

from .columns import Column, Kind, SheetSpec, entry_columns

ZERO = Decimal(0)
ONE = Decimal(1)
AGENCY_NOTE = "Mã đơn vị như ở kế hoạch."


def _agency(*examples: str) -> Column:
    return Column(
        "Mã đơn vị", "agency", Kind.CODE, AGENCY_NOTE, examples, required=True, of="Đơn vị", width=13
    )


REGISTRATIONS = SheetSpec(
    "Đăng ký",
    "Đơn vị nào đã đăng ký thi đua và ký giao ước, ngày nào.",
    (
        _agency("STC", "SNV"),
        Column(
            "Ngày đăng ký",
            "registered",
            Kind.DATE,
            "Ngày nhận bản đăng ký; để trống: chưa đăng ký.",
            ("20/05/2013", "22/05/2013"),
            width=15,
        ),
        Column(
            "Ngày ký giao ước",
            "pact_signed",
            Kind.DATE,
            "Ngày ký; để trống: chưa ký.",
            ("28/05/2013", "28/05/2013"),
            width=17,
        ),
        Column("Ghi chú", "note", Kind.LONG_TEXT, "Phần mềm không dùng.", width=50),
    ),
    unique=("agency",),
)

TARGETS = SheetSpec(
    "Chỉ tiêu đăng ký",
    "Chỉ tiêu mà đơn vị tự đăng ký cho các tiêu chí có cách chấm «đăng ký».",
    (
        _agency("STC", "STC"),
        Column(
            "Mã tiêu chí",
            "criterion",
            Kind.CODE,
            "Mã tiêu chí có cách chấm «đăng ký».",
            ("3", "3"),
            required=True,
            of="Tiêu chí",
            width=12,
        ),
        Column(
            "STT",
            "number",
            Kind.CODE,
            "Số thứ tự chỉ tiêu của đơn vị trong tiêu chí.",
            ("1", "2"),
            required=True,
            width=8,
        ),
        Column(
            "Nội dung",
            "text",
            Kind.LONG_TEXT,
            "Chỉ tiêu là gì.",
            ("Thu ngân sách", "Giải ngân vốn đầu tư"),
            required=True,
            width=50,
        ),
        Column("Đơn vị tính", "unit", Kind.TEXT, "Tỷ đồng, %, vụ…", ("tỷ đồng", "%"), width=14),
        Column(
            "Kế hoạch", "target", Kind.NUMBER, "Mức đăng ký; để trống: không có mức.", ("120", "95"), width=12
        ),
        Column(
            "Điểm chuẩn",
            "maximum",
            Kind.NUMBER,
            "Điểm của chỉ tiêu; để trống: chia đều phần điểm còn lại của tiêu chí.",
            ("12", "8"),
            minimum=ZERO,
            above=True,
            width=12,
        ),
    ),
)

RECEIPTS = SheetSpec(
    "Nhận",
    "Đơn vị nào đã gửi gì, ngày nào; và tệp nào được tính khi một đơn vị gửi nhiều lần.",
    (
        _agency("STC", "SNV"),
        Column(
            "Mốc",
            "milestone",
            Kind.CODE,
            "Mã mốc của kế hoạch.",
            ("TC", "TC"),
            required=True,
            of="Mốc",
            width=12,
        ),
        Column(
            "Ngày nhận",
            "received",
            Kind.DATE,
            "Ngày văn bản đến; để trống: không xét trễ hạn.",
            ("08/01/2014", "13/01/2014"),
            width=14,
        ),
        Column(
            "Số văn bản",
            "document_number",
            Kind.TEXT,
            "Số, ký hiệu văn bản đến.",
            ("12/BC-STC", "05/BC-SNV"),
            width=20,
        ),
        Column(
            "Tệp",
            "file",
            Kind.TEXT,
            "Tên tệp trong «nhan» được tính, khi có nhiều tệp.",
            ("", "phieu SNV ban 2.xlsx"),
            width=34,
        ),
    ),
)

MEETINGS = SheetSpec(
    "Họp",
    "Các cuộc họp do Khối trưởng triệu tập.",
    (
        Column("Mã họp", "code", Kind.CODE, "Mã, không trùng.", ("H1", "H2"), required=True, width=10),
        Column("Ngày", "day", Kind.DATE, "Ngày họp.", ("15/07/2013", "20/12/2013"), width=13),
        Column(
            "Nội dung",
            "text",
            Kind.LONG_TEXT,
            "Họp về việc gì.",
            ("Sơ kết 6 tháng", "Chuẩn bị tổng kết"),
            width=60,
        ),
    ),
    unique=("code",),
)

ABSENCES = SheetSpec(
    "Vắng họp",
    "Đơn vị không cử người dự họp, mỗi lần vắng một dòng.",
    (
        Column(
            "Mã họp", "meeting", Kind.CODE, "Mã cuộc họp.", ("H1", "H2"), required=True, of="Họp", width=10
        ),
        _agency("SNV", "TTT"),
        Column(
            "Có lý do bằng văn bản",
            "excused",
            Kind.YES_NO,
            "Có báo lý do bằng văn bản không.",
            ("không", "có"),
            default=False,
            always=True,
            width=22,
        ),
    ),
)

RECORDS = SheetSpec(
    "Ghi nhận",
    "Ban thư ký ghi nhận một điều kiện hoặc một mục cộng, trừ cho đơn vị.",
    (
        _agency("TTT", "STC"),
        Column(
            "Mã",
            "code",
            Kind.CODE,
            "Mã điều kiện, hoặc mã cộng trừ do ban thư ký khai.",
            ("K2", "C1"),
            required=True,
            of="Điều kiện",
            width=10,
        ),
        Column(
            "Số lần",
            "count",
            Kind.WHOLE,
            "Mấy lần.",
            ("", "2"),
            default=1,
            minimum=ZERO,
            always=True,
            width=9,
        ),
        Column(
            "Căn cứ",
            "basis",
            Kind.TEXT,
            "Văn bản, kết luận làm căn cứ.",
            ("Quyết định số 15/QĐ-UBND ngày 02/10/2013", ""),
            width=50,
        ),
        Column("Ngày", "day", Kind.DATE, "Ngày ghi nhận.", ("02/10/2013", ""), width=13),
    ),
)

AGREED_SCORES = SheetSpec(
    "Điểm thống nhất",
    "Điểm mà cuộc họp đã thống nhất; thay cho điểm thẩm định.",
    (
        _agency("SNV"),
        Column(
            "Mã tiêu chí",
            "criterion",
            Kind.CODE,
            "Mã tiêu chí.",
            ("2",),
            required=True,
            of="Tiêu chí",
            width=12,
        ),
        Column(
            "Điểm",
            "points",
            Kind.NUMBER,
            "Điểm thống nhất.",
            ("18,5",),
            required=True,
            minimum=ZERO,
            width=10,
        ),
        Column(
            "Lý do", "reason", Kind.LONG_TEXT, "Vì sao; ghi vào biên bản.", ("Bổ sung minh chứng",), width=60
        ),
    ),
)


def _count(heading: str, attribute: str, note: str, example: str) -> Column:
    return Column(heading, attribute, Kind.WHOLE, note, (example,), required=True, minimum=ZERO, width=13)


BALLOTS = SheetSpec(
    "Kiểm phiếu",
    "Biên bản kiểm phiếu kín, mỗi vòng một dòng. Chỉ ghi số lượng.",
    (
        Column("Vòng", "number", Kind.WHOLE, "1, 2…", ("1",), required=True, minimum=ONE, width=8),
        _count("Tổng số thành viên", "members", "Số người có quyền bỏ phiếu.", "9"),
        _count("Có mặt", "present", "Số người có mặt.", "9"),
        _count("Phát ra", "issued", "Số phiếu phát ra.", "9"),
        _count("Thu về", "returned", "Số phiếu thu về.", "9"),
        _count("Hợp lệ", "valid", "Số phiếu hợp lệ.", "8"),
        _count("Không hợp lệ", "invalid", "Số phiếu không hợp lệ.", "1"),
        Column(
            "Phải chọn",
            "choose",
            Kind.WHOLE,
            "Mỗi phiếu chọn mấy đơn vị.",
            ("1",),
            default=1,
            minimum=ONE,
            always=True,
            width=11,
        ),
    ),
    unique=("number",),
)

VOTES = SheetSpec(
    "Bỏ phiếu",
    "Số phiếu của từng đơn vị ở từng vòng.",
    (
        Column(
            "Vòng",
            "round",
            Kind.WHOLE,
            "Vòng ở trang «Kiểm phiếu».",
            ("1", "1"),
            required=True,
            minimum=ONE,
            width=8,
        ),
        _agency("STC", "SNV"),
        Column(
            "Số phiếu",
            "votes",
            Kind.WHOLE,
            "Số phiếu được chọn.",
            ("5", "3"),
            required=True,
            minimum=ZERO,
            width=10,
        ),
    ),
)

MEETING = SheetSpec(
    "Cuộc họp",
    "Cuộc họp bình xét, để ghi biên bản.",
    entry_columns(with_note=False),
    items=(
        Column("Bắt đầu", "started", Kind.TEXT, "Giờ, ngày bắt đầu.", ("14 giờ 00, ngày 24/01/2014",)),
        Column("Kết thúc", "ended", Kind.TEXT, "Giờ, ngày kết thúc.", ("16 giờ 30 cùng ngày",)),
        Column("Địa điểm", "place", Kind.TEXT, "Nơi họp.", ("Hội trường Sở Tài chính",)),
        Column("Chủ trì", "chair", Kind.TEXT, "Họ tên, chức vụ.", ("Ông Trần Văn A, Giám đốc Sở Tài chính",)),
        Column("Thư ký", "secretary", Kind.TEXT, "Họ tên, chức vụ.", ("Bà Lê Thị B, chuyên viên",)),
        Column(
            "Thành phần",
            "participants",
            Kind.LONG_TEXT,
            "Người dự, mỗi người một dòng; mục này được lặp lại.",
            ("Bà Nguyễn Thị C, Phó Giám đốc Sở Nội vụ",),
            default=(),
            repeats=True,
        ),
        Column(
            "Vắng mặt",
            "absent",
            Kind.LONG_TEXT,
            "Người vắng, lý do; mục này được lặp lại.",
            ("Thanh tra tỉnh (có lý do)",),
            default=(),
            repeats=True,
        ),
        Column(
            "Ý kiến",
            "opinions",
            Kind.LONG_TEXT,
            "Ý kiến phát biểu; mục này được lặp lại.",
            ("Sở Nội vụ nhất trí với kết quả thẩm định.",),
            default=(),
            repeats=True,
        ),
    ),
)

DECISIONS = SheetSpec(
    "Hội đồng",
    "Ý kiến của Hội đồng thi đua - khen thưởng tỉnh về từng đề nghị.",
    (
        _agency("STC", "SNV"),
        Column(
            "Hình thức",
            "form",
            Kind.TEXT,
            "Hình thức đã đề nghị.",
            ("Cờ thi đua của UBND tỉnh", "Bằng khen của Chủ tịch UBND tỉnh"),
            required=True,
            of="Khen thưởng",
            width=44,
        ),
        Column(
            "Kết quả",
            "agreed",
            Kind.YES_NO,
            "Hội đồng có đồng ý không.",
            ("đồng ý", "không đồng ý"),
            required=True,
            yes="đồng ý",
            no="không đồng ý",
            width=15,
        ),
        Column(
            "Số văn bản",
            "document_number",
            Kind.TEXT,
            "Số văn bản của Hội đồng.",
            ("31/TB-HĐTĐKT",) * 2,
            width=20,
        ),
        Column("Ngày", "day", Kind.DATE, "Ngày văn bản.", ("20/02/2014", "20/02/2014"), width=13),
    ),
    unique=("agency",),
)

REGISTER_SHEETS = (
    REGISTRATIONS,
    TARGETS,
    RECEIPTS,
    MEETINGS,
    ABSENCES,
    RECORDS,
    AGREED_SCORES,
    BALLOTS,
    VOTES,
    MEETING,
    DECISIONS,
)
"""In the workbook's order."""
