"""The table of `Cách chấm`: what is entered, what it makes, what `Tham số` says."""

from __future__ import annotations

from thidua_xlsx.model import Method

EXPLAINED: dict[Method, tuple[str, str, str]] = {
    Method.GROUP: ("không nhập", "Tổng các dòng con; M phải bằng tổng M của các dòng con.", ""),
    Method.CAPPED_GROUP: (
        "không nhập",
        "Tổng các dòng con và các khoản cộng trừ gắn với nhóm, giữ trong khoảng 0 đến M.",
        "",
    ),
    Method.POINTS: ("điểm", "Đúng số điểm đã nhập: từ 0 đến M, là bội số của bước điểm.", ""),
    Method.PASSING: ("Đạt / Không đạt", "M hoặc 0.", ""),
    Method.LEVELS: ("một mức trong danh sách", "Điểm của mức.", "`Loại A=200; Loại B=150` hoặc `8; 6; 4; 0`"),
    Method.BANDS: (
        "số đo được",
        "Điểm của bậc đầu tiên thỏa điều kiện.",
        "`>=95: 15; >=90: 12; >=80: 10; <80: 0`",
    ),
    Method.RATIO: (
        "tỷ lệ phần trăm (85 là 85 %), hoặc hai số a và b",
        "M × tỷ lệ, tỷ lệ quá 100 % tính là 100 %.",
        "để trống, hoặc `a/b`",
    ),
    Method.COUNT: ("số lần", "Số lần × điểm mỗi lần, nhiều nhất là M.", "điểm mỗi lần: `2`"),
    Method.DEDUCTIONS: ("số lần của các khoản trừ gắn với dòng", "M, rồi trừ các khoản trừ.", ""),
    Method.TARGET: (
        "số thực hiện (chỉ tiêu T ở kế hoạch hoặc do đơn vị đăng ký)",
        "Dưới chỉ tiêu: h·M·A/T; đạt: h·M; vượt: h·M + (1−h)·M·(A/T−1)/(cao nhất−1), «cao nhất» là A/T cao "
        "nhất trong nhóm; T = 0: M·A chia cho A cao nhất của các đơn vị không có chỉ tiêu.",
        "hệ số h từ 0 đến 1, để trống là 0,5",
    ),
    Method.REGISTERED: (
        "không nhập",
        "Mỗi chỉ tiêu đơn vị đăng ký trong sổ theo dõi thành một dòng con.",
        "",
    ),
    Method.TEXT: ("không nhập", "Dòng chữ, không có điểm.", ""),
}


def table() -> str:
    """The table as Markdown, every method once, in the order of the drop-down."""
    lines = [
        "#### Cách chấm",
        "",
        "M là điểm chuẩn của dòng.",
        "",
        "| Cách chấm | Đơn vị nhập | Ra điểm | Tham số |",
        "|---|---|---|---|",
    ]
    for method in Method:
        entered, points, parameter = EXPLAINED[method]
        lines.append(f"| **{method.value}** | {entered} | {points} | {parameter} |")
    return "\n".join([*lines, ""])
