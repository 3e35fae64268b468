"""Sheet `Tiêu chí` of the plan (contract §2). A row of `PLAN_SHEETS`."""

from __future__ import annotations

from ...model import Method, Scorer, WhenNotApplied
from ..tables.columns import BASIS_NOTE, FOR_AGENCIES, ZERO, Column, Kind, SheetSpec

METHODS = (
    (Method.GROUP, "Không nhập gì. Bằng tổng các dòng con; Điểm chuẩn phải bằng tổng Điểm chuẩn của chúng."),
    (
        Method.CAPPED_GROUP,
        "Không nhập gì. Tổng các dòng con và các mục cộng, trừ gắn vào, giữ trong 0…Điểm chuẩn.",
    ),
    (Method.POINTS, "Nhập điểm, từ 0 đến Điểm chuẩn, bội số của bước."),
    (Method.PASSING, "Chọn Đạt hoặc Không đạt: đủ điểm hoặc 0."),
    (Method.LEVELS, "Chọn một mức. Tham số: «Loại A=200; Loại B=150» hoặc các điểm «8; 6; 4; 0»."),
    (Method.BANDS, "Nhập số đo; bậc đầu tiên đúng. Tham số: «>=95: 15; >=90: 12; <90: 0»."),
    (
        Method.RATIO,
        "Nhập phần trăm (85 là 85 %), hoặc hai số khi Tham số là «a/b». Điểm chuẩn × tỷ lệ, không quá 100 %.",
    ),
    (Method.COUNT, "Nhập số lượng. Số lượng × Tham số, không quá Điểm chuẩn."),
    (Method.DEDUCTIONS, "Nhập số lần của các mục trừ gắn vào. Điểm chuẩn trừ đi các mục đó."),
    (
        Method.TARGET,
        "Nhập kết quả thực hiện; so với chỉ tiêu và với đơn vị cao nhất. Tham số: «0,5» hoặc «h=0,5; T=120».",
    ),
    (
        Method.REGISTERED,
        "Mỗi chỉ tiêu đơn vị đăng ký (trang «Chỉ tiêu đăng ký» của sổ theo dõi) là một dòng con.",
    ),
    (Method.TEXT, "Dòng chữ, không có điểm."),
)


CRITERIA = SheetSpec(
    "Tiêu chí",
    "Bảng tiêu chí theo thứ tự in, mỗi tiêu chí một dòng. Một mã được đứng ở nhiều dòng khi các dòng áp dụng "
    "cho các đơn vị khác nhau.",
    (
        Column(
            "Mã",
            "code",
            Kind.CODE,
            "Mã tiêu chí, kiểu chữ.",
            ("1", "1.1", "1.2", "2", "3"),
            required=True,
            width=8,
        ),
        Column("STT", "number", Kind.CODE, "Số thứ tự như in; để trống: như Mã.", width=7),
        Column(
            "Thuộc",
            "parent",
            Kind.CODE,
            "Mã tiêu chí cha; để trống: phần của Mã trước dấu chấm cuối.",
            ("", "1", "1", "", ""),
            of="Tiêu chí",
            width=8,
        ),
        Column(
            "Nội dung",
            "text",
            Kind.LONG_TEXT,
            "Nội dung tiêu chí.",
            (
                "Thực hiện nhiệm vụ chính trị",
                "Hoàn thành kế hoạch công tác năm",
                "Xếp loại của UBND tỉnh",
                "Công tác thi đua, khen thưởng",
                "Chỉ tiêu tự đăng ký",
            ),
            required=True,
            width=48,
        ),
        Column(
            "Điểm chuẩn",
            "maximum",
            Kind.NUMBER,
            "Điểm cao nhất của dòng; dòng nhóm: bằng tổng các dòng con.",
            ("60", "30", "30", "20", "20"),
            minimum=ZERO,
            width=9,
        ),
        Column(
            "Cách chấm",
            "method",
            Kind.WORD,
            "Cách ra điểm của dòng; nghĩa từng từ ở trang Hướng dẫn.",
            ("nhóm", "tỷ lệ", "mức", "điểm", "đăng ký"),
            default=Method.POINTS,
            words=Method,
            meanings=tuple((method.value, text) for method, text in METHODS),
            always=True,
            width=10,
        ),
        Column(
            "Tham số",
            "parameter",
            Kind.LIST,
            "Tùy cách chấm. Mức: «Loại A=30; Loại B=20». Bậc: «>=95: 15; <95: 0». Đếm: điểm mỗi đơn vị. "
            "Tỷ lệ: trống hoặc «a/b». Chỉ tiêu: hệ số h.",
            ("", "", "Loại A=30; Loại B=20", ""),
            width=18,
        ),
        Column(
            "Bước",
            "step",
            Kind.NUMBER,
            "Bước điểm riêng của dòng; để trống: theo kỳ.",
            minimum=ZERO,
            above=True,
            width=8,
        ),
        Column(
            "Minh chứng",
            "evidence_required",
            Kind.YES_NO,
            "Đơn vị có phải ghi minh chứng không.",
            ("", "bắt buộc", "", ""),
            default=False,
            yes="bắt buộc",
            width=10,
        ),
        Column(
            "Áp dụng cho",
            "include",
            Kind.AGENCIES,
            FOR_AGENCIES,
            default=("*",),
            width=13,
        ),
        Column(
            "Không áp dụng cho",
            "exclude",
            Kind.AGENCIES,
            "Trừ các đơn vị này. " + FOR_AGENCIES,
            ("", "", "TTT", ""),
            default=(),
            width=13,
        ),
        Column(
            "Khi không áp dụng",
            "when_not_applied",
            Kind.WORD,
            "Đơn vị ngoài dòng: được đủ điểm, hay bỏ dòng khỏi cả tổng điểm và điểm được giao.",
            ("", "", "đủ điểm", ""),
            default=WhenNotApplied.DROP,
            words=WhenNotApplied,
            width=11,
        ),
        Column(
            "Ai chấm", "scorer", Kind.WORD, "Ai nhập dòng này.", default=Scorer.AGENCY, words=Scorer, width=10
        ),
        Column(
            "Người thẩm định",
            "appraiser",
            Kind.TEXT,
            "Người hoặc bộ phận thẩm định riêng dòng này.",
            width=13,
        ),
        Column(
            "Nhãn",
            "tags",
            Kind.LIST,
            "Nhãn để xếp hạng và xếp loại theo nhóm tiêu chí.",
            ("", "", "", "thi đua"),
            default=(),
            width=13,
        ),
        Column("Hạn", "due", Kind.DATE, "Hạn riêng của tiêu chí.", width=12),
        Column("Căn cứ", "basis", Kind.TEXT, BASIS_NOTE, ("Mục III.1",) * 5, width=16),
        Column("Hướng dẫn", "guidance", Kind.LONG_TEXT, "Hướng dẫn chấm, in cho đơn vị đọc.", width=30),
    ),
    required=True,
)
