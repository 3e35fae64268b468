"""What the season is called, its three peaks, order of precedence; `NOTES` are what the sample chose."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from thidua_xlsx.model import Key, Milestone, MilestoneKind, RankingKey, SeasonInfo, Task, YearRule

JUNE, AUGUST, LAST = PHASES = ("Đợt 1", "Đợt 2", "Đợt cuối")

NOTES = (
    (
        "Tên kỳ",
        "Mùa mẫu: kế hoạch 148/KH-SNV là thật; các đơn vị ngoài Văn phòng Sở, các cá nhân, điểm và ngày nhận "
        "đều là giả định để minh họa, không phải kết quả của cơ quan nào.",
    ),
    (
        "Tổng điểm chuẩn",
        "Mục III viết “nội dung nêu tại khoản 1 (2, 3, 4, 5), Mục I”, nhưng năm nội dung ấy nằm ở Mục II. "
        "Chọn: hiểu là Mục II.",
    ),
    (
        "Tổng điểm chuẩn",
        "Kế hoạch chỉ cho điểm năm khoản (20, 15, 15, 30, 20), không chia điểm cho từng gạch đầu dòng. Chọn: "
        "khoản 1 chia 12, 4, 4; khoản 2 chia 10, 5; khoản 4 chia 20, 10.",
    ),
    (
        "Tổng điểm chuẩn",
        "Khoản III.2 yêu cầu từ 90% trở lên đăng ký sáng kiến mà không nói dưới 90% được bao nhiêu. Chọn: từ "
        "90%: 10 điểm; từ 80%: 8; từ 70%: 6; dưới 70%: 0. Cá nhân không có tỷ lệ: đạt hoặc không đạt.",
    ),
    (
        "Tổng điểm chuẩn",
        "Khoản III.3 không ghi mức trừ. Chọn: mỗi loại công việc bị nhắc nhở từ 02 lần trở lên trừ 2 điểm; "
        "có vi phạm phải xem xét kỷ luật thì trừ hết 15 điểm.",
    ),
    ("Bước điểm", "Kế hoạch không quy định. Chọn: bội của 0,5 điểm."),
    (
        "Số lẻ",
        "Dùng cho dòng 4.2 (số việc hoàn thành trên số việc được giao) và điểm bình quân cả năm: giữ 2 số "
        "lẻ, làm tròn nửa lên.",
    ),
    (
        "Xếp hạng theo",
        "Kế hoạch không nói cách xếp hạng, xếp loại, cũng không nêu danh hiệu, hình thức khen cụ thể (mục "
        "V.2 để Văn phòng tham mưu). Chọn: tổng điểm, rồi điểm tiêu chí 4 là tiêu chí nặng nhất; tập thể và "
        "cá nhân xếp riêng; không xếp loại, không đề nghị khen trong mùa mẫu.",
    ),
    ("Khi thiếu điểm thẩm định", "Mỗi dòng đều phải được thẩm định ở từng đợt."),
    (
        "Kết quả cả năm",
        "Mục IV.b chia ba đợt sơ, tổng kết mà không nói điểm cả năm lấy từ ba đợt thế nào. Chọn: bình quân "
        "ba đợt.",
    ),
)

INFO = SeasonInfo(
    code="ha-tinh-snv-2015",
    year=2015,
    name="Phong trào thi đua cao điểm “Đoàn kết, Đổi mới, Kỷ cương, Trách nhiệm”",
    block="Các phòng, ban, chi cục thuộc Sở Nội vụ",
    locality="Hà Tĩnh",
    parent_body="UBND tỉnh Hà Tĩnh",
    issuing_body="Sở Nội vụ",
    plan_number="148/KH-SNV",
    plan_date=date(2015, 5, 29),
    legal_bases=(
        "Nghị định số 04/2015/NĐ-CP của Chính phủ",
        "Chương trình số 19/CT-UBND ngày 20/01/2015 của Ủy ban nhân dân tỉnh về triển khai nhiệm vụ kế hoạch "
        "phát triển kinh tế - xã hội năm 2015",
        "Quyết định số 05/QĐ-SNV ngày 22/1/2015 của Sở Nội vụ",
        "Kế hoạch số 148/KH-SNV ngày 29/5/2015 của Sở Nội vụ phát động phong trào thi đua cao điểm",
    ),
    declared_total=Decimal(100),
    step=Decimal("0.5"),
    year_rule=YearRule.MEAN,
    notes=NOTES,
)

KEYS = (
    RankingKey(1, Key.TOTAL, basis="Mùa mẫu chọn: tổng điểm từ cao đến thấp"),
    RankingKey(2, Key.CRITERION_POINTS, "4", basis="Mùa mẫu chọn: đồng điểm thì xét điểm tiêu chí 4"),
)


def peak(
    phase: str, suffix: str, sent: date, held: date, occasion: str, kind: MilestoneKind
) -> tuple[Milestone, ...]:
    """The three milestones of one phase: forms, appraisals, review."""
    judged = date.fromordinal((sent.toordinal() + held.toordinal()) // 2)
    return (
        Milestone(
            f"TC{suffix}",
            f"Gửi phiếu tự chấm {phase}",
            sent,
            MilestoneKind.SELF_SCORING,
            phase,
            note="Kế hoạch không ghi ngày nộp phiếu. Chọn: trước ngày sơ, tổng kết.",
        ),
        Milestone(
            f"TD{suffix}",
            f"Thẩm định {phase}",
            judged,
            MilestoneKind.APPRAISAL,
            phase,
            note="Kế hoạch không ghi ngày thẩm định.",
        ),
        Milestone(f"SK{suffix}", occasion, held, kind, phase, note=f"Mục IV.b, {phase}."),
    )


MILESTONES = (
    *peak(
        JUNE,
        "1",
        date(2015, 6, 20),
        date(2015, 6, 30),
        "Hội nghị điển hình tiên tiến của Sở Nội vụ, tháng 6/2015",
        MilestoneKind.INTERIM,
    ),
    *peak(
        AUGUST,
        "2",
        date(2015, 8, 18),
        date(2015, 8, 28),
        "Kỷ niệm 70 năm ngày thành lập ngành Nội vụ 28/8/2015",
        MilestoneKind.INTERIM,
    ),
    *peak(
        LAST,
        "3",
        date(2015, 12, 15),
        date(2015, 12, 31),
        "Tổng kết, đánh giá cuối năm 2015",
        MilestoneKind.FINAL,
    ),
)

CALENDAR = (
    Task(
        "1",
        "Tổ chức phát động phong trào thi đua cao điểm trong toàn Sở gắn với lễ chào cờ tháng 6/2015",
        "II",
        ("VPS",),
        date(2015, 6, 1),
    ),
    Task("2", "Sơ kết Đợt 1 tại Hội nghị điển hình tiên tiến của Sở", "II", ("VPS",), None, "SK1"),
    Task("3", "Sơ kết Đợt 2 vào dịp kỷ niệm 28/8/2015", "III", ("VPS",), None, "SK2"),
    Task("4", "Tổng kết Đợt cuối, đánh giá cuối năm 2015", "IV", ("VPS",), None, "SK3"),
)
