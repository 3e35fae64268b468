"""Every agency's figures, list by list, before anybody is ranked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from ...findings import Finding
from ...model import AgencyKind, Appraisal, Plan, Register, SelfScoring, Tally
from ..ranking.group_result import Member
from .adjustments import conflicts, counts, unsettled
from .agency_file import AgencyFile, dockets
from .remarks import pending, remarks
from .row_scores import PeerTable, peer_table, settle
from .totals import tally


@dataclass(frozen=True, slots=True)
class MemberList:
    """The members of one list (a group of one kind), what stands out, and what they wait for."""

    members: tuple[Member, ...]
    findings: tuple[Finding, ...]
    pending: tuple[Finding, ...]


def member_lists(
    plan: Plan, register: Register, forms: Iterable[SelfScoring], judged: Iterable[Appraisal]
) -> tuple[MemberList, ...]:
    """Reconcile and tally every agency; `plan` is expanded."""
    lists: dict[tuple[str, AgencyKind], list[AgencyFile]] = defaultdict(list)
    for docket in dockets(plan, register, forms, judged):
        lists[docket.agency.group, docket.agency.kind].append(docket)
    return tuple(_list(plan, together) for together in lists.values())


def _list(plan: Plan, together: list[AgencyFile]) -> MemberList:
    peers = peer_table((docket.case for docket in together), plan.info.when_unappraised)
    found: list[Finding] = []
    waits: list[Finding] = []
    members = []
    for docket in together:
        figures, open_points, told = _agency(plan, docket, peers)
        eligibility = docket.eligibility.with_total(plan.conditions, figures.total)
        members.append(Member(replace(docket, eligibility=eligibility), figures))
        waits.extend(open_points)
        found.extend(told)
    return MemberList(tuple(members), tuple(found), tuple(waits))


def _agency(
    plan: Plan, docket: AgencyFile, peers: PeerTable
) -> tuple[Tally, tuple[Finding, ...], tuple[Finding, ...]]:
    """The agency's tally, what it waits for, and what stands out in it."""
    code, one = docket.agency.code, docket.case
    counted = counts(plan, docket.register, code, one.asked, docket.form, docket.appraisal)
    pairs = tuple(
        pair
        for pair in conflicts(counted)
        if not any(count.adjustment.criterion in one.agreed for count in pair)
    )
    figures = tally(plan.info, docket.agency, one, settle(one, plan.info, peers), unsettled(counted, pairs))
    return (
        figures,
        tuple(pending(plan, docket, figures, pairs)),
        tuple(remarks(plan, docket, figures)),
    )
