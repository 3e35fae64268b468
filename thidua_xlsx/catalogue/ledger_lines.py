"""The ledger's chain of lines and its anchor: 801–807."""

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
NOT_AS_ANCHORED = Spec(
    code="E803",
    vi="nhật ký không còn đủ như khi ghi ({why}). Lấy nhat_ky.jsonl và nhat_ky.moc từ bản sao lưu; "
    'không còn thì chạy `thidua verify THƯ_MỤC --accept-ledger "LÝ DO"`.',
    en="the ledger is not the one that was written ({why}). Restore "
    "nhat_ky.jsonl and nhat_ky.moc from a backup; without one: `thidua verify DIR --accept-ledger "
    '"REASON"`.',
    about="nhat_ky.moc giữ số dòng và mã cuối của nhật ký, đóng bằng khóa của mùa. Dòng cuối bị cắt, cả "
    "tệp bị xóa hay bị làm lại đều lộ ra. Chưa xử lý thì không lệnh nào nhận phiếu, xếp hạng hay "
    "đóng hồ sơ: nhật ký ghi việc đóng sổ.",
)
NOT_ANCHORED_YET = Spec(
    code="I804",
    vi="nhật ký do phiên bản trước ghi nên chưa có mốc; mốc nhat_ky.moc được lập khi ghi lần tới.",
    en="the ledger of an earlier version has no anchor yet; nhat_ky.moc is made when next it is written.",
    about="Từ khi có nhat_ky.moc, nhật ký bị cắt hay làm lại sẽ bị phát hiện. Giữ tệp này cùng thư mục.",
)
ANCHOR_BEHIND = Spec(
    code="I805",
    vi="lần chạy trước bị ngắt khi đang ghi nhật ký; mốc nhat_ky.moc đã được chỉnh theo những dòng kịp ghi.",
    en="the last run was cut off while it wrote the ledger; nhat_ky.moc now counts the lines that were "
    "written.",
    about="Mốc nêu trước mã của những dòng sắp ghi, nên chỉ đúng những dòng ấy được nhận. Không cần làm gì "
    "thêm.",
)
LAST_RUN_DIFFERS = Spec(
    code="E806",
    vi="lần xếp hạng cuối trong nhật ký không phải kết quả này ({what}). Chạy lại `thidua rank`; nếu là "
    "hồ sơ thì xin lại từ nơi lập.",
    en="the last ranking in the ledger is not this result ({what}). Run `thidua rank` again; a dossier: "
    "ask for it again.",
    about="Mỗi lần xếp hạng ghi vào nhật ký các nguồn vào, điểm, hạng và khen thưởng. Dòng RUN cuối phải "
    "đúng với ket_qua/.",
)
LOSS_ACCEPTED = Spec(
    code="W807",
    vi="dòng {line}: nhật ký được chấp nhận dùng tiếp khi còn {kept} dòng trong số {lost} dòng đã ghi. "
    "Lý do: {reason}.",
    en="line {line}: it was decided to go on with the ledger at {kept} lines, of {lost} anchored. "
    "Reason: {reason}.",
    about="Việc dùng tiếp một nhật ký mất dòng được ghi lại và luôn được nhắc, kể cả trong hồ sơ.",
)
CLOCK_WENT_BACK = Spec(
    code="W892",
    vi="đồng hồ máy lùi: dòng {line} ghi {now}, dòng trước ghi {before}. Chỉnh giờ của máy; nếu trước đó máy chạy sai "
    "giờ, ghi lại việc ấy vào biên bản.",
    en="the clock of the machine went back: line {line} says {now}, the line before {before}. Set the clock; if it was "
    "wrong before, put that into the minutes.",
    about="Mỗi dòng nhật ký mang giờ của máy lúc ghi. Thứ tự các dòng do chuỗi mã giữ, không do giờ; nhưng giờ lùi quá năm "
    "phút cho thấy một trong hai lần ghi sai giờ.",
)
