"""Findings 450-499: reconciling what the agency claims with what the appraisers and the meeting settle."""

from __future__ import annotations

from .spec import Spec

SPECS: tuple[Spec, ...] = (
    Spec(
        "W450",
        "chưa có phiếu tự chấm dùng được của {name} nên chưa xếp hạng danh sách này. "
        "Thu phiếu, hoặc ghi điều kiện loại trừ vào Ghi nhận.",
        "no usable self-scoring form of {name}, so this list is not ranked yet. "
        "Collect the form, or record an excluding condition.",
        "Kết quả còn chờ: một đơn vị chưa nộp phiếu (hoặc phiếu bị từ chối) mà cũng chưa bị loại.",
    ),
    Spec(
        "W451",
        "chưa có phiếu thẩm định của {name}; còn {count} dòng chờ điểm. Điền và lưu phiếu thẩm định của đơn vị.",
        "no appraisal of {name} yet; {count} rows wait for it. Run appraise, fill in the workbook and save it.",
        "Kết quả còn chờ phiếu thẩm định, vì kế hoạch chọn “dừng” khi thiếu điểm thẩm định. `thidua appraise` lập phiếu "
        "thẩm định trống trong tham_dinh/.",
    ),
    Spec(
        "W452",
        "“{row}” chưa có điểm cuối của {name}. Điền ô này trong phiếu thẩm định, hoặc ghi Điểm thống nhất.",
        "“{row}” has no final score of {name}. Fill it in the appraisal, or record an agreed score.",
        "Phiếu thẩm định đã có nhưng còn dòng để trống hoặc ghi giá trị không dùng được.",
    ),
    Spec(
        "W453",
        "“{row}” thẩm định {appraised} điểm, tự chấm {claimed} điểm, mà chưa nêu lý do. Ghi lý do chênh lệch.",
        "“{row}” appraised {appraised}, claimed {claimed}, without a reason. Write the reason.",
        "Chênh lệch vượt mức “Lệch phải nêu lý do” của kế hoạch mà cột Lý do để trống.",
    ),
    Spec(
        "E454",
        "điểm thống nhất {points} của “{row}” ngoài khoảng 0 đến {maximum} nên không dùng. Sửa lại điểm.",
        "the agreed score {points} of “{row}” is outside 0 to {maximum} and is not used. Correct it.",
        "Điểm thống nhất âm hoặc vượt điểm chuẩn cộng các điểm cộng gắn với tiêu chí.",
    ),
    Spec(
        "W455",
        "điểm thống nhất cho “{row}” không dùng: {name} không chấm tiêu chí này. Kiểm tra Mã đơn vị và Mã tiêu chí.",
        "the agreed score for “{row}” is not used: {name} has no such scored row. Check both codes.",
        "Điểm thống nhất chỉ ghi cho dòng có điểm của chính đơn vị đó, không ghi cho nhóm.",
    ),
    Spec(
        "E456",
        "“{row}” có hai điểm thống nhất khác nhau: {first} và {second}. Giữ lại một dòng.",
        "“{row}” has two different agreed scores: {first} and {second}. Keep one.",
        "Hai dòng Điểm thống nhất của cùng đơn vị và tiêu chí mâu thuẫn nhau; chưa dòng nào được dùng.",
    ),
    Spec(
        "E457",
        "{name} có hai phiếu cùng được dùng: “{first}” và “{second}”. Ghi tên tệp được chọn vào sheet Nhận.",
        "{name} has two returns in use: “{first}” and “{second}”. Name the one that counts in sheet Nhận.",
        "Một đơn vị chỉ có một phiếu tự chấm và một phiếu thẩm định được tính; khi có hai thì không phiếu nào được tính.",
    ),
    Spec(
        "I458",
        "“{row}” được thẩm định là không áp dụng với {name} nên ra khỏi tổng điểm và điểm tối đa. "
        "Nếu không đúng, sửa phiếu thẩm định.",
        "“{row}” was appraised as not applicable to {name} and leaves its total and its maximum. "
        "If that is wrong, correct the appraisal.",
        "Người thẩm định ghi “không áp dụng” ở dòng có Khi không áp dụng là bỏ.",
    ),
    Spec(
        "W459",
        "“{row}” do ban thư ký chấm, chưa có điểm của {name}. Ghi vào sheet Điểm thống nhất.",
        "“{row}” is scored by the secretariat and {name} has none yet. Record it under agreed scores.",
        "Dòng có Ai chấm là ban thư ký chỉ lấy điểm từ Điểm thống nhất.",
    ),
    Spec(
        "I460",
        "“{row}” được thẩm định là không áp dụng với {name} nên tính đủ điểm. Nếu không đúng, sửa phiếu thẩm định.",
        "“{row}” was appraised as not applicable to {name} and gives full points. "
        "If that is wrong, correct the appraisal.",
        "Người thẩm định ghi “không áp dụng” ở dòng có Khi không áp dụng là đủ điểm.",
    ),
    Spec(
        "W461",
        "{name} chưa đăng ký chỉ tiêu nào của tiêu chí “{row}” nên tiêu chí này có 0 điểm. Bổ sung Chỉ tiêu đăng ký.",
        "{name} registered no target under “{row}”, which then has 0 points. Add its targets.",
        "Tiêu chí có cách chấm đăng ký mà đơn vị không có dòng nào trong Chỉ tiêu đăng ký.",
    ),
    Spec(
        "W462",
        "điểm chuẩn các chỉ tiêu {name} đăng ký cộng lại {sum}, điểm chuẩn của “{row}” là {maximum}. Sửa cho khớp.",
        "the targets of {name} add up to {sum}, the maximum of “{row}” is {maximum}. Make them agree.",
        "Tổng điểm chuẩn các chỉ tiêu đăng ký khác điểm chuẩn của tiêu chí.",
    ),
    Spec(
        "W463",
        "phiếu “{file}” của {name} đang tạm giữ nên chưa dùng điểm nào. Ghi quyết định rồi chạy lại.",
        "the return “{file}” of {name} is quarantined, no value is used. Record a decision and run again.",
        "Kết quả còn chờ quyết định về một phiếu bị tạm giữ.",
    ),
    Spec(
        "I464",
        "{name}: {count} dòng chưa có điểm thẩm định, xử lý theo kế hoạch: {policy}.",
        "{name}: {count} rows without an appraised score, handled as the plan says: {policy}.",
        "Kế hoạch cho phép giữ điểm tự chấm hoặc tính 0 điểm khi thiếu điểm thẩm định.",
    ),
    Spec(
        "E465",
        "mục {item} của {name}: thẩm định ở đây là {value} nhưng ở {place} là {other}. Chưa số nào được dùng; "
        "thống nhất rồi sửa một phiếu, hoặc ghi Điểm thống nhất.",
        "item {item} of {name}: appraised {value} here but {other} at {place}. Neither counts; settle it and "
        "correct one workbook, or record an agreed score.",
        "Hai phiếu thẩm định của cùng một đơn vị ghi hai giá trị khác nhau cho một dòng. Dòng ấy chưa có điểm "
        "thẩm định.",
    ),
    Spec(
        "W466",
        "thẩm định {name} mới có một phần: chưa có phiếu của {appraiser}, còn {count} dòng chờ điểm. "
        "Thu phiếu ấy vào tham_dinh/.",
        "the appraisal of {name} is there in part only: the workbook of {appraiser} is missing, {count} rows wait "
        "for it. Put it into tham_dinh/.",
        "Mỗi người thẩm định một phiếu; thiếu một phiếu thì đơn vị chưa được xếp hạng trên phần đã có.",
    ),
    Spec(
        "E467",
        "kế hoạch không có người thẩm định “{appraiser}”{nearest}. Ghi đúng tên ở cột Người thẩm định, hoặc mã của "
        "Đơn vị thẩm định.",
        "the plan has no appraiser “{appraiser}”{nearest}. Give a name of column “Người thẩm định”, or the code of "
        "an appraising agency.",
        "Tuỳ chọn --by của thidua appraise nêu một người mà kế hoạch không giao thẩm định.",
    ),
    Spec(
        "W468",
        "chưa có phiếu thẩm định vòng 1 đã điền của {name} nên chưa lập giải trình hay vòng 2. "
        "Chạy thidua appraise, điền và lưu phiếu vòng 1.",
        "no filled first appraisal of {name}, so there is nothing to explain and no second round. "
        "Run thidua appraise, fill in the workbook and save it.",
        "thidua appraise --explain và --round 2 chỉ lập phiếu cho đơn vị đã có kết quả vòng 1.",
    ),
)
