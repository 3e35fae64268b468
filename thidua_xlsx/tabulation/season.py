"""One season without phases, or one phase alone: reconciled, tallied, ranked list by list."""

from __future__ import annotations

from collections.abc import Iterable

from ..findings import Finding
from ..model import Appraisal, Plan, Register, Result, SelfScoring, expand
from .ranking.ballots import read_rounds
from .ranking.group_result import ranked_list
from .scoring.agencies import MemberList, member_lists
from .scoring.return_order import in_order


def tabulate(
    plan: Plan, register: Register, self_scorings: Iterable[SelfScoring], appraisals: Iterable[Appraisal]
) -> Result:
    """Reconcile, adjust, tally, judge eligibility, rank, class and award one season (or one phase of it).

    Returns whose outcome is not `used` give no values; a quarantined one keeps its agency waiting. The order
    in which returns are given changes nothing. `findings` holds every finding, those of `pending` (what a
    final result waits for) among them. Faults of the season are findings; only our own bugs raise.
    """
    return tabulated(plan, register, self_scorings, appraisals)[0]


def tabulated(
    plan: Plan, register: Register, self_scorings: Iterable[SelfScoring], appraisals: Iterable[Appraisal]
) -> tuple[Result, tuple[MemberList, ...]]:
    """The same with the figures of every list as they were ranked."""
    plan = expand(plan, register)
    forms, judged = in_order(plan, self_scorings), in_order(plan, appraisals)
    rounds, ballot_findings = read_rounds(plan, register)
    found: list[Finding] = list(ballot_findings)
    waits: list[Finding] = []
    groups = []
    lists = member_lists(plan, register, forms, judged)
    for one in lists:
        ranked = ranked_list(plan, register, rounds, one.members, waiting=bool(one.pending))
        groups.append(ranked.group)
        found.extend((*one.findings, *ranked.findings))
        waits.extend((*one.pending, *ranked.pending))
    result = Result(plan, register, forms, judged, tuple(groups), (*found, *waits), tuple(waits))
    return result, lists
