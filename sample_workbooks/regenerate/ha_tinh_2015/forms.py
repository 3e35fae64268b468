"""What departments and individuals entered in each phase, and what the appraisers changed.

`11/12` stands for two cells: tasks done and tasks given. `.`: the form has no such row.
"""

from __future__ import annotations

from .season import AUGUST, JUNE, LAST

ENTERED = {
    JUNE: """
Mã  | VPS   | PCM1 | BAN1 | CC1  | CN01 | CN02      | CN03
1.1 | 12    | 11   | 11,5 | 12   | 12   | 11        | 12
1.2 | 4     | 4    | 4    | 3,5  | 4    | 4         | 4
1.3 | 4     | 3,5  | 4    | 4    | 3    | 4         | 4
2.1 | 92    | 90   | 85   | 95   | Đạt  | Không đạt | Đạt
2.2 | 5     | 4,5  | 5    | 4    | 5    | 4,5       | 4
T3a | 0     | 0    | 1    | 0    | 0    | 1         | 0
T3b | 0     | 0    | 0    | 0    | 0    | 0         | 0
4.1 | 19    | 20   | 18,5 | 18   | 19   | 18        | 18,5
4.2 | 11/12 | 9/9  | 7/8  | 5/6  | 4/4  | 5/6       | 3/3
5   | 19    | 19,5 | 18   | 20   | 19   | 18,5      | 19,5
""",
    AUGUST: """
Mã  | VPS   | PCM1  | BAN1 | CC1  | CN01 | CN02 | CN03
1.1 | 12    | 12    | 12   | 12   | 12   | 12   | 12
1.2 | 4     | 4     | 4    | 4    | 4    | 4    | 4
1.3 | 4     | 4     | 4    | 3,5  | 4    | 4    | 3,5
2.1 | 93    | 91    | 90   | 95   | Đạt  | Đạt  | Đạt
2.2 | 5     | 4,5   | 5    | 4,5  | 5    | 4,5  | 4,5
T3a | 0     | 0     | 0    | 0    | 0    | 0    | 0
T3b | 0     | 0     | 0    | 0    | 0    | 0    | 0
4.1 | 18,5  | 19,5  | 19   | 19   | 19   | 18,5 | 19
4.2 | 14/15 | 10/10 | 8/9  | 6/6  | 5/5  | 6/7  | 4/4
5   | 19    | 19,5  | 19   | 20   | 19   | 19   | 19,5
""",
    LAST: """
Mã  | VPS   | PCM1 | BAN1 | CC1   | CN01 | CN02 | CN03
1.1 | 12    | 12   | 12   | 12    | 12   | 12   | 12
1.2 | 4     | 4    | 4    | 4     | 4    | 4    | 4
1.3 | 4     | 4    | 4    | 4     | 4    | 4    | 4
2.1 | 94    | 92   | 90   | 96    | Đạt  | Đạt  | Đạt
2.2 | 5     | 4    | 5    | 5     | 5    | 4,5  | 5
T3a | 0     | 0    | 0    | 0     | 0    | 0    | 0
T3b | 0     | 0    | 0    | 0     | 0    | 0    | 0
4.1 | 19,5  | 19   | 19   | 19    | 18   | 18,5 | 19
4.2 | 20/20 | 9/10 | 8/8  | 11/12 | 6/6  | 7/8  | 5/5
5   | 19,5  | 19   | 19   | 20    | 18,5 | 19   | 19
""",
}

GRANTED = """
Đợt      | Đơn vị | Mã  | Thẩm định | Lý do
Đợt 1    | VPS    | 5   | 18,5      | Hai hồ sơ trả chậm một ngày
Đợt 1    | PCM1   | 2.1 | 88,5      | Một sáng kiến chưa được đề nghị xét công nhận
Đợt 1    | CN03   | 1.3 | 3         | Vắng một buổi hội thao do Sở tổ chức
Đợt 2    | VPS    | T3a | 1         | Hai lần bị nhắc nhở về báo cáo tháng
Đợt 2    | CC1    | 1.2 | 3         | Chậm công khai chi quý II
Đợt 2    | CN01   | 4.1 | 18,5      | Một chương trình hoàn thành sau kỳ hạn
Đợt cuối | BAN1   | 5   | 18        | Có một phản ánh về thái độ tiếp công dân
"""
"""Wherever no line stands here the appraisers granted what was entered."""

EVIDENCE = "Danh sách đăng ký sáng kiến gửi Hội đồng Khoa học cấp cơ sở"
APPRAISERS = "Tổ giúp việc Hội đồng Thi đua - Khen thưởng Sở"

FILES = {
    "VPS": "Van phong So.xlsx",
    "PCM1": "Phòng chuyên môn 1.xlsx",
    "BAN1": "2015_BAN1_tu-cham (1).xlsx",
    "CC1": "Chi cục gửi Văn phòng.xlsx",
    "CN01": "cong chuc 01.xlsx",
    "CN02": "Công chức 02 - tự chấm.xlsx",
    "CN03": "2015_CN03_tu-cham.xlsx",
}
"""How each names its file, in every phase."""
