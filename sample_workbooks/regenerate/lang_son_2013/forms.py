"""What the nine agencies entered, and what the agency that appraised each of them granted otherwise."""

from __future__ import annotations

ENTERED = """
Mã  | SNV | VPUBND | SKHDT | SNN       | SGDDT | STC | STP | SYT       | TTT
1   | 10  | 9      | 9,5   | 9         | 9,5   | 10  | 9   | 8,5       | 10
2.1 | Đạt | Đạt    | Đạt   | Đạt       | Đạt   | Đạt | Đạt | Đạt       | Đạt
2.2 | Đạt | Đạt    | Đạt   | Đạt       | Đạt   | Đạt | Đạt | Không đạt | Đạt
2.3 | 5   | 4,5    | 5     | 4,5       | 5     | 5   | 5   | 4         | 4,5
2.4 | 5   | 4,5    | 4,5   | 5         | 4,5   | 5   | 5   | 4         | 5
2.5 | 40  | 30     | 35    | 25        | 31,5  | 50  | 30  | 20        | 33,3
2.6 | 5   | 5      | 4,5   | 4,5       | 5     | 5   | 4,5 | 4,5       | 5
3.1 | 100 | 98     | 96    | 97        | 100   | 99  | 98  | 95        | 100
3.2 | 5   | 4,5    | 4,5   | 4         | 4,5   | 4,5 | 5   | 4,5       | 4
3.3 | 5   | 5      | 4,5   | 4,5       | 5     | 5   | 5   | 4,5       | 5
4   | 5   | 4,5    | 4     | 4,5       | 5     | 4,5 | 5   | 4         | 4,5
5   | 3   | 2      | 2     | 2         | 4     | 2   | 2   | 1         | 2
6   | Đạt | Đạt    | Đạt   | Đạt       | Đạt   | Đạt | Đạt | Đạt       | Đạt
7   | Đạt | Đạt    | Đạt   | Không đạt | Đạt   | Đạt | Đạt | Đạt       | Đạt
8   | 4,5 | 4,5    | 4,5   | 4         | 4,5   | 5   | 4,5 | 4         | 4,5
9   | 5   | 5      | 4     | 4,5       | 5     | 4,5 | 4,5 | 4         | 5
"""

EVIDENCE = """
Mã  | Minh chứng
2.1 | Kế hoạch và thông báo phân công thành viên Hội đồng năm 2013
2.5 | Kế hoạch kiểm tra năm 2013; biên bản kiểm tra từng đơn vị
5   | Danh sách điển hình tiên tiến; quyết định công nhận
7   | Quy chế thi đua, khen thưởng của cơ quan
"""

GRANTED = """
Đơn vị | Mã  | Thẩm định | Lý do
SNV    | 1   | 9         | Chưa có báo cáo tuyên truyền quý II
SNV    | 3.2 | 4,5       | Hai hồ sơ một cửa trả quá hạn
VPUBND | 1   | 8,5       | Bản tin nội bộ gián đoạn hai tháng
SKHDT  | 4   | 4,5       | Đơn vị tự chấm sót một lớp tập huấn
STC    | 2.5 | 28        | Có biên bản của 7 trong 25 đơn vị trực thuộc: 28 %
STP    | 3.2 | 4,5       | Một thủ tục chưa niêm yết tại bộ phận một cửa
TTT    | 2.1 | Không đạt | Có kế hoạch nhưng chưa phân công thành viên Hội đồng
"""
"""Wherever no line stands here, the appraisers granted what the agency entered."""

FILES = (
    ("SNV", "2013-12-06/SNV tu cham 2013.xlsx", "2013-12-06T02:10:00Z"),
    ("VPUBND", "2013-12-09/Phiếu tự chấm VP UBND tỉnh.xlsx", "2013-12-09T03:25:00Z"),
    ("SKHDT", "2013-12-09/2013_SKHDT_tu-cham.xlsx", "2013-12-09T08:40:00Z"),
    ("SNN", "2013-12-10/So NN va PTNT gui.xlsx", "2013-12-10T07:05:00Z"),
    ("SGDDT", "2013-12-06/Sở GD&ĐT - bảng tự chấm.xlsx", "2013-12-06T09:30:00Z"),
    ("STC", "2013-12-10/2013_STC_tu-cham (1).xlsx", "2013-12-10T01:55:00Z"),
    ("STP", "2013-12-09/So Tu phap 2013.xlsx", "2013-12-09T04:12:00Z"),
    ("SYT", "2013-12-10/SYT.xlsx", "2013-12-10T10:00:00Z"),
    ("TTT", "2013-12-10/Thanh tra tỉnh - thi đua.xlsx", "2013-12-10T06:45:00Z"),
)
"""Agency, file under `nhan/` (as it was named and filed), and when the office saved it."""
