"""Findings 324–339: the criteria of the plan as a tree, and codes."""

from __future__ import annotations

from .spec import Spec

SPECS: tuple[Spec, ...] = (
    Spec(
        "E324",
        "tiêu chí «{item}» thuộc «{parent}», nhưng không có dòng nào mang mã «{parent}». Gần nhất: {nearest}. "
        "Ghi lại cột Thuộc (để trống thì lấy phần của Mã trước dấu chấm cuối), hoặc thêm dòng cha.",
        "criterion «{item}» belongs to «{parent}», but no row has that code. Nearest: {nearest}. Correct the "
        "parent (blank means the code before its last dot), or add the parent's row.",
        "Cột Thuộc, hay phần của Mã trước dấu chấm cuối khi cột này trống, chỉ tới một mã không có.",
    ),
    Spec(
        "E325",
        "trang «{sheet}» chưa có dòng nào. Ghi ít nhất một dòng; xem ví dụ ở trang «Hướng dẫn».",
        "sheet «{sheet}» has no rows. Fill in at least one; see the example on sheet «Hướng dẫn».",
        "Một trang không được để trống mà chưa có dòng nào.",
    ),
    Spec(
        "E326",
        "các tiêu chí thuộc lẫn nhau thành vòng: {circle}. Sửa cột Thuộc của một dòng trong vòng.",
        "these criteria belong to each other in a circle: {circle}. Correct one parent.",
        "Đi theo cột Thuộc từ một tiêu chí lại gặp chính nó.",
    ),
    Spec(
        "E327",
        "tiêu chí «{item}» áp dụng cho {agencies}, nhưng tiêu chí cha «{parent}» thì không. Sửa cột Áp dụng cho "
        "của một trong hai dòng.",
        "criterion «{item}» applies to {agencies}, but its parent «{parent}» does not. Correct either row.",
        "Dòng con áp dụng cho đơn vị mà dòng cha không áp dụng: điểm của dòng con sẽ không được cộng vào đâu.",
    ),
    Spec(
        "E328",
        "tiêu chí «{item}» có dòng con «{child}» nhưng lại được chấm trực tiếp (cách chấm «{method}»). Đổi cách "
        "chấm thành «nhóm» hoặc «nhóm trần», hoặc sửa cột Thuộc của dòng con.",
        "criterion «{item}» has a child «{child}» but is scored itself ({method}). Make it a group, or correct the "
        "child's parent.",
        "Chỉ dòng nhóm mới có dòng con được chấm điểm.",
    ),
    Spec(
        "E329",
        "nhóm «{item}» không có dòng con nào được chấm điểm. Thêm dòng con, hoặc đổi cách chấm.",
        "group «{item}» has no scored children. Add some, or change its method.",
        "Dòng nhóm trống: không có gì để cộng.",
    ),
    Spec(
        "E330",
        "điểm chuẩn của nhóm «{item}» là {maximum}, nhưng tổng các dòng con ({parts}) là {total}. Sửa một bên; nếu "
        "kế hoạch đã ký đúng như vậy, đặt «Chấp nhận lệch tổng» là «có».",
        "group «{item}» has {maximum} points, but its children ({parts}) add up to {total}. Correct one; if the "
        "signed plan says so, set «Chấp nhận lệch tổng» to «có».",
        "Điểm của dòng nhóm không bằng tổng điểm các dòng con.",
    ),
    Spec(
        "W331",
        "điểm chuẩn của nhóm «{item}» là {maximum}, tổng các dòng con ({parts}) là {total}; kế hoạch chấp nhận lệch.",
        "group «{item}» has {maximum} points, its children ({parts}) add up to {total}; the plan accepts it.",
        "Như E330, khi kế hoạch chấp nhận lệch tổng.",
    ),
    Spec(
        "E332",
        "tổng điểm chuẩn ghi {declared}, nhưng các tiêu chí cấp một cộng lại là {total} (lệch {gap}). Sửa một bên; "
        "nếu kế hoạch đã ký đúng như vậy, đặt «Chấp nhận lệch tổng» là «có».",
        "the declared total is {declared}, but the top-level criteria add up to {total} ({gap} apart). Correct one; "
        "if the signed plan says so, set «Chấp nhận lệch tổng» to «có».",
        "Tổng điểm ghi ở trang Kỳ thi đua không bằng tổng của bảng tiêu chí.",
    ),
    Spec(
        "W333",
        "tổng điểm chuẩn ghi {declared}, các tiêu chí cấp một cộng lại là {total} (lệch {gap}); kế hoạch chấp nhận "
        "lệch.",
        "the declared total is {declared}, the top-level criteria add up to {total} ({gap} apart); the plan "
        "accepts it.",
        "Như E332, khi kế hoạch chấp nhận lệch tổng.",
    ),
    Spec(
        "E334",
        "mã «{item}» đã có ở ô {first} và cả hai dòng cùng áp dụng cho {agencies}. Đổi mã một dòng, hoặc chia lại "
        "Áp dụng cho / Không áp dụng cho.",
        "code «{item}» already stands in {first}, and both rows apply to {agencies}. Change one code, or divide the "
        "agencies.",
        "Một đơn vị gặp hai dòng cùng mã. Một mã chỉ được đứng ở nhiều dòng khi các đơn vị khác nhau.",
    ),
    Spec(
        "W335",
        "tiêu chí «{item}» không áp dụng cho đơn vị nào. Xem lại Áp dụng cho và Không áp dụng cho, hoặc xóa dòng.",
        "criterion «{item}» applies to no agency. Check whom it applies to, or delete the row.",
        "Dòng không có đơn vị nào phải chấm.",
    ),
    Spec(
        "E336",
        "điểm chuẩn của tiêu chí «{item}» là {maximum}. Dòng được chấm phải có điểm chuẩn lớn hơn 0.",
        "criterion «{item}» has {maximum} points. A scored row needs more than 0.",
        "Dòng được chấm điểm mà điểm chuẩn bằng 0.",
    ),
    Spec(
        "E337",
        "điểm chuẩn {maximum} không chia hết cho bước {step}, nên không ai nhập được điểm tối đa. Sửa Điểm chuẩn, "
        "hoặc ghi Bước riêng cho dòng này.",
        "{maximum} points are no multiple of the step {step}, so nobody can enter the maximum. Correct it, or give "
        "the row a step of its own.",
        "Điểm chuẩn của dòng «điểm» không phải là bội số của bước điểm.",
    ),
    Spec(
        "W338",
        "dòng «văn bản» không tính điểm nhưng có điểm chuẩn {maximum}. Xóa điểm chuẩn, hoặc đổi cách chấm.",
        "a text row earns nothing but has {maximum} points. Delete them, or change the method.",
        "Dòng văn bản có ghi điểm.",
    ),
    Spec(
        "E339",
        "«{item}» không dùng làm tên tệp, thư mục được. Mã đơn vị chỉ gồm chữ không dấu, chữ số, - và _, dài nhất "
        '40 ký tự, không phải con, prn, aux, nul…; tên đợt không có \\ / : * ? " < > |.',
        "«{item}» cannot name a file or folder. Agency codes: unaccented letters, digits, - and _, at most 40, none "
        'of con, prn, aux, nul…; phases: none of \\ / : * ? " < > |.',
        "Mã đơn vị đứng trong tên phiếu, tên đợt là tên thư mục.",
    ),
)
