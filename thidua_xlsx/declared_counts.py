"""What a blank count means (contract §2.6): it is not declared, which is not 0.

Every count that an agency states itself is owed in its form, of bonuses as of deductions: "none" is an
entered 0. A row that is reckoned of its counts (`trừ`) stands only when each of them is known; until then it
adds nothing. In an appraisal a blank confirms a claimed 0 and nothing else.

Forms, appraisal workbooks, readers and tally all ask here. Formulas have no "=" and take A1 addresses.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from .excel_formulas import EMPTY, if_number
from .model import Absent, Adjustment, Criterion, Declarer, Sign, Value, WhenUnappraised


def owed(adjustment: Adjustment) -> bool:
    """Whether the agency states the count itself: its form is not complete without it."""
    return adjustment.declarer is Declarer.AGENCY


def proven_by_reason(adjustment: Adjustment) -> bool:
    """Whether a claim without evidence counts only where the appraisers grant it and say why."""
    return adjustment.evidence_required and adjustment.sign is Sign.BONUS and owed(adjustment)


def times(value: Value | None, most: int | None = None) -> int | None:
    """How often, as entered; None for a blank and for what counts nothing. "Không áp dụng" is never.

    `most`: `Số lần tối đa`; a higher count is none.
    """
    if isinstance(value, Decimal):
        whole = value == value.to_integral_value() and value >= 0
        return int(value) if whole and (most is None or value <= most) else None
    return 0 if value is Absent.NOT_APPLICABLE else None


def confirmed(claimed: int | None) -> int | None:
    """What a blank in an appraisal grants of that claim: a claimed 0 stands, all else waits for an answer."""
    return 0 if claimed == 0 else None


def final(
    adjustment: Adjustment, claimed: int | None, appraised: int | None, policy: WhenUnappraised
) -> int | None:
    """The count that counts in the end; None while nobody has stated one that may count."""
    if appraised is not None or policy is WhenUnappraised.STOP:
        return appraised
    if policy is WhenUnappraised.ZERO and adjustment.sign is Sign.BONUS:
        return 0
    # Under "0 điểm" nobody gains by it: a deduction that the agency itself admits stands.
    return claimed


def stands(criterion: Criterion, counts: Iterable[Decimal | int | None]) -> bool:
    """Whether the row has points of its own: it is not reckoned of its counts, or each of them is known."""
    return not criterion.method.of_counts or None not in counts


def stands_formula(points: str, counts: Sequence[tuple[str, bool, int | None]]) -> str:
    """`points` while each count is known, else "". `counts`: cell, whether a blank there stands for a known
    count, and `Số lần tối đa`."""
    known = [
        f"IF(ISBLANK({cell}),TRUE,{_whole(cell, most)})" if kept else _whole(cell, most)
        for cell, kept, most in counts
    ]
    return f"IF(AND({','.join(known)}),{points},{EMPTY})" if known else points


def _whole(cell: str, most: int | None) -> str:
    """Formula: a whole number from 0 on stands there, at most `most`."""
    bound = "" if most is None else f",{cell}<={most}"
    return if_number(cell, f"AND({cell}>=0,{cell}=INT({cell}){bound})", "FALSE")
