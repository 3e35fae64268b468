"""What the season is called, its days, order of precedence and awards; `NOTES` are what the cluster chose."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from thidua_xlsx.model import (
    Adjustment,
    Award,
    Declarer,
    Key,
    Late,
    Milestone,
    MilestoneKind,
    RankingKey,
    SeasonInfo,
    Sign,
)

from .agencies import ALL

NOTES = (
    (
        "Tên kỳ",
        "Mùa mẫu: kế hoạch 12/KH-UBND là thật; cụm thi đua, điểm, ngày nhận, điển hình và tiến độ đều là giả "
        "định để minh họa, không phải kết quả của cơ quan nào.",
    ),
    (
        "Tên khối",
        "Kế hoạch nói đến các cụm, khối thi đua của tỉnh mà không kể tên. Chọn: một cụm mẫu chín cơ "
        "quan; năm "
        "cơ quan được kế hoạch nêu tên (xem Ghi chú ở trang Đơn vị).",
    ),
    (
        "Tổng điểm chuẩn",
        "Kế hoạch không có thang điểm. Chọn: chín giải pháp của mục II thành chín tiêu chí, cộng "
        "lại 100 điểm; "
        "điểm từng dòng và các bậc do cụm đặt.",
    ),
    (
        "Tổng điểm chuẩn",
        "Mục III.1 hẹn gửi kế hoạch trước ngày 25/02/2013 mà không nói gửi trễ thì sao. Chọn: trừ 1 điểm.",
    ),
    ("Bước điểm", "Kế hoạch không quy định. Chọn: bội của 0,5 điểm."),
    (
        "Xếp hạng theo",
        "Kế hoạch không nói cách xếp hạng. Chọn: tổng điểm, rồi điểm tiêu chí 2 (hoạt động của Hội "
        "đồng); vẫn "
        "bằng nhau thì đồng hạng.",
    ),
    (
        "Khi thiếu điểm thẩm định",
        "Mục II.2: kiểm tra chéo thẩm định kết quả chấm điểm cuối năm đối với 100% đơn vị trong cụm, nên mỗi "
        "dòng đều phải được thẩm định.",
    ),
    (
        "Số điển hình tối thiểu",
        "Mục II.5: mỗi cấp, ngành, đơn vị xây dựng, bồi dưỡng ít nhất 02 điển hình tiên tiến.",
    ),
)

INFO = SeasonInfo(
    code="lang-son-2013",
    year=2013,
    name="Công tác thi đua, khen thưởng năm 2013",
    block="Cụm thi đua các sở, ngành tỉnh Lạng Sơn (cụm mẫu)",
    locality="Lạng Sơn",
    parent_body="UBND tỉnh Lạng Sơn",
    issuing_body="Sở Nội vụ (Ban Thi đua - Khen thưởng)",
    plan_number="12/KH-UBND",
    plan_date=date(2013, 1, 24),
    legal_bases=(
        "Luật Thi đua, Khen thưởng ngày 26/11/2003 và Luật sửa đổi, bổ sung một số điều của Luật "
        "Thi đua, Khen "
        "thưởng ngày 14/6/2005",
        "Nghị quyết số 86/2012/NQ-HĐND ngày 11/12/2012 của Hội đồng nhân dân tỉnh Lạng Sơn về mục "
        "tiêu, nhiệm "
        "vụ kế hoạch năm 2013",
        "Chỉ thị số 08/CT-UBND ngày 09/9/2011 của Ủy ban nhân dân tỉnh về việc tiếp tục đổi mới, "
        "đẩy mạnh phong "
        "trào thi đua yêu nước giai đoạn 2011 - 2015",
        "Kế hoạch số 12/KH-UBND ngày 24/01/2013 của Ủy ban nhân dân tỉnh Lạng Sơn",
    ),
    declared_total=Decimal(100),
    step=Decimal("0.5"),
    minimum_exemplars=2,
    notes=NOTES,
)

ADJUSTMENTS = (
    Adjustment(
        "TKH",
        Sign.DEDUCTION,
        "Gửi kế hoạch công tác thi đua, khen thưởng về Sở Nội vụ từ ngày 25/02/2013 trở đi",
        Decimal(1),
        declarer=Declarer.AUTOMATIC,
        source=Late("KH"),
        agencies=ALL,
        basis="KH 12/KH-UBND, mục III.1; mức trừ do cụm chọn",
    ),
)

KEYS = (
    RankingKey(1, Key.TOTAL, basis="Cụm chọn: tổng điểm từ cao đến thấp"),
    RankingKey(2, Key.CRITERION_POINTS, "2", basis="Cụm chọn: đồng điểm thì xét điểm tiêu chí 2"),
)

AWARDS = (
    Award("Cờ thi đua của UBND tỉnh", 1, 1, decided_by="UBND tỉnh", basis="Cụm chọn; KH 12/KH-UBND, việc 32"),
    Award(
        "Bằng khen của Chủ tịch UBND tỉnh",
        2,
        3,
        decided_by="Chủ tịch UBND tỉnh",
        basis="Cụm chọn; KH 12/KH-UBND, việc 32",
    ),
)

MILESTONES = (
    Milestone(
        "KH",
        "Gửi kế hoạch công tác thi đua, khen thưởng về Sở Nội vụ",
        date(2013, 2, 24),
        MilestoneKind.REPORT,
        late_from=1,
        note="Mục III.1: trước ngày 25/02/2013, nên ngày cuối là 24/02.",
    ),
    Milestone(
        "DK",
        "Đăng ký thi đua và ký giao ước thi đua",
        date(2013, 3, 31),
        MilestoneKind.REGISTRATION,
        note="Việc 1 và 4 thuộc quý I, không ghi ngày. Chọn: ngày cuối quý.",
    ),
    Milestone(
        "SK",
        "Sơ kết 6 tháng đầu năm",
        date(2013, 6, 30),
        MilestoneKind.INTERIM,
        note="Việc 20 thuộc quý II, không ghi ngày. Chọn: ngày cuối quý.",
    ),
    Milestone(
        "TC",
        "Gửi bảng tự chấm điểm cuối năm",
        date(2013, 12, 10),
        MilestoneKind.SELF_SCORING,
        note="Kế hoạch chỉ ghi “cuối năm”. Chọn: 10/12/2013.",
    ),
    Milestone(
        "TD",
        "Kiểm tra chéo, thẩm định kết quả chấm điểm",
        date(2013, 12, 20),
        MilestoneKind.APPRAISAL,
        note="Mục II.2: 100% đơn vị trong cụm, không ghi ngày. Chọn: 20/12/2013.",
    ),
    Milestone(
        "TK",
        "Họp tổng kết cụm, bình xét, suy tôn, đề nghị khen thưởng",
        date(2013, 12, 31),
        MilestoneKind.FINAL,
        note="Việc 32 thuộc quý IV, không ghi ngày. Chọn: ngày cuối quý.",
    ),
)
