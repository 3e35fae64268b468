"""How often each bonus and deduction counts, and how many points it moves.

Who states the count: the agency in its form and then the appraisers (`đơn vị`), the register's `Ghi nhận`
(`ban thư ký`), or the register's dates and absences (`tự động`). What a blank count means is said in
`declared_counts`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from ... import declared_counts, order_of_calculation
from ...address import Address
from ...model import (
    Absent,
    Adjustment,
    Declarer,
    InputField,
    Late,
    Plan,
    Register,
    Returned,
    SelfScoring,
    Sign,
    WhenUnappraised,
)
from .criteria_tree import Outline
from .receipt_dates import arrival


@dataclass(frozen=True, slots=True)
class Count:
    """How often an adjustment applies to one agency, by each party; None where it is not known."""

    adjustment: Adjustment
    claimed: int | None
    appraised: int | None
    final: int | None
    at_self: Address | None = None
    at: Address | None = None
    reason: str = ""
    basis: str = ""


def counts(
    plan: Plan,
    register: Register,
    agency: str,
    tree: Outline,
    form: SelfScoring | None,
    appraisal: Returned | None,
) -> tuple[Count, ...]:
    """The count of every adjustment that applies to the agency, in the plan's order."""
    return tuple(
        _count(adjustment, plan, register, agency, form, appraisal)
        for adjustment in plan.adjustments
        if agency in adjustment.agencies and attached_to(tree, adjustment)
    )


def declarable(plan: Plan, agency: str, tree: Outline) -> tuple[Adjustment, ...]:
    """The adjustments that the agency states itself, in the plan's order."""
    return tuple(
        adjustment
        for adjustment in plan.adjustments
        if adjustment.declarer is Declarer.AGENCY
        and agency in adjustment.agencies
        and attached_to(tree, adjustment)
    )


def attached_to(tree: Outline, adjustment: Adjustment) -> bool:
    """Whether the agency has the row that the adjustment changes; the total it always has."""
    code = adjustment.criterion
    return code is None or (code in tree.rows and code not in tree.full)


def _count(
    adjustment: Adjustment,
    plan: Plan,
    register: Register,
    agency: str,
    form: SelfScoring | None,
    appraisal: Returned | None,
) -> Count:
    if adjustment.declarer is Declarer.AGENCY:
        return declared(adjustment, form, appraisal, plan.info.when_unappraised)
    if adjustment.declarer is Declarer.SECRETARIAT:
        return _recorded(adjustment, register, agency)
    return _automatic(adjustment, plan, register, agency, form)


def declared(
    adjustment: Adjustment, form: Returned | None, appraisal: Returned | None, policy: WhenUnappraised
) -> Count:
    """What the agency claims and the appraisers grant of it."""
    claimed, at_self = entered_count(adjustment, form, blank=None, unasked=0)
    kept = declared_counts.confirmed(claimed)
    appraised, at = entered_count(adjustment, appraisal, blank=kept, unasked=kept)
    reason = (
        appraisal.value(adjustment.criterion, adjustment.code, InputField.REASON)
        if appraisal
        else Absent.BLANK
    )
    return Count(
        adjustment=adjustment,
        claimed=claimed,
        appraised=appraised,
        final=declared_counts.final(adjustment, claimed, appraised, policy),
        at_self=at_self,
        at=at if appraised is not None else at_self,
        reason=reason if isinstance(reason, str) else "",
        basis=adjustment.basis,
    )


def entered_count(
    adjustment: Adjustment, returned: Returned | None, *, blank: int | None, unasked: int | None
) -> tuple[int | None, Address | None]:
    """The count in a workbook, and its cell. `blank`: what a blank stands for, `unasked`: what a
    workbook without the cell says; a flagged cell says something that is not known."""
    if returned is None:
        return None, None
    entry = returned.entry(adjustment.criterion, adjustment.code, InputField.COUNT)
    if entry is None:
        return unasked, None
    if entry.usable is Absent.BLANK and not entry.flagged:
        return blank, entry.at
    return declared_counts.times(entry.usable), entry.at


def _recorded(adjustment: Adjustment, register: Register, agency: str) -> Count:
    records = [r for r in register.records if r.agency == agency and r.code == adjustment.code]
    basis = "; ".join(dict.fromkeys(record.basis for record in records if record.basis))
    at = records[0].at if records else None
    count = sum(record.count for record in records)
    return Count(
        adjustment=adjustment,
        claimed=None,
        appraised=None,
        final=count,
        at_self=None,
        at=at,
        reason="",
        basis=basis or adjustment.basis,
    )


def _automatic(
    adjustment: Adjustment, plan: Plan, register: Register, agency: str, form: SelfScoring | None
) -> Count:
    if isinstance(adjustment.source, Late):
        arrived = arrival(register, agency, plan.milestone(adjustment.source.milestone), form)
        basis = arrived.basis if arrived.late else adjustment.basis
        return Count(
            adjustment=adjustment,
            claimed=None,
            appraised=None,
            final=int(arrived.late),
            at_self=None,
            at=arrived.at,
            reason="",
            basis=basis,
        )
    missed = [a for a in register.absences if a.agency == agency and not a.excused]
    named = ", ".join(dict.fromkeys(absence.meeting for absence in missed))
    basis = f"Vắng họp không có lý do bằng văn bản: {named}" if missed else adjustment.basis
    at = missed[0].at if missed else None
    return Count(
        adjustment=adjustment,
        claimed=None,
        appraised=None,
        final=len(missed),
        at_self=None,
        at=at,
        reason="",
        basis=basis,
    )


def conflicts(found: Iterable[Count]) -> tuple[tuple[Count, Count], ...]:
    """Pairs that exclude each other and are both counted in the end (`Loại trừ với`, said by either side)."""
    counted = [count for count in found if count.final]
    return tuple(
        (first, second)
        for place, first in enumerate(counted)
        for second in counted[place + 1 :]
        if second.adjustment.code in first.adjustment.excludes
        or first.adjustment.code in second.adjustment.excludes
    )


def unsettled(found: Sequence[Count], pairs: Iterable[tuple[Count, Count]]) -> tuple[Count, ...]:
    """The counts, those of conflicting pairs unknown: which of the two is meant is not ours to guess."""
    codes = {count.adjustment.code for pair in pairs for count in pair}
    return tuple(replace(c, final=None) if c.adjustment.code in codes else c for c in found)


def moved(
    attached: Sequence[tuple[Adjustment, int | None]],
    base: Decimal | None,
    *,
    floored: bool = True,
    lowest: Decimal = Decimal(0),
) -> Mapping[str, Decimal | None]:
    """Signed points that each adjustment moves, so that base + their sum is the criterion's score.

    With `floored`, deductions come first, in the plan's order, and take no more than is left of `base` above
    `lowest`; bonuses come on top (contract §2). A capped group is not floored
    here, it holds the whole sum within 0…M; neither is the total, whose `base` is None. An unknown count
    moves None.
    """
    points: dict[str, Decimal | None] = {}
    left = base - lowest if floored and base is not None else None
    for adjustment, count in attached:
        if count is None:
            points[adjustment.code] = None
            continue
        signed = points[adjustment.code] = order_of_calculation.moved(adjustment, count, base, left)
        if adjustment.sign is Sign.DEDUCTION and left is not None:
            left += signed
    return points
