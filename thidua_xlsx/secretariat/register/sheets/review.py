"""The register's sheets on the review: agreed scores, ballots, the meeting, the council (contract §4)."""

from __future__ import annotations

from ...tables.schema import (
    ONE,
    ZERO,
    Column,
    ColumnKind,
    SheetSpec,
    agency_column,
    entry_columns,
    phase_column,
)

AGREED_SCORES = SheetSpec(
    "Điểm thống nhất",
    "Điểm mà cuộc họp đã thống nhất; thay cho điểm thẩm định.",
    (
        agency_column("SNV"),
        Column(
            "Mã tiêu chí",
            "criterion",
            ColumnKind.CODE,
            "Mã tiêu chí.",
            ("2",),
            required=True,
            of="Tiêu chí",
            width=12,
        ),
        Column(
            "Điểm",
            "points",
            ColumnKind.NUMBER,
            "Điểm thống nhất.",
            ("18,5",),
            required=True,
            minimum=ZERO,
            width=10,
        ),
        Column(
            "Lý do",
            "reason",
            ColumnKind.LONG_TEXT,
            "Vì sao; ghi vào biên bản.",
            ("Bổ sung minh chứng",),
            width=60,
        ),
        phase_column("Đợt của điểm này; bắt buộc khi kế hoạch chia đợt."),
    ),
)


UNASSIGNED = SheetSpec(
    "Không giao",
    "Tiêu chí mà sau khi phát phiếu mới rõ là đơn vị không được giao.",
    (
        agency_column("SNV"),
        Column(
            "Mã tiêu chí",
            "criterion",
            ColumnKind.CODE,
            "Mã tiêu chí; ghi mã của nhóm thì cả nhóm không giao.",
            ("3",),
            required=True,
            of="Tiêu chí",
            width=12,
        ),
        Column(
            "Căn cứ",
            "basis",
            ColumnKind.LONG_TEXT,
            "Văn bản hoặc lý do; ghi vào biên bản và phiếu kết quả.",
            ("Công văn số 15/SNV ngày 03/01/2014",),
            width=60,
        ),
        Column("Ngày", "day", ColumnKind.DATE, "Ngày của căn cứ.", ("03/01/2014",), width=13),
        phase_column("Đợt không giao; để trống: cả năm."),
    ),
    newer=True,
)


def _count(heading: str, attribute: str, note: str, example: str) -> Column:
    return Column(
        heading, attribute, ColumnKind.WHOLE, note, (example,), required=True, minimum=ZERO, width=13
    )


BALLOTS = SheetSpec(
    "Kiểm phiếu",
    "Biên bản kiểm phiếu kín, mỗi vòng một dòng. Chỉ ghi số lượng.",
    (
        Column("Vòng", "number", ColumnKind.WHOLE, "1, 2…", ("1",), required=True, minimum=ONE, width=8),
        _count("Tổng số thành viên", "members", "Số người có quyền bỏ phiếu.", "9"),
        _count("Có mặt", "present", "Số người có mặt.", "9"),
        _count("Phát ra", "issued", "Số phiếu phát ra.", "9"),
        _count("Thu về", "returned", "Số phiếu thu về.", "9"),
        _count("Hợp lệ", "valid", "Số phiếu hợp lệ.", "8"),
        _count("Không hợp lệ", "invalid", "Số phiếu không hợp lệ.", "1"),
        Column(
            "Phải chọn",
            "choose",
            ColumnKind.WHOLE,
            "Mỗi phiếu chọn mấy đơn vị.",
            ("1",),
            default=1,
            minimum=ONE,
            always=True,
            width=11,
        ),
        phase_column("Đợt được bỏ phiếu; để trống: xếp hạng cả năm."),
    ),
)


VOTES = SheetSpec(
    "Bỏ phiếu",
    "Số phiếu của từng đơn vị ở từng vòng.",
    (
        Column(
            "Vòng",
            "round",
            ColumnKind.WHOLE,
            "Vòng ở trang «Kiểm phiếu».",
            ("1", "1"),
            required=True,
            minimum=ONE,
            width=8,
        ),
        agency_column("STC", "SNV"),
        Column(
            "Số phiếu",
            "votes",
            ColumnKind.WHOLE,
            "Số phiếu được chọn.",
            ("5", "3"),
            required=True,
            minimum=ZERO,
            width=10,
        ),
        phase_column("Đợt được bỏ phiếu, như ở trang «Kiểm phiếu»."),
    ),
)


RANK_DECISIONS = SheetSpec(
    "Quyết định thứ hạng",
    "Thứ tự mà cấp có thẩm quyền quyết định cho các đơn vị còn bằng nhau (khóa quyet_dinh).",
    (
        agency_column("STC", "SNV"),
        Column(
            "Thứ tự",
            "order",
            ColumnKind.WHOLE,
            "1: đứng trước. Ghi cho mọi đơn vị còn bằng nhau.",
            ("1", "2"),
            required=True,
            minimum=ONE,
            width=9,
        ),
        Column(
            "Người quyết định",
            "decided_by",
            ColumnKind.TEXT,
            "Cấp, chức vụ của người quyết định.",
            ("Chủ tịch UBND tỉnh",) * 2,
            width=28,
        ),
        Column(
            "Căn cứ",
            "basis",
            ColumnKind.LONG_TEXT,
            "Văn bản hoặc lý do; ghi vào biên bản.",
            ("Thông báo số 15/TB-UBND",) * 2,
            width=50,
        ),
        Column("Ngày", "day", ColumnKind.DATE, "Ngày quyết định.", ("20/01/2014",) * 2, width=13),
        phase_column("Đợt được quyết định; để trống: xếp hạng cả năm."),
    ),
    newer=True,
)


MEETING = SheetSpec(
    "Cuộc họp",
    "Cuộc họp bình xét, để ghi biên bản.",
    entry_columns(with_note=False),
    items=(
        Column("Bắt đầu", "started", ColumnKind.TEXT, "Giờ, ngày bắt đầu.", ("14 giờ 00, ngày 24/01/2014",)),
        Column("Kết thúc", "ended", ColumnKind.TEXT, "Giờ, ngày kết thúc.", ("16 giờ 30 cùng ngày",)),
        Column("Địa điểm", "place", ColumnKind.TEXT, "Nơi họp.", ("Hội trường Sở Tài chính",)),
        Column(
            "Chủ trì",
            "chair",
            ColumnKind.TEXT,
            "Họ tên, chức vụ.",
            ("Ông A, Giám đốc Sở Tài chính",),
        ),
        Column("Thư ký", "secretary", ColumnKind.TEXT, "Họ tên, chức vụ.", ("Bà B, chuyên viên",)),
        Column(
            "Thành phần",
            "participants",
            ColumnKind.LONG_TEXT,
            "Người dự, mỗi người một dòng; mục này được lặp lại.",
            ("Bà C, Phó Giám đốc Sở Nội vụ",),
            default=(),
            repeats=True,
        ),
        Column(
            "Vắng mặt",
            "absent",
            ColumnKind.LONG_TEXT,
            "Người vắng, lý do; mục này được lặp lại.",
            ("Thanh tra tỉnh (có lý do)",),
            default=(),
            repeats=True,
        ),
        Column(
            "Ý kiến",
            "opinions",
            ColumnKind.LONG_TEXT,
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
        agency_column("STC", "SNV"),
        Column(
            "Hình thức",
            "form",
            ColumnKind.TEXT,
            "Hình thức Hội đồng xét; để trống: hình thức mà đơn vị đang được đề nghị.",
            ("Cờ thi đua của UBND tỉnh", "Bằng khen của Chủ tịch UBND tỉnh"),
            of="Khen thưởng",
            width=44,
        ),
        Column(
            "Kết quả",
            "agreed",
            ColumnKind.YES_NO,
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
            ColumnKind.TEXT,
            "Số văn bản của Hội đồng.",
            ("31/TB-HĐTĐKT",) * 2,
            width=20,
        ),
        Column("Ngày", "day", ColumnKind.DATE, "Ngày văn bản.", ("20/02/2014", "20/02/2014"), width=13),
        phase_column("Đợt được đề nghị; để trống: đề nghị của cả năm."),
        Column(
            "Mốc",
            "milestone",
            ColumnKind.CODE,
            "Mã mốc mà Hội đồng phải quyết định trước khi hết hạn, nếu có.",
            of="Mốc",
            spare=True,
            width=10,
        ),
    ),
)


VISITS = SheetSpec(
    "Thẩm định",
    "Đơn vị nào được thẩm định ngày nào, ở đâu, do những ai; được đối chiếu với mốc thẩm định.",
    (
        agency_column("STC", "SNV"),
        Column("Ngày", "day", ColumnKind.DATE, "Ngày thẩm định.", ("20/01/2014", "21/01/2014"), width=13),
        Column("Địa điểm", "place", ColumnKind.TEXT, "Nơi thẩm định.", ("Sở Tài chính",) * 2, width=30),
        Column(
            "Thành phần",
            "team",
            ColumnKind.LONG_TEXT,
            "Những ai thẩm định.",
            ("Tổ chuyên viên giúp việc", "Tổ chuyên viên giúp việc"),
            width=40,
        ),
        phase_column("Đợt được thẩm định, nếu kế hoạch chia đợt."),
    ),
    newer=True,
)
