"""What the agencies entered at the year's end, and what the head of the block found otherwise. All made up.

`a/b` are the two numbers of a ratio; `.`: the agency's form has no such row.
"""

from __future__ import annotations

ENTERED = """
Mã    | STTTT | SLDTBXH | DV3 | DV4 | DV5       | DV6
1.1   | 5     | 3       | 3   | 2   | 1         | 1
1.2.1 | 5     | 5       | 6   | 8   | 4         | 12
1.2.2 | .     | .       | 15  | .   | .         | .
1.3.1 | 220   | 22000   | 125 | 60  | 40        | 72
1.3.2 | 100   | 300     | .   | 80  | 24        | .
1.3.3 | .     | 15000   | .   | .   | .         | .
1.4   | 3     | 3       | 2,5 | 3   | 2         | 2,5
1.5   | Đạt   | Đạt     | Đạt | Đạt | Đạt       | Đạt
1.6   | 5     | 4,5     | 4   | 4,5 | 4         | 4,5
1.7   | 3     | 3       | 3   | 3   | 2,5       | 3
2.1   | 5     | 5       | 4,5 | 5   | 4,5       | 5
2.2   | 5     | 5       | 4,5 | 4,5 | 4         | 4,5
2.3   | Đạt   | Đạt     | Đạt | Đạt | Không đạt | Đạt
2.4   | 3/3   | 4/4     | 2/3 | 3/3 | 2/2       | 1/2
2.5   | 6     | 4       | 3   | 5   | 1         | 2
3.1   | 3     | 3       | 3   | 3   | 3         | 3
3.2   | 3     | 3       | 3   | 3   | 3         | 3
3.3   | 3     | 3       | 2,5 | 3   | 2,5       | 3
3.4   | 3     | 2,5     | 3   | 3   | 2,5       | 3
3.5   | 2,5   | 3       | 2,5 | 2,5 | 2         | 2,5
3.6   | 3     | 3       | 3   | 3   | 3         | 3
3.7   | 3     | 3       | 3   | 3   | 2,5       | 3
3.8   | 3     | 3       | 3   | 2,5 | 3         | 2,5
3.9   | 3     | 2,5     | 2,5 | 2,5 | 2         | 2,5
3.10  | 3     | 3       | 3   | 3   | 3         | 2,5
"""

FILES = (
    ("STTTT", "2022-01-28/Bang cham diem So TTTT 2021.xlsx", "2022-01-28T08:00:00Z"),
    ("SLDTBXH", "2022-01-27/2021_SLDTBXH_tu-cham.xlsx", "2022-01-27T03:25:00Z"),
    ("DV3", "2022-01-28/Tự chấm DV3.xlsx", "2022-01-28T02:12:00Z"),
    ("DV4", "2022-01-31/2021_DV4_tu-cham (2).xlsx", "2022-01-31T09:50:00Z"),
    ("DV5", "2022-01-31/phiếu DV5 gửi.xlsx", "2022-01-31T07:35:00Z"),
    ("DV6", "2022-01-26/2021_DV6_tu-cham.xlsx", "2022-01-26T06:05:00Z"),
)
"""Agency, file under `nhan/`, and when the office saved it."""

REVIEWER = "Chuyên viên Sở Thông tin và Truyền thông"

REVIEWED = """
Đơn vị | Mã    | Thẩm định | Lý do
DV3    | 1.3.1 | 120       | Báo cáo tổng kết chỉ có 120 công trình hoàn thành trong năm
DV5    | 3.10  | 2         | Báo cáo sơ kết gửi ngày 18/6/2021, sau hạn của mục III.2
"""
"""The two forms that the head of the block reviewed; every other row of them is granted as entered."""
