"""The register's sheets on the year: registrations, papers, meetings, records (contract §4)."""

from __future__ import annotations

from ....model import REOPENED
from ...tables.schema import ONE, ZERO, Column, ColumnKind, SheetSpec, agency_column, phase_column


def _held_for(note: str) -> Column:
    """`Mốc` of what happens on a day that the plan sets."""
    return Column("Mốc", "milestone", ColumnKind.CODE, note, of="Mốc", spare=True, width=10)


REGISTRATIONS = SheetSpec(
    "Đăng ký",
    "Đơn vị nào đã đăng ký thi đua và ký giao ước, ngày nào.",
    (
        agency_column("STC", "SNV"),
        Column(
            "Ngày đăng ký",
            "registered",
            ColumnKind.DATE,
            "Ngày nhận bản đăng ký; để trống: chưa đăng ký.",
            ("20/05/2013", "22/05/2013"),
            width=15,
        ),
        Column(
            "Ngày ký giao ước",
            "pact_signed",
            ColumnKind.DATE,
            "Ngày ký; để trống: chưa ký.",
            ("28/05/2013", "28/05/2013"),
            width=17,
        ),
        Column(
            "Số người đăng ký",
            "persons",
            ColumnKind.WHOLE,
            "Bao nhiêu người của đơn vị đã đăng ký, nếu kế hoạch đòi một tỷ lệ.",
            minimum=ZERO,
            spare=True,
            width=12,
        ),
        Column(
            "Biên chế",
            "staff",
            ColumnKind.WHOLE,
            "Đơn vị có bao nhiêu người, để tính tỷ lệ đăng ký.",
            minimum=ONE,
            spare=True,
            width=10,
        ),
        Column("Ghi chú", "note", ColumnKind.LONG_TEXT, "Phần mềm không dùng.", width=50),
    ),
    unique=("agency",),
)


TARGETS = SheetSpec(
    "Chỉ tiêu đăng ký",
    "Chỉ tiêu mà đơn vị tự đăng ký cho các tiêu chí có cách chấm «đăng ký», và mức của tiêu chí «chỉ tiêu» "
    "mà kế hoạch không định; thidua register chép từ phiếu đăng ký vào đây.",
    (
        agency_column("STC", "STC"),
        Column(
            "Mã tiêu chí",
            "criterion",
            ColumnKind.CODE,
            "Mã tiêu chí có cách chấm «đăng ký», hoặc «chỉ tiêu» chưa có mức.",
            ("3", "3"),
            required=True,
            of="Tiêu chí",
            width=12,
        ),
        Column(
            "STT",
            "number",
            ColumnKind.CODE,
            "Số thứ tự chỉ tiêu của đơn vị trong tiêu chí.",
            ("1", "2"),
            required=True,
            width=8,
        ),
        Column(
            "Nội dung",
            "text",
            ColumnKind.LONG_TEXT,
            "Chỉ tiêu là gì.",
            ("Thu ngân sách", "Giải ngân vốn đầu tư"),
            required=True,
            width=50,
        ),
        Column("Đơn vị tính", "unit", ColumnKind.TEXT, "Tỷ đồng, %, vụ…", ("tỷ đồng", "%"), width=14),
        Column(
            "Kế hoạch",
            "target",
            ColumnKind.NUMBER,
            "Mức đăng ký; để trống: không có mức.",
            ("120", "95"),
            width=12,
        ),
        Column(
            "Điểm chuẩn",
            "maximum",
            ColumnKind.NUMBER,
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
        agency_column("STC", "SNV"),
        Column(
            "Mốc",
            "milestone",
            ColumnKind.CODE,
            "Mã mốc của kế hoạch, hoặc TT của việc ở trang Lịch.",
            ("TC", "TC"),
            required=True,
            of="Mốc",
            width=12,
        ),
        Column(
            "Ngày nhận",
            "received",
            ColumnKind.DATE,
            "Ngày văn bản đến; để trống: không xét trễ hạn.",
            ("08/01/2014", "13/01/2014"),
            width=14,
        ),
        Column(
            "Tình trạng",
            "sent",
            ColumnKind.YES_NO,
            "«chưa gửi»: đơn vị không gửi; tính là trễ một lần và quá hạn chót.",
            default=True,
            yes="đã gửi",
            no="chưa gửi",
            spare=True,
            width=11,
        ),
        Column(
            "Số văn bản",
            "document_number",
            ColumnKind.TEXT,
            "Số, ký hiệu văn bản đến.",
            ("12/BC-STC", "05/BC-SNV"),
            width=20,
        ),
        Column(
            "Tệp",
            "file",
            ColumnKind.TEXT,
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
        Column("Mã họp", "code", ColumnKind.CODE, "Mã, không trùng.", ("H1", "H2"), required=True, width=10),
        Column("Ngày", "day", ColumnKind.DATE, "Ngày họp.", ("15/07/2013", "20/12/2013"), width=13),
        Column(
            "Nội dung",
            "text",
            ColumnKind.LONG_TEXT,
            "Họp về việc gì.",
            ("Sơ kết 6 tháng", "Chuẩn bị tổng kết"),
            width=60,
        ),
        phase_column("Đợt mà việc vắng họp được tính vào; bắt buộc khi kế hoạch chia đợt."),
        _held_for("Mã mốc của cuộc họp; để trống: họp sơ kết, tổng kết theo Nội dung."),
    ),
    unique=("code",),
)


ABSENCES = SheetSpec(
    "Vắng họp",
    "Đơn vị không cử người dự họp, mỗi lần vắng một dòng.",
    (
        Column(
            "Mã họp",
            "meeting",
            ColumnKind.CODE,
            "Mã cuộc họp.",
            ("H1", "H2"),
            required=True,
            of="Họp",
            width=10,
        ),
        agency_column("SNV", "TTT"),
        Column(
            "Có lý do bằng văn bản",
            "excused",
            ColumnKind.YES_NO,
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
    "Ban thư ký ghi nhận một điều kiện hoặc một mục cộng, trừ cho đơn vị; hoặc việc mở lại nhận phiếu.",
    (
        agency_column("TTT", "STC"),
        Column(
            "Mã",
            "code",
            ColumnKind.CODE,
            "Mã điều kiện, hoặc mã cộng trừ do ban thư ký khai; "
            f"{REOPENED}: nhận phiếu gửi sau khi đóng sổ hoặc sau thẩm định.",
            ("K2", "C1"),
            required=True,
            of="Điều kiện",
            width=10,
        ),
        Column(
            "Số lần",
            "count",
            ColumnKind.WHOLE,
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
            ColumnKind.TEXT,
            "Văn bản, kết luận làm căn cứ.",
            ("Quyết định số 15/QĐ-UBND ngày 02/10/2013", ""),
            width=50,
        ),
        Column("Ngày", "day", ColumnKind.DATE, "Ngày ghi nhận.", ("02/10/2013", ""), width=13),
        phase_column("Đợt được tính; điều kiện để trống là cả năm, mục cộng trừ thì phải ghi khi có đợt."),
    ),
)

EXEMPLARS = SheetSpec(
    "Điển hình",
    "Các điển hình tiên tiến mà mỗi đơn vị phát hiện, bồi dưỡng, nhân rộng; mỗi điển hình một dòng.",
    (
        agency_column("STC", "STC"),
        Column(
            "Tên điển hình",
            "name",
            ColumnKind.TEXT,
            "Tên tập thể hoặc mô hình; cá nhân thì ghi theo chức danh.",
            ("Phòng Ngân sách", "Tổ một cửa"),
            required=True,
            width=36,
        ),
        Column(
            "Nội dung",
            "text",
            ColumnKind.LONG_TEXT,
            "Điển hình về việc gì.",
            ("Đơn giản hóa hồ sơ quyết toán", "Trả kết quả trước hạn"),
            width=50,
        ),
        Column(
            "Ngày", "day", ColumnKind.DATE, "Ngày được công nhận.", ("12/06/2013", "20/09/2013"), width=13
        ),
        Column("Ghi chú", "note", ColumnKind.LONG_TEXT, "Phần mềm không dùng.", width=30),
    ),
)
