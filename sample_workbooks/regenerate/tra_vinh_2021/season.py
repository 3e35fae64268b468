"""What the season is called, its days, order of precedence and awards; `NOTES` are what the block chose."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from thidua_xlsx.model import (
    Award,
    Key,
    Milestone,
    MilestoneKind,
    RankingKey,
    SeasonInfo,
    Task,
    WhenUnappraised,
)

NOTES = (
    (
        "Tên kỳ",
        "Mùa mẫu: kế hoạch ngày 23/4/2021 là thật; bốn đơn vị thành viên, chỉ tiêu đăng ký, điểm, ngày nhận "
        "và phiếu bầu đều là giả định để minh họa, không phải kết quả của cơ quan nào.",
    ),
    ("Số kế hoạch", "Bản lưu để trống số: “Số: /KH-TĐK8”."),
    (
        "Tổng điểm chuẩn",
        "Kế hoạch không có thang điểm. Chọn: 100 điểm, ba nội dung của mục II là 50, 20 và 30 điểm, mỗi "
        "gạch đầu dòng một tiêu chí; khối sửa theo thang của mình ở trang Tiêu chí.",
    ),
    (
        "Tổng điểm chuẩn",
        "Mục III.1: mỗi đơn vị đăng ký nội dung, chỉ tiêu phù hợp với ngành, lĩnh vực. Chọn: đơn vị tự đăng "
        "ký chỉ tiêu ở 1.2 và 1.3, tự định mức ở 1.1 và 2.5; các dòng khác chung cho cả khối.",
    ),
    (
        "Tổng điểm chuẩn",
        "Kế hoạch không nói vượt chỉ tiêu thì hơn bao nhiêu. Chọn: đạt đúng mức đăng ký được 80 % điểm, 20 "
        "% còn lại theo mức vượt so với đơn vị vượt cao nhất khối.",
    ),
    ("Bước điểm", "Kế hoạch không quy định. Chọn: bội của 0,5 điểm."),
    (
        "Xếp hạng theo",
        "Mục III.3: Hội đồng thành viên bình bầu trên cơ sở các đơn vị báo cáo và chấm điểm. Chọn: phiếu "
        "bầu quyết định, điểm chỉ là căn cứ để bầu, nên bo_phieu là khóa đầu; bằng phiếu thì xét tổng điểm.",
    ),
    (
        "Xếp hạng theo",
        "Kế hoạch không nói bầu thế nào. Chọn: mỗi đơn vị thành viên một phiếu kín, chọn 3 trong mọi đơn vị "
        "được xét; số phải chọn ghi ở trang Kiểm phiếu.",
    ),
    (
        "Khi thiếu điểm thẩm định",
        "Kế hoạch không có bước thẩm định: Khối trưởng tổng hợp báo cáo và bảng chấm điểm. Chọn: giữ điểm "
        "tự chấm; chỗ nào Khối trưởng thấy khác báo cáo thì rà soát trong phiếu thẩm định của đơn vị ấy.",
    ),
)

INFO = SeasonInfo(
    code="tra-vinh-khoi-8-2021",
    year=2021,
    name="Phong trào thi đua năm 2021",
    block="Khối thi đua Khối 8",
    locality="Trà Vinh",
    parent_body="UBND tỉnh Trà Vinh",
    issuing_body="Sở Thông tin và Truyền thông",
    plan_number="…/KH-TĐK8",
    plan_date=date(2021, 4, 23),
    legal_bases=(
        "Quy chế số 1344/QC-KTĐK8 ngày 30/11/2016 của Khối thi đua Khối 8 về việc tổ chức và hoạt động "
        "phong trào thi đua của Khối thi đua Khối 8",
        "Kế hoạch số …/KH-TĐK8 ngày 23/4/2021 của Khối thi đua Khối 8 tổ chức và phát động phong trào thi "
        "đua năm 2021",
    ),
    declared_total=Decimal(100),
    step=Decimal("0.5"),
    when_unappraised=WhenUnappraised.KEEP_SELF,
    notes=NOTES,
)

KEYS = (
    RankingKey(1, Key.BALLOT, basis="KH 23/4/2021, mục III.3: Hội đồng thành viên trong khối bình bầu"),
    RankingKey(2, Key.TOTAL, basis="KH 23/4/2021, mục III.3: trên cơ sở báo cáo và chấm điểm"),
)

_COUNCIL = (
    "KH 23/4/2021, mục III.3: tiêu chuẩn, số lượng theo hướng dẫn của Hội đồng Thi đua, Khen thưởng tỉnh "
    "từng năm. Giả định: 1 cờ, 2 bằng khen"
)
AWARDS = (
    Award("Cờ thi đua của UBND tỉnh", 1, 1, decided_by="UBND tỉnh", basis=_COUNCIL),
    Award("Bằng khen của UBND tỉnh", 2, 3, decided_by="UBND tỉnh", basis=_COUNCIL),
)

MILESTONES = (
    Milestone(
        "DK",
        "Đăng ký nội dung, chỉ tiêu thi đua",
        date(2021, 5, 31),
        MilestoneKind.REGISTRATION,
        note="Mục III.1 không ghi ngày; kế hoạch ban hành ngày 23/4/2021. Chọn: hết tháng 5.",
    ),
    Milestone(
        "BC6T",
        "Báo cáo sơ kết 6 tháng gửi Khối phó tổng hợp",
        date(2021, 6, 14),
        MilestoneKind.INTERIM,
        note="Mục III.2: “trước ngày 15/6/2021”, nên ngày cuối là 14/6. Nơi nhận là Khối phó.",
    ),
    Milestone(
        "SK",
        "Sơ kết 6 tháng đầu năm do Khối phó chủ trì",
        date(2021, 7, 31),
        MilestoneKind.INTERIM,
        note="Mục III.2: hoàn thành trong tháng 7/2021.",
    ),
    Milestone(
        "BCN",
        "Báo cáo tổng kết và bảng chấm điểm gửi Khối trưởng",
        date(2022, 1, 31),
        MilestoneKind.SELF_SCORING,
        note="Mục III.3: “trước ngày 01/02/2022”, nên ngày cuối là 31/01.",
    ),
    Milestone(
        "TK",
        "Họp tổng kết, bình bầu thi đua, đề nghị khen thưởng",
        date(2022, 2, 28),
        MilestoneKind.FINAL,
        note="Mục III.3: hoàn thành trong tháng 02/2022.",
    ),
)

EVERYONE = ("*",)

CALENDAR = (
    Task("1", "Đăng ký nội dung, chỉ tiêu, nhiệm vụ thi đua năm 2021", "II", EVERYONE, None, "DK"),
    Task("2", "Gửi báo cáo sơ kết giao ước thi đua 6 tháng về Khối phó", "II", EVERYONE, None, "BC6T"),
    Task("3", "Tổ chức sơ kết 6 tháng đầu năm", "III", ("SLDTBXH",), None, "SK"),
    Task("4", "Gửi báo cáo tổng kết và bảng chấm điểm về Khối trưởng", "I/2022", EVERYONE, None, "BCN"),
    Task("5", "Tổng hợp báo cáo và bảng chấm điểm của các đơn vị", "I/2022", ("STTTT",), date(2022, 2, 15)),
    Task("6", "Họp tổng kết, bình bầu thi đua", "I/2022", EVERYONE, None, "TK"),
)
