"""Findings 340-369: `Tham số` of a criterion."""

from __future__ import annotations

from .spec import Spec

SPECS: tuple[Spec, ...] = (
    Spec(
        "W340",
        "Tham số “{text}” không dùng cho cách chấm “{method}” nên bị bỏ qua. Xóa ô này hoặc đổi Cách chấm.",
        "the parameter “{text}” is not used by method “{method}” and is ignored. Clear it or change the method.",
        "Ô Tham số có nội dung nhưng cách chấm của dòng không cần tham số.",
    ),
    Spec(
        "E341",
        "cách chấm “{method}” cần Tham số mà ô này để trống. Ghi theo mẫu: {example}.",
        "method “{method}” needs a parameter and this cell is blank. Write it like: {example}.",
        "Các cách chấm mức, bậc, đếm không tính được điểm khi thiếu Tham số.",
    ),
    Spec(
        "E342",
        "không hiểu “{item}” trong Tham số. Ghi theo mẫu: {example}.",
        "“{item}” in the parameter cannot be read. Write it like: {example}.",
        "Một mục của Tham số không đúng mẫu, hoặc số trong đó đọc được theo hai cách (ví dụ 1.000).",
    ),
    Spec(
        "E343",
        "“{item}” cho {points} điểm, ngoài khoảng 0 đến điểm chuẩn {maximum}. Sửa mục này hoặc sửa Điểm chuẩn.",
        "“{item}” gives {points} points, outside 0 to the maximum {maximum}. Correct it or the maximum.",
        "Mức hoặc bậc cho số điểm âm hoặc vượt điểm chuẩn của tiêu chí.",
    ),
    Spec(
        "E345",
        "mức “{item}” ghi hai lần trong Tham số. Giữ lại một.",
        "level “{item}” is listed twice. Keep one.",
        "Hai mức cùng tên: không biết lấy điểm của mức nào.",
    ),
    Spec(
        "W346",
        "không mức nào đạt điểm chuẩn {maximum}; cao nhất là {points}. Kiểm tra lại Tham số hoặc Điểm chuẩn.",
        "no level reaches the maximum {maximum}; the highest is {points}. Check the parameter or the maximum.",
        "Danh sách mức hoặc bậc không có mục nào cho đủ điểm chuẩn, nên không đơn vị nào đạt được.",
    ),
    Spec(
        "W347",
        "bậc “{item}” không bao giờ dùng đến vì bậc đứng trước đã gồm nó. Sắp lại thứ tự các bậc.",
        "band “{item}” is never used, an earlier one covers it. Reorder the bands.",
        "Bậc đầu tiên thỏa mãn sẽ được lấy; bậc ghi sau bị bậc trước che hết.",
    ),
    Spec(
        "W348",
        "số đo {number} không thuộc bậc nào nên không có điểm. Thêm một bậc cho phần còn lại.",
        "the number {number} falls into no band and would have no points. Add a band for the rest.",
        "Các bậc để hở một khoảng; đơn vị có số đo trong khoảng đó không tính được điểm.",
    ),
    Spec(
        "E349",
        "hệ số {share} ngoài khoảng 0 đến 1. Ghi phần điểm được hưởng khi vừa đạt chỉ tiêu, ví dụ 0,5.",
        "the share {share} is outside 0 to 1. Write the share of points earned at the target, e.g. 0,5.",
        "Hệ số h của cách chấm chỉ tiêu phải nằm trong khoảng 0 đến 1.",
    ),
    Spec(
        "E350",
        "điểm cho mỗi đơn vị đếm là {points}, phải lớn hơn 0. Ghi số dương.",
        "the points of one counted thing are {points}, they must be above 0. Write a positive number.",
        "Tham số của cách chấm đếm bằng 0 hoặc âm.",
    ),
)
