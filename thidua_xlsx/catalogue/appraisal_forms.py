"""Returned appraisal workbooks: 243–249."""

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
