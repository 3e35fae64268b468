"""The plan's bonuses and deductions: 378–385."""

from __future__ import annotations

from .spec import Spec

AUTOMATIC_WITHOUT_SOURCE = Spec(
    code="E378",
    vi="mục «{item}» do phần mềm tự động tính nhưng chưa ghi Nguồn. Ghi «trễ:mã mốc» hoặc «vắng họp», hoặc đổi Ai "
    "khai.",
    en="«{item}» is automatic but has no source. Write «trễ:mã mốc» or «vắng họp», or change who declares it.",
    about="Ai khai là tự động thì phải có Nguồn.",
)
SOURCE_NOT_USED = Spec(
    code="W379",
    vi="Nguồn không được dùng vì Ai khai là «{declarer}». Xóa Nguồn, hoặc đổi Ai khai thành «tự động».",
    en="the source is not used because «{declarer}» declares it. Delete it, or make it automatic.",
    about="Nguồn chỉ có nghĩa khi Ai khai là tự động.",
)
MILESTONE_WITHOUT_LATE_DAY = Spec(
    code="E380",
    vi="mốc «{milestone}» chưa ghi «Trễ từ (ngày)» nên không biết từ khi nào là trễ. Ghi số ngày ở trang «Mốc».",
    en="milestone «{milestone}» does not say from which day on it is late. Fill in «Trễ từ (ngày)» on sheet «Mốc».",
    about="Nguồn «trễ:» dùng một mốc không có «Trễ từ (ngày)».",
)
ATTACHED_TO_TEXT_ROW = Spec(
    code="E381",
    vi="tiêu chí «{item}» là dòng văn bản, không cộng trừ được. Gắn vào tiêu chí có điểm, hoặc để trống.",
    en="criterion «{item}» is a text row. Attach this to a scored one, or leave it blank.",
    about="Điểm cộng, trừ gắn vào dòng không có điểm.",
)
CAP_BELOW_UNIT = Spec(
    code="W382",
    vi="tối đa {cap} nhỏ hơn điểm một lần {points}, nên không lần nào được tính đủ. Xem lại.",
    en="the cap of {cap} is below the {points} of one unit. Check it.",
    about="Cột Tối đa nhỏ hơn cột Điểm.",
)
DEDUCT_ALL_MEANINGLESS = Spec(
    code="E383",
    vi="«Trừ hết từ» của mục «{item}» không dùng được: chỉ dành cho mục trừ gắn vào một tiêu chí. Xóa ô này.",
    en="«Trừ hết từ» of «{item}» has no meaning: it is for deductions from one criterion. Clear the cell.",
    about="Trừ hết điểm của tiêu chí chỉ có nghĩa với mục trừ gắn vào tiêu chí.",
)
DEDUCTION_ROW_WITHOUT_DEDUCTIONS = Spec(
    code="W384",
    vi="tiêu chí «{item}» có cách chấm «trừ» nhưng không mục trừ nào gắn vào, nên luôn được đủ điểm. Thêm ở trang "
    "«Cộng trừ».",
    en="criterion «{item}» is scored by deductions but has none: it always earns everything. Add some.",
    about="Dòng «trừ» không có mục trừ nào ở trang Cộng trừ.",
)
PLUS_MINUS_ROW_WITHOUT_ADJUSTMENTS = Spec(
    code="W363",
    vi="tiêu chí «{item}» có cách chấm «cộng trừ» nhưng không khoản nào gắn vào, nên luôn được 0 điểm. Thêm ở trang "
    "«Cộng trừ».",
    en="criterion «{item}» is made of bonuses and deductions but has none: it always earns 0. Add some.",
    about="Dòng «cộng trừ» không có khoản cộng hay khoản trừ nào ở trang Cộng trừ.",
)
EXCLUDES_ITSELF = Spec(
    code="E385",
    vi="mục «{item}» loại trừ với chính nó. Xóa mã này khỏi ô.",
    en="«{item}» excludes itself. Remove it from the cell.",
    about="Cột Loại trừ với ghi chính mục đó.",
)
BONUS_NEVER_COUNTS = Spec(
    code="W506",
    vi="điểm cộng «{item}» không bao giờ được tính: {why}. Xem lại mục này.",
    en="bonus «{item}» can never count: {why}. Check it.",
    about="Một mục cộng mà không đơn vị nào có thể được hưởng.",
)
