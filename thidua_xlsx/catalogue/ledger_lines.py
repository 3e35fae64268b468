"""The ledger's chain of lines: 801, 802."""

from __future__ import annotations

from .spec import Spec

CHAIN_BROKEN = Spec(
    code="E801",
    vi="nhật ký bị sửa, xóa hoặc đảo dòng tại dòng {line}. Khôi phục bản sao lưu của nhật ký rồi chạy lại.",
    en="the ledger was edited, cut or re-ordered at line {line}. Restore its backup and run again.",
    about="Mỗi dòng của nhat_ky.jsonl mang mã băm của dòng trước; dòng được nêu không khớp với chuỗi. Kết quả "
    "vẫn tính được từ bốn nguồn vào, nhưng nhật ký không còn là bằng chứng.",
)
LAST_LINE_TORN = Spec(
    code="W802",
    vi="dòng cuối của nhật ký bị ngắt giữa chừng («{text}…»), có thể do mất điện. Phần dở dang đã được chuyển "
    "sang tệp .dut, không cần làm gì thêm.",
    en="the ledger's last line was torn («{text}…»), perhaps by a power cut. It was moved to a .dut file.",
    about="Lần chạy trước bị dừng khi đang ghi nhật ký. Dòng dở dang chưa có hiệu lực.",
)
