"""Section III.1 of the plan: the scale of 1000 points, row by row in print order, with its own words."""

from __future__ import annotations

from decimal import Decimal

from thidua_xlsx.model import Criterion, Levels, Method, Ratio, WhenNotApplied

from .agencies import ALL, BY_PERCENTAGE

PARTY_AND_UNIONS = "Đảng - đoàn thể"


def group(code: str, maximum: int, text: str) -> Criterion:
    """A heading row whose points are those of the rows below it."""
    return Criterion(
        code=code,
        number=code,
        text=text,
        method=Method.GROUP,
        maximum=Decimal(maximum),
        agencies=ALL,
        basis=f"KH 02/KHTĐ, mục III.1, chỉ tiêu {code}",
    )


def row(
    code: str,
    maximum: int,
    text: str,
    guidance: str = "",
    *,
    method: Method = Method.POINTS,
    evidence: bool = True,
    tags: tuple[str, ...] = (),
    footnote: str = "",
) -> Criterion:
    """A scored row of every agency; `footnote` is the plan's own mark, named in the basis."""
    return Criterion(
        code=code,
        number=code,
        text=text,
        method=method,
        parent=code.split(".")[0],
        maximum=Decimal(maximum),
        evidence_required=evidence,
        agencies=ALL,
        tags=tags,
        basis=f"KH 02/KHTĐ, mục III.1, chỉ tiêu {code}" + (f" và ghi chú {footnote}" if footnote else ""),
        guidance=guidance,
    )


FROM_THE_MAXIMUM = "Không nhập điểm: chỉ khai số lần, số văn bản bị trừ ở các dòng dưới, không có thì ghi 0."

TASKS = (
    Criterion(
        code="1",
        number="1",
        text="Hoàn thành tất cả chỉ tiêu, nhiệm vụ, kế hoạch công tác của cơ quan theo chức năng, nhiệm vụ "
        "được Tỉnh ủy, UBND tỉnh giao.",
        method=Method.LEVELS,
        maximum=Decimal(200),
        parameter=Levels((("Loại A", Decimal(200)), ("Loại B", Decimal(150)))),
        evidence_required=True,
        agencies=ALL - BY_PERCENTAGE,
        basis="KH 02/KHTĐ, mục III.1, chỉ tiêu 1 và mục III.2, đoạn 1",
        guidance="Chọn loại theo đánh giá mức độ hoàn thành nhiệm vụ của UBND tỉnh. Kế hoạch không quy định "
        "điểm dưới loại B: nếu có, ghi điểm vào trang Điểm thống nhất của sổ theo dõi.",
    ),
    Criterion(
        code="1",
        number="1",
        text="Hoàn thành tất cả chỉ tiêu, nhiệm vụ, kế hoạch công tác của cơ quan theo chức năng, nhiệm vụ "
        "do lãnh đạo của cấp trên trực tiếp giao.",
        method=Method.RATIO,
        maximum=Decimal(200),
        parameter=Ratio(),
        evidence_required=True,
        agencies=BY_PERCENTAGE,
        basis="KH 02/KHTĐ, mục III.1, chỉ tiêu 1 và mục III.2, đoạn 2",
        guidance="Nhập tỷ lệ hoàn thành kế hoạch năm, tính theo phần trăm; vượt kế hoạch được tính 100 %.",
    ),
)

SECURITY = (
    group(
        "2",
        150,
        "Tích cực tham gia phong trào toàn dân bảo vệ an ninh tổ quốc, phải có kế hoạch đăng ký thực hiện; "
        "có kế hoạch thực hiện công tác phòng cháy, xây dựng phương án chữa cháy, tổ chức huấn luyện và thực "
        "hành chữa cháy, kế hoạch thực hiện năm an toàn giao thông; đảm bảo bí mật nhà nước, thực hiện cơ "
        "quan an toàn không để xảy ra mất tài sản",
    ),
    Criterion(
        code="2.1",
        number="2.1",
        text="Quyết định thành lập, kiện toàn BCH quân sự cơ quan; Thành lập hoặc kiện toàn Tiểu đội DQTV cơ "
        "quan và có cử DQTV tham dự lớp huấn luyện theo kế hoạch và chỉ tiêu của BCH quân sự Thị xã (trừ VP "
        "BCĐ về phòng, chống tham nhũng).",
        method=Method.POINTS,
        parent="2",
        maximum=Decimal(50),
        evidence_required=True,
        agencies=ALL - {"VPPCTN"},
        when_not_applied=WhenNotApplied.FULL,
        basis="KH 02/KHTĐ, mục III.1, chỉ tiêu 2.1",
        guidance="VP BCĐ PCTN không phải thực hiện nên được tính đủ 50 điểm.",
    ),
    row(
        "2.2",
        50,
        "Phân công bảo vệ trực cơ quan và có văn bản phân công CBCC, VC trực cơ quan trong các ngày Lễ, Tết "
        "bảo đảm an toàn tài sản, không để xảy ra mất tài sản; Cơ quan có trang bị hệ thống đảm bảo an toàn "
        "về phòng cháy nổ theo quy định.",
    ),
    row("2.3", 50, "Xây dựng quy chế bảo vệ bí mật nhà nước của cơ quan."),
)

POLICY = (
    group(
        "3",
        50,
        "Thường xuyên triển khai, quán triệt cho cán bộ, công chức tại cơ quan (và các đơn vị trực thuộc nếu "
        "có) chấp hành tốt chủ trương, chính sách của Đảng và pháp luật của Nhà nước",
    ),
    row(
        "3.1",
        10,
        "Tuyên truyền, triển khai thực hiện tốt công tác phòng chống AIDS, ma túy, mại dâm trong cơ quan (có "
        "kế hoạch hoặc báo cáo thuyết minh cho việc tuyên truyền).",
    ),
    row(
        "3.2",
        10,
        "Tổ chức cho CBCC, VC đăng ký thực hiện kế hoạch hóa gia đình, đăng ký không vi phạm Luật An toàn "
        "giao thông, không uống rượu bia trong giờ làm việc, phòng chống tệ nạn xã hội trong Hội nghị CBCC "
        "ngay từ đầu năm.",
        evidence=False,
    ),
    row(
        "3.3",
        20,
        "Tổ chức thực hiện “Ngày pháp luật” để tuyên truyền, giáo dục pháp luật cho CB, CC, VC và người lao "
        "động. Hàng quý, thực hiện kế hoạch tuyên truyền, giáo dục pháp luật cho CBCC, VC và báo cáo kết quả "
        "thực hiện theo quy định; Các văn bản, tài liệu tuyên truyền thực hiện theo kế hoạch tuyên truyền, "
        "giáo dục pháp luật cho CBCC, VC.",
    ),
    row(
        "3.4",
        10,
        "Vận động CBCCVC & NLĐ tại cơ quan đóng góp ủng hộ các hoạt động xã hội năm 2013 do MTTQ Việt Nam, "
        "Liên đoàn Lao động, Hội Chữ thập đỏ tỉnh tổ chức hoặc tham gia các hoạt động xã hội khác.",
        evidence=False,
    ),
)

CULTURE = (
    group(
        "4",
        100,
        "Xây dựng cơ quan đạt danh hiệu cơ quan văn hóa, thực hiện quy chế dân chủ; tổ chức hội nghị CBCC "
        "đúng thời gian quy định",
    ),
    row(
        "4.1",
        30,
        "Tổ chức hội nghị CBCC và có đầy đủ các văn bản liên quan đến tổ chức Hội nghị CBCC theo đúng quy "
        "định.",
        FROM_THE_MAXIMUM + " Không tổ chức hội nghị: báo Khối trưởng để ghi Điểm thống nhất.",
        method=Method.DEDUCTIONS,
        evidence=False,
        footnote="1",
    ),
    row("4.2", 20, "Xây dựng Quy chế làm việc, Nội quy cơ quan."),
    row(
        "4.3",
        30,
        "Xây dựng và tổ chức thực hiện Quy chế Dân chủ cơ quan, thực hiện đầy đủ các báo cáo định kỳ.",
    ),
    row("4.4", 20, "Xây dựng Quy chế văn hóa công sở, Quy tắc ứng xử cơ quan, đơn vị."),
)

ORGANISATIONS = (
    group("5", 100, "Xây dựng bộ máy cơ quan, tổ chức Đảng, Đoàn thể trong sạch, vững mạnh"),
    row(
        "5.1",
        50,
        "Được UBND tỉnh đánh giá, xếp loại cơ quan hoàn thành tốt nhiệm vụ năm 2013.",
        "Đạt khi có văn bản xếp loại hoàn thành tốt nhiệm vụ trở lên; không có mức giữa.",
        method=Method.PASSING,
    ),
    row(
        "5.2",
        30,
        "Đảng bộ, Chi bộ được Đảng ủy Khối xét công nhận đạt trong sạch vững mạnh.",
        "Đạt khi có văn bản công nhận của Đảng ủy Khối; không có mức giữa. Xuất sắc, tiêu biểu: khai ở dòng "
        "cộng điểm ngay dưới.",
        method=Method.PASSING,
        tags=(PARTY_AND_UNIONS,),
        footnote="2",
    ),
    row(
        "5.3",
        20,
        "Các đoàn thể được công nhận vững mạnh.",
        "Chấm theo số đoàn thể được công nhận. Xuất sắc, tiêu biểu: khai số đoàn thể ở dòng cộng điểm ngay "
        "dưới.",
        tags=(PARTY_AND_UNIONS,),
        footnote="3",
    ),
)

ANTI_CORRUPTION = (
    group(
        "6",
        100,
        "Thực hiện có hiệu quả công tác phòng, chống tham nhũng: Có Kế hoạch phòng chống tham nhũng, thực "
        "hành tiết kiệm, chống lãng phí. (Đảm bảo báo cáo định kỳ về phòng, chống tham nhũng, thực hành tiết "
        "kiệm, chống lãng phí theo quy định, thực hiện các biện pháp phòng chống tham nhũng tại cơ quan.)",
    ),
    row(
        "6.1",
        10,
        "Xây dựng kế hoạch giám sát, thanh tra, kiểm tra của đơn vị đối với các đơn vị liên quan hoặc trực "
        "thuộc theo chức năng và nhiệm vụ được giao. Hoặc kế hoạch hoạt động thanh tra, kiểm tra chuyên đề "
        "của Ban Thanh tra nhân dân trong năm 2013.",
    ),
    row("6.2", 10, "Xây dựng và thực hiện kế hoạch về phòng chống tham nhũng năm 2013 của cơ quan."),
    row(
        "6.3",
        20,
        "Có báo cáo tháng, quý, 6 tháng, 9 tháng, năm về phòng chống tham nhũng của cơ quan theo quy định.",
        FROM_THE_MAXIMUM,
        method=Method.DEDUCTIONS,
        evidence=False,
        footnote="4",
    ),
    row("6.4", 10, "Xây dựng kế hoạch thực hành tiết kiệm, chống lãng phí của cơ quan."),
    row(
        "6.5",
        20,
        "Có báo cáo quý, 6 tháng, 9 tháng, năm về thực hành tiết kiệm, chống lãng phí của cơ quan theo quy "
        "định.",
        FROM_THE_MAXIMUM,
        method=Method.DEDUCTIONS,
        evidence=False,
        footnote="5",
    ),
    row(
        "6.6",
        20,
        "Xây dựng Quy chế chi tiêu nội bộ và có tiết kiệm kinh phí khoán của cơ quan góp phần tăng thu nhập "
        "cho CBCC, VC",
    ),
    row(
        "6.7",
        10,
        "Giải quyết kịp thời các khiếu nại, tố cáo theo quy định và không có CBCC, VC vi phạm khiếu nại, tố "
        "cáo.",
        evidence=False,
    ),
)

ADMINISTRATIVE_REFORM = (
    group(
        "7",
        150,
        "Thực hiện cải cách thủ tục hành chính, nâng cao hiệu quả bộ máy; duy trì hệ thống quản lý chất "
        "lượng theo tiêu chuẩn ISO, hàng năm phải có đánh giá nội bộ giám sát việc thực hiện. Rà soát thực "
        "hiện báo cáo và công bố bộ thủ tục hành chính đúng quy định.",
    ),
    row(
        "7.1",
        30,
        "Xây dựng và triển khai thực hiện Kế hoạch, Chương trình CCHC năm 2013 và báo cáo quý, 6 tháng, 9 "
        "tháng, năm đúng quy định.",
    ),
    row("7.2", 20, "Xây dựng Quy trình thực hiện xử lý văn bản đi và đến theo cơ chế “một cửa”."),
    row(
        "7.3",
        50,
        "Ứng dụng Văn phòng điện tử, sử dụng email trong công vụ, cung cấp thông tin trên trang web đơn vị "
        "mình.",
        evidence=False,
    ),
    row("7.4", 20, "Xây dựng và áp dụng có hiệu quả hệ thống quản lý chất lượng theo tiêu chuẩn ISO."),
    row(
        "7.5",
        30,
        "Xây dựng và tổ chức thực hiện kế hoạch đào tạo, bồi dưỡng nhằm chuẩn hóa tiêu chuẩn ngạch CBCC, VC "
        "của cơ quan theo quy định.",
    ),
)

EMULATION = (
    group(
        "8",
        150,
        "Xây dựng và tổ chức phong trào thi đua, bồi dưỡng và nhân rộng điển hình tiên tiến, nhân tố mới. "
        "Thực hiện tốt công tác thi đua khen thưởng theo Luật TĐKT và Nghị định 42/NĐ-CP, kịp thời kiện toàn "
        "Hội đồng TĐKT và Hội đồng sáng kiến kinh nghiệm của cơ quan (nếu có thay đổi nhân sự). Tổ chức thi "
        "đua và tổng kết phong trào thi đua hàng năm; tham gia thực hiện tốt kế hoạch thi đua của khối.",
    ),
    row(
        "8.1",
        50,
        "Thành lập hoặc kiện toàn Hội đồng TĐKT; Thành lập hoặc kiện toàn Hội đồng sáng kiến; Thành lập hoặc "
        "kiện toàn Hội đồng xét nâng lương trước hạn; Xây dựng Quy chế thi đua khen thưởng cơ quan; Xây dựng "
        "Quy chế làm việc của Hội đồng TĐKT cơ quan.",
        FROM_THE_MAXIMUM + " Thiếu cả năm văn bản thì còn 25 điểm: kế hoạch chỉ trừ 5 điểm mỗi văn bản.",
        method=Method.DEDUCTIONS,
        evidence=False,
        footnote="6",
    ),
    row("8.2", 50, "Tham gia thực hiện tốt kế hoạch thi đua của khối theo quy định.", evidence=False),
    row(
        "8.3",
        50,
        "Báo cáo sơ kết, tổng kết phong trào thi đua năm (thể hiện qua biên bản và báo cáo).",
    ),
)

CRITERIA = (
    *TASKS,
    *SECURITY,
    *POLICY,
    *CULTURE,
    *ORGANISATIONS,
    *ANTI_CORRUPTION,
    *ADMINISTRATIVE_REFORM,
    *EMULATION,
)
