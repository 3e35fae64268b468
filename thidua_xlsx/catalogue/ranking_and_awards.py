"""The result of a group and of the year: 612–691."""

from __future__ import annotations

from .spec import Spec

TIE_EXCEEDS_AWARDS = Spec(
    code="W612",
    vi="{agencies} cùng hạng {rank} nhưng không đủ chỗ cho “{form}”. Phân định bằng bỏ phiếu hoặc sửa Khen thưởng.",
    en="{agencies} share rank {rank}, but “{form}” has not enough places. Settle it by ballot or change the awards.",
    about="Kết quả còn chờ: số đơn vị đồng hạng nhiều hơn số chỗ của hình thức khen thưởng.",
)
DECISION_NOT_USED = Spec(
    code="W613",
    vi="dòng Hội đồng về “{form}” của {name} không dùng: xét lần lượt từng dòng, lúc ấy {name} được đề nghị {held}. "
    "Sửa hình thức hoặc thứ tự dòng.",
    en="the council's row on “{form}” for {name} is not used: row by row, {name} is then proposed for {held}. "
    "Correct the form or the order of the rows.",
    about="Mỗi dòng của sheet Hội đồng xét theo hình thức mà đơn vị đang được đề nghị sau các dòng trước; dòng nêu hình thức "
    "khác thì không dùng.",
)
RESERVES_SHARE_RANK = Spec(
    code="W614",
    vi="{agencies} đồng hạng trong số được xét thay, chỉ một đơn vị được thay ở hạng {rank} với “{form}”. Phân định bằng bỏ phiếu.",
    en="{agencies} share a rank among those who may follow; only one may follow at rank {rank} with “{form}”. Settle it by ballot.",
    about="Kết quả sau Hội đồng còn chờ: dự phòng đồng hạng, chưa biết ai thay. Biên bản cuộc họp không đổi.",
)
PHASE_TIE_OPEN = Spec(
    code="I482",
    vi="«{phase}» còn đơn vị đồng hạng chưa phân định. Kết quả cả năm không chờ việc này; xem: thidua rank --dot "
    '"{phase}".',
    en='«{phase}» has an open tie. The result of the year does not wait for it; see: thidua rank --dot "{phase}".',
    about="Đồng hạng của một đợt được nêu ở kết quả của đợt ấy, không lẫn với đồng hạng của cả năm.",
)
SHARED_RANK_AT_QUOTA = Spec(
    code="W682",
    vi="{agencies} cùng hạng mà loại «{name}» không còn đủ chỗ theo tỷ lệ tối đa, nên cùng xuống loại liền dưới. Nếu phải chọn, "
    "phân định thứ hạng trước.",
    en="{agencies} share a rank and the quota of class «{name}» has not room for all, so all get the next lower class. To choose "
    "among them, settle the rank first.",
    about="Tỷ lệ tối đa của một loại cắt ngang các đơn vị đồng hạng: tất cả cùng xuống.",
)
PHASE_TOTAL_MISSING = Spec(
    code="W690",
    vi="{name} chưa có tổng điểm của «{phase}» nên chưa có kết quả cả năm. Hoàn tất đợt ấy: thidua rank --dot "
    '"{phase}" nói còn thiếu gì.',
    en="{name} has no total in «{phase}», so there is no result of the year yet. Complete the phase: thidua rank --dot "
    '"{phase}" tells what is missing.',
    about="Kết quả cả năm tính từ tổng điểm của các đợt; thiếu một đợt thì còn chờ.",
)
PHASE_WITHOUT_FORMS = Spec(
    code="W691",
    vi="«{phase}» chưa có phiếu nào nên chưa có kết quả cả năm. Nhận phiếu vào {folder}/.",
    en="«{phase}» has no form yet, so there is no result of the year. Collect its forms in {folder}/.",
    about="Một đợt chưa bắt đầu: kết quả cả năm còn chờ, không ai bị coi là không nộp phiếu.",
)
