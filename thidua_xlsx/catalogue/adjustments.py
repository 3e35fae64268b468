"""Findings 5xx: bonuses, deductions and eligibility."""

from __future__ import annotations

from .spec import Spec

SPECS: tuple[Spec, ...] = (
    Spec(
        "E501",
        "{name}: “{first}” và “{second}” không được tính cùng nhau mà cả hai đều có số lần. Xóa một trong hai.",
        "{name}: “{first}” and “{second}” exclude each other, yet both are counted. Remove one.",
        "Hai mục cộng trừ khai “Loại trừ với” nhau cùng được tính; cả hai chờ cho đến khi bỏ một.",
    ),
    Spec(
        "W502",
        "chưa có ngày nhận “{milestone}” của {name} nên không xét nộp trễ. Ghi ngày vào sheet Nhận.",
        "no date of receipt of “{milestone}” from {name}, lateness is not judged. Record it in sheet Nhận.",
        "Trễ hạn chỉ xét theo ngày ghi trong sheet Nhận (hoặc ngày của thư điện tử), không theo ngày của tệp.",
    ),
    Spec(
        "W503",
        "ghi nhận “{item}” không dùng: mục này không áp dụng cho {name}. Kiểm tra Mã đơn vị và Mã.",
        "the record “{item}” is not used: it does not apply to {name}. Check both codes.",
        "Một dòng Ghi nhận nêu mục cộng trừ mà kế hoạch không áp dụng cho đơn vị đó.",
    ),
    Spec(
        "W504",
        "ghi nhận “{item}” của {name} không dùng: số lần của mục này do {declarer} xác định. Xóa dòng, "
        "hoặc đổi Ai khai thành ban thư ký.",
        "the record “{item}” of {name} is not used: its count comes from: {declarer}. Remove the row, "
        "or let the secretariat declare it.",
        "Ghi nhận chỉ dùng cho mục cộng trừ có Ai khai là ban thư ký, và cho điều kiện ghi nhận.",
    ),
    Spec(
        "W505",
        "“{adjustment}” của {name} chưa được thẩm định số lần. Điền ô này trong phiếu thẩm định, ghi 0 nếu không có.",
        "the count of “{adjustment}” of {name} has not been appraised. Fill it in, 0 if there is none.",
        "Đơn vị khai có điểm cộng hoặc điểm trừ mà ô thẩm định để trống: trống không phải là 0.",
    ),
)
