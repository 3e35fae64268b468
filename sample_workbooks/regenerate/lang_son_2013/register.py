"""The made-up year as the secretariat recorded it: plans received, forms received, exemplars, the meeting."""

from __future__ import annotations

from datetime import date

from thidua_xlsx.model import Exemplar, Meeting, MeetingRecord, Receipt, Register, Registration

from .agencies import AGENCIES

# Sở Nông nghiệp và PTNT sent its plan on 27/02, three days after the last day: one point less.
PLANS = {
    "SNV": (date(2013, 2, 5), "62/KH-SNV"),
    "VPUBND": (date(2013, 2, 21), "18/KH-VP"),
    "SKHDT": (date(2013, 2, 22), "97/KH-SKHĐT"),
    "SNN": (date(2013, 2, 27), "133/KH-SNN"),
    "SGDDT": (date(2013, 2, 20), "210/KH-SGDĐT"),
    "STC": (date(2013, 2, 24), "88/KH-STC"),
    "STP": (date(2013, 2, 19), "41/KH-STP"),
    "SYT": (date(2013, 2, 22), "120/KH-SYT"),
    "TTT": (date(2013, 2, 18), "27/KH-TTr"),
}
"""Sở Tài chính's came on 24/02, the last day."""

SELF_SCORED = {
    "SNV": date(2013, 12, 6),
    "VPUBND": date(2013, 12, 9),
    "SKHDT": date(2013, 12, 9),
    "SNN": date(2013, 12, 10),
    "SGDDT": date(2013, 12, 6),
    "STC": date(2013, 12, 10),
    "STP": date(2013, 12, 9),
    "SYT": date(2013, 12, 10),
    "TTT": date(2013, 12, 10),
}

# Sở Y tế has one exemplar where the plan asks for two.
EXEMPLARS = (
    ("SNV", "Phòng Cải cách hành chính", "Giảm thời gian giải quyết hồ sơ một cửa", date(2013, 5, 14)),
    ("SNV", "Ban Thi đua - Khen thưởng", "Thẩm định hồ sơ khen thưởng đúng hạn", date(2013, 6, 11)),
    ("SNV", "Chi cục Văn thư - Lưu trữ", "Chỉnh lý xong tài liệu tồn đọng", date(2013, 10, 2)),
    ("VPUBND", "Phòng Hành chính - Tổ chức", "Văn bản đi, đến qua mạng nội bộ", date(2013, 6, 10)),
    ("VPUBND", "Tổ một cửa", "Trả kết quả trước hạn", date(2013, 9, 20)),
    ("SKHDT", "Phòng Đăng ký kinh doanh", "Rút ngắn thời gian đăng ký doanh nghiệp", date(2013, 6, 11)),
    ("SKHDT", "Phòng Tổng hợp", "Báo cáo tháng đúng hạn cả năm", date(2013, 11, 15)),
    ("SNN", "Chi cục Phát triển nông thôn", "Hướng dẫn các xã điểm nông thôn mới", date(2013, 7, 3)),
    ("SNN", "Chi cục Bảo vệ thực vật", "Dự báo sâu bệnh kịp thời", date(2013, 8, 28)),
    ("SGDDT", "Trường trung học phổ thông đạt giải cao", "Học sinh giỏi cấp quốc gia", date(2013, 5, 6)),
    ("SGDDT", "Phòng Giáo dục trung học", "Tổ chức kỳ thi an toàn", date(2013, 7, 30)),
    ("SGDDT", "Phòng Giáo dục mầm non", "Phổ cập mầm non 5 tuổi", date(2013, 10, 18)),
    ("SGDDT", "Công đoàn ngành", "Quỹ giúp học sinh vùng cao", date(2013, 11, 20)),
    ("STC", "Phòng Ngân sách", "Đơn giản hóa hồ sơ quyết toán", date(2013, 6, 11)),
    ("STC", "Phòng Giá - Công sản", "Đấu giá tài sản công khai", date(2013, 9, 5)),
    ("STP", "Phòng Hành chính tư pháp", "Cấp phiếu lý lịch tư pháp trước hạn", date(2013, 6, 12)),
    ("STP", "Trung tâm Trợ giúp pháp lý", "Trợ giúp lưu động ở xã biên giới", date(2013, 10, 9)),
    ("SYT", "Trung tâm Y tế dự phòng", "Không để dịch lan rộng", date(2013, 6, 18)),
    ("TTT", "Phòng Tiếp dân", "Giải quyết đơn thư dứt điểm từ cơ sở", date(2013, 6, 11)),
    ("TTT", "Phòng Thanh tra kinh tế", "Kết luận thanh tra đúng hạn", date(2013, 11, 8)),
)

MEETING = MeetingRecord(
    started="8 giờ 00, ngày 27 tháng 12 năm 2013",
    ended="10 giờ 30 cùng ngày",
    place="Phòng họp Sở Nội vụ",
    chair="Giám đốc Sở Nội vụ, Cụm trưởng",
    secretary="Chuyên viên Ban Thi đua - Khen thưởng, Sở Nội vụ",
    participants=tuple(f"{agency.office} {agency.name}" for agency in AGENCIES),
    opinions=(
        "Sở Y tế nhận khuyết điểm mới có một điển hình tiên tiến, sẽ bổ sung trong năm 2014.",
        "Cuộc họp nhất trí với kết quả kiểm tra chéo của chín cơ quan.",
    ),
)

REGISTER = Register(
    registrations=tuple(
        Registration(agency.code, date(2013, 3, 15), date(2013, 3, 22)) for agency in AGENCIES
    ),
    receipts=(
        *(Receipt(agency, "KH", day, number) for agency, (day, number) in PLANS.items()),
        *(Receipt(agency, "TC", day) for agency, day in SELF_SCORED.items()),
    ),
    meetings=(
        Meeting("H1", date(2013, 3, 22), "Ký kết giao ước thi đua"),
        Meeting("H2", date(2013, 6, 27), "Sơ kết 6 tháng đầu năm"),
        Meeting("H3", date(2013, 12, 27), "Tổng kết, bình xét"),
    ),
    meeting=MEETING,
    exemplars=tuple(Exemplar(agency, name, text, day) for agency, name, text, day in EXEMPLARS),
)
