"""What the agency claims against what the appraisers and the meeting settle: 450–468."""

from __future__ import annotations

from .spec import Spec

NO_SELF_SCORING = Spec(
    code="W450",
    vi="chưa có phiếu tự chấm dùng được của {name} nên chưa xếp hạng danh sách này. "
    "Thu phiếu, hoặc ghi điều kiện loại trừ vào Ghi nhận.",
    en="no usable self-scoring form of {name}, so this list is not ranked yet. "
    "Collect the form, or record an excluding condition.",
    about="Kết quả còn chờ: một đơn vị chưa nộp phiếu (hoặc phiếu bị từ chối) mà cũng chưa bị loại.",
)
NO_APPRAISAL = Spec(
    code="W451",
    vi="chưa có phiếu thẩm định của {name}; còn {count} dòng chờ điểm. Điền và lưu phiếu thẩm định của đơn vị.",
    en="no appraisal of {name} yet; {count} rows wait for it. Run appraise, fill in the workbook and save it.",
    about="Kết quả còn chờ phiếu thẩm định, vì kế hoạch chọn “dừng” khi thiếu điểm thẩm định. `thidua appraise` lập phiếu "
    "thẩm định trống trong tham_dinh/.",
)
NO_FINAL_SCORE = Spec(
    code="W452",
    vi="“{row}” chưa có điểm cuối của {name}. Điền ô này trong phiếu thẩm định, hoặc ghi Điểm thống nhất.",
    en="“{row}” has no final score of {name}. Fill it in the appraisal, or record an agreed score.",
    about="Phiếu thẩm định đã có nhưng còn dòng để trống hoặc ghi giá trị không dùng được.",
)
GAP_WITHOUT_REASON = Spec(
    code="W453",
    vi="“{row}” thẩm định {appraised} điểm, tự chấm {claimed} điểm, mà chưa nêu lý do. Ghi lý do chênh lệch.",
    en="“{row}” appraised {appraised}, claimed {claimed}, without a reason. Write the reason.",
    about="Chênh lệch vượt mức “Lệch phải nêu lý do” của kế hoạch mà cột Lý do để trống.",
)
UNAPPRAISED_COUNTS_ZERO = Spec(
    code="W469",
    vi="chưa ai thẩm định {name}: mọi dòng chờ thẩm định được tính 0 điểm, theo «Khi thiếu điểm thẩm định». Điền phiếu "
    "thẩm định nếu không muốn vậy.",
    en="nobody has appraised {name}: every row that waits for it counts 0, by «Khi thiếu điểm thẩm định». Fill in the "
    "appraisal if that is not meant.",
    about="Kế hoạch chọn «0 điểm» khi thiếu điểm thẩm định, và đơn vị đã gửi phiếu mà chưa có phiếu thẩm định nào.",
)
AGREED_SCORE_OUT_OF_RANGE = Spec(
    code="E454",
    vi="điểm thống nhất {points} của “{row}” ngoài khoảng {minimum} đến {maximum} nên không dùng. Sửa lại điểm.",
    en="the agreed score {points} of “{row}” is outside {minimum} to {maximum} and is not used. Correct it.",
    about="Điểm thống nhất thấp hơn hoặc cao hơn mức mà tiêu chí và các khoản cộng gắn với nó cho được.",
)
DERIVED_FROM_UNASSIGNED = Spec(
    code="W275",
    vi="“{row}” của {name} tính từ dòng {code} mà đơn vị không được giao; dòng đó tính 0.",
    en="“{row}” of {name} is made of row {code}, which the agency is not assigned; it counts 0.",
    about="Dòng «suy ra» nêu một dòng không giao cho đơn vị. Điểm của dòng đó tính là 0; nếu kế hoạch muốn khác, viết "
    "một dòng «suy ra» riêng cho các đơn vị này.",
)
DERIVED_DIVIDES_BY_ZERO = Spec(
    code="W276",
    vi="“{row}” của {name} chia cho 0 nên chưa có điểm. Kiểm tra các dòng mà nó được tính từ đó.",
    en="“{row}” of {name} divides by 0 and has no points. Check the rows that it is made of.",
    about="Biểu thức của dòng «suy ra» chia cho một số bằng 0. Kết quả chờ đến khi các dòng được nêu có điểm khác.",
)
AGREED_SCORE_NOT_USED = Spec(
    code="W455",
    vi="điểm thống nhất cho “{row}” không dùng: {name} không chấm tiêu chí này. Kiểm tra Mã đơn vị và Mã tiêu chí.",
    en="the agreed score for “{row}” is not used: {name} has no such scored row. Check both codes.",
    about="Điểm thống nhất chỉ ghi cho dòng có điểm của chính đơn vị đó, không ghi cho nhóm.",
)
TWO_AGREED_SCORES = Spec(
    code="E456",
    vi="“{row}” có hai điểm thống nhất khác nhau: {first} và {second}. Giữ lại một dòng.",
    en="“{row}” has two different agreed scores: {first} and {second}. Keep one.",
    about="Hai dòng Điểm thống nhất của cùng đơn vị và tiêu chí mâu thuẫn nhau; chưa dòng nào được dùng.",
)
TWO_RETURNS_IN_USE = Spec(
    code="E457",
    vi="{name} có hai phiếu cùng được dùng: “{first}” và “{second}”. Ghi tên tệp được chọn vào trang Nhận.",
    en="{name} has two returns in use: “{first}” and “{second}”. Name the one that counts in sheet Nhận.",
    about="Một đơn vị chỉ có một phiếu tự chấm và một phiếu thẩm định được tính; khi có hai thì không phiếu nào được tính.",
)
NOT_APPLICABLE_LEFT_OUT = Spec(
    code="I458",
    vi="“{row}” được thẩm định là không áp dụng với {name} nên ra khỏi tổng điểm và điểm tối đa. "
    "Nếu không đúng, sửa phiếu thẩm định.",
    en="“{row}” was appraised as not applicable to {name} and leaves its total and its maximum. "
    "If that is wrong, correct the appraisal.",
    about="Người thẩm định ghi “không áp dụng” ở dòng có Khi không áp dụng là bỏ.",
)
SECRETARIAT_SCORE_MISSING = Spec(
    code="W459",
    vi="“{row}” do ban thư ký chấm, chưa có điểm của {name}. Ghi vào trang Điểm thống nhất.",
    en="“{row}” is scored by the secretariat and {name} has none yet. Record it under agreed scores.",
    about="Dòng có Ai chấm là ban thư ký chỉ lấy điểm từ Điểm thống nhất.",
)
NOT_APPLICABLE_FULL_POINTS = Spec(
    code="I460",
    vi="“{row}” được thẩm định là không áp dụng với {name} nên tính đủ điểm. Nếu không đúng, sửa phiếu thẩm định.",
    en="“{row}” was appraised as not applicable to {name} and gives full points. "
    "If that is wrong, correct the appraisal.",
    about="Người thẩm định ghi “không áp dụng” ở dòng có Khi không áp dụng là đủ điểm.",
)
UNASSIGNED_LEFT_OUT = Spec(
    code="I470",
    vi="“{row}” không giao cho {name} nên ra khỏi tổng điểm và điểm tối đa. Nếu không đúng, sửa trang Không giao.",
    en="“{row}” is not assigned to {name} and leaves its total and its maximum. "
    "If that is wrong, correct sheet Không giao.",
    about="Sổ theo dõi ghi dòng này ở trang Không giao, và Khi không áp dụng của dòng là bỏ.",
)
UNASSIGNED_FULL_POINTS = Spec(
    code="I471",
    vi="“{row}” không giao cho {name} nên tính đủ điểm. Nếu không đúng, sửa trang Không giao.",
    en="“{row}” is not assigned to {name} and gives full points. If that is wrong, correct sheet Không giao.",
    about="Sổ theo dõi ghi dòng này ở trang Không giao, và Khi không áp dụng của dòng là đủ điểm.",
)
UNASSIGNED_BUT_ENTERED = Spec(
    code="I472",
    vi="“{row}” không giao cho {name}: {count} ô đã ghi ở phiếu không được tính. "
    "Nếu vẫn giao, xóa dòng ấy ở trang Không giao.",
    en="“{row}” is not assigned to {name}: {count} filled cells do not count. "
    "If it is assigned after all, delete the row of sheet Không giao.",
    about="Trang Không giao thắng phiếu tự chấm và phiếu thẩm định; nêu ô đầu tiên đã ghi.",
)
UNASSIGNED_NOT_ASKED = Spec(
    code="W473",
    vi="“{row}” ở trang Không giao không có tác dụng: kế hoạch vốn không giao cho {name}. "
    "Kiểm tra Mã đơn vị và Mã tiêu chí.",
    en="“{row}” of sheet Không giao has no effect: the plan does not assign it to {name} anyway. "
    "Check both codes.",
    about="Dòng Không giao nêu một tiêu chí mà đơn vị vốn không phải chấm.",
)
NO_TARGETS_REGISTERED = Spec(
    code="W461",
    vi="{name} chưa đăng ký chỉ tiêu nào của tiêu chí “{row}” nên tiêu chí này có 0 điểm. Bổ sung Chỉ tiêu đăng ký.",
    en="{name} registered no target under “{row}”, which then has 0 points. Add its targets.",
    about="Tiêu chí có cách chấm đăng ký mà đơn vị không có dòng nào trong Chỉ tiêu đăng ký.",
)
TARGET_SUM_DIFFERS = Spec(
    code="W462",
    vi="điểm chuẩn các chỉ tiêu {name} đăng ký cộng lại {sum}, điểm chuẩn của “{row}” là {maximum}. Sửa cho khớp.",
    en="the targets of {name} add up to {sum}, the maximum of “{row}” is {maximum}. Make them agree.",
    about="Tổng điểm chuẩn các chỉ tiêu đăng ký khác điểm chuẩn của tiêu chí.",
)
RETURN_QUARANTINED = Spec(
    code="W463",
    vi="phiếu “{file}” của {name} đang tạm giữ nên chưa dùng điểm nào. Ghi quyết định rồi chạy lại.",
    en="the return “{file}” of {name} is quarantined, no value is used. Record a decision and run again.",
    about="Kết quả còn chờ quyết định về một phiếu bị tạm giữ.",
)
UNAPPRAISED_BY_POLICY = Spec(
    code="I464",
    vi="{name}: {count} dòng chưa có điểm thẩm định, xử lý theo kế hoạch: {policy}.",
    en="{name}: {count} rows without an appraised score, handled as the plan says: {policy}.",
    about="Kế hoạch cho phép giữ điểm tự chấm hoặc tính 0 điểm khi thiếu điểm thẩm định.",
)
APPRAISALS_CONTRADICT = Spec(
    code="E465",
    vi="mục {item} của {name}: thẩm định ở đây là {value} nhưng ở {place} là {other}. Chưa số nào được dùng; "
    "thống nhất rồi sửa một phiếu, hoặc ghi Điểm thống nhất.",
    en="item {item} of {name}: appraised {value} here but {other} at {place}. Neither counts; settle it and "
    "correct one workbook, or record an agreed score.",
    about="Hai phiếu thẩm định của cùng một đơn vị ghi hai giá trị khác nhau cho một dòng. Dòng ấy chưa có điểm "
    "thẩm định.",
)
APPRAISAL_PART_MISSING = Spec(
    code="W466",
    vi="thẩm định {name} mới có một phần: chưa có phiếu của {appraiser}, còn {count} dòng chờ điểm. "
    "Thu phiếu ấy vào tham_dinh/.",
    en="the appraisal of {name} is there in part only: the workbook of {appraiser} is missing, {count} rows wait "
    "for it. Put it into tham_dinh/.",
    about="Mỗi người thẩm định một phiếu; thiếu một phiếu thì đơn vị chưa được xếp hạng trên phần đã có.",
)
UNKNOWN_APPRAISER = Spec(
    code="E467",
    vi="kế hoạch không có người thẩm định “{appraiser}”{nearest}. Ghi đúng tên ở cột Người thẩm định, hoặc mã của "
    "Đơn vị thẩm định.",
    en="the plan has no appraiser “{appraiser}”{nearest}. Give a name of column “Người thẩm định”, or the code of "
    "an appraising agency.",
    about="Tuỳ chọn --by của thidua appraise nêu một người mà kế hoạch không giao thẩm định.",
)
NO_FIRST_APPRAISAL = Spec(
    code="W468",
    vi="chưa có phiếu thẩm định vòng 1 đã điền của {name} nên chưa lập giải trình hay vòng 2. "
    "Chạy thidua appraise, điền và lưu phiếu vòng 1.",
    en="no filled first appraisal of {name}, so there is nothing to explain and no second round. "
    "Run thidua appraise, fill in the workbook and save it.",
    about="thidua appraise --explain và --round 2 chỉ lập phiếu cho đơn vị đã có kết quả vòng 1.",
)
