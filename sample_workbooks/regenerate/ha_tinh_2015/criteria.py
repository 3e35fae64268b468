"""Section III of the plan: five criteria, 100 points. How they divide further is chosen (`NOTES`)."""

from __future__ import annotations

from decimal import Decimal
from functools import partial

from thidua_xlsx.model import (
    Adjustment,
    Band,
    Bands,
    Method,
    Ratio,
    Sign,
)

from ..rows import row_of
from .agencies import ALL, PERSONS, TEAMS

row = partial(row_of, "KH 148/KH-SNV, mục III", agencies=ALL)
"""One row; its code is the number in that section, and of the dash below it."""


NINETY_PERCENT = Bands(
    (
        Band(">=", Decimal(90), Decimal(10)),
        Band(">=", Decimal(80), Decimal(8)),
        Band(">=", Decimal(70), Decimal(6)),
        Band("<", Decimal(70), Decimal(0)),
    )
)
"""The plan asks for 90 % or more; what less is worth is chosen."""

CRITERIA = (
    row(
        "1",
        20,
        "Thực hiện tốt quy chế dân chủ; công khai, minh bạch; tăng cường gắn kết giữa các cơ quan (nội dung "
        "khoản 1, Mục II)",
        Method.GROUP,
    ),
    row(
        "1.1",
        12,
        "Thực hiện tốt trách nhiệm của người đứng đầu và của cán bộ, công chức theo Nghị định số "
        "04/2015/NĐ-CP; tổ chức tốt hội nghị cán bộ, công chức; công khai đúng quy định; tham gia góp ý xây "
        "dựng Đảng, chính quyền; giám sát và phản biện xã hội; không có đơn, thư vượt thẩm quyền",
    ),
    row("1.2", 4, "Thực hiện tốt Quy chế chi tiêu nội bộ cơ quan"),
    row(
        "1.3",
        4,
        "Tích cực tham gia các hoạt động phong trào văn hóa, văn nghệ, thể dục thể thao do Sở và các cấp tổ "
        "chức",
    ),
    row(
        "2",
        15,
        "Hưởng ứng phong trào thi đua phát huy sáng kiến (nội dung khoản 2, Mục II)",
        Method.GROUP,
    ),
    row(
        "2.1",
        10,
        "Tỷ lệ công chức, viên chức, người lao động đăng ký và được đề nghị xét công nhận giải pháp, sáng "
        "kiến tại Hội đồng Khoa học cấp cơ sở: từ 90% trở lên",
        Method.BANDS,
        NINETY_PERCENT,
        agencies=TEAMS,
        evidence=True,
        guidance="Ghi số phần trăm, ví dụ 92",
    ),
    row(
        "2.1",
        10,
        "Đăng ký và được đề nghị xét công nhận giải pháp, sáng kiến tại Hội đồng Khoa học cấp cơ sở",
        Method.PASSING,
        agencies=PERSONS,
        evidence=True,
    ),
    row(
        "2.2",
        5,
        "Sử dụng có hiệu quả các phần mềm làm việc tại cơ quan; có nghiên cứu ứng dụng công nghệ thông tin "
        "trong công việc",
    ),
    row(
        "3",
        15,
        "Thực hiện nghiêm nội quy, quy chế, kỷ luật, kỷ cương hành chính: đảm bảo hiệu quả thời gian làm "
        "việc; hạn chế thấp nhất việc phê bình, nhắc nhở nhiều lần; không có vi phạm trong chuyên môn phải "
        "xem xét xử lý kỷ luật (nội dung khoản 3, Mục II)",
        Method.DEDUCTIONS,
    ),
    row(
        "4",
        30,
        "Hoàn thành tốt các chương trình, kế hoạch, nhiệm vụ được giao (nội dung khoản 4, Mục II)",
        Method.GROUP,
    ),
    row(
        "4.1",
        20,
        "Tích cực, chủ động thực hiện nhiệm vụ; hoàn thành các chương trình, kế hoạch công tác theo định kỳ; "
        "hoàn thành xuất sắc các nhiệm vụ trọng tâm được UBND tỉnh giao",
    ),
    row(
        "4.2",
        10,
        "100% hoàn thành nhiệm vụ trọng tâm của Lãnh đạo Sở giao",
        Method.RATIO,
        Ratio(two_numbers=True),
        guidance="Số nhiệm vụ đã hoàn thành trên số nhiệm vụ được giao trong đợt",
    ),
    row(
        "5",
        20,
        "Thực hiện tốt các quy định về văn hóa, văn minh công sở, văn hóa giao tiếp, quy tắc ứng xử; không "
        "có hồ sơ, công việc trễ hẹn, không gây trở ngại, phiền hà với tổ chức, công dân; không có phản ánh "
        "không tốt đối với người thuộc thẩm quyền quản lý (nội dung khoản 5, Mục II)",
    ),
)

ADJUSTMENTS = (
    Adjustment(
        "T3a",
        Sign.DEDUCTION,
        "Bị phê bình, nhắc nhở từ 02 lần trở lên cho một loại công việc",
        Decimal(2),
        criterion="3",
        unit="loại công việc",
        agencies=ALL,
        basis="KH 148/KH-SNV, mục III.3; mức trừ do mùa mẫu chọn",
    ),
    Adjustment(
        "T3b",
        Sign.DEDUCTION,
        "Có vi phạm trong chuyên môn phải xem xét xử lý kỷ luật",
        Decimal(15),
        criterion="3",
        unit="vụ việc",
        all_from=1,
        agencies=ALL,
        basis="KH 148/KH-SNV, mục III.3; mức trừ do mùa mẫu chọn",
    ),
)
