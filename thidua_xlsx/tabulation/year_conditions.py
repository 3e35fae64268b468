"""The conditions (sheet `Điều kiện`) that an agency meets for the year of several phases.

`không xét` met in one phase excludes from that phase. From the year it excludes where it says `cả năm`, where
what says so is of the year, or where no phase that counts has a form of the agency. Any other condition holds
for the year when it is met in a phase that counts.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from ..model import Condition, ConditionSource, Consequence, MetCondition, Plan, Reach, Register
from .ranking.eligibility import of_whole_year


def year_conditions(
    plan: Plan,
    register: Register,
    agency: str,
    counting: Collection[str],
    met: Mapping[str, Sequence[MetCondition]],
) -> Iterator[MetCondition]:
    """Each once, in the plan's order; the phases are named unless all have it on the same basis.

    `counting`: the phases that make the year. `met`: what is met in each phase of the agency that has begun.
    """
    for condition in plan.conditions:
        begun = [phase for phase in met if phase in counting or condition.number is Reach.WHOLE_YEAR]
        where = {phase: one for phase in begun for one in met[phase] if one.condition == condition}
        if condition.below is not None and condition.number is not Reach.WHOLE_YEAR:
            continue  # the year's own total says it
        if not where or not _holds(condition, plan, register, agency, whole=len(where) == len(begun)):
            continue
        bases = dict.fromkeys(one.basis for one in where.values())
        if len(where) < len(begun) or len(bases) > 1:
            bases = dict.fromkeys(f"{phase}: {one.basis}" for phase, one in where.items())
        first = next(iter(where.values()))
        yield MetCondition(first.condition, "; ".join(bases), first.at)


def _holds(condition: Condition, plan: Plan, register: Register, agency: str, *, whole: bool) -> bool:
    """Whether it holds for the year. `whole`: it is met in each phase that counts."""
    if condition.consequence is not Consequence.EXCLUDED or condition.number is Reach.WHOLE_YEAR:
        return True
    if condition.source is ConditionSource.NO_FORM:
        return whole
    return of_whole_year(condition, plan, register, agency)
