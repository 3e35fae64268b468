"""The columns of each kind of workbook, and their headings."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from .types import FormColumn, FormKind

C = FormColumn
_ORDER: dict[FormKind, tuple[FormColumn, ...]] = {
    "form": (C.KEY, C.NUMBER, C.TEXT, C.MAXIMUM, C.HOW, C.ENTRY, C.POINTS, C.EVIDENCE, C.NOTE, C.CHECK),
    "appraisal": (
        *(C.KEY, C.NUMBER, C.TEXT, C.MAXIMUM, C.SELF, C.ENTRY),
        *(C.SELF_POINTS, C.POINTS, C.GAP, C.REASON, C.EVIDENCE, C.CHECK),
    ),
    "explanation": (
        *(C.KEY, C.NUMBER, C.TEXT, C.MAXIMUM),
        *(C.SELF, C.FIRST, C.FIRST_REASON, C.EXPLANATION),
    ),
    "registration": (C.KEY, C.NUMBER, C.TEXT, C.UNIT, C.TARGET, C.MAXIMUM, C.NOTE, C.CHECK),
}
_HEADINGS: dict[FormKind, dict[FormColumn, str]] = {
    "form": {},
    "appraisal": {
        C.ENTRY: "Thẩm định",
        C.POINTS: "Điểm thẩm định",
        C.EVIDENCE: "Minh chứng, ghi chú của đơn vị",
    },
    "explanation": {},
    "registration": {C.TEXT: "Nội dung chỉ tiêu"},
}


_AGAIN = (C.FIRST, C.FIRST_REASON, C.EXPLANATION)
"""What a later round of appraisal shows besides, right after what the agency entered."""


def columns_of(kind: FormKind, round: int = 1) -> Mapping[FormColumn, int]:
    """0-based place of each column."""
    order = list(_ORDER[kind])
    if round > 1:
        place = order.index(C.SELF) + 1
        order[place:place] = _AGAIN
    return MappingProxyType({column: place for place, column in enumerate(order)})


def heading(kind: FormKind, column: FormColumn) -> str:
    """What stands above the column."""
    return _HEADINGS[kind].get(column, column.value)
