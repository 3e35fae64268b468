"""Section II of the plan, its nine solutions, as a scale of 100 points that the cluster chose."""

from __future__ import annotations

from decimal import Decimal
from functools import partial

from thidua_xlsx.model import Band, Bands, Method, PerUnit, Ratio

from ..rows import row_of
from .agencies import ALL

row = partial(row_of, "KH 12/KH-UBND, mục II", agencies=ALL)
"""One row; its code is the number in that section, and of the dash below it."""


INSPECTED = Bands(
    (
        Band(">=", Decimal(30), Decimal(10)),
        Band(">=", Decimal(15), Decimal(5)),
        Band("<", Decimal(15), Decimal(0)),
    )
)

CRITERIA = (
    row(
        "1",
        10,
        "Tuyên truyền, giáo dục truyền thống yêu nước, các phong trào thi đua; gắn với cuộc vận "
        "động “Học tập và "
        "làm theo tấm gương đạo đức Hồ Chí Minh”",
    ),
    row(
        "2",
        35,
        "Đổi mới, nâng cao chất lượng hoạt động của Hội đồng Thi đua - Khen thưởng và Hội đồng xét "
        "duyệt sáng kiến",
        Method.GROUP,
    ),
    row(
        "2.1",
        5,
        "Xây dựng kế hoạch và phân công thành viên Hội đồng theo dõi, chỉ đạo công tác thi đua, khen thưởng",
        Method.PASSING,
        evidence=True,
    ),
    row(
        "2.2",
        5,
        "Đăng ký danh hiệu, chỉ tiêu thi đua ngay từ đầu năm; ký kết giao ước thi đua",
        Method.PASSING,
    ),
    row("2.3", 5, "Phát động phong trào thi đua cụ thể, sâu rộng đến tận cơ sở, bám sát nhiệm vụ được giao"),
    row(
        "2.4",
        5,
        "Phối hợp với Mặt trận Tổ quốc và các đoàn thể; sơ kết, tổng kết, rút ra bài học kinh nghiệm",
    ),
    row(
        "2.5",
        10,
        "Kiểm tra, giám sát về thi đua, khen thưởng ít nhất 30% số đơn vị thuộc ngành mình quản lý",
        Method.BANDS,
        INSPECTED,
        evidence=True,
        guidance="Ghi tỷ lệ phần trăm số đơn vị đã được kiểm tra trong năm.",
    ),
    row(
        "2.6",
        5,
        "Thực hiện nghiêm túc quy trình, thủ tục công nhận danh hiệu và khen thưởng; chú ý người "
        "trực tiếp lao động",
    ),
    row("3", 20, "Phong trào thi đua phù hợp chức năng, nhiệm vụ, hiệu quả thiết thực", Method.GROUP),
    row(
        "3.1",
        10,
        "Hoàn thành và hoàn thành vượt mức các chỉ tiêu, kế hoạch đề ra",
        Method.RATIO,
        Ratio(),
        guidance="Ghi tỷ lệ phần trăm chỉ tiêu, kế hoạch đã hoàn thành; vượt kế hoạch vẫn ghi 100.",
    ),
    row("3.2", 5, "Cải cách hành chính; thực hiện tốt cơ chế “Một cửa”, “Một cửa liên thông”"),
    row("3.3", 5, "Dân chủ ở cơ sở; thực hành tiết kiệm, chống tham ô, lãng phí"),
    row(
        "4", 5, "Tập huấn, tuyên truyền sâu rộng Luật Thi đua, Khen thưởng và các văn bản hướng dẫn thi hành"
    ),
    row(
        "5",
        10,
        "Xây dựng, bồi dưỡng ít nhất 02 điển hình tiên tiến trong việc tổ chức các phong trào thi đua",
        Method.COUNT,
        PerUnit(Decimal(5)),
        evidence=True,
        guidance="Ghi số điển hình tiên tiến; mỗi điển hình 5 điểm, nhiều nhất 10 điểm.",
    ),
    row(
        "6",
        5,
        "Tổ chức phong trào chuyên đề kỷ niệm 65 năm ngày Chủ tịch Hồ Chí Minh ra lời kêu gọi Thi "
        "đua ái quốc",
        Method.PASSING,
    ),
    row(
        "7",
        5,
        "Ban hành, bổ sung quy chế, quy định về thi đua, khen thưởng phù hợp với pháp luật và đặc "
        "điểm của đơn vị",
        Method.PASSING,
        evidence=True,
    ),
    row("8", 5, "Giao lưu, phối hợp giữa các cụm, khối thi đua"),
    row("9", 5, "Đào tạo, bồi dưỡng nghiệp vụ cho đội ngũ cán bộ làm công tác thi đua, khen thưởng"),
)
