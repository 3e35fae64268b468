"""What is known of one agency's rows, from text tables of its form and of its appraisal."""

from __future__ import annotations

from decimal import Decimal

from tests.tables import appraisals, forms
from thidua_xlsx.model import AgreedScore, Plan
from thidua_xlsx.tabulation.scoring.criteria_tree import outline
from thidua_xlsx.tabulation.scoring.row_scores import Case, case, sheet
from thidua_xlsx.tabulation.scoring.unassigned_rows import all_assigned

SIX_ROWS = """
    Mã | Cách chấm | Điểm | Tham số | Ai chấm    | Không áp dụng cho | Khi không áp dụng
    1  | điểm      | 20   |         |            |                   | bỏ
    2  | đạt       | 10   |         |            |                   | đủ điểm
    3  | điểm      | 8    |         | thẩm định  |                   |
    4  | điểm      | 6    |         | ban thư ký |                   |
    5  | điểm      | 5    |         |            | A                 | đủ điểm
    6  | chỉ tiêu  | 10   | T=100   |            |                   |
"""
"""A row of every party, one that A does not have, and one whose points need others' results."""
FORM, JUDGED = "A_tu-cham.xlsx", "A_tham-dinh.xlsx"
"""Where the text tables of A's form and appraisal are said to stand."""


def case_of(of: Plan, agency: str, claims: str | None, granted: str | None = None, **agreed: str) -> Case:
    """Lines "1 | 18"; None: there is no such workbook. `agreed`: _1="17", settled in a meeting."""
    (form,) = (None,) if claims is None else forms(of, f"Mã | {agency}\n{claims}")
    (judged,) = (None,) if granted is None else appraisals(of, f"Mã | {agency}\n{granted}")
    scores = {
        code[1:]: AgreedScore(agency, code[1:], Decimal(points), "họp") for code, points in agreed.items()
    }
    return case(of, agency, all_assigned(outline(of, agency)), sheet(form), sheet(judged), scores)
