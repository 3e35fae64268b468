"""The returned sheet against the form that was sent out: 167, 168, 171, 221–247."""

from __future__ import annotations

from .spec import Effect, MarkedCopy, Spec

ADDED_SHEET = Spec(
    code="I167",
    vi="trang tính thêm '{name}' không được đọc.",
    en="the added sheet '{name}' is not read.",
    about="Đơn vị thêm trang tính của mình vào tệp; chỉ trang phiếu được đọc.",
)
SHEET_RENAMED = Spec(
    code="W168",
    vi="trang phiếu '{expected}' đã đổi tên thành '{actual}'. Vẫn được đọc theo cột mã.",
    en="the form's sheet '{expected}' was renamed '{actual}'. It is read by its key column all the same.",
    about="Trang phiếu được nhận ra theo bảng và cột mã chứ không theo tên.",
)
COLUMNS_MOVED = Spec(
    code="W171",
    vi="các cột của bảng đã bị chuyển chỗ: {columns}. Giá trị được đọc theo tiêu đề cột.",
    en="columns of the table stand elsewhere: {columns}. Values are read by their headings.",
    about="Cột bị chèn, xoá hoặc chuyển chỗ. Công thức trong phiếu không được so với bản gốc.",
)
MAXIMUM_ALTERED = Spec(
    code="E221",
    vi="điểm tối đa đã bị sửa từ {expected} thành {actual} (mục {item}). Hệ thống dùng {expected}.",
    en="the maximum was altered from {expected} to {actual} (item {item}). {expected} is used.",
    about="Ô khoá ghi điểm chuẩn khác với kế hoạch. Điểm chuẩn luôn lấy từ kế hoạch; nhắc đơn vị dùng đúng phiếu.",
)
DISPLAYED_TOTAL_DIFFERS = Spec(
    code="W231",
    vi="tổng ghi {stated}, tổng tính {computed} (lệch {gap}). Hệ thống dùng tổng tính.",
    en="the form's total is {stated}, the computed one {computed} (difference {gap}). The computed one is used.",
    about="Tổng lưu trong phiếu khác tổng tính từ các ô: có ô gõ dạng chữ, ô không được tính, hoặc công thức bị sửa.",
)
LOCKED_CELL_ALTERED = Spec(
    code="W232",
    vi="ô khoá ghi '{actual}', kế hoạch nay ghi '{expected}'. Hệ thống dùng nội dung của kế hoạch.",
    en="a locked cell says '{actual}', the plan now says '{expected}'. The plan's text is used.",
    about="Tên mục, tiêu đề, hướng dẫn hoặc ô khoá khác với kế hoạch: đơn vị đã sửa ô, hoặc kế hoạch đã sửa lời sau khi "
    "phát phiếu. Giá trị đơn vị nhập ở dòng ấy vẫn được dùng.",
)
FORMULA_ALTERED = Spec(
    code="W233",
    vi="công thức đã bị sửa thành '{actual}'. Hệ thống tự tính, không dùng công thức trong phiếu.",
    en="the formula was altered to '{actual}'. The tool computes by itself and never uses it.",
    about="Công thức trong ô khoá khác với phiếu đã phát.",
)
FORMULA_REPLACED = Spec(
    code="W234",
    vi="công thức đã bị thay bằng giá trị '{actual}'. Hệ thống tự tính, không dùng giá trị này.",
    en="the formula was replaced by the value '{actual}'. The tool computes by itself and never uses it.",
    about="Ô công thức chỉ còn giá trị (thường do dán giá trị).",
)
PROTECTION_REMOVED = Spec(
    code="I235",
    vi="trang tính không còn được bảo vệ. Nội dung ô khoá đã được so với kế hoạch.",
    en="the sheet is no longer protected. Its locked cells were compared with the plan.",
    about="Khoá trang tính đã được gỡ hoặc mất khi lưu bằng chương trình khác.",
)
HIDDEN_ROWS = Spec(
    code="I236",
    vi="có dòng bị ẩn: {rows}. Các dòng này vẫn được đọc.",
    en="rows are hidden: {rows}. They are read all the same.",
    about="Phiếu có dòng ẩn trong bảng; bản in có thể thiếu các dòng này.",
)
INPUT_CELL_MERGED = Spec(
    code="E237",
    vi="ô nhập của mục {item} đã bị gộp với ô khác ({merge}). Bỏ gộp ô rồi nhập lại.",
    en="the input cell of item {item} was merged with others ({merge}). Unmerge it and enter it again.",
    about="Ô nhập bị gộp (Merge), không rõ giá trị thuộc mục nào. Ô không được tính.",
    effect=Effect.FLAG,
)
ROWS_MOVED = Spec(
    code="W238",
    vi="các dòng của bảng đã bị chuyển chỗ: {keys}. Giá trị được đọc theo mã ở cột đầu, không theo vị trí.",
    en="rows of the table stand elsewhere: {keys}. Values are read by the key column, not by position.",
    about="Dòng bị chèn, xoá hoặc sắp xếp lại. Kiểm tra lại nếu có dòng bị xoá.",
)
ADDED_ROW_FOREIGN_KEY = Spec(
    code="W239",
    vi="dòng thêm có mã '{key}' không thuộc phiếu của đơn vị. Dòng này không được đọc.",
    en="the added row with key '{key}' does not belong to the agency's form. It is not read.",
    about="Cột mã chứa mã không có trong phiếu đã phát.",
    marked_copy=MarkedCopy.AT_SHEET,
)
UNASKED_ROW_MISSING = Spec(
    code="W248",
    vi="phiếu không có dòng '{key}', dòng này không nhập gì: kế hoạch thêm sau khi phát phiếu, hoặc đơn vị đã xoá. "
    "Các dòng khác vẫn được đọc.",
    en="has no row '{key}', in which nothing is entered: added to the plan after the form was made, or deleted. "
    "The other rows are read all the same.",
    about="Dòng chữ, dòng điểm nền hoặc đầu mục cộng trừ không có trong phiếu gửi về. Không giá trị nào mất.",
)
DUPLICATE_ROW_KEY = Spec(
    code="E240",
    vi="mã '{key}' đứng ở nhiều dòng: {rows}. Xoá dòng thừa rồi gửi lại.",
    en="key '{key}' stands in several rows: {rows}. Delete the surplus ones and send it again.",
    about="Dòng bị sao chép, không rõ dòng nào có hiệu lực. Không dòng nào được tính.",
    effect=Effect.FLAG,
    marked_copy=MarkedCopy.AT_ROW,
)
ROW_MISSING = Spec(
    code="E241",
    vi="không tìm thấy dòng có mã '{key}' (đã bị xoá hoặc mất mã). Dùng lại phiếu đã phát.",
    en="the row with key '{key}' is missing (deleted, or its key erased). Use the form as it was sent out.",
    about="Thiếu một dòng của phiếu. Các ô của dòng được coi là trống, không phải 0.",
    effect=Effect.FLAG,
    marked_copy=MarkedCopy.AT_ROW,
)
DEFINED_NAME_MOVED = Spec(
    code="W246",
    vi="tên ô '{name}' trỏ tới {target}, không phải ô của mục {item}. Giá trị được đọc theo mã ở cột đầu.",
    en="the name '{name}' points to {target}, not to the cell of item {item}. Values are read by the key column.",
    about="Tên ô trong phiếu và cột mã không khớp: dòng đã bị dán đè hoặc chuyển chỗ.",
)
ADDED_ROW_WITHOUT_KEY = Spec(
    code="W247",
    vi="dòng thêm không có mã nhưng có nội dung '{text}'. Nội dung này không được đọc.",
    en="an added row without a key holds '{text}'. It is not read.",
    about="Dòng được chèn vào bảng. Chuyển nội dung vào đúng dòng có mã.",
    marked_copy=MarkedCopy.AT_SHEET,
)
