"""What the season is called, its dates, classes, order of precedence, exclusions and awards.

`NOTES` are the choices made where the plan contradicts itself or is silent. They stand in `Ghi chú` beside
the item they concern, and `thidua check` reads them out.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from thidua_xlsx.model import (
    Award,
    ClassBand,
    Condition,
    ConditionSource,
    Consequence,
    Key,
    Milestone,
    MilestoneKind,
    RankingKey,
    SeasonInfo,
    Task,
)

from .criteria import PARTY_AND_UNIONS

NOTES = (
    (
        "Tên kỳ",
        "Mùa mẫu: kế hoạch là thật; điểm, ngày nhận, vắng họp, kỷ luật và phiếu bầu đều là giả định để minh "
        "họa, không phải kết quả của cơ quan nào.",
    ),
    (
        "Cơ quan ban hành",
        "Kế hoạch do Chánh Văn phòng Đoàn ĐBQH - HĐND tỉnh ký với tư cách Khối trưởng; bản lưu không còn "
        "phần tên cơ quan ở góc trái.",
    ),
    (
        "Tổng điểm chuẩn",
        "Chỉ tiêu 1: mục III.2 chỉ nói loại A (200 điểm) và loại B (trừ 50). Dưới loại B kế hoạch không quy "
        "định: ghi điểm vào trang Điểm thống nhất của sổ theo dõi.",
    ),
    (
        "Tổng điểm chuẩn",
        "Ghi chú 3 in “03 điểm/doanh nghiệp”, mục III.2 cho “5 điểm/tổ chức” với cùng thành tích. Chọn: hiểu "
        "là điểm/đoàn thể; mỗi cơ quan chỉ khai theo một cách, hoặc C5.2 và C5.3, hoặc CXS (cột Loại trừ "
        "với).",
    ),
    (
        "Tổng điểm chuẩn",
        "Ghi chú 4 và 5 không nói thiếu báo cáo 9 tháng trừ bao nhiêu. Chọn: như báo cáo quý, 2 điểm.",
    ),
    (
        "Tổng điểm chuẩn",
        "Ghi chú 6 trừ 5 điểm mỗi văn bản; thiếu cả năm văn bản của chỉ tiêu 8.1 thì vẫn còn 25 điểm. Giữ "
        "đúng như kế hoạch.",
    ),
    (
        "Tổng điểm chuẩn",
        "Mục III.2 cho “điểm cộng là 100 điểm” khi có giải pháp mới. Chọn: 100 điểm một năm, dù có mấy giải "
        "pháp.",
    ),
    (
        "Tổng điểm chuẩn",
        "Mục III.3 viết loại Tốt “từ 900-1000 điểm”, nhưng điểm cộng có thể đưa tổng vượt 1000. Chọn: loại "
        "Tốt là từ 900 điểm trở lên, không có chặn trên.",
    ),
    (
        "Bước điểm",
        "Kế hoạch không quy định bước điểm. Chọn: bội của 0,5 điểm.",
    ),
    (
        "Số lẻ",
        "Chỉ dùng cho chỉ tiêu 1 tính theo tỷ lệ (VP Đoàn ĐBQH-HĐND, VP BCĐ PCTN): giữ 2 số lẻ, làm tròn nửa "
        "lên.",
    ),
    (
        "Trần tổng điểm",
        "Để trống: kế hoạch không chặn tổng điểm khi có điểm cộng.",
    ),
    (
        "Xếp hạng theo",
        "Xếp theo điểm trên 1000. Chỉ tiêu 2.1 không áp dụng cho VP BCĐ PCTN: chọn “đủ điểm” chứ không “bỏ”, "
        "vì mức 900 và 800 của mục III.3 là số tuyệt đối; nếu bỏ, cơ quan này chỉ còn tối đa 950 điểm.",
    ),
    (
        "Xếp hạng theo",
        "“Điểm của tổ chức Đảng và các đoàn thể” khi đồng điểm (mục IV.3) không được định nghĩa. Chọn: các "
        "dòng mang nhãn “Đảng - đoàn thể”, tức chỉ tiêu 5.2 và 5.3 với điểm cộng kèm theo, cùng các khoản "
        "CXS, TTSVM, TDTYK.",
    ),
    (
        "Xếp hạng theo",
        "Mục IV.3 không nói ai bỏ phiếu kín. Chọn: mỗi cơ quan thành viên một phiếu, bầu một trong các đơn "
        "vị đồng điểm; ai nhiều phiếu hơn đứng trên.",
    ),
    (
        "Xếp hạng theo",
        "Mục IV.4 không nói đơn vị hạng tư bị cấm ba hạng đầu thì ai dự phòng. Chọn: đơn vị đứng ngay sau "
        "còn được xếp hạng nhất, nhì, ba.",
    ),
    (
        "Khi thiếu điểm thẩm định",
        "Mục IV.3 xếp hạng theo điểm đã thẩm định nên mỗi dòng đều phải được thẩm định.",
    ),
)

INFO = SeasonInfo(
    code="khoi-qlnn-2013",
    year=2013,
    name="Phong trào thi đua năm 2013",
    block="Khối các sở, ban, ngành có chức năng quản lý Nhà nước và tham mưu, tổng hợp",
    locality="Tây Ninh",
    parent_body="Khối thi đua QLNN-TM-TH tỉnh Tây Ninh",
    issuing_body="Văn phòng Đoàn ĐBQH - HĐND tỉnh",
    plan_number="02/KHTĐ",
    plan_date=date(2013, 5, 7),
    legal_bases=(
        "Quyết định số 1965/QĐ-UBND ngày 28/9/2011 của Chủ tịch Ủy ban nhân dân tỉnh về việc củng cố, kiện "
        "toàn và thành lập mới các khối thi đua của tỉnh Tây Ninh",
        "Hướng dẫn số 207/HĐ-BTĐ ngày 27/7/2007 của Ban Thi đua, Khen thưởng tỉnh hướng dẫn về hoạt động và "
        "bình xét thi đua của các Khối thi đua",
        "Kế hoạch số 02/KHTĐ ngày 07/5/2013 phát động phong trào thi đua năm 2013 của Khối các sở, ban, "
        "ngành có chức năng quản lý Nhà nước và tham mưu, tổng hợp",
    ),
    declared_total=Decimal(1000),
    step=Decimal("0.5"),
    notes=NOTES,
)

CLASSES = (
    ClassBand("Tốt", Decimal(900)),
    ClassBand("Khá", Decimal(800)),
    ClassBand("Trung bình", Decimal(0)),
)

KEYS = (
    RankingKey(1, Key.TOTAL, basis="KH 02/KHTĐ, mục IV.3: điểm tính từ cao đến thấp"),
    RankingKey(
        2,
        Key.TAG_POINTS,
        PARTY_AND_UNIONS,
        basis="KH 02/KHTĐ, mục IV.3: đồng điểm thì xét điểm của tổ chức Đảng và các đoàn thể",
    ),
    RankingKey(3, Key.BALLOT, basis="KH 02/KHTĐ, mục IV.3: vẫn đồng điểm thì bỏ phiếu kín"),
)

CONDITIONS = (
    Condition(
        "KX1",
        "Không tham gia đăng ký và ký kết giao ước thi đua ngay từ đầu năm",
        Consequence.EXCLUDED,
        ConditionSource.NOT_REGISTERED,
        milestone="DK",
        basis="KH 02/KHTĐ, mục IV, các trường hợp không xét thi đua, điểm 1",
    ),
    Condition(
        "KX2",
        "Có vụ việc tiêu cực, tham nhũng, có sai phạm trong việc thực hiện chủ trương của Đảng và chính sách "
        "pháp luật của Nhà nước, tập thể cơ quan bị khiển trách, cảnh cáo (được cơ quan có thẩm quyền kết "
        "luận)",
        Consequence.EXCLUDED,
        ConditionSource.RECORDED,
        basis="KH 02/KHTĐ, mục IV, các trường hợp không xét thi đua, điểm 2",
    ),
    Condition(
        "KX3",
        "Không gửi báo cáo và bảng tự chấm điểm thi đua",
        Consequence.EXCLUDED,
        ConditionSource.NO_FORM,
        basis="KH 02/KHTĐ, mục IV, các trường hợp không xét thi đua, điểm 3",
    ),
    Condition(
        "KH4",
        "Có cá nhân lãnh đạo bị kỷ luật Đảng, chính quyền từ khiển trách trở lên",
        Consequence.BARRED_FROM_TOP,
        ConditionSource.RECORDED,
        number=3,
        basis="KH 02/KHTĐ, mục IV, các trường hợp không xét thi đua, điểm 4",
    ),
    Condition(
        "KX5",
        "Không gửi báo cáo năm chậm nhất đến ngày 15/01/2014",
        Consequence.EXCLUDED,
        ConditionSource.PAST_LAST_DAY,
        milestone="BCN",
        basis="KH 02/KHTĐ, mục III.2, điểm trừ thứ hai và mục V.5",
    ),
)

CHAIRMAN = "Chủ tịch UBND tỉnh"
FLAG = "Cờ thi đua xuất sắc của Chủ tịch UBND tỉnh"
CERTIFICATE = "Bằng khen của Chủ tịch UBND tỉnh"

AWARDS = (
    Award(FLAG, 1, 1, decided_by=CHAIRMAN, basis="KH 02/KHTĐ, mục IV.4: hạng nhất"),
    Award(CERTIFICATE, 2, 3, decided_by=CHAIRMAN, basis="KH 02/KHTĐ, mục IV.4: hạng nhì, hạng ba"),
    Award(
        CERTIFICATE,
        4,
        4,
        decided_by=CHAIRMAN,
        reserve=True,
        basis="KH 02/KHTĐ, mục IV.4: hạng tư dự phòng, được bổ sung nhận bằng khen của hạng ba; kế hoạch "
        "không cho ai dồn lên nên các đơn vị còn lại giữ nguyên hình thức",
    ),
)

MILESTONES = (
    Milestone(
        "DK",
        "Đăng ký thi đua và ký giao ước thi đua",
        date(2013, 5, 31),
        MilestoneKind.REGISTRATION,
        note="Kế hoạch chỉ ghi “ngay từ đầu năm” nhưng ban hành ngày 07/5/2013. Chọn: hết tháng 5.",
    ),
    Milestone(
        "BC6T",
        "Báo cáo thi đua 6 tháng đầu năm",
        date(2013, 7, 10),
        MilestoneKind.REPORT,
        late_from=3,
        note="Kế hoạch không ghi ngày nộp báo cáo 6 tháng. Chọn: 10/7/2013; từ 13/7 là trễ 3 ngày.",
    ),
    Milestone(
        "SK",
        "Sơ kết 6 tháng đầu năm",
        date(2013, 7, 31),
        MilestoneKind.INTERIM,
        note="Mục V.2 không ghi ngày. Chọn: hết tháng 7.",
    ),
    Milestone(
        "BCN",
        "Báo cáo tổng kết thi đua năm và bảng tự chấm điểm",
        date(2014, 1, 10),
        MilestoneKind.SELF_SCORING,
        late_from=3,
        last_day=date(2014, 1, 15),
        note="Mục III.2 trừ 10 điểm khi trễ từ 3 ngày nhưng quá 15/01/2014 lại không xét thi đua: nếu hạn là "
        "15/01 thì không còn ai bị trừ. Chọn: Khối hẹn 10/01/2014, trễ từ 13/01 bị trừ, sau 15/01 không xét.",
    ),
    Milestone(
        "TD",
        "Tổ chuyên viên giúp việc thẩm định kết quả tự chấm",
        date(2014, 1, 22),
        MilestoneKind.APPRAISAL,
        note="Kế hoạch để Khối trưởng và Khối phó ấn định. Chọn: 22/01/2014.",
    ),
    Milestone(
        "TK",
        "Họp tổng kết, bình xét, suy tôn",
        date(2014, 1, 30),
        MilestoneKind.FINAL,
        note="Mục IV: chậm nhất 30/01/2014.",
    ),
)

EVERYONE = ("*",)

CALENDAR = (
    Task(
        "1", "Ban hành kế hoạch, tổ chức ký kết giao ước thi đua", "II", ("VPHDND",), date(2013, 5, 31), "DK"
    ),
    Task("2", "Gửi báo cáo thi đua 6 tháng", "III", EVERYONE, date(2013, 7, 10), "BC6T"),
    Task("3", "Sơ kết 6 tháng đầu năm", "III", ("VPHDND", "STC"), date(2013, 7, 31), "SK"),
    Task("4", "Gửi báo cáo năm và bảng tự chấm điểm", "I/2014", EVERYONE, date(2014, 1, 10), "BCN"),
    Task("5", "Thẩm định kết quả tự chấm", "I/2014", ("VPHDND", "STC"), date(2014, 1, 22), "TD"),
    Task("6", "Họp tổng kết, bình xét và đề nghị khen thưởng", "I/2014", EVERYONE, date(2014, 1, 30), "TK"),
)
