"""Findings 150–199: whose workbook it is, and which of several returns counts. Part of family 1xx."""

from __future__ import annotations

from .spec import Effect, Spec

SPECS: tuple[Spec, ...] = (
    Spec(
        "E150",
        "không phải phiếu tự chấm hay phiếu thẩm định do công cụ này phát. Nếu đúng là bản nộp, "
        "đề nghị đơn vị điền vào phiếu đã phát.",
        "is neither a self-scoring form nor an appraisal workbook made by this tool. If it is meant as a return, "
        "ask the agency to fill the form that was sent out.",
        "Tệp không mang danh tính phiếu, cột mã hay trang tính của phiếu. Tệp được liệt kê là 'không nhận ra'.",
        Effect.REJECT,
    ),
    Spec(
        "E152",
        "không còn trang tính '{sheet}' của phiếu. Dùng lại phiếu đã phát và gửi cả tệp.",
        "has no sheet '{sheet}' any more. Use the form that was sent out and return the whole file.",
        "Trang tính có bảng điểm đã bị xoá hoặc thay bằng trang khác.",
        Effect.REJECT,
    ),
    Spec(
        "E153",
        "phiếu của kỳ '{actual}', không phải kỳ '{expected}'. Gửi phiếu của kỳ này.",
        "belongs to season '{actual}', not to '{expected}'. Send the form of this season.",
        "Đơn vị gửi nhầm phiếu của kỳ thi đua khác.",
        Effect.REJECT,
    ),
    Spec(
        "E154",
        "phiếu được lập theo bản kế hoạch khác ({actual}…, bản đang dùng {expected}…). "
        "Phát lại phiếu (thidua generate) và đề nghị điền vào phiếu mới.",
        "was made from another version of the plan ({actual}…, the one in use is {expected}…). "
        "Send new forms (thidua generate) and ask for the new one to be filled.",
        "Kế hoạch đã được sửa sau khi phát phiếu, nên điểm chuẩn hoặc mục có thể khác.",
        Effect.REJECT,
    ),
    Spec(
        "E155",
        "phiếu của đơn vị '{agency_code}', không có trong trang Đơn vị của kế hoạch. Kiểm tra lại mã đơn vị.",
        "belongs to agency '{agency_code}', which is not in the plan. Check the agency's code.",
        "Mã đơn vị trong phiếu không có trong kế hoạch.",
        Effect.REJECT,
    ),
    Spec(
        "E156",
        "mã xác thực không khớp với danh tính của phiếu: danh tính đã bị sửa, hoặc phiếu không do kỳ này phát. "
        "Đề nghị đơn vị dùng đúng phiếu đã gửi cho mình.",
        "the token does not fit the identity: it was edited, or the form was not made by this season. "
        "Ask the agency to use the form sent to it.",
        "Phiếu của đơn vị này không thể đổi thành phiếu của đơn vị khác.",
        Effect.REJECT,
    ),
    Spec(
        "W157",
        "không kiểm được mã xác thực vì thiếu khoá của kỳ (.khoa). Phục hồi khoá, hoặc ghi tên tệp vào cột Tệp "
        "của trang Nhận nếu chắc chắn là phiếu của đơn vị.",
        "the token cannot be checked because the season key (.khoa) is missing. Restore it, or name the file "
        "under “Tệp” of sheet “Nhận” if it surely is the agency's form.",
        "Mất khoá không làm mất phiếu: phiếu chờ quyết định.",
        Effect.QUARANTINE,
    ),
    Spec(
        "W158",
        "mất trang danh tính (_meta), thường do chép trang tính sang tệp mới. Ghi tên tệp vào cột Tệp của trang "
        "Nhận nếu chắc chắn là phiếu của đơn vị, hoặc đề nghị gửi lại phiếu gốc.",
        "the identity sheet (_meta) is lost, usually because the sheet was copied into a new workbook. Name the "
        "file under “Tệp” of sheet “Nhận” if it surely is the agency's, or ask for the original form.",
        "Nội dung khoá vẫn khớp với phiếu của đơn vị nhưng không xác thực được. Phiếu chờ quyết định.",
        Effect.QUARANTINE,
    ),
    Spec(
        "E159",
        "danh tính trong phiếu mâu thuẫn: {name} là '{first}' ở trang _meta nhưng '{second}' ở thuộc tính tệp. "
        "Đề nghị đơn vị dùng đúng phiếu đã gửi cho mình.",
        "its identity contradicts itself: {name} is '{first}' on sheet _meta but '{second}' in the properties. "
        "Ask the agency to use the form sent to it.",
        "Một trong hai nơi ghi danh tính đã bị sửa hoặc chép từ phiếu khác.",
        Effect.REJECT,
    ),
    Spec(
        "E160",
        "phiếu của đợt '{actual}', không phải đợt '{expected}'. Đặt tệp vào thư mục của đợt ấy.",
        "belongs to phase '{actual}', not to '{expected}'. Put the file into that phase's folder.",
        "Kế hoạch có nhiều đợt chấm; mỗi đợt có phiếu riêng.",
        Effect.REJECT,
    ),
    Spec(
        "W161",
        "đơn vị nộp nhiều bản; bản '{winner}' lưu sau ({later}) được dùng thay cho bản này ({earlier}). "
        "Ghi tên tệp vào cột Tệp của trang Nhận nếu muốn dùng bản khác.",
        "the agency sent several returns; '{winner}', saved later ({later}), counts instead of this one ({earlier}). "
        "Name a file under “Tệp” of sheet “Nhận” to choose another.",
        "Hai bản nộp của một đơn vị, sổ Nhận không chỉ rõ: bản lưu sau được dùng.",
        Effect.SUPERSEDE,
    ),
    Spec(
        "I162",
        "giống hệt từng byte với '{winner}'; chỉ một bản được tính.",
        "is byte for byte the same as '{winner}'; one of them counts.",
        "Cùng một tệp được nộp hai lần.",
        Effect.SUPERSEDE,
    ),
    Spec(
        "E163",
        "đơn vị nộp nhiều bản ({files}) mà không rõ bản nào lưu sau. "
        "Ghi tên bản được dùng vào cột Tệp của trang Nhận.",
        "the agency sent several returns ({files}) and it is not clear which was saved later. "
        "Name the one that counts under “Tệp” of sheet “Nhận”.",
        "Thời điểm lưu của các bản bằng nhau hoặc thiếu. Không bản nào được dùng cho đến khi sổ Nhận chỉ rõ.",
        Effect.QUARANTINE,
    ),
    Spec(
        "I164",
        "sổ Nhận chỉ định bản '{winner}' nên bản này không được dùng.",
        "the register names '{winner}', so this return does not count.",
        "Đơn vị nộp nhiều bản và cột Tệp của trang Nhận đã chỉ rõ bản được dùng.",
        Effect.SUPERSEDE,
    ),
    Spec(
        "W165",
        "cột Tệp ghi '{file}' nhưng không có bản nộp nào tên như vậy. Kiểm tra tên tệp; "
        "trong khi chờ, bản nộp được chọn theo thời điểm lưu.",
        "names '{file}' under “Tệp” but no return has that name. Check the file name; "
        "meanwhile the return is chosen by its saved time.",
        "Sổ Nhận chỉ tới một tệp không có trong thư mục nhan/.",
    ),
    Spec(
        "E166",
        "có nhiều phiếu trong một tệp ({sheets}). Gửi mỗi phiếu một tệp.",
        "holds several forms ({sheets}). Send one form a file.",
        "Không rõ phiếu nào là bản nộp, nên không giá trị nào được dùng.",
        Effect.QUARANTINE,
    ),
    Spec(
        "I167",
        "trang tính thêm '{name}' không được đọc.",
        "the added sheet '{name}' is not read.",
        "Đơn vị thêm trang tính của mình vào tệp; chỉ trang phiếu được đọc.",
    ),
    Spec(
        "W168",
        "trang phiếu '{expected}' đã đổi tên thành '{actual}'. Vẫn được đọc theo cột mã.",
        "the form's sheet '{expected}' was renamed '{actual}'. It is read by its key column all the same.",
        "Trang phiếu được nhận ra theo bảng và cột mã chứ không theo tên.",
    ),
    Spec(
        "E169",
        "là {actual}, không phải {expected}. Đặt tệp vào đúng thư mục.",
        "is a workbook of kind “{actual}”, not “{expected}”. Put it into the right folder.",
        "Tệp của công cụ nhưng đứng sai chỗ: ví dụ phiếu thẩm định hoặc kế hoạch nằm trong nhan/.",
        Effect.REJECT,
    ),
    Spec(
        "E170",
        "in tên đơn vị '{printed}' nhưng danh tính là của '{expected}'. "
        "Làm rõ với đơn vị, rồi ghi tên tệp vào cột Tệp của trang Nhận nếu dùng được.",
        "prints the agency '{printed}' but its identity is that of '{expected}'. "
        "Clear it up, then name the file under “Tệp” of sheet “Nhận” if it can be used.",
        "Tên đơn vị trên mặt phiếu là tên một đơn vị khác trong khối.",
        Effect.QUARANTINE,
    ),
    Spec(
        "W171",
        "các cột của bảng đã bị chuyển chỗ: {columns}. Giá trị được đọc theo tiêu đề cột.",
        "columns of the table stand elsewhere: {columns}. Values are read by their headings.",
        "Cột bị chèn, xoá hoặc chuyển chỗ. Công thức trong phiếu không được so với bản gốc.",
    ),
    Spec(
        "I172",
        "được dùng theo quyết định ghi ở trang Nhận (cột Tệp).",
        "is used by the decision recorded on sheet “Nhận” (column “Tệp”).",
        "Phiếu lẽ ra phải chờ, nhưng sổ theo dõi đã chỉ định tệp này.",
    ),
    Spec(
        "I173",
        "thuộc tính tệp đã mất (thường do chương trình khác lưu lại); danh tính được lấy từ trang _meta.",
        "the custom properties are lost (usually by a save in another program); sheet _meta tells the identity.",
        "Một trong hai nơi ghi danh tính không còn; nơi còn lại đã được xác thực.",
    ),
    Spec(
        "I174",
        "phiếu do một bản công cụ khác phát hành: lời hướng dẫn và công thức khác bản đang dùng nên không được so. "
        "Mã, tên mục và điểm chuẩn vẫn được so với kế hoạch.",
        "was made by another version of the tool: its hints and formulas are worded otherwise and are not "
        "compared. Keys, titles and maxima are compared with the plan all the same.",
        "Công cụ đã đổi lời trong phiếu sau khi phiếu được phát. Không cần làm gì: điểm luôn được tính lại.",
    ),
    Spec(
        "E175",
        "phiếu thẩm định của {appraiser}, nhưng theo kế hoạch đơn vị này do {expected} thẩm định. "
        "Chuyển tệp này ra khỏi tham_dinh/ và dùng phiếu phát cho đúng người (thidua appraise).",
        "is the appraisal workbook of {appraiser}, but by the plan the agency is appraised by {expected}. "
        "Take the file out of tham_dinh/ and use the workbook made for the right one (thidua appraise).",
        "Cột Người thẩm định hoặc Đơn vị thẩm định của kế hoạch đã đổi sau khi phát phiếu, hoặc phiếu đặt sai mùa.",
        Effect.REJECT,
    ),
    Spec(
        "E176",
        "phiếu của vòng sau (giải trình, thẩm định vòng 2) nhưng chưa có thẩm định vòng 1 nào khác với đơn vị tự chấm. "
        "Kiểm tra phiếu vòng 1 trong tham_dinh/.",
        "belongs to a later round (explanation, second appraisal) but there is no first appraisal that differs from "
        "the agency. Check the first one in tham_dinh/.",
        "Phiếu giải trình và phiếu thẩm định vòng 2 chỉ có nghĩa cùng với phiếu thẩm định vòng 1 mà chúng được lập theo.",
        Effect.REJECT,
    ),
    Spec(
        "E180",
        "phiếu được phát trước khi chỉ tiêu đăng ký của đơn vị trong sổ theo dõi thay đổi, nên không còn đúng các dòng. "
        "Phát lại phiếu (thidua generate) và đề nghị điền vào phiếu mới.",
        "was made before the agency's registered targets in the register changed, so its rows are no longer right. "
        "Send new forms (thidua generate) and ask for the new one to be filled.",
        "Phiếu tự chấm có một dòng cho mỗi chỉ tiêu đã đăng ký. Đăng ký thêm, bớt hoặc sửa chỉ tiêu sau khi phát phiếu thì "
        "phiếu cũ không dùng được nữa; chỉ phiếu của đơn vị ấy phải phát lại.",
        Effect.REJECT,
    ),
    Spec(
        "E181",
        "tên thành phần {part} bên trong tệp viết không đúng quy cách (có dấu \\ hoặc bắt đầu bằng /). "
        "Mở tệp bằng Excel, lưu lại thành .xlsx rồi gửi lại.",
        "the name of member {part} inside the file is not written as the format asks (with \\ or a leading /). "
        "Open the file in Excel, save it as .xlsx and send it again.",
        "Một số phần mềm ghi tệp như vậy; Excel vẫn mở được, phần mềm khác thì không.",
        Effect.REJECT,
    ),
    Spec(
        "E182",
        "trong {part}, liên kết kiểu '{type}' không đúng chuẩn; mỗi phần mềm hiểu một khác. "
        "Mở tệp bằng Excel, lưu lại thành .xlsx rồi gửi lại.",
        "in {part}, the relationship type '{type}' is not that of the standard and programs read it differently. "
        "Open the file in Excel, save it as .xlsx and send it again.",
        "Kiểu liên kết lạ nhưng kết thúc bằng đúng từ của một kiểu chuẩn: có phần mềm theo, có phần mềm bỏ qua, "
        "nên không biết đơn vị đã nhìn thấy gì.",
        Effect.REJECT,
    ),
    Spec(
        "I190",
        "tệp {format} chỉ đọc được giá trị: công thức, tên ô và khoá trang tính không được so với phiếu đã phát. "
        "Lần sau lưu thành .xlsx.",
        "of a {format} file only values are read: formulas, names and protection were not compared with the form "
        "that was sent out. Save as .xlsx next time.",
        "Phiếu được lưu lại ở dạng cũ (.xls), .ods hoặc .xlsb. Giá trị vẫn được dùng; ô nhập chứa công thức thì không.",
    ),
    Spec(
        "E191",
        "tệp {format} đòi hỏi quá nhiều bộ nhớ hoặc thời gian để đọc. Mở tệp, xoá các ô ngoài phiếu, lưu thành .xlsx "
        "rồi gửi lại.",
        "the {format} file takes too much memory or time to read. Open it, clear the cells outside the form, save it "
        "as .xlsx and send it again.",
        "Tệp dạng cũ được đọc trong một tiến trình riêng có giới hạn; tệp hỏng hoặc cố ý có thể vượt giới hạn ấy.",
        Effect.REJECT,
    ),
    Spec(
        "E192",
        "tệp {format} bị hỏng hoặc được ghi theo cách không đọc được. Mở bằng Excel, lưu thành .xlsx rồi gửi lại.",
        "the {format} file is damaged or written in a way that cannot be read. Open it in Excel, save it as .xlsx and "
        "send it again.",
        "Gồm cả tệp của Excel 95 trở về trước.",
        Effect.REJECT,
    ),
    Spec(
        "E193",
        "không mở được bằng mật khẩu đã cho ({reason}). Kiểm tra mật khẩu rồi chạy lại.",
        "could not be opened with the password given ({reason}). Check the password and run again.",
        "Tuỳ chọn --password của `thidua collect`. Cần gói msoffcrypto-tool: pip install thidua_xlsx[password].",
        Effect.REJECT,
    ),
    Spec(
        "I194",
        "tệp có mật khẩu; bản đã mở là '{copy}', được đọc thay cho tệp này.",
        "is encrypted; the opened copy '{copy}' is read instead.",
        "`thidua collect THƯ_MỤC --password MẬT_KHẨU` đã ghi bản đã mở vào nhan/; bản gốc không bị sửa.",
        Effect.SUPERSEDE,
    ),
    Spec(
        "I195",
        "đã mở {what}: {count} sổ được đọc.",
        "opened {what}: {count} workbooks read.",
        "Thư (.eml) và tệp .zip trong nhan/ được mở một lớp; mỗi sổ bên trong được đọc như một phiếu nộp, "
        "tên là «tệp!tên bên trong». Ngày nhận của thư là ngày nhận phiếu khi sổ Nhận không ghi.",
    ),
    Spec(
        "I196",
        "đính kèm '{name}' không phải là sổ tính, không được đọc.",
        "the enclosed '{name}' is no workbook and is not read.",
        "Chữ ký, ảnh, văn bản gửi kèm phiếu. Không cần làm gì.",
    ),
    Spec(
        "E197",
        "không có phiếu nào đọc được trong {what}: {reason}. Lấy phiếu .xlsx ra và đặt vào nhan/.",
        "nothing can be read from {what}: {reason}. Take the .xlsx form out and put it into nhan/.",
        "Thư không đính kèm sổ nào, tệp nén lồng trong tệp nén, quá nhiều hoặc quá lớn.",
        Effect.REJECT,
    ),
    Spec(
        "E198",
        "đây là thư điện tử. Đặt thư vào nhan/ rồi chạy thidua collect, hoặc lấy phiếu đính kèm ra.",
        "this is an e-mail. Put it into nhan/ and run thidua collect, or take the attached form out.",
        "Thư .eml chỉ được mở khi nằm trong nhan/.",
        Effect.REJECT,
    ),
    Spec(
        "E199",
        "đây là thư của Outlook (.msg). Đặt thư vào nhan/ rồi chạy thidua collect, hoặc lấy phiếu đính kèm ra.",
        "this is an Outlook message (.msg). Put it into nhan/ and run thidua collect, or take the attached form out.",
        "Thư .msg chỉ được mở khi nằm trong nhan/.",
        Effect.REJECT,
    ),
)
