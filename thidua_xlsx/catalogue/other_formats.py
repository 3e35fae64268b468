"""Old formats, encrypted files, messages and archives: 190–197."""

from __future__ import annotations

from .spec import Effect, Spec

VALUES_ONLY = Spec(
    code="I190",
    vi="tệp {format} chỉ đọc được giá trị: công thức, tên ô và khoá trang tính không được so với phiếu đã phát. "
    "Lần sau lưu thành .xlsx.",
    en="of a {format} file only values are read: formulas, names and protection were not compared with the form "
    "that was sent out. Save as .xlsx next time.",
    about="Phiếu được lưu lại ở dạng cũ (.xls), .ods hoặc .xlsb. Giá trị vẫn được dùng; ô nhập chứa công thức thì không.",
)
LIMITS_EXCEEDED = Spec(
    code="E191",
    vi="tệp {format} đòi hỏi quá nhiều bộ nhớ hoặc thời gian để đọc. Mở tệp, xoá các ô ngoài phiếu, lưu thành .xlsx "
    "rồi gửi lại.",
    en="the {format} file takes too much memory or time to read. Open it, clear the cells outside the form, save it "
    "as .xlsx and send it again.",
    about="Tệp dạng cũ được đọc trong một tiến trình riêng có giới hạn; tệp hỏng hoặc cố ý có thể vượt giới hạn ấy.",
    effect=Effect.REJECT,
)
UNREADABLE_FORMAT = Spec(
    code="E192",
    vi="tệp {format} bị hỏng hoặc được ghi theo cách không đọc được. Mở bằng Excel, lưu thành .xlsx rồi gửi lại.",
    en="the {format} file is damaged or written in a way that cannot be read. Open it in Excel, save it as .xlsx and "
    "send it again.",
    about="Gồm cả tệp của Excel 95 trở về trước.",
    effect=Effect.REJECT,
)
PASSWORD_FAILED = Spec(
    code="E193",
    vi="không mở được bằng mật khẩu đã cho ({reason}). Kiểm tra mật khẩu rồi chạy lại.",
    en="could not be opened with the password given ({reason}). Check the password and run again.",
    about="Tuỳ chọn --password của `thidua collect`. Cần gói msoffcrypto-tool: pip install thidua_xlsx[password].",
    effect=Effect.REJECT,
)
DECRYPTED_COPY_READ = Spec(
    code="I194",
    vi="tệp có mật khẩu; bản đã mở là '{copy}', được đọc thay cho tệp này.",
    en="is encrypted; the opened copy '{copy}' is read instead.",
    about="`thidua collect THƯ_MỤC --password MẬT_KHẨU` đã ghi bản đã mở vào nhan/; bản gốc không bị sửa.",
    effect=Effect.SUPERSEDE,
)
CONTAINER_OPENED = Spec(
    code="I195",
    vi="đã mở {what}: {count} sổ được đọc, {along} tệp gửi kèm.",
    en="opened {what}: {count} workbooks read, {along} files came along.",
    about="Thư (.eml) và tệp .zip trong nhan/ được mở, kể cả thư và tệp .zip nằm ngay bên trong (hai lớp); mỗi sổ bên trong được đọc như một phiếu nộp, "
    "tên là «tệp!tên bên trong». Ngày nhận của thư là ngày nhận phiếu khi sổ Nhận không ghi.",
)
ENCLOSED_FILE_NOT_READ = Spec(
    code="I196",
    vi="đính kèm '{name}' không phải là sổ tính, không được đọc.",
    en="the enclosed '{name}' is no workbook and is not read.",
    about="Chữ ký số và những tệp không phải sổ, văn bản hay ảnh. Không cần làm gì.",
)
CONTAINER_UNREADABLE = Spec(
    code="E197",
    vi="không có phiếu nào đọc được trong {what}: {reason}. Lấy phiếu .xlsx ra và đặt vào nhan/.",
    en="nothing can be read from {what}: {reason}. Take the .xlsx form out and put it into nhan/.",
    about="Thư không đính kèm gì, tệp nén lồng quá hai lớp, quá nhiều hoặc quá lớn.",
    effect=Effect.REJECT,
)
