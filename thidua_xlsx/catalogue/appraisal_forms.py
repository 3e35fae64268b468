"""Returned appraisal workbooks and explanations: 178, 243–249, 259, 483."""

from __future__ import annotations

from .spec import Spec

GAP_REASON_MISSING = Spec(
    code="E243",
    vi="mục {item}: điểm thẩm định {appraised} khác điểm tự chấm {own} nhưng chưa nêu lý do. Ghi lý do chênh lệch.",
    en="item {item}: appraised {appraised} differs from self-scored {own} without a reason. State the reason.",
    about="Kế hoạch buộc nêu lý do khi thẩm định lệch với tự chấm. Điểm vẫn được dùng.",
)
APPRAISER_NOT_NAMED = Spec(
    code="W244",
    vi="chưa ghi người thẩm định. Ghi họ tên và chức vụ vào ô '{label}'.",
    en="the appraiser is not named. Write name and office into '{label}'.",
    about="Phiếu thẩm định phải cho biết ai thẩm định.",
    says_blank=True,
)
OUTDATED_SELF_SCORING = Spec(
    code="W245",
    vi="phiếu được lập cho bản tự chấm (hoặc kết quả vòng 1) khác với bản đang dùng. Xem lại các mục đã thay đổi.",
    en="the workbook was made for another self-scoring (or first round) than the one in use. Review what changed.",
    about="Đơn vị đã nộp lại phiếu, hoặc kết quả vòng 1, bản giải trình đã đổi, sau khi phiếu này được lập.",
)
NOT_FILLED_IN = Spec(
    code="W249",
    vi="chưa có ai điền phiếu thẩm định này. Ghi điểm thẩm định rồi lưu lại.",
    en="nobody has filled this appraisal workbook yet. Enter the appraised scores and save it.",
    about="Phiếu thẩm định còn nguyên như khi lập; mọi mục chưa có điểm thẩm định.",
)
FIRST_ROUND_EDITED_SINCE = Spec(
    code="E259",
    vi="mục {item}: vòng 2 chấm {second} khi vòng 1 là {then}; nay vòng 1 ({place}) là {now}. Điểm vòng 2 vẫn được "
    "tính. Trả vòng 1 về {then}, hoặc xóa điểm vòng 2.",
    en="item {item}: round 2 gave {second} when round 1 was {then}; round 1 ({place}) is {now} now. The score of round "
    "2 still counts. Put round 1 back to {then}, or clear the score of round 2.",
    about="Phiếu vòng 1 bị sửa sau khi vòng 2 đã chấm. Điểm vòng 2 giữ nguyên cho đến khi có người sửa chính nó.",
)
EXPLAINED_AFTERWARDS = Spec(
    code="W178",
    vi="giải trình {explained} đến sau khi phiếu vòng 2 này được lập nên không in trong phiếu. Đọc giải trình; nếu đổi "
    "điểm thì sửa ngay trong phiếu vòng 2 này.",
    en="the explanation {explained} came after this workbook of round 2 was made and is not printed in it. Read the "
    "explanation; if it changes a score, change it here in the workbook of round 2.",
    about="Giải trình đến muộn vẫn được nhận và giữ. Phiếu vòng 2 đã có người chấm không bị ghi đè; phiếu chưa ai chấm thì "
    "`thidua appraise --round 2` lập lại, có in giải trình.",
)
EXPLAINED_TOO_LATE = Spec(
    code="W483",
    vi="giải trình đến ngày {day}, sau hạn {due} của mốc «{milestone}» nên không đưa vào phiếu vòng 2. Nếu quyết định vẫn "
    "xét, ghi tên tệp này ở cột Tệp, trang Nhận, mốc ấy.",
    en="the explanation came on {day}, after {due}, when milestone «{milestone}» was due, so it is not offered in round 2. "
    "If it is to be heard all the same, name this file under Tệp of that milestone on sheet Nhận.",
    about="Giải trình được xét đến hết Hạn của mốc loại giải trình; tệp đến sau vẫn được giữ và liệt kê. Ghi tên tệp vào "
    "Nhận là quyết định vẫn xét.",
)
