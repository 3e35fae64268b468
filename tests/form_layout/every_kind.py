"""One plan with every kind of row and of adjustment, and what may be entered in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from hypothesis import strategies as st

from tests.returned import AGENCY, ALL, plan_of
from thidua_xlsx.form_layout import FormLayout
from thidua_xlsx.model import (
    Absent,
    Adjustment,
    Criterion,
    Declarer,
    Input,
    InputField,
    InputKind,
    Method,
    Plan,
    Scorer,
    Sign,
    Slot,
    Value,
    WhenNotApplied,
)

D = Decimal
CRITERIA = """
    | 0    | văn bản   | 0  |                                      |
    | 1    | nhóm      | 60 |                                      |
    | 1.1  | điểm      | 30 | bước 0,5;; minh chứng                |
    | 1.2  | đạt       | 10 | minh chứng                           |
    | 1.3  | trừ       | 20 |                                      |
    | 2    | nhóm trần | 40 |                                      |
    | 2.1  | mức       | 20 | tham số Loại A=20; Loại B=15         |
    | 2.2  | mức       | 8  | tham số 8; 6,5; 0                    |
    | 2.3  | bậc       | 15 | tham số >=95: 15; >=80: 10; <80: 0   |
    | 3    | tỷ lệ     | 30 |                                      |
    | 4    | tỷ lệ     | 20 | tham số a/b                          |
    | 5    | đếm       | 10 | tham số 2,5                          |
    | 6    | chỉ tiêu  | 25 | tham số T=90                         |
    | 7    | điểm      | 5  |                                      |
    | 8    | điểm      | 5  |                                      |
    | 9    | điểm      | 12 |                                      |
"""


def _adjustment(code: str, sign: Sign, points: str, criterion: str | None, **more: object) -> Adjustment:
    return Adjustment(code, sign, f"Mục {code}", D(points), criterion, agencies=ALL, **more)  # type: ignore[arg-type]


BONUS, DEDUCTION = Sign.BONUS, Sign.DEDUCTION
ADJUSTMENTS = (
    _adjustment("C1.1", BONUS, "5", "1.1", cap=D(5)),
    _adjustment("T1.1", DEDUCTION, "2", "1.1", all_from=3),
    _adjustment("T1.3a", DEDUCTION, "6", "1.3"),
    _adjustment("T1.3b", DEDUCTION, "2.5", "1.3", cap=D(5), most_times=3),
    _adjustment("T1", DEDUCTION, "10", "1"),
    _adjustment("C2", BONUS, "7", "2"),
    _adjustment("T2", DEDUCTION, "9", "2", excludes=("C2",)),
    _adjustment("CT", BONUS, "100", None, cap=D(100), evidence_required=True),
    _adjustment("TT", DEDUCTION, "50", None),
    _adjustment("TH", DEDUCTION, "5", None, declarer=Declarer.SECRETARIAT),
)
_CHANGES: Mapping[str, dict[str, object]] = {
    "7": {"scorer": Scorer.APPRAISER},
    "8": {"scorer": Scorer.SECRETARIAT},
    "9": {"agencies": frozenset({"SNV"}), "when_not_applied": WhenNotApplied.FULL},
}


def plan(**info: object) -> Plan:
    """The plan; for `AGENCY` criterion 9 does not apply and counts in full."""
    made = plan_of(CRITERIA, base_points=D(10), places=2, **info)
    criteria: tuple[Criterion, ...] = tuple(replace(r, **_CHANGES.get(r.code, {})) for r in made.criteria)
    return replace(made, criteria=criteria, adjustments=ADJUSTMENTS)


def values(layout: FormLayout) -> st.SearchStrategy[Mapping[Slot, Value]]:
    """Entries as people make them: most are fine, some are blank, some out of bounds."""
    return st.fixed_dictionaries({cell.slot: _value(cell.input) for cell in layout.inputs})


def _value(asked: Input) -> st.SearchStrategy[Value]:
    blank = st.just(Absent.BLANK)
    if asked.kind is InputKind.TEXT:
        return st.one_of(blank, st.just("Báo cáo số 12/BC-STC"))
    if asked.field is InputField.PASS:
        return st.one_of(blank, st.booleans())
    if asked.kind is InputKind.CHOICE:
        return st.one_of(blank, st.sampled_from(asked.choices))
    if asked.kind is InputKind.WHOLE:
        return st.one_of(blank, st.integers(0, 5).map(D))
    numbers = st.decimals(-1, 120, places=1, allow_nan=False)
    return st.one_of(blank, numbers, st.just(asked.maximum or D(50)))


def best(layout: FormLayout) -> Mapping[Slot, Value]:
    """Everything filled with the best there is, nothing claimed beyond the criteria."""
    filled: dict[Slot, Value] = {}
    for cell in layout.inputs:
        asked = cell.input
        if asked.kind is InputKind.TEXT:
            filled[cell.slot] = "Báo cáo số 12/BC-STC"
        elif asked.field is InputField.PASS:
            filled[cell.slot] = True
        elif asked.kind is InputKind.CHOICE:
            filled[cell.slot] = asked.choices[0]
        elif asked.field is InputField.COUNT and cell.slot.adjustment:
            filled[cell.slot] = D(0)
        else:
            filled[cell.slot] = asked.maximum if asked.maximum is not None else D(100)
    return filled


__all__ = ["AGENCY", "Method", "best", "plan", "values"]
