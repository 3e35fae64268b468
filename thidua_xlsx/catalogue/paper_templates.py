"""Papers, their Word templates and PDFs, tables written as Parquet: 701–715."""

from __future__ import annotations

from .spec import Spec

UNKNOWN_FIELD = Spec(
    code="E701",
    vi="mẫu dùng trường “{field}” mà văn bản này không có{near}. {hint}",
    en="the template uses the field “{field}”, which this paper does not have{near}. {hint}",
    about="Mẫu Word đã sửa có một trường gõ sai tên, hoặc dùng một trường ngoài vòng lặp của nó. Sửa lại tên trường "
    "theo danh sách trường trong tài liệu hướng dẫn; văn bản chưa được lập.",
)
MALFORMED_TAG = Spec(
    code="E702",
    vi="mẫu có thẻ viết sai: {what}{near}. Sửa lại thẻ trong Word, hoặc xóa tệp để dùng mẫu gốc.",
    en="the template has a malformed tag: {what}{near}. Mend the tag in Word, or delete the file to use the "
    "original template.",
    about="Thẻ trong mẫu Word không đúng cú pháp, ví dụ thiếu dấu ngoặc, thiếu endfor hay endif. Sửa lại thẻ đó; văn "
    "bản chưa được lập.",
)
UNKNOWN_FILTER = Spec(
    code="E703",
    vi="mẫu dùng bộ lọc “{filter}” không có{near}. {hint}",
    en="the template uses an unknown filter “{filter}”{near}. {hint}",
    about="Sau dấu | trong thẻ là tên bộ lọc; mẫu dùng một tên không có. Sửa lại theo danh sách bộ lọc.",
)
NOT_A_WORD_FILE = Spec(
    code="E704",
    vi="không mở được mẫu như một tệp Word .docx ({why}). Lưu lại mẫu bằng Word dạng .docx, hoặc xóa tệp để dùng "
    "mẫu gốc.",
    en="the template cannot be opened as a Word .docx file ({why}). Save it again as .docx, or delete it to use the "
    "original template.",
    about="Tệp mẫu hỏng hoặc không phải .docx, hay văn bản lập ra không phải một tệp Word lành lặn.",
)
LOOP_OVER_NO_LIST = Spec(
    code="E705",
    vi="mẫu lặp trên “{field}” nhưng trường này không phải danh sách{near}. Bỏ vòng lặp, hoặc chọn một danh sách: "
    "{lists}.",
    en="the template loops over “{field}”, which is not a list{near}. Remove the loop or choose a list: {lists}.",
    about="Vòng lặp for trong mẫu phải chạy trên một danh sách.",
)
LIST_NO_LONGER_USED = Spec(
    code="W706",
    vi="mẫu không còn dùng danh sách “{field}” ({about}): phần này sẽ không có trong văn bản. Nếu không cố ý bỏ, "
    "chép lại vòng lặp từ mẫu gốc.",
    en="the template no longer uses the list “{field}” ({about}): the paper will not show it. If that is not meant, "
    "copy the loop from the original template.",
    about="Mẫu đã sửa bỏ mất một vòng lặp của mẫu gốc. Chỉ là lời nhắc: văn bản vẫn được lập.",
)
NOT_ALLOWED = Spec(
    code="E707",
    vi="mẫu gọi một thứ không được phép ({what}). Mẫu chỉ được dùng trường, vòng lặp, điều kiện và bộ lọc.",
    en="the template calls something that is not allowed ({what}). Templates may use fields, loops, conditions and "
    "filters only.",
    about="Mẫu chạy trong hộp kín: không gọi được hàm hay thuộc tính nội bộ.",
)
LIBREOFFICE_MISSING = Spec(
    code="E708",
    vi="máy này không có LibreOffice nên không lập được PDF. Cài LibreOffice rồi chạy lại, hoặc mở tệp .docx bằng "
    "Word và chọn Lưu thành PDF; các tệp .docx vẫn đã được ghi.",
    en="LibreOffice is not installed, so no PDF was made. Install it and run again, or open the .docx in Word and "
    "save it as PDF; the .docx files were written.",
    about="`thidua papers --pdf` nhờ LibreOffice chuyển từng văn bản sang PDF.",
)
PDF_FAILED = Spec(
    code="E709",
    vi="LibreOffice không lập được PDF của văn bản này ({why}). Mở tệp bằng Word và chọn Lưu thành PDF; tệp .docx "
    "vẫn đã được ghi.",
    en="LibreOffice did not make the PDF of this paper ({why}). Open it in Word and save it as PDF; the .docx was "
    "written.",
    about="Tệp PDF được kiểm tra sau khi lập: phải có, và phải là một PDF trọn vẹn.",
)
UNKNOWN_PAPER = Spec(
    code="E710",
    vi="không có văn bản tên {name}{hint}. Các văn bản: {known}.",
    en="there is no paper {name}{hint}. The papers: {known}.",
    about="`thidua papers` lập những văn bản được nêu tên, hoặc tất cả khi không nêu tên nào.",
)
FILE_OF_NO_PAPER = Spec(
    code="W711",
    vi="tệp này không phải mẫu của văn bản nào nên không được dùng{hint}. Đặt tên tệp là tên văn bản và đuôi .docx; "
    "các văn bản: {known}.",
    en="no paper uses this file{hint}. Name it after a paper, with .docx; the papers: {known}.",
    about="Mẫu riêng của mùa thi đua chỉ thay mẫu gốc khi trùng tên. Tệp tên khác bị bỏ qua, kể cả tệp .doc.",
)
REPORT_TEMPLATE_FAULTY = Spec(
    code="E712",
    vi="mẫu của báo cáo có lỗi ({what}). Sửa lại tệp, hoặc xóa nó để dùng mẫu gốc; báo cáo chưa được lập.",
    en="the report's template has an error ({what}). Mend it, or delete it to use the original; no report was made.",
    about="Mẫu riêng templates/bao_cao.html.j2 viết sai thẻ hoặc dùng một trường không có.",
)
PYARROW_MISSING = Spec(
    code="E713",
    vi="máy này chưa có pyarrow nên không ghi được Parquet; các tệp CSV vẫn đã được ghi. Cài thêm: "
    "pip install thidua_xlsx[parquet].",
    en="pyarrow is not installed, so no Parquet was written; the CSV files were. Install it: "
    "pip install thidua_xlsx[parquet].",
    about="`thidua export --parquet` nhờ thư viện pyarrow; không có nó thì chỉ ghi CSV.",
)
TRACKED_CHANGES = Spec(
    code="W714",
    vi="mẫu còn dấu vết sửa (Track Changes); văn bản được lập như đã chấp nhận mọi sửa đổi. Nên mở mẫu bằng Word, chọn "
    "Review › Accept All Changes rồi lưu.",
    en="the template holds tracked changes; the paper is made as if all were accepted. Better open it in Word, "
    "choose Review › Accept All Changes and save.",
    about="Chữ đã xóa khi bật Track Changes vẫn còn trong tệp: không in ra văn bản, thẻ trong đó không tính.",
)
NOT_A_DOCX = Spec(
    code="I715",
    vi="mẫu được lưu dạng .dotx hoặc .docm rồi đổi đuôi; văn bản vẫn được lập thành .docx, không có macro. Nên lưu lại "
    "mẫu dạng Word Document (.docx).",
    en="the template was saved as .dotx or .docm and renamed; papers are made as .docx without macros. Better save "
    "it as a Word Document (.docx).",
    about="Bên trong tệp ghi là mẫu của Word hoặc tệp có macro; Word không mở một tệp như thế dưới đuôi .docx.",
)
