"""The made-up year as the secretariat recorded it: papers received, meetings, the ballot."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from thidua_xlsx.model import (
    Absence,
    AgreedScore,
    BallotRound,
    Meeting,
    MeetingRecord,
    Receipt,
    Record,
    Register,
    Registration,
    Votes,
)

PACT = date(2013, 5, 24)

REGISTERED = (
    ("VPHDND", date(2013, 5, 20)),
    ("STC", date(2013, 5, 20)),
    ("VPUBND", date(2013, 5, 22)),
    ("VPPCTN", date(2013, 5, 23)),
    ("SNGV", date(2013, 5, 23)),
    ("SNV", date(2013, 5, 21)),
    ("STP", date(2013, 5, 21)),
    ("SKHDT", date(2013, 5, 22)),
    ("TTT", date(2013, 5, 22)),
)

# Sở Tư pháp's half-year report came two days late (12/7): not yet three, nothing is deducted.
HALF_YEAR = (
    ("VPHDND", date(2013, 7, 9), "98/BC-VP"),
    ("STC", date(2013, 7, 8), "1204/BC-STC"),
    ("VPUBND", date(2013, 7, 10), "310/BC-VP"),
    ("VPPCTN", date(2013, 7, 10), "41/BC-VPBCĐ"),
    ("SNGV", date(2013, 7, 9), "265/BC-SNgV"),
    ("SNV", date(2013, 7, 5), "702/BC-SNV"),
    ("STP", date(2013, 7, 12), "588/BC-STP"),
    ("SKHDT", date(2013, 7, 10), "933/BC-SKHĐT"),
    ("TTT", date(2013, 7, 9), "187/BC-TTr"),
)

# Sở Ngoại vụ's annual report came on 13/01/2014, exactly three days after 10/01: ten points.
# Sở Tài chính sent its form twice; the corrected one counts.
ANNUAL = (
    ("VPHDND", date(2014, 1, 10), "05/BC-VP", ""),
    ("STC", date(2014, 1, 9), "32/BC-STC", "Bảng tự chấm STC 2013 (sửa lần 2).xlsx"),
    ("VPUBND", date(2014, 1, 6), "08/BC-VP", ""),
    ("VPPCTN", date(2014, 1, 10), "02/BC-VPBCĐ", ""),
    ("SNGV", date(2014, 1, 13), "14/BC-SNgV", ""),
    ("SNV", date(2014, 1, 10), "21/BC-SNV", ""),
    ("STP", date(2014, 1, 8), "17/BC-STP", ""),
    ("SKHDT", date(2014, 1, 9), "29/BC-SKHĐT", ""),
    ("TTT", date(2014, 1, 10), "11/BC-TTr", ""),
)

MEETING = MeetingRecord(
    started="14 giờ 00, ngày 24 tháng 01 năm 2014",
    ended="16 giờ 30, ngày 24 tháng 01 năm 2014",
    place="Phòng họp Văn phòng Đoàn ĐBQH - HĐND tỉnh",
    chair="Chánh Văn phòng Đoàn ĐBQH - HĐND tỉnh, Khối trưởng",
    secretary="Chuyên viên Văn phòng Đoàn ĐBQH - HĐND tỉnh",
    participants=(
        "Chánh Văn phòng Đoàn ĐBQH - HĐND tỉnh, Khối trưởng",
        "Giám đốc Sở Tài chính, Khối phó",
        "Chánh Văn phòng UBND tỉnh",
        "Chánh Văn phòng BCĐ tỉnh về phòng, chống tham nhũng",
        "Phó Giám đốc Sở Ngoại vụ (dự thay Giám đốc)",
        "Giám đốc Sở Nội vụ",
        "Giám đốc Sở Tư pháp",
        "Giám đốc Sở Kế hoạch và Đầu tư",
        "Chánh Thanh tra tỉnh",
        "Tổ chuyên viên giúp việc Khối",
    ),
    absent=("Giám đốc Sở Ngoại vụ (đi công tác, có báo cáo bằng văn bản)",),
    opinions=(
        "Văn phòng BCĐ tỉnh về phòng, chống tham nhũng giải trình: quy trình “một cửa” đã ban hành, mới áp "
        "dụng cho văn bản đến; cuộc họp thống nhất 15 điểm ở chỉ tiêu 7.2.",
        "Phó Giám đốc Sở Ngoại vụ nhất trí không tính điểm giải pháp mới vì chưa có quyết định phê duyệt; đề "
        "nghị năm sau gửi thang điểm kèm danh mục hồ sơ cần có.",
        "Sở Tư pháp và Sở Kế hoạch và Đầu tư bằng nhau cả tổng điểm và điểm tổ chức Đảng, đoàn thể: chủ tọa "
        "đề nghị bỏ phiếu kín theo mục IV.3 của kế hoạch; cuộc họp nhất trí.",
    ),
)

REGISTER = Register(
    registrations=tuple(Registration(agency, day, PACT) for agency, day in REGISTERED),
    receipts=(
        *(Receipt(agency, "BC6T", day, number) for agency, day, number in HALF_YEAR),
        *(Receipt(agency, "BCN", day, number, file) for agency, day, number, file in ANNUAL),
    ),
    meetings=(
        Meeting("H1", date(2013, 5, 24), "Ký kết giao ước thi đua"),
        Meeting("H2", date(2013, 7, 26), "Sơ kết 6 tháng đầu năm"),
        Meeting("H3", date(2013, 10, 15), "Họp chuyên đề: hồ sơ thẩm định"),
        Meeting("H4", date(2014, 1, 24), "Tổng kết, bình xét"),
    ),
    absences=(
        Absence("H2", "SKHDT", excused=True),
        Absence("H3", "VPUBND"),
    ),
    records=(
        Record(
            "TTT",
            "KH4",
            basis="Thông báo về việc khiển trách 01 cá nhân lãnh đạo (giả định)",
            day=date(2013, 9, 12),
        ),
        Record(
            "VPPCTN",
            "TDTYK",
            basis="Thông báo xếp loại đoàn thể năm 2013 (giả định)",
            day=date(2013, 12, 27),
        ),
    ),
    agreed_scores=(
        AgreedScore(
            "VPPCTN",
            "7.2",
            Decimal(15),
            "Cuộc họp chấp nhận giải trình: quy trình đã ban hành, áp dụng được một phần",
        ),
    ),
    ballots=(BallotRound(1, members=9, present=9, issued=9, returned=9, valid=8, invalid=1),),
    votes=(Votes(1, "STP", 5), Votes(1, "SKHDT", 3)),
    meeting=MEETING,
)
