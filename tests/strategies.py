"""Hypothesis strategies: small plans, what agencies enter, what appraisers grant, who is kept out."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from hypothesis import strategies as st
from hypothesis.vendor.pretty import RepresentationPrinter

from tests.tables import appraisals, forms, plan, register
from thidua_xlsx.model import Appraisal, Plan, Register, SelfScoring

CODES = tuple("ABCDEFGH")
CRITERIA = """
    Mã  | Cách chấm | Điểm | Tham số           | Nhãn | Không áp dụng cho
    1   | nhóm      | 40   |                   |      |
    1.1 | điểm      | 30   |                   |      |
    1.2 | đạt       | 10   |                   | đảng |
    2   | nhóm trần | 20   |                   |      |
    2.1 | mức       | 15   | Tốt=15; Khá=10; 0 |      |
    2.2 | đếm       | 15   | 2,5               |      |
    3   | tỷ lệ     | 30   |                   | đảng | A
    4   | trừ       | 10   |                   |      |
    """
ADJUSTMENTS = """
    Mã | Tiêu chí | Loại | Điểm | Tối đa | Ai khai
    B  | 1.2      | cộng | 3    | 6      |
    D  | 4        | trừ  | 4    |        |
    G  | 2        | trừ  | 1    |        |
    T  |          | cộng | 5    | 10     |
    V  |          | trừ  | 5    |        | ban thư ký
    """
CONDITIONS = """
    Mã | Hệ quả             | Tham số | Nguồn
    L  | không xét          |         | ghi nhận
    K  | không xếp hạng đầu | 3       | ghi nhận
    """
AWARDS = """
    Hình thức | Từ hạng | Đến hạng | Dự phòng
    Cờ        | 1       | 1        |
    Bằng khen | 2       | 3        |
    Dự phòng  | 4       | 4        | có
    """
KEYS = "Khóa | Tham số\ntong_diem |\ndiem_nhan | đảng"
CLASSES = "Loại | Từ điểm\nTốt | 60\nKhá | 30\nTrung bình | 0"


def season_plan(agencies: tuple[str, ...], keys: str = KEYS) -> Plan:
    """The plan of the strategies for these agencies."""
    # 3 is not applied to A: a row that leaves the total and the maximum.
    criteria = CRITERIA if "A" in agencies else CRITERIA.replace("| A\n", "|\n")
    return plan(
        criteria,
        ADJUSTMENTS,
        agencies=" ".join(agencies),
        keys=keys,
        conditions=CONDITIONS,
        awards=AWARDS,
        classes=CLASSES,
    )


@dataclass(frozen=True)
class Season:
    """A drawn season; `cells` maps (code of the row, agency) to what is typed."""

    plan: Plan
    register: Register
    cells: dict[tuple[str, str], str]

    def __repr__(self) -> str:
        return f"Season({self.plan!r}, {self.register!r},\n{self.table})"

    def _repr_pretty_(self, printer: RepresentationPrinter, cycle: bool) -> None:
        """A failing property prints this; field by field it would be the whole plan, a gigabyte wide."""
        printer.text(repr(self))

    @property
    def table(self) -> str:
        agencies = [agency.code for agency in self.plan.agencies]
        lines = [" | ".join(["Mã", *agencies])]
        for code in ROWS:
            lines.append(" | ".join([code, *(self.cells[code, agency] for agency in agencies)]))
        return "\n".join(lines)

    @property
    def forms(self) -> tuple[SelfScoring, ...]:
        return forms(self.plan, self.table)

    @property
    def appraisals(self) -> tuple[Appraisal, ...]:
        return appraisals(self.plan, self.table)


# Few different values, so that ties are common.
ROWS: dict[str, st.SearchStrategy[str]] = {
    "1.1": st.sampled_from(["0", "10", "20", "20,25", "30"]),
    "1.2": st.sampled_from(["Đạt", "Không đạt"]),
    "2.1": st.sampled_from(["Tốt", "Khá", "0"]),
    "2.2": st.sampled_from(["0", "1", "3", "9"]),
    "3": st.sampled_from(["0", "50", "66,67", "100", "120"]),
    "B": st.sampled_from(["0", "1", "4"]),
    "D": st.sampled_from(["0", "1", "3"]),
    "G": st.sampled_from(["0", "2", "40"]),
    "T": st.sampled_from(["0", "1", "3"]),
}
FACTS = st.sampled_from(["", "", "", "L", "K", "V"])


@st.composite
def seasons(draw: st.DrawFn, least: int = 1, most: int = 8, facts: st.SearchStrategy[str] = FACTS) -> Season:
    """A whole season whose appraisers grant what is claimed."""
    agencies = CODES[: draw(st.integers(least, most))]
    of = season_plan(agencies)
    cells = {
        (code, agency): "" if (code, agency) == ("3", "A") else draw(values)
        for agency in agencies
        for code, values in ROWS.items()
    }
    recorded = [(agency, fact) for agency in agencies if (fact := draw(facts))]
    records = "\n".join(["Đơn vị | Mã", *(f"{agency} | {code}" for agency, code in recorded)])
    return Season(of, register(of, records=records), cells)


def amounts(maximum: str, step: str) -> st.SearchStrategy[Decimal]:
    """Points from 0 to the maximum in steps."""
    most = int(Decimal(maximum) / Decimal(step))
    return st.integers(0, most).map(lambda ticks: ticks * Decimal(step))
