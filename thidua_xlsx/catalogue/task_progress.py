"""The work plan and the progress of its tasks: 830–835, 896, 897."""

from __future__ import annotations

from .spec import Spec

NO_DUE_DATE = Spec(
    code="W830",
    vi="việc số {number} không có hạn: cột Hạn, Mốc để trống và Quý «{quarter}» không đọc được. Ghi ngày vào cột Hạn, hoặc ghi Quý là I, II, III, IV.",
    en="task {number} has no due date: no Hạn, no Mốc, and quarter «{quarter}» cannot be read. Fill in Hạn, or write the quarter as I, II, III, IV.",
    about="Việc không ghi hạn thì hạn là hạn của mốc, nếu không có mốc thì là ngày cuối của quý. Việc này không có gì để "
    "tính nên không vào tệp lich.ics và không bao giờ được báo quá hạn.",
)
NOT_A_DATE = Spec(
    code="E831",
    vi="«{text}» không phải là một ngày. Ghi ngày xong theo kiểu 15/06/2013; tệp tiến độ chưa bị ghi đè.",
    en="«{text}» is no date. Write the day as 15/06/2013; the progress workbook was not overwritten.",
    about="Cột Đã xong ngày của tien_do.xlsx được đọc lại trước khi ghi mới. Có ô không hiểu được thì không ghi gì, "
    "để điều ban thư ký đã ghi không bị mất.",
)
UNREADABLE = Spec(
    code="E832",
    vi="không đọc lại được tiến độ đã ghi: {reason}. Mở tệp, lưu lại thành .xlsx hoặc đổi tên nó đi, rồi chạy lại; tệp chưa bị ghi đè.",
    en="the progress on file cannot be read back: {reason}. Save it again as .xlsx or rename it, then run again; it was not overwritten.",
    about="tien_do.xlsx hỏng, không phải là tệp Excel, hoặc mất trang hay cột của phần mềm. Phần mềm không ghi đè lên "
    "điều nó không đọc được.",
)
OUTSIDE_OWN_COLUMNS = Spec(
    code="E833",
    vi="ô này nằm ngoài phần dành cho ban thư ký nên sẽ mất khi ghi lại. Chuyển sang cột Đã xong ngày hoặc Ghi chú của đúng việc; tệp chưa bị ghi đè.",
    en="this cell lies outside the secretariat's columns and would be lost. Move it to “Đã xong ngày” or “Ghi chú” of its task; the file was not overwritten.",
    about="Trong tien_do.xlsx chỉ hai cột Đã xong ngày và Ghi chú được giữ lại khi chạy lại. Nội dung ghi ở chỗ khác "
    "(dòng mới, cột mới, trang mới) phải chuyển vào hai cột ấy trước.",
)
TASK_REWORDED = Spec(
    code="W834",
    vi="tiến độ của việc số {number} được ghi khi nội dung còn là «{before}», nay là «{now}». Xem lại ngày xong và ghi chú của việc này.",
    en="the progress of task {number} was noted while it read «{before}»; it now reads «{now}». Check its day and note.",
    about="Kế hoạch đã sửa hoặc đánh số lại công việc; tiến độ đi theo số thứ tự.",
)
TASK_DROPPED = Spec(
    code="W835",
    vi="việc số {number} không còn trong kế hoạch; dòng đã có tiến độ nên vẫn được giữ ở cuối bảng. Xóa ngày xong và ghi chú của dòng ấy nếu không cần nữa.",
    en="task {number} is no longer in the plan; its row has progress and is kept at the end. Clear its day and note to drop it.",
    about="Tiến độ đã ghi không bao giờ bị bỏ. Dòng chỉ mất khi chính ban thư ký xóa ngày xong và ghi chú.",
)
CAME_LATE = Spec(
    code="W896",
    vi="“{milestone}” hạn {due}, gửi trễ: {agencies}. Kế hoạch có trừ điểm thì công cụ tự trừ.",
    en="“{milestone}” was due on {due}; late: {agencies}. Where the plan deducts for it, the tool does.",
    about="Theo ngày ở trang Nhận, Đăng ký, Thẩm định của sổ theo dõi, so với Hạn của mốc, dù trễ ít hay nhiều.",
)
STILL_MISSING = Spec(
    code="W897",
    vi="“{milestone}” đã quá hạn {due} mà chưa có: {agencies}. Nhắc đơn vị, hoặc ghi vào sổ theo dõi.",
    en="“{milestone}” was due on {due}; still missing: {agencies}. Remind them, or record it in the register.",
    about="Chỉ báo khi sổ theo dõi đã ghi ít nhất một đơn vị cho mốc ấy. Đơn vị không gửi: ghi Tình trạng «chưa gửi».",
)
