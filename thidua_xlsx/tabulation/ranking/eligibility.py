"""Who is considered at all, who may hold the top ranks, whose class is lowered: sheet `Điều kiện`.

`không xét`: points are shown, no rank, no class, no award. `không xếp hạng đầu` N: not among ranks 1…N, and
the reserve only for an award beyond N. `hạ loại` n: n classes lower, all such conditions together.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ...model import Condition, ConditionSource, Consequence, MetCondition, Plan, Register, SelfScoring
from ...vietnamese.dates import show
from ...vietnamese.end_punctuation import bare
from ..scoring.receipt_dates import arrival


@dataclass(frozen=True, slots=True)
class Eligibility:
    """What the conditions that an agency meets do to it. `bar`: ranks 1…bar are closed; 0 = none."""

    met: tuple[MetCondition, ...]

    @property
    def excluded(self) -> bool:
        return any(one.condition.consequence is Consequence.EXCLUDED for one in self.met)

    @property
    def bar(self) -> int:
        return max(self._numbers(Consequence.BARRED_FROM_TOP), default=0)

    @property
    def classes_lower(self) -> int:
        return sum(self._numbers(Consequence.CLASS_LOWERED))

    def _numbers(self, consequence: Consequence) -> list[int]:
        """`Tham số` of the conditions met; blank counts 1."""
        of_kind = [one.condition for one in self.met if one.condition.consequence is consequence]
        return [1 if condition.number is None else condition.number for condition in of_kind]

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
    if not condition.milestones:
        return None
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
            told.append(f"{what} ngày {show(day)}, hạn {show(due[0].due)}")
    if not told:
        return None
    words = "; ".join(told)
    return MetCondition(condition, words[0].upper() + words[1:], own[0].at if own else None)


def _recorded(condition: Condition, register: Register, agency: str) -> MetCondition | None:
    records = [r for r in register.records if r.agency == agency and r.code == condition.code and r.count > 0]
    if not records:
        return None
    basis = "; ".join(dict.fromkeys(record.basis for record in records if record.basis))
    return MetCondition(condition, basis or condition.basis, records[0].at)


def _words(one: MetCondition) -> str:
    condition = one.condition
    number = 1 if condition.number is None else condition.number
    effect = {
        Consequence.EXCLUDED: "Không xét thi đua",
        Consequence.BARRED_FROM_TOP: f"Không xếp {top_ranks(number)}",
        Consequence.CLASS_LOWERED: f"Hạ {number} bậc xếp loại",
    }[condition.consequence]
    sources = "; ".join(dict.fromkeys(bare(part) for part in (one.basis, condition.basis) if part))
    return f"{effect}: {bare(condition.text)}" + (f" ({sources})" if sources else "")


def top_ranks(number: int | None) -> str:
    """The closed ranks in words: "hạng 1" (also when the plan gives no number), "hạng 1–3"."""
    return "hạng 1" if number in (None, 1) else f"hạng 1–{number}"


def barred(all_met: Iterable[MetCondition]) -> Condition | None:
    """The condition that closes the most top ranks; None when none does."""
    closing = [one.condition for one in all_met if one.condition.consequence is Consequence.BARRED_FROM_TOP]
    return max(closing, key=lambda condition: condition.number or 1, default=None)
