"""The plan's agencies, milestones and season, keys in two spellings: 358, 361, 370–377, 399."""

from __future__ import annotations

from .spec import Spec

SPELLED_TWICE = Spec(
    code="E358",
    vi="{what} «{item}» và «{other}» ở ô {first} chỉ khác nhau ở cách viết, phần mềm không đoán là một hay hai. Viết "
    "giống nhau, hoặc đổi hẳn tên.",
    en="{what} «{item}» and «{other}» in {first} differ in spelling only; whether they are one is not guessed. Spell "
    "them alike or rename one.",
    about="Tên nhóm, nhãn, người thẩm định là khóa để gộp: hai cách viết (chữ hoa, dấu, khoảng trắng) sẽ thành hai nhóm.",
)
CODES_DIFFER_IN_CASE = Spec(
    code="E370",
    vi="mã «{item}» chỉ khác mã «{other}» ở chữ hoa, chữ thường; trên Windows hai phiếu sẽ trùng tên. Đổi một mã.",
    en="code «{item}» differs from «{other}» in case only; on Windows their forms would share a name. Change one.",
    about="Hai mã đơn vị như nhau khi không phân biệt chữ hoa, chữ thường.",
)
NAME_NOT_UNIQUE = Spec(
    code="W371",
    vi="tên «{name}» cũng là của đơn vị «{other}». Sửa để mỗi tên chỉ một đơn vị.",
    en="the name «{name}» is also that of «{other}». Make names unique.",
    about="Hai đơn vị cùng tên, hoặc cùng tên khác.",
)
APPRAISES_ITSELF = Spec(
    code="E372",
    vi="đơn vị «{item}» tự thẩm định cho mình. Ghi người khác, hoặc để trống.",
    en="agency «{item}» appraises itself. Name another, or leave it blank.",
    about="Cột Đơn vị thẩm định ghi chính đơn vị đó.",
)
SECOND_GROUP_HEAD = Spec(
    code="W373",
    vi="đã có Khối trưởng là «{other}». Mỗi nhóm thường chỉ có một.",
    en="«{other}» is head already. A group usually has one.",
    about="Hai đơn vị của một nhóm cùng ghi vai trò Khối trưởng.",
)
NO_SELF_SCORING_MILESTONE = Spec(
    code="W374",
    vi="chưa có mốc loại «tự chấm»{phase}, nên phiếu không ghi được hạn nộp. Thêm mốc ở trang «Mốc».",
    en="no milestone of kind «tự chấm»{phase}: forms cannot state a deadline. Add one on sheet «Mốc».",
    about="Mỗi đợt cần một mốc tự chấm để in hạn nộp lên phiếu.",
)
CODE_IS_GROUP_NAME = Spec(
    code="E375",
    vi="mã đơn vị «{item}» trùng với tên nhóm «{group}», nên «Áp dụng cho» có hai nghĩa. Đổi mã hoặc tên nhóm.",
    en="agency code «{item}» is also the name of group «{group}»: lists are ambiguous. Change one.",
    about="Danh sách đơn vị nhận cả mã và tên nhóm, nên hai thứ phải khác nhau.",
)
INVALID_EMAIL = Spec(
    code="W376",
    vi="«{email}» không giống một địa chỉ e-mail. Xem lại.",
    en="«{email}» does not look like an e-mail address. Check it.",
    about="Địa chỉ e-mail thiếu @ hoặc tên miền, hoặc có nhiều địa chỉ trong một ô.",
)
FLOOR_ABOVE_CAP = Spec(
    code="E377",
    vi="sàn tổng điểm {floor} cao hơn trần tổng điểm {cap}. Sửa một trong hai.",
    en="the floor of the total, {floor}, is above its cap, {cap}. Correct one.",
    about="Không có tổng điểm nào vừa trên sàn vừa dưới trần.",
)
LAST_DAY_BEFORE_DUE_DAY = Spec(
    code="E399",
    vi="Hạn chót của mốc «{item}» trước cả Hạn. Sửa một trong hai ngày.",
    en="the last day of milestone «{item}» is before its due day. Correct one.",
    about="Hạn chót phải từ ngày hạn trở đi.",
)
APPRAISES_OWN_ROW = Spec(
    code="E361",
    vi="«{item}» thẩm định tiêu chí «{row}» mà chính «{item}» cũng được chấm ở dòng này. Tách thành hai dòng cùng mã: "
    "một dòng riêng cho «{item}» (cột Áp dụng cho) với người thẩm định khác.",
    en="«{item}» appraises criterion «{row}», on which it is scored itself. Make two rows of that code: one for "
    "«{item}» alone (column Áp dụng cho) with another appraiser.",
    about="Cột Người thẩm định của một tiêu chí ghi một đơn vị được chấm ở chính dòng ấy. Tách dòng: hai dòng cùng mã, "
    "khác Áp dụng cho, khác Người thẩm định.",
)
