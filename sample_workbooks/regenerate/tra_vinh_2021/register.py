"""The made-up year as the secretariat recorded it: registrations, papers received, the members' vote."""

from __future__ import annotations

from datetime import date

from thidua_xlsx.model import (
    BallotRound,
    Meeting,
    MeetingRecord,
    Receipt,
    Register,
    Registration,
    Votes,
)

from .entries import registered

PACT = date(2021, 6, 2)

# DV5's first registration did not add up to 20 points; the corrected one came on 28/5.
REGISTERED = (
    ("STTTT", date(2021, 5, 18)),
    ("SLDTBXH", date(2021, 5, 24)),
    ("DV3", date(2021, 5, 25)),
    ("DV4", date(2021, 5, 27)),
    ("DV5", date(2021, 5, 28)),
    ("DV6", date(2021, 5, 31)),
)

# DV5's half-year report came four days late; the plan attaches nothing to it but row 3.10.
HALF_YEAR = (
    ("STTTT", date(2021, 6, 10)),
    ("SLDTBXH", date(2021, 6, 9)),
    ("DV3", date(2021, 6, 11)),
    ("DV4", date(2021, 6, 14)),
    ("DV5", date(2021, 6, 18)),
    ("DV6", date(2021, 6, 14)),
)

ANNUAL = (
    ("STTTT", date(2022, 1, 28)),
    ("SLDTBXH", date(2022, 1, 27)),
    ("DV3", date(2022, 1, 28)),
    ("DV4", date(2022, 1, 31)),
    ("DV5", date(2022, 1, 31)),
    ("DV6", date(2022, 1, 26)),
)

MEETING = MeetingRecord(
    started="14 giờ 00, ngày 18 tháng 02 năm 2022",
    ended="16 giờ 15, ngày 18 tháng 02 năm 2022",
    place="Phòng họp Sở Thông tin và Truyền thông",
    chair="Giám đốc Sở Thông tin và Truyền thông, Khối trưởng",
    secretary="Chuyên viên Sở Thông tin và Truyền thông",
    participants=(
        "Giám đốc Sở Thông tin và Truyền thông, Khối trưởng",
        "Giám đốc Sở Lao động, Thương binh và Xã hội, Khối phó",
        "Thủ trưởng các đơn vị thành viên 3, 4, 5 và 6",
    ),
    opinions=(
        "Đơn vị thành viên 3 thống nhất với Khối trưởng: năm công trình bàn giao trong tháng 01/2022 không "
        "tính cho năm 2021.",
        "Các đơn vị đánh giá cao Sở Lao động, Thương binh và Xã hội trong chăm lo an sinh xã hội thời gian "
        "phòng, chống dịch; bỏ phiếu kín, mỗi phiếu chọn 3 đơn vị.",
    ),
)

REGISTER = Register(
    registrations=tuple(Registration(agency, day, PACT) for agency, day in REGISTERED),
    targets=registered(),
    receipts=(
        *(Receipt(agency, "DK", day) for agency, day in REGISTERED),
        *(Receipt(agency, "BC6T", day) for agency, day in HALF_YEAR),
        *(Receipt(agency, "BCN", day) for agency, day in ANNUAL),
    ),
    meetings=(
        Meeting("H1", PACT, "Ký kết giao ước thi đua"),
        Meeting("H2", date(2021, 7, 22), "Sơ kết 6 tháng đầu năm, Khối phó chủ trì"),
        Meeting("H3", date(2022, 2, 18), "Tổng kết, bình bầu thi đua"),
    ),
    ballots=(BallotRound(1, members=6, present=6, issued=6, returned=6, valid=6, invalid=0, choose=3),),
    votes=(
        Votes(1, "STTTT", 5),
        Votes(1, "SLDTBXH", 6),
        Votes(1, "DV3", 3),
        Votes(1, "DV4", 3),
        Votes(1, "DV5", 0),
        Votes(1, "DV6", 1),
    ),
    meeting=MEETING,
)
