"""Bonuses and deductions of an agency: 501–505."""

from __future__ import annotations

from .spec import Spec

MUTUALLY_EXCLUSIVE = Spec(
    code="E501",
    vi="{name}: “{first}” và “{second}” không được tính cùng nhau mà cả hai đều có số lần. Xóa một trong hai.",
    en="{name}: “{first}” and “{second}” exclude each other, yet both are counted. Remove one.",
    about="Hai mục cộng trừ khai “Loại trừ với” nhau cùng được tính; cả hai chờ cho đến khi bỏ một.",
)
NO_DATE_OF_RECEIPT = Spec(
    code="W502",
    vi="chưa có ngày nhận “{milestone}” của {name} nên không xét nộp trễ. Ghi ngày vào trang Nhận.",
    en="no date of receipt of “{milestone}” from {name}, lateness is not judged. Record it in sheet Nhận.",
    about="Trễ hạn chỉ xét theo ngày ghi trong sheet Nhận (hoặc ngày của thư điện tử), không theo ngày của tệp.",
)
RECORD_DOES_NOT_APPLY = Spec(
    code="W503",
    vi="ghi nhận “{item}” không dùng: mục này không áp dụng cho {name}. Kiểm tra Mã đơn vị và Mã.",
    en="the record “{item}” is not used: it does not apply to {name}. Check both codes.",
    about="Một dòng Ghi nhận nêu mục cộng trừ mà kế hoạch không áp dụng cho đơn vị đó.",
)
DECLARED_BY_ANOTHER = Spec(
    code="W504",
    vi="ghi nhận “{item}” của {name} không dùng: số lần của mục này do {declarer} xác định. Xóa dòng, "
    "hoặc đổi Ai khai thành ban thư ký.",
    en="the record “{item}” of {name} is not used: its count comes from: {declarer}. Remove the row, "
    "or let the secretariat declare it.",
    about="Ghi nhận chỉ dùng cho mục cộng trừ có Ai khai là ban thư ký, và cho điều kiện ghi nhận.",
)
COUNT_NOT_APPRAISED = Spec(
    code="W505",
    vi="“{adjustment}” của {name} chưa được thẩm định số lần. Điền ô này trong phiếu thẩm định, ghi 0 nếu không có.",
    en="the count of “{adjustment}” of {name} has not been appraised. Fill it in, 0 if there is none.",
    about="Đơn vị khai có điểm cộng hoặc điểm trừ mà ô thẩm định để trống: trống không phải là 0.",
)
