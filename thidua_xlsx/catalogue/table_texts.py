"""What can be wrong with any table the secretariat keeps: the texts, without their codes."""

from __future__ import annotations

from functools import partial

from .spec import Spec

MISSING_SHEET = partial(
    Spec,
    structure=True,
    vi="thiếu trang tính «{sheet}». Trong tệp có: {nearest}. Đặt lại tên trang, "
    "hoặc chép trang này từ tệp do «thidua new» tạo ra.",
    en="sheet «{sheet}» is missing. In the file: {nearest}. Rename the sheet, or copy it from a "
    "file made by `thidua new`.",
)
ABSENT_SHEET = partial(
    Spec,
    vi="không có trang tính «{sheet}», coi như trang trống. Nếu cần, chép trang này từ tệp do «thidua new» tạo ra.",
    en="sheet «{sheet}» is absent and taken as empty. If it is needed, copy it from a file made by `thidua new`.",
)
UNKNOWN_SHEET = partial(
    Spec,
    vi="không biết trang tính «{sheet}» nên không đọc. Có thể là: {nearest}. Đổi tên nếu viết nhầm.",
    en="unknown sheet «{sheet}» is not read. Perhaps: {nearest}. Rename it if misspelt.",
)
MISSING_HEADING = partial(
    Spec,
    structure=True,
    vi="thiếu «{heading}», là phần bắt buộc. Thêm vào, hoặc chép trang này từ tệp do «thidua new» tạo ra.",
    en="«{heading}» is required and missing. Add it, or copy the sheet from a file made by `thidua new`.",
    about="Một cột (hoặc mục) bắt buộc không tìm thấy ở dòng tiêu đề.",
)
UNKNOWN_HEADING = partial(
    Spec,
    vi="không biết «{heading}» nên không đọc. Có thể là: {nearest}. Sửa lại nếu viết nhầm.",
    en="unknown heading «{heading}» is not read. Perhaps: {nearest}. Correct it if misspelt.",
    about="Một cột hoặc một mục lạ; nội dung của nó không được dùng.",
)
MISSPELT_HEADING = partial(
    Spec,
    structure=True,
    vi="«{heading}» có lẽ là «{near}» viết nhầm nên chưa đọc. Sửa thành «{near}»; nếu là phần riêng, đặt tên khác "
    "hẳn.",
    en="«{heading}» may be «{near}» misspelt and is not read. Write «{near}»; if it is your own, give it a name "
    "that is unlike it.",
    about="Tên trang, tiêu đề cột hoặc mục gần giống một tên đang thiếu. Những gì tùy thuộc vào nó chưa được soát: "
    "sửa xong thì chạy lại.",
)
REPEATED_HEADING = partial(
    Spec,
    structure=True,
    vi="«{heading}» đã có ở {first}. Chỉ giữ lại một.",
    en="«{heading}» already stands at {first}. Keep only one.",
    about="Hai trang, hai cột hoặc hai mục trùng tên nhau.",
)
BLANK = partial(
    Spec,
    vi="chưa ghi «{heading}», là phần bắt buộc. Ghi vào ô này.",
    en="«{heading}» is required and blank. Fill it in.",
    about="Ô bắt buộc bị bỏ trống. Nếu cả dòng là thừa thì xóa dòng.",
)
NOT_A_NUMBER = partial(
    Spec,
    vi="«{value}» ở cột «{heading}» không phải là số. Chỉ ghi số, ví dụ {example}.",
    en="«{value}» under «{heading}» is not a number. Write a number only, e.g. {example}.",
    about="Ô phải là số nhưng có chữ, đơn vị hoặc ký hiệu khác.",
)
AMBIGUOUS_NUMBER = partial(
    Spec,
    vi="«{value}» ở cột «{heading}» có hai cách hiểu: {readings}. Ghi lại, không dùng dấu phân cách hàng nghìn.",
    en="«{value}» under «{heading}» can be read in two ways: {readings}. Rewrite it without grouping.",
    about="Số có dấu chấm hoặc phẩy mà sau dấu là đúng ba chữ số.",
)
OUT_OF_RANGE = partial(
    Spec,
    vi="«{heading}» là {value}, nhưng phải là {limits}. Sửa lại số.",
    en="«{heading}» is {value} but must be {limits}. Correct the number.",
    about="Số nằm ngoài khoảng cho phép, hoặc phải là số nguyên.",
)
NOT_A_DATE = partial(
    Spec,
    vi="«{value}» ở cột «{heading}» không phải là ngày. Ghi ngày/tháng/năm, ví dụ 15/01/2014.",
    en="«{value}» under «{heading}» is not a date. Write day/month/year, e.g. 15/01/2014.",
    about="Ô phải là ngày nhưng không đọc được thành một ngày có thật.",
)
UNKNOWN_WORD = partial(
    Spec,
    vi="«{value}» không dùng được ở cột «{heading}». Chọn một trong: {choices}.",
    en="«{value}» is not allowed under «{heading}». Choose one of: {choices}.",
    about="Từ ngoài danh sách lựa chọn của cột.",
)
CODE_BECAME_DATE = partial(
    Spec,
    vi="ô mã ở cột «{heading}» đã bị Excel đổi thành ngày {value}. Định dạng ô kiểu Text (Văn bản) rồi gõ lại mã.",
    en="a code under «{heading}» was turned into the date {value} by Excel. Format the cell as Text and retype.",
    about="Excel tự đổi mã như 1.1 hoặc 5-10 thành ngày; mã gốc không khôi phục được.",
)
CODE_WAS_NUMBER = partial(
    Spec,
    vi="cột «{heading}» có {count} mã kiểu số ({values}): 5.1 và 5.10 khi đó là một. Đang đọc như hiển thị; "
    "định dạng cột kiểu Text (Văn bản) rồi gõ lại các mã này.",
    en="«{heading}» holds {count} codes stored as numbers ({values}): 5.1 and 5.10 are then the same. Read as "
    "shown; format the column as Text and retype them.",
    about="Mã có phần thập phân được lưu kiểu số nên số 0 cuối có thể đã mất.",
)
FORMULA = partial(
    Spec,
    vi="ô chứa công thức; dùng giá trị đã lưu «{value}». Dán lại thành giá trị (Paste Special › Values) cho chắc.",
    en="the cell holds a formula; its saved value «{value}» is used. Paste it as a value to be safe.",
    about="Công thức trong bảng: giá trị đã lưu được dùng.",
)
FORMULA_WITHOUT_VALUE = partial(
    Spec,
    vi="ô chứa công thức nhưng tệp không lưu kết quả. Mở bằng Excel, lưu lại, hoặc ghi thẳng giá trị.",
    en="the cell holds a formula without a saved result. Open and save the file in Excel, or type the value.",
    about="Công thức chưa được tính khi lưu tệp.",
)
ERROR_VALUE = partial(
    Spec,
    vi="ô báo lỗi «{value}». Ghi lại giá trị đúng.",
    en="the cell shows the error «{value}». Write the right value.",
    about="Ô có giá trị lỗi của Excel như #REF! hoặc #N/A.",
)
MERGED = partial(
    Spec,
    vi="các ô {cells} bị gộp; chỉ ô đầu có giá trị, các ô sau coi như trống. Bỏ gộp ô và ghi đủ từng dòng.",
    en="cells {cells} are merged; only the first has a value. Unmerge them and fill in every row.",
    about="Ô gộp trong vùng dữ liệu.",
)
REPEATED_KEY = partial(
    Spec,
    vi="«{value}» ở cột «{heading}» đã có ở ô {first}. Mỗi dòng phải khác nhau: sửa hoặc xóa một dòng.",
    en="«{value}» under «{heading}» already stands in {first}. Rows must differ: change or delete one.",
    about="Giá trị không được trùng lại bị ghi hai lần.",
)
UNKNOWN_CODE = partial(
    Spec,
    vi="không có {what} nào mang mã «{value}». Có thể là: {nearest}. Sửa lại mã, hoặc khai thêm.",
    en="there is no {what} with code «{value}». Perhaps: {nearest}. Correct the code, or declare it.",
    about="Mã được nhắc đến nhưng không được khai ở trang của nó.",
)
PERCENT = partial(
    Spec,
    vi="ô định dạng phần trăm, đọc là {value} %.",
    en="percent-formatted cell, read as {value} %.",
    about="Ô phần trăm: 0,85 hiển thị 85 % được đọc là 85.",
)
ABSENT_HEADING = partial(
    Spec,
    vi="không có cột «{heading}», coi như để trống ở mọi dòng. Nếu cần dùng, thêm cột này.",
    en="no column «{heading}»: taken as blank on every row. Add the column if it is needed.",
    about="Một cột không bắt buộc không có ở dòng tiêu đề.",
)
UNREADABLE = partial(
    Spec,
    vi="không đọc được tệp này. Mở bằng Excel, chọn Save As kiểu .xlsx rồi thử lại.",
    en="the file cannot be read. Open it in Excel, save it as .xlsx and try again.",
)
