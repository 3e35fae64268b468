"""`phat-hien.md`: every finding the tool can make, from the catalogue."""

from __future__ import annotations

import re

from thidua_xlsx.catalogue import SPECS, Effect, Level, Spec

TITLES = (
    "1xx – Tệp và danh tính",
    "2xx – Ô của phiếu tự chấm và phiếu thẩm định",
    "3xx – Kế hoạch",
    "4xx – Sổ theo dõi và đối chiếu điểm",
    "5xx – Điểm cộng, điểm trừ và điều kiện",
    "6xx – Xếp hạng, bỏ phiếu, khen thưởng",
    "7xx – Văn bản",
    "8xx – Nhật ký, kiểm chứng và thư mục mùa thi đua",
    "9xx – Máy tính",
)
LEVELS = {Level.ERROR: "lỗi", Level.WARNING: "cảnh báo", Level.INFO: "thông tin"}
EFFECTS = {
    Effect.REMARK: "chỉ ghi nhận; giá trị vẫn được dùng",
    Effect.FLAG: "ô được nêu không có giá trị cho đến khi được sửa",
    Effect.QUARANTINE: "tệp chờ quyết định của ban thư ký; chưa dùng giá trị nào trong tệp",
    Effect.REJECT: "tệp bị từ chối",
    Effect.SUPERSEDE: "một tệp khác của cùng đơn vị được dùng thay",
    Effect.ACCOMPANY: "tệp gửi kèm phiếu, được lưu và không đọc điểm từ đó",
    Effect.IGNORE: "tệp được bỏ qua vì không phải phiếu trả về",
}
REMARK = Effect.REMARK
RETURNED = "12"
"""Families about returned files, where even a mere remark says that the value counts."""
HEAD = """\
# Các phát hiện

Trang này được tạo từ `thidua_xlsx/catalogue/` bằng `python docs/generate.py`; không sửa tay.

Mỗi điều công cụ thấy cần báo là một **phát hiện** có mã riêng, không đổi. Mã gồm một chữ và ba chữ số: **E**
là lỗi, **W** là cảnh báo, **I** là thông tin; chữ số đầu cho biết nhóm. Trước câu báo luôn có nơi phát hiện:
tệp, trang tính và ô. Ba chấm (…) là chỗ của dữ kiện cụ thể. Xem nhanh một mã bằng `thidua codes E203`.

Một lần chạy nêu tất cả các phát hiện cùng lúc; có lỗi thì mã thoát là 1. Tệp trả về trong `nhan/` không bao
giờ bị sửa.
"""


def write() -> str:
    """The whole page as Markdown."""
    sections = (_section(title, hundred) for hundred, title in enumerate(TITLES, start=1))
    return "\n".join([HEAD, *sections])


def _section(title: str, hundred: int) -> str:
    specs = [spec for spec in SPECS if spec.number // 100 == hundred]
    return f"## {title}\n\n" + "\n".join(_entry(spec) for spec in specs)


def _entry(spec: Spec) -> str:
    names = re.findall(r"\{(\w+)\}", spec.vi)
    facts = ", ".join(f"`{name}`" for name in dict.fromkeys(names))
    lines = [
        f"### {spec.code}",
        "",
        f"> {_safe(spec.outline())}",
        "",
        _safe(spec.about),
        "",
        f"- Mức: {LEVELS[spec.level]}",
        *(
            [f"- Hệ quả: {EFFECTS[spec.effect]}"]
            if spec.code[1] in RETURNED or spec.effect is not REMARK
            else []
        ),
        *([f"- Dữ kiện kèm theo (`facts`): {facts}"] if facts else []),
        "",
    ]
    return "\n".join(lines)


def _safe(text: str) -> str:
    """Markdown that shows the text as it is, code in backticks left alone."""
    parts = re.split(r"(`[^`]*`)", text)
    return "".join(p if p.startswith("`") else re.sub(r"([<>*_\[\]|#])", r"\\\1", p) for p in parts)
