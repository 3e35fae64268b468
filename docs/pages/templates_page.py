"""`mau-van-ban.md`: every template with its fields, from the views; and the filters."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from thidua_xlsx.documents.html_report import CHARTS, TEMPLATE
from thidua_xlsx.documents.registry import PAPERS, Paper
from thidua_xlsx.documents.template_fields import Shape, shapes
from thidua_xlsx.documents.template_filters import FILTERS
from thidua_xlsx.documents.views import Paper as Shared
from thidua_xlsx.documents.views.html_report import ReportView

HEAD = """\
# Mẫu văn bản

Trang này được tạo từ `thidua_xlsx/documents/views/` bằng `python docs/generate.py`; không sửa tay.

Mỗi văn bản được lập từ một tệp Word trong `templates/`. Muốn đổi lời văn, chép tệp đó vào thư mục
`templates/` của mùa thi đua, mở bằng Word, sửa, lưu lại cùng tên: tệp của mùa thi đua được dùng thay tệp gốc.

Trong mẫu, `{{ ten_truong }}` được thay bằng nội dung của trường. Danh sách được lặp lại bằng một cặp thẻ, mỗi
thẻ đứng riêng một đoạn (`{%p for r in danh_sach %}` … `{%p endfor %}`) hoặc riêng một hàng của bảng
(`{%tr for r in danh_sach %}` … `{%tr endfor %}`); bên trong, `{{ r.ten_cot }}` là cột của từng hàng. Một đoạn
chỉ hiện khi có nội dung: `{%p if ten_truong %}` … `{%p endif %}`. Trường gõ sai tên được báo trước khi lập
văn bản, kèm tên gần đúng nhất.
"""
FILTER_WORDS: Mapping[str, tuple[str, str, str]] = {
    "so": ("985.5", "985,5", "số với dấu phẩy thập phân"),
    "bang_chu": ("102,5", "một trăm linh hai phẩy năm", "số bằng chữ"),
    "bang_chu_le": ("102", "một trăm lẻ hai", "số bằng chữ, đọc “lẻ”"),
    "ngay_chu": ("07/05/2013", "ngày 07 tháng 5 năm 2013", "ngày theo Nghị định 30/2020/NĐ-CP"),
    "hang_chu": ("2", "nhì", "hạng bằng chữ"),
    "chu_hoa": ("Sở Tài chính", "SỞ TÀI CHÍNH", "chữ in hoa"),
    "hoa_dau": ("họp", "Họp", "viết hoa chữ đầu"),
    "ket": ("Lưu VT;", "Lưu VT.", "dấu chấm cuối câu, không chấm hai lần; trong danh sách: `ket(loop.last)`"),
}
"""Filter -> what goes in, what comes out, what it is for. A test holds it to the filters themselves."""


def write() -> str:
    """The whole page as Markdown."""
    common = shapes(Shared)
    sections = [
        _section("Trường dùng trong mọi mẫu", common),
        *(_paper(paper, common) for paper in PAPERS.values()),
        _report(common),
        _filters(),
    ]
    return "\n".join([HEAD, *sections])


def _paper(paper: Paper, common: Mapping[str, Shape]) -> str:
    own = {name: shape for name, shape in shapes(paper.view).items() if name not in common}
    section = _section(f"`{paper.template}` – {paper.about}", own)
    title, _, table = section.partition("\n\n")
    picture = f"![{paper.about}, trang đầu](hinh/giay-to/{paper.name.replace('_', '-')}.png)"
    return "\n\n".join([title, picture, table])


def _report(common: Mapping[str, Shape]) -> str:
    own = {name: shape for name, shape in shapes(ReportView).items() if name not in common}
    drawings = {name: Shape(name, about) for name, about in CHARTS.items()}
    return _section(f"`{TEMPLATE}` – Báo cáo để đọc trên màn hình", {**own, **drawings})


def _section(title: str, fields: Mapping[str, Shape]) -> str:
    return "\n".join([f"## {title}", "", "| Trường | Nội dung |", "|---|---|", *_rows(fields, ""), ""])


def _rows(fields: Mapping[str, Shape], path: str) -> Iterator[str]:
    for name, shape in fields.items():
        kind = " (danh sách)" if shape.many else ""
        yield f"| `{path}{name}`{kind} | {shape.about} |"
        if shape.rows is not None:
            yield from _rows(shape.rows, f"{path}{name}.")


def _filters() -> str:
    rows = [
        f"| `{name}` | `{{{{ '{given}' \\| {name} }}}}` → {made} | {what} |"
        for name, (given, made, what) in FILTER_WORDS.items()
        if name in FILTERS
    ]
    return "\n".join(["## Bộ lọc", "", "| Tên | Ví dụ | Dùng để |", "|---|---|---|", *rows, ""])
