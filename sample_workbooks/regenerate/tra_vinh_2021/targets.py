"""What each agency registered in May 2021, all made up; and how its form came back.

`Dòng` is the key of the form's row: an open line of 1.2 or 1.3, or 1.1 and 2.5 themselves. `-` leaves a cell
blank: where the points are, the rest of the criterion's points are shared equally.
"""

from __future__ import annotations

REGISTERED = """
Đơn vị  | Dòng  | Nội dung                                           | Đơn vị tính | Kế hoạch | Điểm
STTTT   | 1.1   | -                                                  | văn bản     | 4        | -
STTTT   | 1.2.1 | Đề án, kế hoạch về chuyển đổi số trình UBND tỉnh   | văn bản     | 5        | 10
STTTT   | 1.3.1 | Dịch vụ công trực tuyến mức độ 4 đưa vào hoạt động | dịch vụ     | 200      | 12
STTTT   | 1.3.2 | Tỷ lệ xã, phường, thị trấn có mạng cáp quang       | %           | 100      | 8
STTTT   | 2.5   | -                                                  | đảng viên   | 5        | -
SLDTBXH | 1.1   | -                                                  | văn bản     | 3        | -
SLDTBXH | 1.2.1 | Chương trình, đề án về việc làm, an sinh xã hội    | đề án       | 4        | 10
SLDTBXH | 1.3.1 | Giải quyết việc làm                                | lao động    | 20000    | 10
SLDTBXH | 1.3.2 | Đưa lao động đi làm việc ở nước ngoài              | lao động    | 600      | 5
SLDTBXH | 1.3.3 | Đào tạo nghề cho lao động                          | lao động    | 15000    | 5
SLDTBXH | 2.5   | -                                                  | đảng viên   | 4        | -
DV3     | 1.1   | -                                                  | văn bản     | 2        | -
DV3     | 1.2.1 | Báo cáo chuyên đề tham mưu chính sách của ngành    | báo cáo     | 6        | -
DV3     | 1.2.2 | Kiến nghị sửa đổi quy định thuộc lĩnh vực          | kiến nghị   | 10       | -
DV3     | 1.3.1 | Dự án, công trình hoàn thành đúng tiến độ          | công trình  | 100      | 20
DV3     | 2.5   | -                                                  | đảng viên   | 3        | -
DV4     | 1.1   | -                                                  | văn bản     | 2        | -
DV4     | 1.2.1 | Nghị quyết, chương trình tham mưu cho UBND tỉnh    | văn bản     | 8        | 10
DV4     | 1.3.1 | Cuộc kiểm tra chuyên ngành                         | cuộc        | 50       | 10
DV4     | 1.3.2 | Tỷ lệ hồ sơ giải quyết đúng hạn                    | %           | 80       | 10
DV4     | 2.5   | -                                                  | đảng viên   | 5        | -
DV5     | 1.1   | -                                                  | văn bản     | 1        | -
DV5     | 1.2.1 | Đề xuất giải pháp phát triển ngành                 | đề xuất     | 5        | 10
DV5     | 1.3.1 | Lớp tập huấn cho cơ sở                             | lớp         | 40       | 10
DV5     | 1.3.2 | Mô hình mới nhân ra các huyện                      | mô hình     | 30       | 10
DV5     | 2.5   | -                                                  | đảng viên   | 2        | -
DV6     | 1.1   | -                                                  | văn bản     | 2        | -
DV6     | 1.2.1 | Văn bản tham mưu triển khai chính sách             | văn bản     | 10       | 10
DV6     | 1.3.1 | Hộ được hỗ trợ thoát nghèo bền vững                | hộ          | 60       | 20
DV6     | 2.5   | -                                                  | đảng viên   | 2        | -
"""

FIRST_VERSION = """
Đơn vị | Dòng  | Điểm
DV5    | 1.3.2 | 8
"""
"""Where DV5's first registration differed: 10 + 8 of the 20 points of 1.3."""

FILES = (
    ("STTTT", "dang-ky/Đăng ký thi đua Sở TT&TT.xlsx", "2021-05-18T02:10:00Z"),
    ("SLDTBXH", "dang-ky/SLDTBXH dang ky chi tieu 2021.xlsx", "2021-05-24T08:05:00Z"),
    ("DV3", "dang-ky/2021_DV3_dang-ky.xlsx", "2021-05-25T03:40:00Z"),
    ("DV4", "dang-ky/2021_DV4_dang-ky (1).xlsx", "2021-05-27T09:15:00Z"),
    ("DV5", "dang-ky/DV5 đăng ký.xlsx", "2021-05-26T07:00:00Z"),
    ("DV5", "dang-ky/DV5 đăng ký (sửa).xlsx", "2021-05-28T01:30:00Z"),
    ("DV6", "dang-ky/phieu dang ky dv6.xlsx", "2021-05-31T10:20:00Z"),
)
"""Agency, file under `nhan/`, and when the office saved it."""

FIRST_VERSION_FILE = "DV5 đăng ký.xlsx"
