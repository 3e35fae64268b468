"""The parameter (`Tham số`) of a scoring method: 340–350, 360."""

from __future__ import annotations

from .spec import Spec

PARAMETER_NOT_USED = Spec(
    code="W340",
    vi="Tham số “{text}” không dùng cho cách chấm “{method}” nên bị bỏ qua. Xóa ô này hoặc đổi Cách chấm.",
    en="the parameter “{text}” is not used by method “{method}” and is ignored. Clear it or change the method.",
    about="Ô Tham số có nội dung nhưng cách chấm của dòng không cần tham số.",
)
PARAMETER_MISSING = Spec(
    code="E341",
    vi="cách chấm “{method}” cần Tham số mà ô này để trống. Ghi theo mẫu: {example}.",
    en="method “{method}” needs a parameter and this cell is blank. Write it like: {example}.",
    about="Các cách chấm mức, bậc, đếm không tính được điểm khi thiếu Tham số.",
)
PARAMETER_UNREADABLE = Spec(
    code="E342",
    vi="không hiểu “{item}” trong Tham số. Ghi theo mẫu: {example}.",
    en="“{item}” in the parameter cannot be read. Write it like: {example}.",
    about="Một mục của Tham số không đúng mẫu, hoặc số trong đó đọc được theo hai cách (ví dụ 1.000).",
)
POINTS_OUT_OF_RANGE = Spec(
    code="E343",
    vi="“{item}” cho {points} điểm, ngoài khoảng 0 đến điểm chuẩn {maximum}. Sửa mục này hoặc sửa Điểm chuẩn.",
    en="“{item}” gives {points} points, outside 0 to the maximum {maximum}. Correct it or the maximum.",
    about="Mức hoặc bậc cho số điểm âm hoặc vượt điểm chuẩn của tiêu chí.",
)
FLOOR_ABOVE_CEILING = Spec(
    code="E344",
    vi="sàn {low} cao hơn trần {high}. Ghi Tham số theo thứ tự «sàn; trần».",
    en="the floor {low} is above the ceiling {high}. Write the parameter as “floor; ceiling”.",
    about="Cách chấm cộng trừ giữ tổng các khoản trong khoảng sàn đến trần; sàn phải không quá trần.",
)
LEVEL_LISTED_TWICE = Spec(
    code="E345",
    vi="mức “{item}” ghi hai lần trong Tham số. Giữ lại một.",
    en="level “{item}” is listed twice. Keep one.",
    about="Hai mức cùng tên: không biết lấy điểm của mức nào.",
)
MAXIMUM_UNREACHABLE = Spec(
    code="W346",
    vi="không mức nào đạt điểm chuẩn {maximum}; cao nhất là {points}. Kiểm tra lại Tham số hoặc Điểm chuẩn.",
    en="no level reaches the maximum {maximum}; the highest is {points}. Check the parameter or the maximum.",
    about="Danh sách mức hoặc bậc không có mục nào cho đủ điểm chuẩn, nên không đơn vị nào đạt được.",
)
BAND_NEVER_USED = Spec(
    code="W347",
    vi="bậc “{item}” không bao giờ dùng đến vì bậc đứng trước đã gồm nó. Sắp lại thứ tự các bậc.",
    en="band “{item}” is never used, an earlier one covers it. Reorder the bands.",
    about="Bậc đầu tiên thỏa mãn sẽ được lấy; bậc ghi sau bị bậc trước che hết.",
)
NUMBER_WITHOUT_BAND = Spec(
    code="W348",
    vi="số đo {number} không thuộc bậc nào nên không có điểm. Thêm một bậc cho phần còn lại.",
    en="the number {number} falls into no band and would have no points. Add a band for the rest.",
    about="Các bậc để hở một khoảng; đơn vị có số đo trong khoảng đó không tính được điểm.",
)
SHARE_OUT_OF_RANGE = Spec(
    code="E349",
    vi="hệ số {share} ngoài khoảng 0 đến 1. Ghi phần điểm được hưởng khi vừa đạt chỉ tiêu, ví dụ 0,5.",
    en="the share {share} is outside 0 to 1. Write the share of points earned at the target, e.g. 0,5.",
    about="Hệ số h của cách chấm chỉ tiêu phải nằm trong khoảng 0 đến 1.",
)
POINTS_NOT_POSITIVE = Spec(
    code="E350",
    vi="điểm cho mỗi đơn vị đếm là {points}, phải lớn hơn 0. Ghi số dương.",
    en="the points of one counted thing are {points}, they must be above 0. Write a positive number.",
    about="Tham số của cách chấm đếm bằng 0 hoặc âm.",
)
NUMBER_IN_TWO_READINGS = Spec(
    code="E360",
    vi="số {value} trong “{item}” có hai cách hiểu: {readings}. Ghi lại cho rõ: bỏ dấu phân cách hàng nghìn, hoặc "
    "thêm một số 0 vào sau số lẻ.",
    en="{value} in “{item}” can be read in two ways: {readings}. Rewrite it: without grouping, or with one more 0 "
    "after the decimals.",
    about="Số trong Tham số có dấu chấm hoặc phẩy mà sau dấu là đúng ba chữ số: 2,095 là 2095 hay 2,095. Ghi 2095 "
    "hoặc 2,0950.",
)
