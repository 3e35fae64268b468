"""Findings 3xx: the plan workbook."""

from __future__ import annotations

from . import parameters
from .spec import Spec
from .tables import TableCodes, table_specs

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

_TREE: tuple[Spec, ...] = (
    Spec(
        "E325",
        "trang «{sheet}» chưa có dòng nào. Ghi ít nhất một dòng; xem ví dụ ở trang «Hướng dẫn».",
        "sheet «{sheet}» has no rows. Fill in at least one; see the example on sheet «Hướng dẫn».",
        "Một trang không được để trống mà chưa có dòng nào.",
    ),
)

SPECS: tuple[Spec, ...] = (*table_specs(CODES, "kế hoạch"), *_TREE, *parameters.SPECS)
