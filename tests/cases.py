"""What is known of one agency's rows, from text tables of its form and of its appraisal."""

from __future__ import annotations

from decimal import Decimal

from tests.tables import appraisals, forms
from thidua_xlsx.model import AgreedScore, Plan
from thidua_xlsx.tabulation.outline import outline
from thidua_xlsx.tabulation.reconcile import Case, case, sheet


def case_of(of: Plan, agency: str, claims: str | None, granted: str | None = None, **agreed: str) -> Case:
    """Lines "1 | 18"; None: there is no such workbook. `agreed`: _1="17", settled in a meeting."""
    (form,) = (None,) if claims is None else forms(of, f"Mã | {agency}\n{claims}")
    (judged,) = (None,) if granted is None else appraisals(of, f"Mã | {agency}\n{granted}")
    scores = {
        code[1:]: AgreedScore(agency, code[1:], Decimal(points), "họp") for code, points in agreed.items()
    }
    return case(of, agency, outline(of, agency), sheet(form), sheet(judged), scores)
