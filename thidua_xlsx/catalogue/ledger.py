"""Findings 8xx: ledger, verification, and the season's folder."""

from __future__ import annotations

from .spec import Spec

SPECS: tuple[Spec, ...] = (
    Spec(
        "E801",
        "nhật ký bị sửa, xóa hoặc đảo dòng tại dòng {line}. Khôi phục bản sao lưu của nhật ký rồi chạy lại.",
        "the ledger was edited, cut or re-ordered at line {line}. Restore its backup and run again.",
        "Mỗi dòng của nhat_ky.jsonl mang mã băm của dòng trước; dòng được nêu không khớp với chuỗi. Kết quả "
        "vẫn tính được từ bốn nguồn vào, nhưng nhật ký không còn là bằng chứng.",
    ),
    Spec(
        "W802",
        "dòng cuối của nhật ký bị ngắt giữa chừng («{text}…»), có thể do mất điện. Phần dở dang đã được chuyển "
        "sang tệp .dut, không cần làm gì thêm.",
        "the ledger's last line was torn («{text}…»), perhaps by a power cut. It was moved to a .dut file.",
        "Lần chạy trước bị dừng khi đang ghi nhật ký. Dòng dở dang chưa có hiệu lực.",
    ),
    Spec(
        "E810",
        "không ghi được: {reason}. Đóng tệp nếu đang mở trong Excel hoặc Word, kiểm tra quyền ghi và dung lượng "
        "ổ đĩa rồi chạy lại; những gì có trước vẫn nguyên.",
        "cannot be written: {reason}. Close it in Excel or Word, check permissions and free space, run again; "
        "what was there before is untouched.",
        "Tệp hoặc thư mục đang bị chương trình khác giữ, chỉ đọc, hoặc ổ đĩa đầy. Không có gì bị ghi dở dang.",
    ),
    Spec(
        "E811",
        "một lần chạy khác đang làm việc với mùa thi đua này. Chờ lần đó xong rồi chạy lại.",
        "another run is working on this season. Wait for it to end and run again.",
        "Hai lần chạy cùng lúc trên một thư mục có thể ghi đè lên nhau nên lần sau bị từ chối.",
    ),
    Spec(
        "E812",
        "không tìm thấy. {way_out}",
        "not found. {way_out}",
        "Thư mục mùa thi đua thiếu tệp cần có. Chạy `thidua new` để tạo mùa mới hoặc chỉ đúng thư mục.",
    ),
    Spec(
        "E813",
        "đã có sẵn nên không ghi đè. Chọn thư mục khác hoặc dời tệp cũ đi.",
        "exists already and is not overwritten. Choose another folder or move the old file away.",
        "`thidua new` và `thidua demo` không bao giờ ghi đè lên tệp của người dùng.",
    ),
    Spec(
        "I814",
        "mùa thi đua chưa có khóa; đã tạo tệp .khoa. Giữ tệp này cùng thư mục, không gửi cho ai.",
        "the season had no key; .khoa was made. Keep it with the folder and send it to nobody.",
        "Khóa dùng để nhận ra phiếu do chính ban thư ký phát hành. Mất khóa thì phiếu trả về phải chờ quyết định.",
    ),
    Spec(
        "I815",
        "đã chép từ {source} vào đây.",
        "copied here from {source}.",
        "`thidua collect THƯ_MỤC TỆP…` chép các tệp nêu thêm vào nhan/ rồi mới đọc; tệp gốc không bị sửa.",
    ),
    Spec(
        "E816",
        "kế hoạch không có đơn vị mã {agency_code}{nearest}. Các mã đơn vị ở sheet Đơn vị của ke_hoach.xlsx.",
        "the plan has no agency {agency_code}{nearest}. The codes stand on sheet Đơn vị of ke_hoach.xlsx.",
        "Mã nêu trong lệnh (--only, explain) không có trong kế hoạch.",
    ),
    Spec(
        "W817",
        "ô này không nhận được khi đọc phiếu ({flagged}); thẩm định hoặc cuộc họp đã chốt {points} điểm cho tiêu chí.",
        "this cell could not be taken from the form ({flagged}); the criterion has since been settled at {points}.",
        "Khi xếp hạng, ô bị bỏ trống vì lỗi không còn là lỗi nếu tiêu chí đã có điểm thẩm định hoặc điểm thống nhất.",
    ),
    Spec(
        "E818",
        "không có phiếu tự chấm nào đang được dùng cho đơn vị của phiếu thẩm định này. Nhận phiếu tự chấm trước, hoặc dời tệp này đi.",
        "no self-scoring form in use belongs to this appraisal. Collect the form first, or move this file away.",
        "Phiếu thẩm định chỉ có giá trị khi gắn với một phiếu tự chấm đang được dùng.",
    ),
    Spec(
        "E819",
        "đơn vị này không có dòng mã {row}{nearest}. Các mã ở sheet Tiêu chí và Cộng trừ của ke_hoach.xlsx.",
        "the agency has no row {row}{nearest}. The codes stand on sheets Tiêu chí and Cộng trừ of ke_hoach.xlsx.",
        "Mã tiêu chí hoặc mã cộng trừ nêu trong lệnh explain không áp dụng cho đơn vị.",
    ),
    Spec(
        "E820",
        "khác với kết quả tính lại từ nguồn vào ({what}). Chạy lại `thidua rank` hoặc tìm xem ai đã sửa tệp này.",
        "differs from the result recomputed from the inputs ({what}). Run `thidua rank` again, or find who "
        "changed this file.",
        "`thidua verify` tính lại toàn bộ kết quả và so với từng tệp trong ket_qua/.",
    ),
)
