"""Who is considered at all, who may hold the top ranks, whose class is lowered: sheet `Điều kiện`.

`không xét`: points are shown, no rank, no class, no award. `không xếp hạng đầu` N: not among ranks 1…N, and
the reserve only for an award beyond N. `hạ loại` n: n classes lower, all such conditions together.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ...model import Condition, ConditionSource, Consequence, MetCondition, Plan, Register, SelfScoring
from ...vietnamese import dates
from ...vietnamese.end_punctuation import bare
from ...vietnamese.numerals import show
from ..scoring.receipt_dates import arrival


@dataclass(frozen=True, slots=True)
class Eligibility:
    """What the conditions that an agency meets do to it. `bar`: ranks 1…bar are closed; 0 = none."""

    met: tuple[MetCondition, ...]

    def with_total(
        self, conditions: Sequence[Condition], total: Decimal | None, times: int = 1
    ) -> Eligibility:
        """The same with the conditions `tổng dưới <n>` that a published total meets; n counts `times` where
        the total is the sum of so many phases."""
        if total is None:
            return self
        low = {
            condition.code: MetCondition(condition, f"Tổng điểm {show(total)}")
            for condition in conditions
            if condition.below is not None and total < condition.below * times
        }
        met = low | {one.condition.code: one for one in self.met}
        return Eligibility(tuple(met[each.code] for each in conditions if each.code in met))

    def of(self, consequence: Consequence) -> tuple[Condition, ...]:
        """The conditions met that have that consequence, in the plan's order."""
        return tuple(met.condition for met in self.met if met.condition.consequence is consequence)

    @property
    def excluded(self) -> bool:
        return any(one.condition.consequence is Consequence.EXCLUDED for one in self.met)

    @property
    def bar(self) -> int:
        return max(self._numbers(Consequence.BARRED_FROM_TOP), default=0)

    def _numbers(self, consequence: Consequence) -> list[int]:
        """`Tham số` of the conditions met; blank counts 1."""
        return [one.condition.count for one in self.met if one.condition.consequence is consequence]

    @property
    def reasons(self) -> tuple[str, ...]:
        """Each condition met, what it does, and what says so, in words."""
        return tuple(_words(one) for one in self.met)


def eligibility(
    plan: Plan, register: Register, agency: str, form: SelfScoring | None, *, held: bool
) -> Eligibility:
    """The conditions the agency meets, in the plan's order.

    `held`: a return of the agency is quarantined, so that it has sent a form which is not used yet.
    """
    met = (_met(condition, plan, register, agency, form, held) for condition in plan.conditions)
    return Eligibility(tuple(one for one in met if one is not None))


def _met(
    condition: Condition,
    plan: Plan,
    register: Register,
    agency: str,
    form: SelfScoring | None,
    held: bool,
) -> MetCondition | None:
    if condition.source is ConditionSource.RECORDED:
        return _recorded(condition, register, agency)
    if condition.source is ConditionSource.NOT_REGISTERED:
        return _not_registered(condition, plan, register, agency)
    if condition.source is ConditionSource.NO_FORM:
        return None if form or held else MetCondition(condition, "Không có phiếu tự chấm dùng được")
    if not condition.milestones or condition.source is ConditionSource.TOTAL_BELOW:
        return None  # a total is known later: `with_total`
    arrived = arrival(register, agency, plan.milestone(condition.milestones[0]), form)
    return MetCondition(condition, arrived.basis, arrived.at) if arrived.past_last_day else None


def _not_registered(condition: Condition, plan: Plan, register: Register, agency: str) -> MetCondition | None:
    """Registration and signing are both recorded, each not after its milestone: that of registration comes
    first, that of signing last; one serves both, none means no day."""
    own = [row for row in register.registrations if row.agency == agency]
    stones = [plan.milestone(code) for code in condition.milestones]
    days = {
        "đăng ký": (min((r.registered for r in own if r.registered), default=None), stones[:1]),
        "ký giao ước": (min((r.pact_signed for r in own if r.pact_signed), default=None), stones[-1:]),
    }
    told = []
    for what, (day, due) in days.items():
        if day is None:
            told.append(f"không có ngày {what} trong sổ theo dõi")
        elif due and day > due[0].due:
            told.append(f"{what} ngày {dates.show(day)}, hạn {dates.show(due[0].due)}")
    if not told:
        return None
    words = "; ".join(told)
    return MetCondition(condition, words[0].upper() + words[1:], own[0].at if own else None)


def of_whole_year(condition: Condition, plan: Plan, register: Register, agency: str) -> bool:
    """Whether a condition that an agency meets in a phase is met for the year by what says so.

    A row of `Ghi nhận` without a phase, the pact (signed once a year), a milestone of no phase.
    """
    if condition.source is ConditionSource.RECORDED:
        return any(
            (one.agency, one.code) == (agency, condition.code) and one.count > 0 and not one.phase
            for one in register.records
        )
    if condition.source is ConditionSource.PAST_LAST_DAY and condition.milestones:
        return not plan.milestone(condition.milestones[0]).phase
    return condition.source is ConditionSource.NOT_REGISTERED


def _recorded(condition: Condition, register: Register, agency: str) -> MetCondition | None:
    records = [r for r in register.records if r.agency == agency and r.code == condition.code and r.count > 0]
    if not records:
        return None
    basis = "; ".join(dict.fromkeys(record.basis for record in records if record.basis))
    return MetCondition(condition, basis or condition.basis, records[0].at)


def _words(one: MetCondition) -> str:
    condition = one.condition
    number = condition.count
    effect = {
        Consequence.EXCLUDED: "Không xét thi đua",
        Consequence.BARRED_FROM_TOP: f"Không xếp {top_ranks(number)}",
        Consequence.CLASS_LOWERED: f"Hạ {number} bậc xếp loại",
        Consequence.CLASS_CAPPED: f"Cao nhất được loại {condition.class_name}",
        Consequence.CLASS_SET: f"Xếp loại {condition.class_name}",
    }[condition.consequence]
    sources = "; ".join(dict.fromkeys(bare(part) for part in (one.basis, condition.basis) if part))
    return f"{effect}: {bare(condition.text)}" + (f" ({sources})" if sources else "")


def top_ranks(number: int) -> str:
    """The closed ranks in words: "hạng 1", "hạng 1–3"."""
    return "hạng 1" if number == 1 else f"hạng 1–{number}"


def barred(all_met: Iterable[MetCondition]) -> Condition | None:
    """The condition that closes the most top ranks; None when none does."""
    closing = [one.condition for one in all_met if one.condition.consequence is Consequence.BARRED_FROM_TOP]
    return max(closing, key=lambda condition: condition.count, default=None)
