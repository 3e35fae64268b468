"""The six footnotes of section III.1 and the bonuses and deductions of section III.2."""

from __future__ import annotations

from decimal import Decimal

from thidua_xlsx.model import Adjustment, Declarer, Late, MissedMeetings, Sign

from .agencies import ALL
from .criteria import PARTY_AND_UNIONS

Points = int


def footnote(
    number: int,
    code: str,
    sign: Sign,
    criterion: str,
    points: Points,
    unit: str,
    text: str,
    *,
    cap: Points | None = None,
    excludes: tuple[str, ...] = (),
) -> Adjustment:
    """A deduction or bonus that a footnote attaches to one criterion; the agency declares how often."""
    return Adjustment(
        code=code,
        sign=sign,
        text=text,
        points=Decimal(points),
        criterion=criterion,
        unit=unit,
        cap=None if cap is None else Decimal(cap),
        excludes=excludes,
        agencies=ALL,
        basis=f"KH 02/KHTĐ, mục III.1, ghi chú {number} (chỉ tiêu {criterion})",
    )


FOOTNOTES = (
    footnote(
        1,
        "T4.1a",
        Sign.DEDUCTION,
        "4.1",
        10,
        "lần",
        "Tổ chức hội nghị CBCC không đúng thời gian quy định",
        cap=10,
    ),
    footnote(
        1, "T4.1b", Sign.DEDUCTION, "4.1", 2, "văn bản", "Thiếu văn bản theo quy định trong hội nghị CBCC"
    ),
    footnote(
        2,
        "C5.2",
        Sign.BONUS,
        "5.2",
        5,
        "lần",
        "Đảng bộ hoặc Chi bộ cơ sở đạt trong sạch vững mạnh xuất sắc hoặc tiêu biểu",
        cap=5,
        excludes=("CXS",),
    ),
    footnote(
        3,
        "C5.3",
        Sign.BONUS,
        "5.3",
        3,
        "đoàn thể",
        "Đoàn thể đạt tiêu chuẩn vững mạnh xuất sắc tiêu biểu (kế hoạch in “điểm/doanh nghiệp”, áp dụng theo "
        "đoàn thể)",
        excludes=("CXS",),
    ),
    footnote(
        4, "T6.3a", Sign.DEDUCTION, "6.3", 1, "báo cáo", "Thiếu báo cáo tháng về phòng chống tham nhũng"
    ),
    footnote(
        4,
        "T6.3b",
        Sign.DEDUCTION,
        "6.3",
        2,
        "báo cáo",
        "Thiếu báo cáo quý, 9 tháng về phòng chống tham nhũng",
    ),
    footnote(
        4,
        "T6.3c",
        Sign.DEDUCTION,
        "6.3",
        5,
        "báo cáo",
        "Thiếu báo cáo 6 tháng, báo cáo năm về phòng chống tham nhũng",
    ),
    footnote(
        5,
        "T6.5a",
        Sign.DEDUCTION,
        "6.5",
        2,
        "báo cáo",
        "Thiếu báo cáo quý, 9 tháng về thực hành tiết kiệm, chống lãng phí",
    ),
    footnote(
        5,
        "T6.5b",
        Sign.DEDUCTION,
        "6.5",
        5,
        "báo cáo",
        "Thiếu báo cáo 6 tháng, báo cáo năm về thực hành tiết kiệm, chống lãng phí",
    ),
    footnote(6, "T8.1", Sign.DEDUCTION, "8.1", 5, "văn bản", "Thiếu Quy chế hoặc Quyết định"),
)

ON_THE_TOTAL = (
    Adjustment(
        code="CGP",
        sign=Sign.BONUS,
        text="Có đề xuất giải pháp mới giúp Tỉnh ủy, HĐND, UBND tỉnh, Đoàn ĐBQH trong công tác lãnh đạo, "
        "quản lý mang lại hiệu quả thiết thực (có quyết định hoặc chủ trương được phê duyệt)",
        points=Decimal(100),
        unit="năm",
        cap=Decimal(100),
        agencies=ALL,
        basis="KH 02/KHTĐ, mục III.2, đoạn về giải pháp mới",
    ),
    Adjustment(
        code="CXS",
        sign=Sign.BONUS,
        text="Tổ chức Đảng, đoàn thể hoàn thành xuất sắc nhiệm vụ (không khai cùng C5.2, C5.3)",
        points=Decimal(5),
        unit="tổ chức",
        excludes=("C5.2", "C5.3"),
        tags=(PARTY_AND_UNIONS,),
        agencies=ALL,
        basis="KH 02/KHTĐ, mục III.2, đoạn về tổ chức Đảng, đoàn thể",
    ),
    Adjustment(
        code="THOP",
        sign=Sign.DEDUCTION,
        text="Không cử người dự họp do Trưởng khối triệu tập, không có lý do bằng văn bản",
        points=Decimal(5),
        unit="lần",
        declarer=Declarer.AUTOMATIC,
        source=MissedMeetings(),
        agencies=ALL,
        basis="KH 02/KHTĐ, mục III.2, điểm trừ thứ nhất",
    ),
    Adjustment(
        code="TBC6T",
        sign=Sign.DEDUCTION,
        text="Gửi báo cáo thi đua 6 tháng trễ từ 3 ngày trở lên",
        points=Decimal(10),
        unit="báo cáo",
        declarer=Declarer.AUTOMATIC,
        source=Late("BC6T"),
        agencies=ALL,
        basis="KH 02/KHTĐ, mục III.2, điểm trừ thứ hai",
    ),
    Adjustment(
        code="TBCN",
        sign=Sign.DEDUCTION,
        text="Gửi báo cáo thi đua cuối năm trễ từ 3 ngày trở lên",
        points=Decimal(10),
        unit="báo cáo",
        declarer=Declarer.AUTOMATIC,
        source=Late("BCN"),
        agencies=ALL,
        basis="KH 02/KHTĐ, mục III.2, điểm trừ thứ hai",
    ),
    Adjustment(
        code="TTSVM",
        sign=Sign.DEDUCTION,
        text="Tổ chức Đảng, cơ quan không đạt trong sạch vững mạnh",
        points=Decimal(50),
        unit="năm",
        cap=Decimal(50),
        declarer=Declarer.SECRETARIAT,
        tags=(PARTY_AND_UNIONS,),
        agencies=ALL,
        basis="KH 02/KHTĐ, mục III.2, điểm trừ thứ ba",
    ),
    Adjustment(
        code="TDTYK",
        sign=Sign.DEDUCTION,
        text="Đoàn thể yếu kém",
        points=Decimal(20),
        unit="đoàn thể",
        declarer=Declarer.SECRETARIAT,
        tags=(PARTY_AND_UNIONS,),
        agencies=ALL,
        basis="KH 02/KHTĐ, mục III.2, điểm trừ thứ ba",
    ),
)

ADJUSTMENTS = (*FOOTNOTES, *ON_THE_TOTAL)
