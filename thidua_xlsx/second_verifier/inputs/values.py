"""What was typed: one value or none (§3, last paragraph)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ..text import HUNDRED, ZERO, fold, fold_level, number_of_text, plan_number
from ..xlsx import Cell
from .arithmetic import arithmetic
from .identity import APPRAISAL, FORM, INPUT_HEADING, Grid
from .plan_types import BY_AGENCY, Adjustment, Criterion, Plan
from .register import Register
from .rows import levels, ratio_parameter, rows_of

Value = Decimal | str
"""A number, or a word chosen from a list."""
Slot = tuple[str, str]
"""Code of a criterion or adjustment, and `value`, or `b` for the second number of a ratio."""
Entries = Mapping[Slot, Value]
PASSED, FAILED, NOT_APPLIED = "Đạt", "Không đạt", "không áp dụng"


ANY = Decimal("-Infinity")
"""The least of what has no least: a measured number may lie below 0."""


@dataclass(frozen=True)
class Asked:
    """What one input cell may hold."""

    slot: Slot
    key: str
    """In the locked column `Mã`."""
    least: Decimal | None = ZERO
    most: Decimal | None = None
    step: Decimal | None = None
    choices: tuple[str, ...] = ()
    percent: bool = False
    far_from_one: bool = False
    """The bounds it is compared with begin at 10 or more."""
    whole: bool = False


def asked_of(row: Criterion) -> list[Asked]:
    """The input cells of a leaf by its `Cách chấm` (§2)."""
    slot = (row.code, "value")
    match row.method:
        case "điểm":
            return [Asked(slot, row.code, most=row.maximum, step=row.step)]
        case "đạt":
            return [Asked(slot, row.code, choices=(PASSED, FAILED))]
        case "mức":
            return [Asked(slot, row.code, choices=tuple(name for name, _ in levels(row)))]
        case "bậc":
            bounds = re.findall(r"[<>=≥≤]\s*([\d.,]+)\s*:", row.parameter)
            far = min((plan_number(bound) for bound in bounds), default=ZERO) >= 10
            return [Asked(slot, row.code, least=None, percent="%" in row.parameter, far_from_one=far)]
        case "tỷ lệ" if ratio_parameter(row)[0]:
            return [Asked(slot, row.code), Asked((row.code, "b"), f"{row.code}|b")]
        case "tỷ lệ":
            return [Asked(slot, row.code, percent=True)]
        case "đếm":
            return [Asked(slot, row.code, whole=True)]
        case "chỉ tiêu":
            return [Asked(slot, row.code)]
    return []


def read_value(cell: Cell, asked: Asked) -> Value | None:
    """The value, or None for a blank cell and for whatever is not certainly a value in bounds."""
    if fold(cell.text.strip().strip("()")) == fold(NOT_APPLIED) and cell.kind == "s":
        return NOT_APPLIED
    if cell.kind not in ("n", "s"):
        return None
    if asked.choices:
        return _choice(cell, asked.choices)
    value = _number(cell, asked.percent)
    if value is not None and cell.style == "untold" and 0 < value <= 1:
        # 0,85 may be the 85 % of a cell whose format the old file does not tell.
        value = None if asked.percent or asked.far_from_one else value
    if (
        value is None
        or (asked.least is not None and value < asked.least)
        or (asked.most is not None and value > asked.most)
    ):
        return None
    if asked.step and value % asked.step:
        return None
    return None if asked.whole and value != int(value) else value


def _choice(cell: Cell, choices: Sequence[str]) -> str | None:
    if cell.formula is not None:
        return None
    typed = cell.number if cell.number is not None else number_of_text(cell.text)
    folded = fold if choices == (PASSED, FAILED) else fold_level
    for choice in choices:
        if folded(choice) == folded(cell.words) or (typed is not None and number_of_text(choice) == typed):
            return choice
    return None


def _number(cell: Cell, percent: bool) -> Decimal | None:
    if cell.style == "date":
        return None
    if cell.formula is not None:
        computed = arithmetic(cell.formula)
        value = computed if computed is not None and computed == cell.number else None
    elif percent and cell.number is None and cell.text.strip().endswith("%"):
        return number_of_text(cell.text.strip().removesuffix("%"))
    else:
        value = cell.number if cell.number is not None else number_of_text(cell.text)
    if value is not None and cell.style == "percent":
        return value * HUNDRED if percent and cell.number is not None else None
    return value


def entries_of(grid: Grid, plan: Plan, register: Register, agency: str) -> dict[Slot, Value]:
    """Everything typed into a returned workbook that is a value; flagged and blank cells are left out."""
    heading = INPUT_HEADING[APPRAISAL if fold(INPUT_HEADING[APPRAISAL]) in grid.columns else FORM]
    asked = [question for row in rows_of(plan, register, agency) for question in asked_of(row)]
    counted = [
        adjustment
        for adjustment in plan.adjustments
        if adjustment.declarer == BY_AGENCY and agency in adjustment.agencies
    ]
    asked += [Asked((item.code, "value"), item.code, most=_most_times(item), whole=True) for item in counted]
    found: dict[Slot, Value] = {}
    for question in asked:
        cell, _ = grid.cell(question.key, heading)
        value = None if cell.blank else read_value(cell, question)
        if value is not None:
            found[question.slot] = value
    for item in counted:
        if found.get((item.code, "value")) == NOT_APPLIED:
            # A count is 0 or more; it never does not apply.
            del found[item.code, "value"]
    for row in rows_of(plan, register, agency):
        pair = [found.get((row.code, "value")), found.get((row.code, "b"))]
        if NOT_APPLIED in pair and set(pair) - {NOT_APPLIED, None}:
            # Half of the row does not apply: which of the two is meant is not ours to guess.
            del found[row.code, "value"], found[row.code, "b"]
    for item in counted:
        for other in item.excludes:
            if stated_count(found, item.code) and stated_count(found, other):
                # Claimed together: which of the two is meant is not ours to guess.
                found.pop((item.code, "value"), None)
                found.pop((other, "value"), None)
    return found


def _most_times(item: Adjustment) -> Decimal | None:
    return None if item.most_times is None else Decimal(item.most_times)


def unproven_in(grid: Grid, plan: Plan, agency: str) -> frozenset[str]:
    """Codes of the bonuses that need evidence and have none in the form: a count that an appraiser grants
    needs a reason then, and the agency's own does not stand alone (§2.6)."""
    return frozenset(
        item.code
        for item in plan.adjustments
        if item.proven and item.bonus and item.declarer == BY_AGENCY and agency in item.agencies
        if grid.cell(item.code, "Minh chứng")[0].blank
    )


def without_reason(grid: Grid, codes: frozenset[str]) -> frozenset[str]:
    """Those of the codes beside which an appraisal gives no reason."""
    return frozenset(code for code in codes if grid.cell(code, "Lý do chênh lệch")[0].blank)


def stated_count(entries: Entries, code: str) -> Decimal | None:
    """How often an adjustment was entered; None where the cell is blank, which is not 0."""
    value = entries.get((code, "value"))
    return value if isinstance(value, Decimal) else None
