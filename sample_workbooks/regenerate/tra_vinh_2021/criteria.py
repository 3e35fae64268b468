"""Section II of the plan: three contents and their dashes, in its words, as a scale of 100 points.

The plan gives no points and no way of scoring: what is chosen here stands in `season.NOTES`.
"""

from __future__ import annotations

from decimal import Decimal
from functools import partial

from thidua_xlsx.model import Method, Ratio, TargetShape

from ..rows import row_of
from .agencies import ALL

AT_TARGET = TargetShape(Decimal("0.8"))
"""What is reached as registered earns 80 % of the points; the rest is for going beyond."""


row = partial(row_of, "KH 23/4/2021, mục II", agencies=ALL)
"""One row; its code is the number in that section, and of the dash below it."""


CRITERIA = (
    row("1", 50, "Thi đua phát triển kinh tế - xã hội, đảm bảo quốc phòng - an ninh", Method.GROUP),
    row(
        "1.1",
        5,
        "Nghiên cứu, tham mưu xây dựng các văn bản quy phạm pháp luật theo kế hoạch hàng năm",
        Method.TARGET,
        AT_TARGET,
    ),
    row(
        "1.2",
        10,
        "Nghiên cứu, tham mưu, đề xuất các chủ trương, mục tiêu, chương trình phát triển kinh tế ngành và "
        "các chính sách của ngành và lĩnh vực",
        Method.REGISTERED,
        AT_TARGET,
    ),
    row(
        "1.3",
        20,
        "Các giải pháp chủ yếu thực hiện kế hoạch phát triển kinh tế - xã hội hàng năm theo Nghị quyết của "
        "Tỉnh ủy, HĐND tỉnh giao hoặc các chỉ tiêu kế hoạch do UBND tỉnh giao",
        Method.REGISTERED,
        AT_TARGET,
    ),
    row("1.4", 3, "Công tác nghiên cứu khoa học, bồi dưỡng và đào tạo cán bộ"),
    row("1.5", 4, "Đảm bảo quốc phòng, an ninh, trật tự an toàn xã hội", Method.PASSING),
    row("1.6", 5, "Thực hiện cải cách hành chính"),
    row("1.7", 3, "Thực hành tiết kiệm, phòng, chống tham nhũng, lãng phí"),
    row(
        "2",
        20,
        "Thi đua thực hiện các chủ trương của Đảng, chính sách, pháp luật của Nhà nước; xây dựng hệ thống "
        "chính trị",
        Method.GROUP,
    ),
    row(
        "2.1",
        5,
        "Tổ chức học tập, quán triệt, triển khai các chủ trương của Đảng, chính sách và pháp luật của Nhà "
        "nước",
    ),
    row(
        "2.2",
        5,
        "Tổ chức phong trào thi đua yêu nước thiết thực, có nhiều cách làm mới đem lại hiệu quả cao. Đẩy "
        "mạnh “Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh” theo Chỉ thị số 05-CT/TW ngày "
        "15/5/2016 của Bộ Chính trị",
    ),
    row(
        "2.3",
        3,
        "Giảm tỷ lệ tổ chức cơ sở Đảng yếu kém so năm trước (hoặc không tăng)",
        Method.PASSING,
    ),
    row("2.4", 3, "Tỷ lệ tổ chức đoàn thể vững mạnh, xuất sắc", Method.RATIO, Ratio(two_numbers=True)),
    row("2.5", 4, "Phát triển đảng viên mới so kế hoạch", Method.TARGET, AT_TARGET),
    row("3", 30, "Thi đua thực hiện nhiệm vụ công tác thi đua, khen thưởng", Method.GROUP),
    row(
        "3.1",
        3,
        "Triển khai kịp thời, có hiệu quả các chủ trương của Đảng, chính sách, pháp luật của Nhà nước về "
        "công tác thi đua, khen thưởng và chỉ đạo của Hội đồng Thi đua - Khen thưởng tỉnh. Có quy chế (quy "
        "định) công tác thi đua, khen thưởng và các văn bản chỉ đạo, hướng dẫn về công tác thi đua, khen "
        "thưởng; quy chế hoạt động của Hội đồng Thi đua - Khen thưởng, Hội đồng Sáng kiến của đơn vị",
    ),
    row(
        "3.2",
        3,
        "Tổ chức, triển khai các phong trào thi đua do Chủ tịch UBND tỉnh, Hội đồng Thi đua - Khen thưởng "
        "tỉnh phát động và phong trào thi đua “Trà Vinh cùng cả nước chung sức xây dựng nông thôn mới”",
    ),
    row(
        "3.3",
        3,
        "Phát động, triển khai các phong trào thi đua thường xuyên, thi đua theo đợt, theo chuyên đề của "
        "đơn vị; đánh giá kết quả và tác động của các phong trào thi đua đến việc thực hiện nhiệm vụ chính "
        "trị tại đơn vị",
    ),
    row(
        "3.4",
        3,
        "Kết quả hưởng ứng các phong trào thi đua yêu nước do các Sở, ban, ngành, Mặt trận Tổ quốc và các "
        "đoàn thể tỉnh phát động",
    ),
    row(
        "3.5",
        3,
        "Có nhiều cách làm mới, sáng tạo trong việc tổ chức thực hiện các phong trào thi đua thiết thực, "
        "hiệu quả phù hợp với đặc điểm, tình hình của đơn vị",
    ),
    row(
        "3.6",
        3,
        "Công tác thẩm định hồ sơ khen thưởng đảm bảo công khai, minh bạch, chính xác, kịp thời và có quy "
        "định, hướng dẫn cụ thể về khen thưởng người lao động trực tiếp, có tỷ lệ cao khen thưởng cấp sở, "
        "ngành và cấp tỉnh đối với người lao động trực tiếp. Nêu rõ biện pháp, kết quả hàng năm về việc "
        "khen thưởng cho người lao động trực tiếp",
    ),
    row(
        "3.7",
        3,
        "Phân công công chức phụ trách công tác thi đua, khen thưởng; củng cố kiện toàn Hội đồng Thi đua - "
        "Khen thưởng của Sở; thực hiện công tác bồi dưỡng nghiệp vụ cho cán bộ làm công tác thi đua, khen "
        "thưởng",
    ),
    row(
        "3.8",
        3,
        "Công tác kiểm tra, giám sát; giải quyết đơn thư khiếu nại, tố cáo; có biện pháp cụ thể để phòng, "
        "chống các biểu hiện tiêu cực trong công tác khen thưởng theo Chỉ thị số 07/CT-TTg ngày 19/3/2014 "
        "của Thủ tướng Chính phủ về việc đẩy mạnh phòng, chống tiêu cực trong công tác quản lý công chức, "
        "viên chức và thi đua, khen thưởng",
    ),
    row(
        "3.9",
        3,
        "Xây dựng kế hoạch và quan tâm phát hiện, bồi dưỡng, tổng kết và nhân rộng các điển hình tiên tiến; "
        "biện pháp, giải pháp xây dựng, tuyên truyền và nhân điển hình. Đánh giá việc phát huy, lan tỏa của "
        "tập thể, cá nhân sau khi nhận được các hình thức khen thưởng cấp Nhà nước, các danh hiệu vinh dự "
        "nhà nước đối với cơ quan, đơn vị",
    ),
    row(
        "3.10",
        3,
        "Thực hiện chế độ thông tin báo cáo định kỳ 6 tháng, năm và các báo cáo chuyên đề, đột xuất khác",
    ),
)
