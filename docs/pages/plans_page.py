"""`bon-ke-hoach.md`: every sentence of the four plans, what carries it, what the tool does, which test."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SOURCE = Path(__file__).parents[1] / "four_plans"
PLANS = {
    "tay-ninh-2013": "Tây Ninh: kế hoạch 02/KHTĐ ngày 07/5/2013",
    "ha-tinh-2015": "Hà Tĩnh: kế hoạch 148/KH-SNV ngày 29/5/2015",
    "tra-vinh-2021": "Trà Vinh: kế hoạch ngày 23/4/2021 của Khối 8",
    "lang-son-2013": "Lạng Sơn: kế hoạch 12/KH-UBND ngày 24/01/2013",
}
SOON, NOTHING = "sắp có: ", "không làm: "
HEAD = """\
# Bốn kế hoạch, từng câu

Trang này được tạo từ `docs/four_plans/` bằng `python docs/generate.py`; không sửa tay. Toàn văn ở
`sample_workbooks/source/<mùa>/van_ban.md`. Mỗi câu nêu một việc, quy tắc, số điểm, ngày, trách nhiệm hay
giấy tờ là một dòng: trang và dòng của `ke_hoach.xlsx` trong mùa mẫu, công cụ làm gì, kiểm thử nào giữ điều
ấy. “sắp có”: của kỳ sơ kết sáu tháng và các giấy tờ đầu kỳ. “không làm”: kèm lý do. Tiêu đề mục không kể; đơn
vị thực hiện của từng việc đứng ở dòng của việc ấy.
"""


@dataclass(frozen=True)
class Sentence:
    """One row. `kept`: (heading, how the cell begins) of what the sample's row holds of the sentence."""

    plan: str
    text: str
    sheet: str
    row: str
    kept: tuple[tuple[str, str], ...]
    does: str
    test: str


def sentences() -> Iterator[Sentence]:
    """Plan after plan, in the order of the documents."""
    for plan in PLANS:
        for line in (SOURCE / f"{plan}.txt").read_text("utf-8").splitlines():
            if line.startswith("#"):
                continue
            text, sheet, row, kept, does, test = (cell.strip() for cell in line.split(" | "))
            pairs = (pair.partition("=") for pair in kept.split(" && ") if pair)
            yield Sentence(plan, text, sheet, row, tuple((a, b) for a, _, b in pairs), does, test)


def write() -> str:
    """The page: one table."""
    rows = list(sentences())
    soon = sum(one.does.startswith(SOON) for one in rows)
    nothing = sum(one.does.startswith(NOTHING) for one in rows)
    told = f"{len(rows)} câu: {len(rows) - soon - nothing} đã làm, {soon} sắp có, {nothing} không làm."
    headings = "| Kế hoạch | Câu | Trang, dòng | Công cụ làm gì | Kiểm thử |"
    lines = [HEAD, told, "", headings, "|---|---|---|---|---|"]
    for one in rows:
        place = f"{one.sheet} › {one.row}" if one.sheet else "–"
        test = f"`{one.test.removeprefix('tests/')}`" if one.test else "–"
        lines.append(f"| {PLANS[one.plan].partition(':')[0]} | {one.text} | {place} | {one.does} | {test} |")
    return "\n".join(lines) + "\n"
