"""What can be wrong with a table of the plan (301–323) or of the register (402–423).

The texts are the same; the codes tell which workbook is meant.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields

from . import table_texts
from .spec import Spec


@dataclass(frozen=True, slots=True, kw_only=True)
class TableSpecs:
    """The table findings of one workbook; None for what its sheets cannot lead to."""

    missing_sheet: Spec | None
    absent_sheet: Spec
    unknown_sheet: Spec
    missing_heading: Spec
    unknown_heading: Spec
    misspelt_heading: Spec
    repeated_heading: Spec
    blank: Spec
    not_a_number: Spec
    ambiguous_number: Spec
    out_of_range: Spec
    not_a_date: Spec
    unknown_word: Spec
    code_became_date: Spec
    code_was_number: Spec
    formula: Spec
    formula_without_value: Spec
    error_value: Spec
    merged: Spec
    repeated_key: Spec
    unknown_code: Spec
    percent: Spec | None
    absent_heading: Spec
    unreadable: Spec

    def specs(self) -> Iterator[Spec]:
        """The specs there are."""
        for field in fields(self):
            if (spec := getattr(self, field.name)) is not None:
                yield spec


PLAN = TableSpecs(
    missing_sheet=table_texts.MISSING_SHEET(
        code="E301", about="Trang bắt buộc của kế hoạch không có trong tệp."
    ),
    absent_sheet=table_texts.ABSENT_SHEET(
        code="W302", about="Một trang không bắt buộc của kế hoạch không có trong tệp."
    ),
    unknown_sheet=table_texts.UNKNOWN_SHEET(code="W303", about="Trang không thuộc kế hoạch."),
    missing_heading=table_texts.MISSING_HEADING(code="E304"),
    unknown_heading=table_texts.UNKNOWN_HEADING(code="W305"),
    misspelt_heading=table_texts.MISSPELT_HEADING(code="E369"),
    repeated_heading=table_texts.REPEATED_HEADING(code="E306"),
    blank=table_texts.BLANK(code="E307"),
    not_a_number=table_texts.NOT_A_NUMBER(code="E308"),
    ambiguous_number=table_texts.AMBIGUOUS_NUMBER(code="E309"),
    out_of_range=table_texts.OUT_OF_RANGE(code="E310"),
    not_a_date=table_texts.NOT_A_DATE(code="E311"),
    unknown_word=table_texts.UNKNOWN_WORD(code="E312"),
    code_became_date=table_texts.CODE_BECAME_DATE(code="E313"),
    code_was_number=table_texts.CODE_WAS_NUMBER(code="W314"),
    formula=table_texts.FORMULA(code="W315"),
    formula_without_value=table_texts.FORMULA_WITHOUT_VALUE(code="E316"),
    error_value=table_texts.ERROR_VALUE(code="E317"),
    merged=table_texts.MERGED(code="W318"),
    repeated_key=table_texts.REPEATED_KEY(code="E319"),
    unknown_code=table_texts.UNKNOWN_CODE(code="E320"),
    percent=table_texts.PERCENT(code="I321"),
    absent_heading=table_texts.ABSENT_HEADING(code="W322"),
    unreadable=table_texts.UNREADABLE(
        code="E323", about="Tệp kế hoạch hỏng, hoặc được ghi bởi một chương trình viết sai chuẩn."
    ),
)
REGISTER = TableSpecs(
    missing_sheet=None,
    absent_sheet=table_texts.ABSENT_SHEET(
        code="W402", about="Một trang không bắt buộc của sổ theo dõi không có trong tệp."
    ),
    unknown_sheet=table_texts.UNKNOWN_SHEET(code="W403", about="Trang không thuộc sổ theo dõi."),
    missing_heading=table_texts.MISSING_HEADING(code="E404"),
    unknown_heading=table_texts.UNKNOWN_HEADING(code="W405"),
    misspelt_heading=table_texts.MISSPELT_HEADING(code="E401"),
    repeated_heading=table_texts.REPEATED_HEADING(code="E406"),
    blank=table_texts.BLANK(code="E407"),
    not_a_number=table_texts.NOT_A_NUMBER(code="E408"),
    ambiguous_number=table_texts.AMBIGUOUS_NUMBER(code="E409"),
    out_of_range=table_texts.OUT_OF_RANGE(code="E410"),
    not_a_date=table_texts.NOT_A_DATE(code="E411"),
    unknown_word=table_texts.UNKNOWN_WORD(code="E412"),
    code_became_date=table_texts.CODE_BECAME_DATE(code="E413"),
    code_was_number=table_texts.CODE_WAS_NUMBER(code="W414"),
    formula=table_texts.FORMULA(code="W415"),
    formula_without_value=table_texts.FORMULA_WITHOUT_VALUE(code="E416"),
    error_value=table_texts.ERROR_VALUE(code="E417"),
    merged=table_texts.MERGED(code="W418"),
    repeated_key=table_texts.REPEATED_KEY(code="E419"),
    unknown_code=table_texts.UNKNOWN_CODE(code="E420"),
    percent=None,
    absent_heading=table_texts.ABSENT_HEADING(code="W422"),
    unreadable=table_texts.UNREADABLE(
        code="E423", about="Tệp sổ theo dõi hỏng, hoặc được ghi bởi một chương trình viết sai chuẩn."
    ),
)
