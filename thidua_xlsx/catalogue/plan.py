"""Findings 3xx: the plan workbook."""

from __future__ import annotations

from . import plan_criteria, plan_parameters, plan_phases, plan_rules
from .spec import Spec
from .table_cells import TableCodes, table_specs

CODES = TableCodes(
    missing_sheet="E301",
    absent_sheet="W302",
    unknown_sheet="W303",
    missing_heading="E304",
    unknown_heading="W305",
    repeated_heading="E306",
    blank="E307",
    not_a_number="E308",
    ambiguous_number="E309",
    out_of_range="E310",
    not_a_date="E311",
    unknown_word="E312",
    code_became_date="E313",
    code_was_number="W314",
    formula="W315",
    formula_without_value="E316",
    error_value="E317",
    merged="W318",
    repeated_key="E319",
    unknown_code="E320",
    percent="I321",
    absent_heading="W322",
    unreadable="E323",
)

SPECS: tuple[Spec, ...] = (
    *table_specs(CODES, "kế hoạch"),
    *plan_criteria.SPECS,
    *plan_parameters.SPECS,
    *plan_phases.PLAN,
    *plan_rules.SPECS,
)
