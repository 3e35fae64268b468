"""`bang-tinh.md`: the secretariat's workbooks, sheet by sheet, from the column declarations."""

from __future__ import annotations

from thidua_xlsx.secretariat.plan.sheets import CRITERIA, PLAN_SHEETS
from thidua_xlsx.secretariat.register.sheets import REGISTER_SHEETS
from thidua_xlsx.secretariat.tables.schema import Column, SheetSpec

from . import methods

HEAD = """\
# Các bảng tính của ban thư ký

Trang này được tạo từ khai báo cột trong `thidua_xlsx/secretariat/` bằng `python docs/generate.py`; không sửa
tay. `thidua new` tạo sẵn hai tệp dưới đây với đủ trang tính, tiêu đề, danh sách chọn, ghi chú ở từng tiêu đề
và một trang `Hướng dẫn` có ví dụ.

- Tiêu đề được nhận ra dù viết hoa hay thường, có dấu hay không, `hoà` hay `hòa`, thừa dấu cách; các cột đứng
  theo thứ tự nào cũng được. Cột hoặc trang tính lạ chỉ bị nhắc, kèm tên gần giống nhất.
- Ô chứa **danh sách** ngăn các mục bằng dấu chấm phẩy: `STC; SNV; TTT`.
- Danh sách đơn vị nhận mã đơn vị, tên nhóm, hoặc `*` (tất cả).
- Số viết với dấu phẩy thập phân: `9,5`. `1.000` bị hỏi lại vì có thể hiểu là một nghìn hoặc một.
- Ngày viết `15/01/2014`.
"""
BOOKS = (
    ("ke_hoach.xlsx", "Kế hoạch: luật chơi của kỳ thi đua, đúng như văn bản đã ký.", PLAN_SHEETS),
    (
        "so_theo_doi.xlsx",
        "Sổ theo dõi: những gì xảy ra trong năm (ngày, cuộc họp, phiếu bầu).",
        REGISTER_SHEETS,
    ),
)


def write() -> str:
    """The whole page as Markdown."""
    return "\n".join([HEAD, *(_book(*book) for book in BOOKS)])


def _book(file: str, about: str, sheets: tuple[SheetSpec, ...]) -> str:
    return "\n".join([f"## `{file}`\n\n{about}\n", *(_sheet(sheet) for sheet in sheets)])


def _sheet(sheet: SheetSpec) -> str:
    about = f"{sheet.about} (Trang tính bắt buộc.)" if sheet.required else sheet.about
    lines = [f"### {sheet.name}", "", about, ""]
    if sheet.items:
        headings = " · ".join(f"`{column.heading}`" for column in sheet.columns)
        lines += [f"Cột: {headings}. Các mục:", ""]
    lines += [
        f"| {'Mục' if sheet.items else 'Cột'} | Ghi gì | Bắt buộc | Để trống nghĩa là | Ý nghĩa | Ví dụ |",
        "|---|---|---|---|---|---|",
        *(_row(column) for column in sheet.described),
        "",
        *([methods.table()] if sheet is CRITERIA else []),
    ]
    return "\n".join(lines)


def _row(column: Column) -> str:
    default = "" if column.required or column.default is None else column.show(column.default)
    cells = (
        f"**{_cell(column.heading)}**",
        _cell(_kind(column)),
        "có" if column.required else "",
        _cell(default),
        _cell(column.note),
        _cell(next(filter(None, column.examples), "")),
    )
    return f"| {' | '.join(cells)} |"


def _kind(column: Column) -> str:
    kind = " / ".join(column.choices) or column.kind.value
    of = f" của trang «{column.of}»" if column.of else ""
    return f"{kind}{of}" + ("; được lặp lại" if column.repeats else "")


def _cell(text: str) -> str:
    """Text for one cell of a Markdown table."""
    escaped = text.replace("\\", "\\\\").replace("|", "\\|").replace("<", "\\<").replace("*", "\\*")
    return " ".join(escaped.replace("_", "\\_").split())
