"""Findings 7xx: documents and templates."""

from __future__ import annotations

from .spec import Spec

SPECS: tuple[Spec, ...] = (
    Spec(
        "E701",
        "mẫu dùng trường “{field}” mà văn bản này không có{near}. {hint}",
        "the template uses the field “{field}”, which this paper does not have{near}. {hint}",
        "Mẫu Word đã sửa có một trường gõ sai tên, hoặc dùng một trường ngoài vòng lặp của nó. Sửa lại tên trường "
        "theo danh sách trường trong tài liệu hướng dẫn; văn bản chưa được lập.",
    ),
    Spec(
        "E702",
        "mẫu có thẻ viết sai: {what}{near}. Sửa lại thẻ trong Word, hoặc xóa tệp để dùng mẫu gốc.",
        "the template has a malformed tag: {what}{near}. Mend the tag in Word, or delete the file to use the "
        "original template.",
        "Thẻ trong mẫu Word không đúng cú pháp, ví dụ thiếu dấu ngoặc, thiếu endfor hay endif. Sửa lại thẻ đó; văn "
        "bản chưa được lập.",
    ),
    Spec(
        "E703",
        "mẫu dùng bộ lọc “{filter}” không có{near}. {hint}",
        "the template uses an unknown filter “{filter}”{near}. {hint}",
        "Sau dấu | trong thẻ là tên bộ lọc; mẫu dùng một tên không có. Sửa lại theo danh sách bộ lọc.",
    ),
    Spec(
        "E704",
        "không mở được mẫu như một tệp Word .docx ({why}). Lưu lại mẫu bằng Word dạng .docx, hoặc xóa tệp để dùng "
        "mẫu gốc.",
        "the template cannot be opened as a Word .docx file ({why}). Save it again as .docx, or delete it to use the "
        "original template.",
        "Tệp mẫu hỏng hoặc không phải .docx, hay văn bản lập ra không phải một tệp Word lành lặn.",
    ),
    Spec(
        "E705",
        "mẫu lặp trên “{field}” nhưng trường này không phải danh sách{near}. Bỏ vòng lặp, hoặc chọn một danh sách: "
        "{lists}.",
        "the template loops over “{field}”, which is not a list{near}. Remove the loop or choose a list: {lists}.",
        "Vòng lặp for trong mẫu phải chạy trên một danh sách.",
    ),
    Spec(
        "W706",
        "mẫu không còn dùng danh sách “{field}” ({about}): phần này sẽ không có trong văn bản. Nếu không cố ý bỏ, "
        "chép lại vòng lặp từ mẫu gốc.",
        "the template no longer uses the list “{field}” ({about}): the paper will not show it. If that is not meant, "
        "copy the loop from the original template.",
        "Mẫu đã sửa bỏ mất một vòng lặp của mẫu gốc. Chỉ là lời nhắc: văn bản vẫn được lập.",
    ),
    Spec(
        "E707",
        "mẫu gọi một thứ không được phép ({what}). Mẫu chỉ được dùng trường, vòng lặp, điều kiện và bộ lọc.",
        "the template calls something that is not allowed ({what}). Templates may use fields, loops, conditions and "
        "filters only.",
        "Mẫu chạy trong hộp kín: không gọi được hàm hay thuộc tính nội bộ.",
    ),
    Spec(
        "E708",
        "máy này không có LibreOffice nên không lập được PDF. Cài LibreOffice rồi chạy lại, hoặc mở tệp .docx bằng "
        "Word và chọn Lưu thành PDF; các tệp .docx vẫn đã được ghi.",
        "LibreOffice is not installed, so no PDF was made. Install it and run again, or open the .docx in Word and "
        "save it as PDF; the .docx files were written.",
        "`thidua papers --pdf` nhờ LibreOffice chuyển từng văn bản sang PDF.",
    ),
    Spec(
        "E709",
        "LibreOffice không lập được PDF của văn bản này ({why}). Mở tệp bằng Word và chọn Lưu thành PDF; tệp .docx "
        "vẫn đã được ghi.",
        "LibreOffice did not make the PDF of this paper ({why}). Open it in Word and save it as PDF; the .docx was "
        "written.",
        "Tệp PDF được kiểm tra sau khi lập: phải có, và phải là một PDF trọn vẹn.",
    ),
    Spec(
        "E710",
        "không có văn bản tên {name}{hint}. Các văn bản: {known}.",
        "there is no paper {name}{hint}. The papers: {known}.",
        "`thidua papers` lập những văn bản được nêu tên, hoặc tất cả khi không nêu tên nào.",
    ),
    Spec(
        "W711",
        "tệp này không phải mẫu của văn bản nào nên không được dùng{hint}. Đặt tên tệp là tên văn bản và đuôi .docx; "
        "các văn bản: {known}.",
        "no paper uses this file{hint}. Name it after a paper, with .docx; the papers: {known}.",
        "Mẫu riêng của mùa thi đua chỉ thay mẫu gốc khi trùng tên. Tệp tên khác bị bỏ qua, kể cả tệp .doc.",
    ),
    Spec(
        "E712",
        "mẫu của báo cáo có lỗi ({what}). Sửa lại tệp, hoặc xóa nó để dùng mẫu gốc; báo cáo chưa được lập.",
        "the report's template has an error ({what}). Mend it, or delete it to use the original; no report was made.",
        "Mẫu riêng templates/bao_cao.html.j2 viết sai thẻ hoặc dùng một trường không có.",
    ),
    Spec(
        "E713",
        "máy này chưa có pyarrow nên không ghi được Parquet; các tệp CSV vẫn đã được ghi. Cài thêm: "
        "pip install thidua_xlsx[parquet].",
        "pyarrow is not installed, so no Parquet was written; the CSV files were. Install it: "
        "pip install thidua_xlsx[parquet].",
        "`thidua export --parquet` nhờ thư viện pyarrow; không có nó thì chỉ ghi CSV.",
    ),
)
