"""Sheets `Kỳ thi đua` and `Đơn vị` of the plan (contract §2). Rows of `PLAN_SHEETS`."""

from __future__ import annotations

from decimal import Decimal

from ....model import AgencyKind, RankBy, Role, WhenUnappraised, YearRule
from ...tables.schema import ONE, ZERO, Column, ColumnKind, SheetSpec, entry_columns

_ITEMS = (
    Column(
        "Mã kỳ", "code", ColumnKind.CODE, "Mã ngắn của kỳ thi đua, không dấu.", ("QLNN-2013",), required=True
    ),
    Column(
        "Tên kỳ", "name", ColumnKind.TEXT, "Tên phong trào, in ở đầu phiếu.", ("Phong trào thi đua năm 2013",)
    ),
    Column("Tên khối", "block", ColumnKind.TEXT, "Tên khối hoặc cụm thi đua.", ("Khối các sở, ban, ngành",)),
    Column("Địa danh", "locality", ColumnKind.TEXT, "Nơi ghi trước ngày tháng trên văn bản.", ("Tây Ninh",)),
    Column("Năm", "year", ColumnKind.WHOLE, "Năm thi đua.", ("2013",), required=True, minimum=Decimal(1945)),
    Column(
        "Cơ quan chủ quản",
        "parent_body",
        ColumnKind.TEXT,
        "Dòng trên, góc trái văn bản.",
        ("UBND TỈNH TÂY NINH",),
    ),
    Column(
        "Cơ quan ban hành",
        "issuing_body",
        ColumnKind.TEXT,
        "Dòng dưới, góc trái văn bản.",
        ("KHỐI THI ĐUA QLNN",),
    ),
    Column("Số kế hoạch", "plan_number", ColumnKind.TEXT, "Số, ký hiệu của kế hoạch.", ("02/KHTĐ",)),
    Column("Ngày kế hoạch", "plan_date", ColumnKind.DATE, "Ngày ký kế hoạch.", ("07/05/2013",)),
    Column(
        "Căn cứ",
        "legal_bases",
        ColumnKind.LONG_TEXT,
        "Mỗi căn cứ một dòng; mục này được lặp lại.",
        ("Quyết định số 1965/QĐ-UBND ngày 28/9/2011",),
        default=(),
        repeats=True,
    ),
    Column(
        "Tổng điểm chuẩn",
        "declared_total",
        ColumnKind.NUMBER,
        "Tổng ghi trong kế hoạch; được đối chiếu với bảng tiêu chí.",
        ("100",),
        minimum=ZERO,
    ),
    Column(
        "Số tiêu chí",
        "declared_criteria",
        ColumnKind.WHOLE,
        "Số tiêu chí ghi trong kế hoạch; được đối chiếu với bảng tiêu chí.",
        minimum=ONE,
        spare=True,
    ),
    Column(
        "Chấp nhận lệch tổng",
        "accept_unequal_total",
        ColumnKind.YES_NO,
        "«có»: điểm các dòng con không bằng dòng cha chỉ là cảnh báo.",
        default=False,
    ),
    Column(
        "Bước điểm",
        "step",
        ColumnKind.NUMBER,
        "Điểm nhập phải là bội số của bước này.",
        ("0,5",),
        default=Decimal("0.01"),
        minimum=ZERO,
        above=True,
    ),
    Column(
        "Số lẻ",
        "places",
        ColumnKind.WHOLE,
        "Số chữ số thập phân giữ lại khi phép chia lẻ, làm tròn nửa lên.",
        default=2,
        minimum=ZERO,
    ),
    Column("Điểm nền", "base_points", ColumnKind.NUMBER, "Điểm mọi đơn vị có sẵn.", default=ZERO),
    Column(
        "Sàn tổng điểm",
        "total_floor",
        ColumnKind.NUMBER,
        "Tổng điểm không xuống dưới mức này; ghi «không» nếu không có sàn.",
        default=ZERO,
        nothing="không",
    ),
    Column(
        "Trần tổng điểm",
        "total_cap",
        ColumnKind.NUMBER,
        "Tổng điểm không vượt mức này; để trống: không có trần.",
    ),
    Column(
        "Xếp hạng theo",
        "rank_by",
        ColumnKind.WORD,
        "Theo tổng điểm, hay theo tỷ lệ tổng điểm trên điểm được giao.",
        default=RankBy.POINTS,
        words=RankBy,
    ),
    Column(
        "Khi thiếu điểm thẩm định",
        "when_unappraised",
        ColumnKind.WORD,
        "Làm gì khi một dòng chưa có điểm thẩm định.",
        default=WhenUnappraised.STOP,
        words=WhenUnappraised,
    ),
    Column(
        "Lệch phải nêu lý do",
        "reason_from",
        ColumnKind.NUMBER,
        "Thẩm định lệch tự chấm nhiều hơn mức này thì phải nêu lý do; 0: cứ lệch là phải nêu.",
        default=ZERO,
        minimum=ZERO,
    ),
    Column(
        "Số điển hình tối thiểu",
        "minimum_exemplars",
        ColumnKind.WHOLE,
        "Mỗi đơn vị phải có ít nhất bấy nhiêu điển hình tiên tiến; để trống: kế hoạch không yêu cầu.",
        minimum=ONE,
    ),
    Column(
        "Kết quả cả năm",
        "year_rule",
        ColumnKind.WORD,
        "Khi kỳ có nhiều đợt (cột Đợt của trang Mốc): điểm cả năm là bình quân các đợt, tổng các đợt, hay "
        "của đợt cuối. Bắt buộc khi có từ hai đợt.",
        words=YearRule,
    ),
)


SEASON = SheetSpec(
    "Kỳ thi đua",
    "Thông tin chung của kỳ thi đua, mỗi mục một dòng.",
    entry_columns(with_note=True),
    items=_ITEMS,
    required=True,
)


AGENCIES = SheetSpec(
    "Đơn vị",
    "Các đơn vị (hoặc cá nhân) tham gia, mỗi đơn vị một dòng.",
    (
        Column(
            "Mã",
            "code",
            ColumnKind.CODE,
            "Mã ngắn, không dấu, không trùng; dùng trong tên tệp.",
            ("STC", "SNV", "TTT"),
            required=True,
            width=12,
        ),
        Column(
            "Tên đơn vị",
            "name",
            ColumnKind.TEXT,
            "Tên đầy đủ, in trên phiếu và biên bản.",
            ("Sở Tài chính", "Sở Nội vụ", "Thanh tra tỉnh"),
            required=True,
            width=42,
        ),
        Column(
            "Tên khác",
            "aliases",
            ColumnKind.LIST,
            "Các cách gọi khác, cách nhau bằng dấu chấm phẩy.",
            ("STC; Tài chính", "", ""),
            default=(),
            width=26,
        ),
        Column(
            "Nhóm",
            "group",
            ColumnKind.TEXT,
            "Mỗi nhóm xếp hạng riêng; để trống: cả khối là một nhóm.",
            width=16,
        ),
        Column(
            "Loại",
            "kind",
            ColumnKind.WORD,
            "Tập thể hay cá nhân.",
            default=AgencyKind.COLLECTIVE,
            words=AgencyKind,
        ),
        Column(
            "Vai trò",
            "role",
            ColumnKind.WORD,
            "Vai trò trong khối.",
            ("Khối trưởng", "Khối phó", ""),
            default=Role.MEMBER,
            words=Role,
        ),
        Column(
            "Email", "email", ColumnKind.TEXT, "Địa chỉ nhận phiếu.", ("stc@example.vn", "", ""), width=26
        ),
        Column(
            "Người đại diện",
            "representative",
            ColumnKind.TEXT,
            "Họ tên người ký phiếu.",
            ("Ông A",),
            width=22,
        ),
        Column("Chức vụ", "office", ColumnKind.TEXT, "Chức vụ của người đại diện.", ("Giám đốc",), width=18),
        Column(
            "Đơn vị thẩm định",
            "cross_appraiser",
            ColumnKind.CODE,
            "Mã đơn vị chấm chéo cho đơn vị này, nếu có.",
            ("SNV", "TTT", "STC"),
            of="Đơn vị",
            width=16,
        ),
        Column(
            "Từ đợt",
            "from_phase",
            ColumnKind.TEXT,
            "Đợt đầu tiên mà đơn vị tham gia (cột Đợt của trang Mốc); để trống: từ đầu.",
            spare=True,
            width=12,
        ),
        Column("Ghi chú", "note", ColumnKind.LONG_TEXT, "Phần mềm không dùng.", width=30),
    ),
    required=True,
    unique=("code",),
    family=Column(
        "Số liệu: …",
        "numbers",
        ColumnKind.NUMBER,
        "Thêm bao nhiêu cột cũng được, mỗi cột một tên: «Số liệu: Biên chế», «Số liệu: Tỷ lệ nữ». Một "
        "con số của đơn vị, dùng để xếp hạng (khóa so_lieu).",
        spare=True,
        width=12,
    ),
)
