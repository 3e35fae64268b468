"""The plan's criteria, their tree, sums and scale: 324–339, 359."""

from __future__ import annotations

from .spec import Spec

UNKNOWN_PARENT = Spec(
    code="E324",
    vi="tiêu chí «{item}» thuộc «{parent}», nhưng không có dòng nào mang mã «{parent}». Có thể là: {nearest}. "
    "Ghi lại cột Thuộc (để trống thì lấy phần của Mã trước dấu chấm cuối), hoặc thêm dòng cha.",
    en="criterion «{item}» belongs to «{parent}», but no row has that code. Perhaps: {nearest}. Correct the "
    "parent (blank means the code before its last dot), or add the parent's row.",
    about="Cột Thuộc, hay phần của Mã trước dấu chấm cuối khi cột này trống, chỉ tới một mã không có.",
)
EMPTY_SHEET = Spec(
    code="E325",
    vi="trang «{sheet}» chưa có dòng nào. Ghi ít nhất một dòng; xem ví dụ ở trang «Hướng dẫn».",
    en="sheet «{sheet}» has no rows. Fill in at least one; see the example on sheet «Hướng dẫn».",
    about="Một trang không được để trống mà chưa có dòng nào.",
)
PARENT_CYCLE = Spec(
    code="E326",
    vi="các tiêu chí thuộc lẫn nhau thành vòng: {circle}. Sửa cột Thuộc của một dòng trong vòng.",
    en="these criteria belong to each other in a circle: {circle}. Correct one parent.",
    about="Đi theo cột Thuộc từ một tiêu chí lại gặp chính nó.",
)
AGENCIES_BEYOND_PARENT = Spec(
    code="E327",
    vi="tiêu chí «{item}» áp dụng cho {agencies}, nhưng tiêu chí cha «{parent}» thì không. Sửa cột Áp dụng cho "
    "của một trong hai dòng.",
    en="criterion «{item}» applies to {agencies}, but its parent «{parent}» does not. Correct either row.",
    about="Dòng con áp dụng cho đơn vị mà dòng cha không áp dụng: điểm của dòng con sẽ không được cộng vào đâu.",
)
SCORED_ROW_WITH_CHILDREN = Spec(
    code="E328",
    vi="tiêu chí «{item}» có dòng con «{child}» nhưng lại được chấm trực tiếp (cách chấm «{method}»). Đổi cách "
    "chấm thành «nhóm» hoặc «nhóm trần», hoặc sửa cột Thuộc của dòng con.",
    en="criterion «{item}» has a child «{child}» but is scored itself ({method}). Make it a group, or correct the "
    "child's parent.",
    about="Chỉ dòng nhóm mới có dòng con được chấm điểm.",
)
GROUP_WITHOUT_SCORED_ROWS = Spec(
    code="E329",
    vi="nhóm «{item}» không có dòng con nào được chấm điểm. Thêm dòng con, hoặc đổi cách chấm.",
    en="group «{item}» has no scored children. Add some, or change its method.",
    about="Dòng nhóm trống: không có gì để cộng.",
)
GROUP_SUM_DIFFERS = Spec(
    code="E330",
    vi="điểm chuẩn của nhóm «{item}» là {maximum}, nhưng tổng các dòng con ({parts}) là {total}. Sửa một bên; nếu "
    "kế hoạch đã ký đúng như vậy, đặt «Chấp nhận lệch tổng» là «có».",
    en="group «{item}» has {maximum} points, but its children ({parts}) add up to {total}. Correct one; if the "
    "signed plan says so, set «Chấp nhận lệch tổng» to «có».",
    about="Điểm của dòng nhóm không bằng tổng điểm các dòng con.",
)
GROUP_SUM_DIFFERENCE_ACCEPTED = Spec(
    code="W331",
    vi="điểm chuẩn của nhóm «{item}» là {maximum}, tổng các dòng con ({parts}) là {total}; kế hoạch chấp nhận lệch.",
    en="group «{item}» has {maximum} points, its children ({parts}) add up to {total}; the plan accepts it.",
    about="Như E330, khi kế hoạch chấp nhận lệch tổng.",
)
HIGHEST_DIFFERS = Spec(
    code="E367",
    vi="điểm chuẩn của nhóm «{item}» là {maximum}, nhưng dòng con cao nhất trong ({parts}) là {total}. Sửa một bên; "
    "nếu kế hoạch đã ký đúng như vậy, đặt «Chấp nhận lệch tổng» là «có».",
    en="group «{item}» has {maximum} points, but the highest of its children ({parts}) has {total}. Correct one; if "
    "the signed plan says so, set «Chấp nhận lệch tổng» to «có».",
    about="Điểm của dòng «nhóm cao nhất» không bằng điểm của dòng con cao nhất.",
)
HIGHEST_DIFFERENCE_ACCEPTED = Spec(
    code="W368",
    vi="điểm chuẩn của nhóm «{item}» là {maximum}, dòng con cao nhất trong ({parts}) là {total}; kế hoạch chấp nhận "
    "lệch.",
    en="group «{item}» has {maximum} points, the highest of its children ({parts}) {total}; the plan accepts it.",
    about="Như E367, khi kế hoạch chấp nhận lệch tổng.",
)
DERIVED_IN_A_CIRCLE = Spec(
    code="E366",
    vi="tiêu chí «{item}» được tính từ chính nó: {circle}. Bỏ một mã trong Tham số.",
    en="criterion «{item}» is reckoned from itself: {circle}. Take one code out of the parameter.",
    about="Dòng «suy ra» nêu một dòng mà dòng đó lại cần đến nó, trực tiếp hoặc qua nhóm.",
)
DECLARED_TOTAL_DIFFERS = Spec(
    code="E332",
    vi="tổng điểm chuẩn ghi {declared}, nhưng các tiêu chí cấp một cộng lại là {total} (lệch {gap}). Sửa một bên; "
    "nếu kế hoạch đã ký đúng như vậy, đặt «Chấp nhận lệch tổng» là «có».",
    en="the declared total is {declared}, but the top-level criteria add up to {total} ({gap} apart). Correct one; "
    "if the signed plan says so, set «Chấp nhận lệch tổng» to «có».",
    about="Tổng điểm ghi ở trang Kỳ thi đua không bằng tổng của bảng tiêu chí.",
)
TOTAL_DIFFERENCE_ACCEPTED = Spec(
    code="W333",
    vi="tổng điểm chuẩn ghi {declared}, các tiêu chí cấp một cộng lại là {total} (lệch {gap}); kế hoạch chấp nhận "
    "lệch.",
    en="the declared total is {declared}, the top-level criteria add up to {total} ({gap} apart); the plan "
    "accepts it.",
    about="Như E332, khi kế hoạch chấp nhận lệch tổng.",
)
OVERLAPPING_VARIANTS = Spec(
    code="E334",
    vi="mã «{item}» đã có ở ô {first} và cả hai dòng cùng áp dụng cho {agencies}. Đổi mã một dòng, hoặc chia lại "
    "Áp dụng cho / Không áp dụng cho.",
    en="code «{item}» already stands in {first}, and both rows apply to {agencies}. Change one code, or divide the "
    "agencies.",
    about="Một đơn vị gặp hai dòng cùng mã. Một mã chỉ được đứng ở nhiều dòng khi các đơn vị khác nhau.",
)
APPLIES_TO_NO_AGENCY = Spec(
    code="W335",
    vi="tiêu chí «{item}» không áp dụng cho đơn vị nào. Xem lại Áp dụng cho và Không áp dụng cho, hoặc xóa dòng.",
    en="criterion «{item}» applies to no agency. Check whom it applies to, or delete the row.",
    about="Dòng không có đơn vị nào phải chấm.",
)
MAXIMUM_NOT_POSITIVE = Spec(
    code="E336",
    vi="điểm chuẩn của tiêu chí «{item}» là {maximum}. Dòng được chấm phải có điểm chuẩn lớn hơn 0.",
    en="criterion «{item}» has {maximum} points. A scored row needs more than 0.",
    about="Dòng được chấm điểm mà điểm chuẩn bằng 0.",
)
MAXIMUM_OFF_STEP = Spec(
    code="E337",
    vi="điểm chuẩn {maximum} không chia hết cho bước {step}, nên không ai nhập được điểm tối đa. Sửa Điểm chuẩn, "
    "hoặc ghi Bước riêng cho dòng này.",
    en="{maximum} points are no multiple of the step {step}, so nobody can enter the maximum. Correct it, or give "
    "the row a step of its own.",
    about="Điểm chuẩn của dòng «điểm» không phải là bội số của bước điểm.",
)
TEXT_ROW_WITH_POINTS = Spec(
    code="W338",
    vi="dòng «văn bản» không tính điểm nhưng có điểm chuẩn {maximum}. Xóa điểm chuẩn, hoặc đổi cách chấm.",
    en="a text row earns nothing but has {maximum} points. Delete them, or change the method.",
    about="Dòng văn bản có ghi điểm.",
)
UNUSABLE_AS_FILE_NAME = Spec(
    code="E339",
    vi="«{item}» không dùng làm tên tệp, thư mục được. Mã đơn vị chỉ gồm chữ không dấu, chữ số, - và _, dài nhất "
    '40 ký tự, không phải con, prn, aux, nul…; tên đợt không có \\ / : * ? " < > |.',
    en="«{item}» cannot name a file or folder. Agency codes: unaccented letters, digits, - and _, at most 40, none "
    'of con, prn, aux, nul…; phases: none of \\ / : * ? " < > |.',
    about="Mã đơn vị đứng trong tên phiếu, tên đợt là tên thư mục.",
)
TOP_LEVEL_WITH_DOT = Spec(
    code="I359",
    vi="không có dòng mã «{parent}» nên «{item}» là tiêu chí cấp một. Nếu tiêu chí này thuộc dòng khác, ghi mã dòng "
    "ấy vào cột Thuộc.",
    en="no row has the code «{parent}», so «{item}» is a top-level criterion. If it belongs to another row, write "
    "that row's code into column Thuộc.",
    about="Mã có dấu chấm như in trong kế hoạch (I., III.4) mà phần trước dấu chấm không phải mã của dòng nào.",
)
NUMBER_OF_CRITERIA_DIFFERS = Spec(
    code="W300",
    vi="«Số tiêu chí» ghi {declared}, nhưng bảng có {top} tiêu chí cấp một, {scored} dòng được chấm. Sửa một bên.",
    en="the number of criteria is said to be {declared}, but there are {top} of the top level and {scored} scored rows. Correct "
    "either.",
    about="Số tiêu chí ghi trong kế hoạch không khớp số tiêu chí cấp một, cũng không khớp số dòng được chấm.",
)
DUE_AFTER_GROUP = Spec(
    code="W365",
    vi="tiêu chí «{item}» có hạn {due}, sau hạn {day} của nhóm «{group}». Sửa một trong hai cột Hạn.",
    en="criterion «{item}» is due on {due}, after its group «{group}» ({day}). Correct either.",
    about="Dòng con có hạn muộn hơn dòng nhóm.",
)
