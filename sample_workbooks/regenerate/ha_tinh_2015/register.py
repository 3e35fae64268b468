"""The made-up year as the secretariat recorded it: forms received, one agreed score, the closing meeting."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from thidua_xlsx.model import AgreedScore, MeetingRecord, Receipt, Register

from .agencies import AGENCIES
from .season import LAST

RECEIVED = {"TC1": date(2015, 6, 19), "TC2": date(2015, 8, 17), "TC3": date(2015, 12, 14)}
LATE = {("CN02", "TC2"): date(2015, 8, 20)}
"""Công chức 02 sent the second form two days late; the plan deducts nothing for it."""

REGISTER = Register(
    receipts=tuple(
        Receipt(agency.code, milestone, LATE.get((agency.code, milestone), day))
        for milestone, day in RECEIVED.items()
        for agency in AGENCIES
    ),
    agreed_scores=(
        AgreedScore(
            "BAN1",
            "5",
            Decimal("18.5"),
            "Cuộc họp chấp nhận giải trình về phản ánh của công dân",
            phase=LAST,
        ),
    ),
    meeting=MeetingRecord(
        started="08 giờ 00, ngày 31 tháng 12 năm 2015",
        ended="11 giờ 00, ngày 31 tháng 12 năm 2015",
        place="Phòng họp Sở Nội vụ",
        chair="Lãnh đạo Sở Nội vụ, Chủ tịch Hội đồng Thi đua - Khen thưởng Sở",
        secretary="Chuyên viên Văn phòng Sở",
        participants=(
            "Thành viên Hội đồng Thi đua - Khen thưởng Sở",
            "Thủ trưởng các phòng, ban, chi cục thuộc Sở",
            "Đại diện Công đoàn Sở, Đoàn Thanh niên Sở",
        ),
    ),
)
