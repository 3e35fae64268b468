"""Section I of the plan, in its own words: 34 tasks in four quarters with the bodies that carry them out."""

from __future__ import annotations

from thidua_xlsx.model import Task

_TASKS = """
I   | 1  | Chỉ đạo, đôn đốc các cụm thi đua và các đơn vị tổng kết công tác thi đua, khen thưởng (TĐKT) năm 2012 và ký giao ước thi đua, đăng ký thi đua năm 2013. | Ban TĐKT, Sở Nội vụ
I   | 2  | Tổng kết công tác TĐKT năm 2012, triển khai nhiệm vụ công tác năm 2013. | UBND tỉnh; Các đơn vị
I   | 3  | Ban hành Kế hoạch công tác TĐKT năm 2013. | UBND tỉnh; Các đơn vị
I   | 4  | Tổ chức triển khai đăng ký thi đua; đăng ký các chỉ tiêu thi đua năm 2013 với Chính phủ, Hội đồng TĐKT TW, Ban TĐKT TW; đăng ký Cờ thi đua Chính phủ năm 2013. | UBND tỉnh; Các đơn vị; Ban TĐKT, Sở Nội vụ
I   | 5  | Phát động phong trào thi đua năm 2013. | UBND tỉnh; Các đơn vị
I   | 6  | Thông báo phân khối, cụm thi đua của tỉnh năm 2013. | UBND tỉnh; Ban TĐKT, Sở Nội vụ
I   | 7  | Báo cáo tổng kết công tác TĐKT và chấm điểm thi đua năm 2012 của tỉnh gửi cụm thi đua 7 tỉnh. | VP UBND tỉnh; Ban TĐKT, Sở Nội vụ
I   | 8  | Họp Hội đồng TĐKT tỉnh xét khen thưởng thường xuyên, chuyên đề, cống hiến. | Hội đồng TĐKT tỉnh; Ban TĐKT, Sở Nội vụ
I   | 9  | Tổ chức gặp mặt, tuyên dương khen thưởng các doanh nghiệp nhân dịp đầu xuân 2013. | UBND tỉnh; Sở Kế hoạch và Đầu tư; Ban TĐKT, Sở Nội vụ
I   | 10 | Hội đồng Khoa học sáng kiến tỉnh tổ chức chấm điểm, đánh giá, xem xét quyết định công nhận sáng kiến năm 2012. Hội đồng TĐKT tỉnh họp xét, quyết định công nhận CSTĐ cấp tỉnh năm 2012. | Hội đồng KHSK tỉnh; Hội đồng TĐKT tỉnh; Ban TĐKT, Sở Nội vụ; Các đơn vị liên quan
I   | 11 | Họp Hội đồng TĐKT tỉnh xét khen thưởng kế hoạch năm 2012 của UBND tỉnh. | Hội đồng TĐKT tỉnh; Ban TĐKT, Sở Nội vụ
I   | 12 | Tham gia hội nghị tổng kết công tác TĐKT cụm 7 tỉnh biên giới phía bắc tại tỉnh Lai Châu. | UBND tỉnh; VP UBND tỉnh; Ban TĐKT, Sở Nội vụ
I   | 13 | Trình khen thưởng bậc cao (đợt 1) cho các sở, ban, ngành, đơn vị. | UBND tỉnh; Ban TĐKT, Sở Nội vụ
I   | 14 | Ban hành Quy định về công tác TĐKT trên địa bàn tỉnh. | UBND tỉnh; Ban TĐKT, Sở Nội vụ; Các đơn vị liên quan
I   | 15 | Ban hành hướng dẫn khen thưởng phong trào thi đua xây dựng nông thôn mới. | UBND tỉnh; Sở NN & PTNT; Ban TĐKT, Sở Nội vụ
II  | 16 | Tổ chức phát động đợt thi đua lập thành tích chào mừng kỷ niệm 65 năm ngày Chủ tịch Hồ Chí Minh ra lời kêu gọi Thi đua ái quốc (11/6/1948-11/6/2013). | UBND tỉnh; Các đơn vị
II  | 17 | Hướng dẫn xây dựng điển hình tiên tiến giai đoạn 2011-2015. | Hội đồng TĐKT tỉnh; Ban TĐKT, Sở Nội vụ
II  | 18 | Hướng dẫn xét, công nhận và đề nghị công nhận Chiến sỹ thi đua các cấp. | Hội đồng TĐKT tỉnh; Ban TĐKT, Sở Nội vụ
II  | 19 | Khen thưởng học sinh, giáo viên đạt giải cao tại các kỳ thi Học sinh giỏi cấp quốc gia. | UBND tỉnh; Sở Giáo dục và Đào tạo; Ban TĐKT, Sở Nội vụ
II  | 20 | Chỉ đạo, đôn đốc các huyện, thành phố, các sở, ban, ngành, đoàn thể tỉnh và các cụm thi đua của tỉnh sơ kết công tác TĐKT 6 tháng đầu năm 2013. | Hội đồng TĐKT tỉnh; Các đơn vị; Ban TĐKT, Sở Nội vụ
II  | 21 | Xây dựng kế hoạch kiểm tra, giám sát công tác TĐKT năm 2013. | Hội đồng TĐKT tỉnh; Ban TĐKT, Sở Nội vụ
III | 22 | Xây dựng báo cáo sơ kết công tác TĐKT 6 tháng đầu năm của tỉnh. | UBND tỉnh; Ban TĐKT, Sở Nội vụ
III | 23 | Tham gia Hội nghị sơ kết công tác TĐKT cụm 7 tỉnh. | Hội đồng TĐKT tỉnh; Ban TĐKT, Sở Nội vụ
III | 24 | Tổ chức thực hiện kế hoạch kiểm tra, giám sát công tác TĐKT năm 2013. | Hội đồng TĐKT tỉnh; Các đơn vị liên quan; Ban TĐKT, Sở Nội vụ
III | 25 | Tiếp nhận, thẩm định, xem xét quyết định khen thưởng thành tích ngành Giáo dục và Đào tạo năm học 2012-2013. | UBND tỉnh; Hội đồng TĐKT tỉnh; Ban TĐKT, Sở Nội vụ
III | 26 | Trình khen thưởng bậc cao (đợt 2) ngành Giáo dục và Đào tạo. | Hội đồng TĐKT tỉnh; Ban TĐKT, Sở Nội vụ
III | 27 | Hội đồng KHSK tỉnh tổ chức chấm điểm đánh giá, xem xét quyết định công nhận sáng kiến cấp tỉnh năm học 2012 - 2013 của ngành Giáo dục và Đào tạo. | Hội đồng KHSK tỉnh; Ban TĐKT, Sở Nội vụ; Các đơn vị liên quan
III | 28 | Họp Hội đồng TĐKT tỉnh xét công nhận danh hiệu Chiến sỹ thi đua cấp tỉnh năm học 2012 - 2013. | Hội đồng TĐKT tỉnh; Ban TĐKT, Sở Nội vụ
III | 29 | Các ngành xây dựng quy định phong trào thi đua yêu nước theo lĩnh vực công tác, tham mưu cho UBND tỉnh ban hành. | UBND tỉnh; Các ngành liên quan; Văn phòng UBND tỉnh; Ban TĐKT, Sở Nội vụ
III | 30 | Tổ chức tập huấn, bồi dưỡng nghiệp vụ công tác thi đua, khen thưởng. | Ban TĐKT, Sở Nội vụ; Các đơn vị
IV  | 31 | Tiếp tục thực hiện kế hoạch kiểm tra, giám sát công tác TĐKT và báo cáo kết quả kiểm tra, giám sát năm 2013. | Hội đồng TĐKT tỉnh; Các đơn vị liên quan; Ban TĐKT, Sở Nội vụ
IV  | 32 | Chỉ đạo, đôn đốc các cụm thi đua, các đơn vị tổng kết công tác TĐKT, bình xét, suy tôn, đề nghị khen thưởng năm 2013, triển khai nhiệm vụ công tác năm 2014. | Hội đồng TĐKT tỉnh; Ban TĐKT, Sở Nội vụ
IV  | 33 | Xây dựng báo cáo tổng kết công tác TĐKT của tỉnh năm 2013, nhiệm vụ công tác TĐKT năm 2014. | UBND tỉnh; Văn phòng UBND tỉnh; Ban TĐKT, Sở Nội vụ
IV  | 34 | Tổ chức Hội nghị tổng kết công tác TĐKT năm 2013, triển khai nhiệm vụ công tác TĐKT năm 2014. | UBND tỉnh; Các đơn vị; Ban TĐKT, Sở Nội vụ
"""  # noqa: E501 - the plan's own sentences


def _task(line: str) -> Task:
    quarter, number, text, bodies = (part.strip() for part in line.split(" | "))
    return Task(number, text, quarter, tuple(body.strip() for body in bodies.split(";")))


CALENDAR = tuple(_task(line) for line in _TASKS.strip().splitlines())
