"""Findings 4xx: the register, and reconciling self scores with appraised ones."""

from __future__ import annotations

from . import plan_phases, reconciliation, register_facts, registration_forms
from .spec import Spec
from .table_cells import TableCodes, table_specs

CODES = TableCodes(
    missing_sheet="",
    absent_sheet="W402",
    unknown_sheet="W403",
    missing_heading="E404",
    unknown_heading="W405",
    repeated_heading="E406",
    blank="E407",
    not_a_number="E408",
    ambiguous_number="E409",
    out_of_range="E410",
    not_a_date="E411",
    unknown_word="E412",
    code_became_date="E413",
    code_was_number="W414",
    formula="W415",
    formula_without_value="E416",
    error_value="E417",
    merged="W418",
    repeated_key="E419",
    unknown_code="E420",
    percent="",
    absent_heading="W422",
    unreadable="E423",
)

SPECS: tuple[Spec, ...] = (
    *table_specs(CODES, "sổ theo dõi"),
    *register_facts.SPECS,
    *reconciliation.SPECS,
    *plan_phases.RETURNS,
    *registration_forms.SPECS,
)
