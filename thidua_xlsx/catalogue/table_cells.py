"""What can be wrong with any table the secretariat keeps: the same texts for the plan and the register.

The two families have codes of their own (3xx and 4xx), so that a code tells which workbook is meant.
"""

from __future__ import annotations

from dataclasses import dataclass

from .spec import Spec


@dataclass(frozen=True, slots=True)
class TableCodes:
    """The codes of one workbook's table findings; "" for what its declarations cannot lead to."""

    missing_sheet: str
    absent_sheet: str
    unknown_sheet: str
    missing_heading: str
    unknown_heading: str
    repeated_heading: str
    blank: str
    not_a_number: str
    ambiguous_number: str
    out_of_range: str
    not_a_date: str
    unknown_word: str
    code_became_date: str
    code_was_number: str
    formula: str
    formula_without_value: str
    error_value: str
    merged: str
    repeated_key: str
    unknown_code: str
    percent: str
    absent_heading: str
    unreadable: str


def table_specs(codes: TableCodes, book: str) -> tuple[Spec, ...]:
    """The specs of one workbook, named `book` in the reference, sorted by number."""
    specs = (
        Spec(
            codes.missing_sheet,
            "thiếu trang tính «{sheet}». Tên gần nhất trong tệp: {nearest}. Đặt lại tên trang, "
            "hoặc chép trang này từ tệp do «thidua new» tạo ra.",
            "sheet «{sheet}» is missing. Nearest name in the file: {nearest}. Rename the sheet, or copy it from a "
            "file made by `thidua new`.",
            f"Trang bắt buộc của {book} không có trong tệp.",
        ),
        Spec(
            codes.absent_sheet,
            "không có trang tính «{sheet}», coi như trang trống. Tên gần nhất trong tệp: {nearest}.",
            "sheet «{sheet}» is absent and taken as empty. Nearest name in the file: {nearest}.",
            f"Một trang không bắt buộc của {book} không có trong tệp.",
        ),
        Spec(
            codes.unknown_sheet,
            "không biết trang tính «{sheet}» nên không đọc. Tên gần nhất: {nearest}. Đổi tên nếu viết nhầm.",
            "unknown sheet «{sheet}» is not read. Nearest known name: {nearest}. Rename it if misspelt.",
            f"Trang không thuộc {book}.",
        ),
        Spec(
            codes.missing_heading,
            "thiếu cột «{heading}». Tiêu đề gần nhất trong trang: {nearest}. Thêm cột, hoặc sửa lại tiêu đề.",
            "column «{heading}» is missing. Nearest heading on the sheet: {nearest}. Add it, or correct the heading.",
            "Một cột (hoặc mục) bắt buộc không tìm thấy ở dòng tiêu đề.",
        ),
        Spec(
            codes.unknown_heading,
            "không biết «{heading}» nên không đọc. Tên gần nhất: {nearest}. Sửa lại nếu viết nhầm.",
            "unknown heading «{heading}» is not read. Nearest known name: {nearest}. Correct it if misspelt.",
            "Một cột hoặc một mục lạ; nội dung của nó không được dùng.",
        ),
        Spec(
            codes.repeated_heading,
            "«{heading}» đã có ở {first}. Chỉ giữ lại một.",
            "«{heading}» already stands at {first}. Keep only one.",
            "Hai trang, hai cột hoặc hai mục trùng tên nhau.",
        ),
        Spec(
            codes.blank,
            "chưa ghi «{heading}», là phần bắt buộc. Ghi vào ô này.",
            "«{heading}» is required and blank. Fill it in.",
            "Ô bắt buộc bị bỏ trống. Nếu cả dòng là thừa thì xóa dòng.",
        ),
        Spec(
            codes.not_a_number,
            "«{value}» ở cột «{heading}» không phải là số. Chỉ ghi số, ví dụ {example}.",
            "«{value}» under «{heading}» is not a number. Write a number only, e.g. {example}.",
            "Ô phải là số nhưng có chữ, đơn vị hoặc ký hiệu khác.",
        ),
        Spec(
            codes.ambiguous_number,
            "«{value}» ở cột «{heading}» có hai cách hiểu: {readings}. Ghi lại, không dùng dấu phân cách hàng nghìn.",
            "«{value}» under «{heading}» can be read in two ways: {readings}. Rewrite it without grouping.",
            "Số có dấu chấm hoặc phẩy mà sau dấu là đúng ba chữ số.",
        ),
        Spec(
            codes.out_of_range,
            "«{heading}» là {value}, nhưng phải là {limits}. Sửa lại số.",
            "«{heading}» is {value} but must be {limits}. Correct the number.",
            "Số nằm ngoài khoảng cho phép, hoặc phải là số nguyên.",
        ),
        Spec(
            codes.not_a_date,
            "«{value}» ở cột «{heading}» không phải là ngày. Ghi ngày/tháng/năm, ví dụ 15/01/2014.",
            "«{value}» under «{heading}» is not a date. Write day/month/year, e.g. 15/01/2014.",
            "Ô phải là ngày nhưng không đọc được thành một ngày có thật.",
        ),
        Spec(
            codes.unknown_word,
            "«{value}» không dùng được ở cột «{heading}». Gần nhất: {nearest}. Chọn một trong: {choices}.",
            "«{value}» is not allowed under «{heading}». Nearest: {nearest}. Choose one of: {choices}.",
            "Từ ngoài danh sách lựa chọn của cột.",
        ),
        Spec(
            codes.code_became_date,
            "ô mã ở cột «{heading}» đã bị Excel đổi thành ngày {value}. Định dạng ô kiểu Text (Văn bản) rồi gõ lại mã.",
            "a code under «{heading}» was turned into the date {value} by Excel. Format the cell as Text and retype.",
            "Excel tự đổi mã như 1.1 hoặc 5-10 thành ngày; mã gốc không khôi phục được.",
        ),
        Spec(
            codes.code_was_number,
            "cột «{heading}» có {count} mã kiểu số ({values}): 5.1 và 5.10 khi đó là một. Đang đọc như hiển thị; "
            "định dạng cột kiểu Text (Văn bản) rồi gõ lại các mã này.",
            "«{heading}» holds {count} codes stored as numbers ({values}): 5.1 and 5.10 are then the same. Read as "
            "shown; format the column as Text and retype them.",
            "Mã có phần thập phân được lưu kiểu số nên số 0 cuối có thể đã mất.",
        ),
        Spec(
            codes.formula,
            "ô chứa công thức; dùng giá trị đã lưu «{value}». Dán lại thành giá trị (Paste Special › Values) cho chắc.",
            "the cell holds a formula; its saved value «{value}» is used. Paste it as a value to be safe.",
            "Công thức trong bảng: giá trị đã lưu được dùng.",
        ),
        Spec(
            codes.formula_without_value,
            "ô chứa công thức nhưng tệp không lưu kết quả. Mở bằng Excel, lưu lại, hoặc ghi thẳng giá trị.",
            "the cell holds a formula without a saved result. Open and save the file in Excel, or type the value.",
            "Công thức chưa được tính khi lưu tệp.",
        ),
        Spec(
            codes.error_value,
            "ô báo lỗi «{value}». Ghi lại giá trị đúng.",
            "the cell shows the error «{value}». Write the right value.",
            "Ô có giá trị lỗi của Excel như #REF! hoặc #N/A.",
        ),
        Spec(
            codes.merged,
            "các ô {cells} bị gộp; chỉ ô đầu có giá trị, các ô sau coi như trống. Bỏ gộp ô và ghi đủ từng dòng.",
            "cells {cells} are merged; only the first has a value. Unmerge them and fill in every row.",
            "Ô gộp trong vùng dữ liệu.",
        ),
        Spec(
            codes.repeated_key,
            "«{value}» ở cột «{heading}» đã có ở ô {first}. Mỗi dòng phải khác nhau: sửa hoặc xóa một dòng.",
            "«{value}» under «{heading}» already stands in {first}. Rows must differ: change or delete one.",
            "Giá trị không được trùng lại bị ghi hai lần.",
        ),
        Spec(
            codes.unknown_code,
            "không có {what} nào mang mã «{value}». Gần nhất: {nearest}. Sửa lại mã, hoặc khai thêm.",
            "there is no {what} with code «{value}». Nearest: {nearest}. Correct the code, or declare it.",
            "Mã được nhắc đến nhưng không được khai ở trang của nó.",
        ),
        Spec(
            codes.percent,
            "ô định dạng phần trăm, đọc là {value} %.",
            "percent-formatted cell, read as {value} %.",
            "Ô phần trăm: 0,85 hiển thị 85 % được đọc là 85.",
        ),
        Spec(
            codes.absent_heading,
            "không có cột «{heading}», coi như để trống ở mọi dòng. Tiêu đề gần nhất trong trang: {nearest}.",
            "no column «{heading}»: taken as blank on every row. Nearest heading on the sheet: {nearest}.",
            "Một cột không bắt buộc không có ở dòng tiêu đề.",
        ),
        Spec(
            codes.unreadable,
            "không đọc được tệp này ({reason}). Mở bằng Excel, chọn Save As kiểu .xlsx rồi thử lại.",
            "the file cannot be read ({reason}). Open it in Excel, save it as .xlsx and try again.",
            f"Tệp {book} hỏng, hoặc được ghi bởi một chương trình viết sai chuẩn.",
        ),
    )
    return tuple(spec for spec in specs if spec.code)
