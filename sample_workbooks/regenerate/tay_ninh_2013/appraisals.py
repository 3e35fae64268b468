"""What the appraisers granted. Wherever no line stands here they granted what the agency entered."""

from __future__ import annotations

APPRAISERS = "Chuyên viên Sở Nội vụ; Chuyên viên Sở Tài chính"

GRANTED = """
Đơn vị | Mã    | Thẩm định | Lý do
VPHDND | T6.3a | 3         | Thiếu báo cáo tháng 3, tháng 8 và tháng 11
VPHDND | 7.3   | 40        | Trang tin điện tử 5 tháng không cập nhật
VPHDND | 7.4   | 5         | Chưa có biên bản đánh giá nội bộ năm 2013
STC    | 7.5   | 26        | Hai lớp bồi dưỡng ngạch chuyển sang năm 2014
STC    | 8.2   | 47        | Báo cáo chuyên đề quý III gửi Khối chậm
VPUBND | 7.5   | 20        | Thiếu báo cáo kết quả thực hiện kế hoạch đào tạo
VPPCTN | 6.1   | 10        | Phiếu để trống; hồ sơ có kế hoạch kiểm tra năm 2013
VPPCTN | 7.2   | 10        | Quy trình chưa thể hiện cơ chế “một cửa” đối với văn bản đi
VPPCTN | 7.3   | 35        | Chưa dùng thư điện tử công vụ trong trao đổi giữa các phòng
SNGV   | 1     | Loại B    | Văn bản đánh giá của UBND tỉnh xếp loại B
SNGV   | 7.3   | 40        | Phần mềm văn phòng điện tử chưa vận hành trong năm
SNGV   | 7.4   | 12        | Giấy chứng nhận ISO hết hiệu lực từ tháng 8
SNGV   | 8.3   | 45        | Thiếu biên bản họp sơ kết
SNGV   | CGP   | 0         | Giải pháp chưa có quyết định hoặc chủ trương được phê duyệt
SNV    | 7.3   | 42        | Ba thủ tục chưa công bố trên trang tin điện tử
STP    | 3.3   | 19,5      | Phiếu ghi kèm chữ “đ”; đối chiếu bản ký là 19,5
STP    | 6.6   | 19,5      | Phiếu ghi 19.500; đối chiếu bản ký là 19,5
STP    | 7.3   | 40        | Chưa cung cấp văn bản điều hành trên trang tin điện tử
SKHDT  | 3.4   | 8         | Đơn vị tự chấm sót một đợt ủng hộ
SKHDT  | 7.5   | 25        | Hai công chức chưa hoàn thành lớp bồi dưỡng ngạch
SKHDT  | 8.3   | 47        | Báo cáo tổng kết thiếu phần nhân rộng điển hình
TTT    | 6.7   | 0         | Có cá nhân lãnh đạo bị khiển trách trong năm
"""
