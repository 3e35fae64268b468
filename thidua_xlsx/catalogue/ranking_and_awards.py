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
    vi="quyết định của Hội đồng về {name} không dùng: {name} không được đề nghị “{form}”. Kiểm tra sheet Hội đồng.",
    en="the council's decision on {name} is not used: {name} is not proposed for “{form}”. Check sheet Hội đồng.",
    about="Sheet Hội đồng nêu đơn vị hoặc hình thức không có trong danh sách đề nghị.",
)
RESERVES_SHARE_RANK = Spec(
    code="W614",
    vi="{agencies} cùng là dự phòng, chỉ một đơn vị được thay ở hạng {rank} với “{form}”. Phân định bằng bỏ phiếu.",
    en="{agencies} are reserves of one rank; only one may follow at rank {rank} with “{form}”. Settle it by ballot.",
    about="Kết quả sau Hội đồng còn chờ: dự phòng đồng hạng, chưa biết ai thay. Biên bản cuộc họp không đổi.",
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
