"""How often an adjustment applies to an agency: declared, recorded by the secretariat, or worked out (§2)."""

from __future__ import annotations

from decimal import Decimal

from ..inputs.plan_types import BY_AGENCY, BY_SECRETARIAT, STOP, ZERO_POINTS, Adjustment
from ..inputs.values import stated_count
from ..text import ZERO, UnclearError, fold
from .basis import FINAL, SELF, PhaseBasis


def count_of(basis: PhaseBasis, agency: str, adjustment: Adjustment, view: str) -> Decimal | None:
    """The count in one view; None where it is not known yet."""
    if adjustment.declarer == BY_AGENCY:
        return _declared(basis, agency, adjustment, view)
    if view != FINAL:
        return ZERO
    if adjustment.declarer == BY_SECRETARIAT:
        times = [
            record.times
            for record in basis.register.records
            if (record.agency, record.code) == (agency, adjustment.code) and record.phase in ("", basis.phase)
        ]
        return Decimal(sum(times))
    return Decimal(_automatic(basis, agency, adjustment.source))


def _declared(basis: PhaseBasis, agency: str, adjustment: Adjustment, view: str) -> Decimal | None:
    """A blank is not declared; in an appraisal it confirms a claimed 0 alone (§2.6)."""
    forms, appraisals, missing = basis.inputs.forms, basis.inputs.appraisals, basis.plan.missing
    claimed = stated_count(forms.get(agency, {}), adjustment.code)
    granted = stated_count(appraisals.get(agency, {}), adjustment.code)
    if view == SELF:
        return claimed
    if granted is not None:
        return granted
    if claimed == ZERO and agency in appraisals:
        return ZERO
    if view != FINAL or missing == STOP:
        return None
    if adjustment.bonus and missing == ZERO_POINTS:
        return ZERO
    if claimed and adjustment.code in basis.inputs.unproven.get(agency, ()):
        return None
    return claimed


def _automatic(basis: PhaseBasis, agency: str, source: str) -> int:
    """`vắng họp`: absences without a written excuse; `trễ:<mốc>`: received that many days late."""
    word, _, code = source.partition(":")
    if fold(word) == fold("vắng họp"):
        return sum(absent == agency and phase == basis.phase for absent, _, phase in basis.register.missed)
    milestone = basis.plan.milestone(code.strip())
    if fold(word) != fold("trễ") or milestone is None or milestone.due is None:
        raise UnclearError(f"không hiểu nguồn “{source}” của một mục cộng trừ tự động")
    if milestone.phase not in ("", basis.phase):
        return 0
    if basis.never_sent(agency, milestone):
        return 1
    day = basis.received(agency, milestone)
    return int(day is not None and (day - milestone.due).days >= milestone.late_from)
