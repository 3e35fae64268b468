"""What the nine agencies entered in their forms, as they typed it, and the evidence they named.

A value stands in the table as it was typed into its cell:

    45          the number
    "9,5"       text, inside quotes
    =50-10      a formula
    Loại A      a choice of the list
    -           left blank
    .           the agency's form has no such row
"""

from __future__ import annotations

ENTERED = """
Mã    | VPHDND | STC    | VPUBND | VPPCTN | SNGV   | SNV    | STP      | SKHDT  | TTT
1     | 98,5   | Loại A | Loại A | 92,25  | Loại A | Loại A | Loại A   | Loại A | Loại A
2.1   | 50     | 50     | =50-10 | .      | 50     | 50     | 50       | 45     | 50
2.2   | 50     | 50     | 50     | 50     | 45     | 45     | 50       | 50     | 47
2.3   | 40     | 50     | 50     | 45     | 50     | 50     | 50       | 50     | 50
3.1   | 10     | 9      | 8      | 10     | 10     | 10     | "9,5"    | 10     | 10
3.2   | 10     | 10     | 10     | 10     | 10     | 10     | "9.5"    | 10     | 9
3.3   | 17     | 20     | 20     | 20     | 18     | 18     | "19,5 đ" | 20     | 20
3.4   | 10     | 10     | 10     | 8      | 10     | 10     | 10       | 7      | 10
T4.1a | 1      | 0      | 0      | 0      | 0      | 0      | 0        | 0      | 0
T4.1b | 0      | 0      | 0      | 0      | 0      | 0      | 0        | 2      | 0
4.2   | 20     | 20     | 20     | 20     | 20     | 20     | 19       | 20     | 20
4.3   | 30     | 30     | 30     | 30     | 26     | 30     | 30       | 26     | 30
4.4   | 20     | 20     | 16     | 15     | 20     | 20     | 20       | 20     | 20
5.1   | Đạt    | Đạt    | Đạt    | Đạt    | Đạt    | Đạt    | Đạt      | Đạt    | Đạt
5.2   | Đạt    | Đạt    | Đạt    | Đạt    | Đạt    | Đạt    | Đạt      | Đạt    | Đạt
C5.2  | 1      | 1      | 0      | 0      | 0      | 0      | 0        | 0      | 0
5.3   | 20     | 20     | 20     | 10     | 20     | 20     | 20       | 20     | 20
C5.3  | 1      | 0      | 1      | 0      | 0      | 2      | 1        | 1      | 1
6.1   | 10     | 10     | 8      | -      | 10     | 10     | 10       | 10     | 10
6.2   | 10     | 10     | 10     | 10     | 8      | 10     | 10       | 10     | 10
T6.3a | 0      | 0      | 0      | 0      | 0      | 1      | 0        | 0      | 0
T6.3b | 1      | 0      | 0      | 0      | 0      | 0      | 0        | 0      | 0
T6.3c | 0      | 0      | 1      | 0      | 0      | 0      | 0        | 0      | 0
6.4   | 10     | 10     | 10     | 10     | 10     | 10     | 10       | 10     | 10
T6.5a | 0      | 0      | 0      | 0      | 0      | 0      | 0        | 1      | 0
T6.5b | 0      | 0      | 0      | 0      | 0      | 0      | 0        | 0      | 0
6.6   | 20     | 18     | 20     | 17     | 20     | 20     | "19.500" | 20     | 20
6.7   | 10     | 10     | 10     | 10     | 10     | 10     | 10       | 10     | 10
7.1   | 28     | 30     | 25     | 30     | 26     | 30     | 30       | 30     | 28
7.2   | 15     | 20     | 20     | 20     | 20     | 20     | 20       | 17     | 20
7.3   | 45     | 50     | 50     | 40     | 50     | 45     | 45       | 50     | 50
7.4   | 10     | 15     | 10     | 10     | 20     | 10     | 10       | 20     | 15
7.5   | 30     | 28     | 25     | 30     | 30     | 30     | 30       | 27,5   | 30
T8.1  | 0      | 0      | 2      | 2      | 0      | 1      | 1        | 0      | 0
8.2   | 45     | 50     | 50     | 50     | 45     | 50     | 50       | 50     | 50
8.3   | 50     | 50     | 50     | 50     | 50     | 50     | 50       | 50     | 50
CGP   | 0      | 0      | 0      | 0      | 1      | 1      | 0        | 0      | 0
CXS   | 0      | 0      | 0      | 0      | 1      | 0      | 0        | 0      | 0
"""

FIRST_VERSION = """
Mã  | STC
6.4 | 12
"""
"""Where Sở Tài chính's first form differed from the corrected one: 12 of 10 points."""

EVIDENCE = """
Mã  | Minh chứng
1   | Văn bản đánh giá mức độ hoàn thành nhiệm vụ năm 2013
2.1 | Quyết định kiện toàn BCH quân sự cơ quan; danh sách DQTV dự huấn luyện
2.2 | Bảng phân công trực cơ quan các ngày Lễ, Tết năm 2013; biên bản kiểm tra PCCC
2.3 | Quy chế bảo vệ bí mật nhà nước của cơ quan
3.1 | Kế hoạch tuyên truyền phòng, chống AIDS, ma túy, mại dâm năm 2013
3.3 | Kế hoạch và 4 báo cáo quý về “Ngày pháp luật”
4.2 | Quy chế làm việc; Nội quy cơ quan
4.3 | Quy chế dân chủ; báo cáo định kỳ thực hiện Quy chế dân chủ
4.4 | Quy chế văn hóa công sở; Quy tắc ứng xử
5.1 | Văn bản xếp loại cơ quan năm 2013 của UBND tỉnh
5.2 | Quyết định công nhận của Đảng ủy Khối
5.3 | Quyết định công nhận của Công đoàn, Đoàn thanh niên cấp trên
6.1 | Kế hoạch kiểm tra năm 2013; kế hoạch của Ban Thanh tra nhân dân
6.2 | Kế hoạch phòng, chống tham nhũng năm 2013
6.4 | Kế hoạch thực hành tiết kiệm, chống lãng phí năm 2013
6.6 | Quy chế chi tiêu nội bộ năm 2013; báo cáo kinh phí khoán
7.1 | Kế hoạch CCHC năm 2013; báo cáo quý, 6 tháng, 9 tháng, năm
7.2 | Quy trình xử lý văn bản đi, đến
7.4 | Giấy chứng nhận ISO 9001:2008; biên bản đánh giá nội bộ
7.5 | Kế hoạch đào tạo, bồi dưỡng năm 2013
8.3 | Báo cáo sơ kết, tổng kết; biên bản họp bình xét
"""

WITHOUT_EVIDENCE = (("TTT", "4.2"), ("VPPCTN", "6.1"))
"""Where the agency named none though the plan wants it."""

FILES = (
    ("VPHDND", "2014-01-10/2013_VPHDND_tu-cham (1).xlsx", "2014-01-10T08:12:00Z"),
    ("STC", "2014-01-08/Bảng tự chấm STC 2013.xlsx", "2014-01-08T14:41:00Z"),
    ("STC", "2014-01-09/Bảng tự chấm STC 2013 (sửa lần 2).xlsx", "2014-01-09T09:05:00Z"),
    ("VPUBND", "2014-01-06/Bang tu cham VP UBND tinh.xlsx", "2014-01-06T03:20:00Z"),
    ("VPPCTN", "2014-01-10/VP BCĐ PCTN - thi đua 2013.xlsx", "2014-01-10T09:47:00Z"),
    ("SNGV", "2014-01-13/Sở Ngoại vụ gửi.xlsx", "2014-01-13T02:15:00Z"),
    ("SNV", "2014-01-10/Thi dua 2013 - SNV (chinh thuc).xlsx", "2014-01-10T07:30:00Z"),
    ("STP", "2014-01-08/SO TU PHAP bang diem.xlsx", "2014-01-08T06:55:00Z"),
    ("SKHDT", "2014-01-09/Phiếu tự chấm Sở KH&ĐT.xlsx", "2014-01-09T10:10:00Z"),
    ("TTT", "2014-01-10/2013_TTT_tu-cham.xlsx", "2014-01-10T04:02:00Z"),
)
"""Agency, file under `nhan/` (as it was named and filed), and when the office saved it."""

FIRST_VERSION_FILE = "Bảng tự chấm STC 2013.xlsx"
SAVED_BY_LIBREOFFICE = frozenset({"2014-01-09/Phiếu tự chấm Sở KH&ĐT.xlsx"})
