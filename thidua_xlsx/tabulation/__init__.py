"""From plan, register, forms and appraisals to the result: a pure function of the four, and nothing else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TypeVar

from ..findings import Finding
from ..model import (
    AgencyKind,
    Appraisal,
    GroupResult,
    Plan,
    Register,
    Result,
    Returned,
    SelfScoring,
    Tally,
    expand,
)
from .adjustments import conflicts, counts, unsettled
from .ballots import Round, read_rounds
from .docket import Docket, dockets
from .live import LivePoints, live_points, tally_self
from .reconcile import PeerTable, peer_table, settle
from .remarks import pending, remarks
from .standings import ranked_list
from .tally import tally

R = TypeVar("R", bound=Returned)

__all__ = ["LivePoints", "live_points", "tabulate", "tally_self"]


def tabulate(
    plan: Plan, register: Register, self_scorings: Iterable[SelfScoring], appraisals: Iterable[Appraisal]
) -> Result:
    """Reconcile, adjust, tally, judge eligibility, rank, class and award one season (or one phase of it).

    Returns whose outcome is not `used` give no values; a quarantined one keeps its agency waiting. The order
    in which returns are given changes nothing. `findings` holds every finding, those of `pending` (what a
    final result waits for) among them. Faults of the season are findings; only our own bugs raise.
    """
    plan = expand(plan, register)
    forms, judged = _in_order(plan, self_scorings), _in_order(plan, appraisals)
    rounds, ballot_findings = read_rounds(plan, register)
    found: list[Finding] = list(ballot_findings)
    waits: list[Finding] = []
    lists: dict[tuple[str, AgencyKind], list[Docket]] = defaultdict(list)
    for docket in dockets(plan, register, forms, judged):
        lists[docket.agency.group, docket.agency.kind].append(docket)
    groups = tuple(_list(plan, register, rounds, members, found, waits) for members in lists.values())
    return Result(plan, register, forms, judged, groups, (*found, *waits), tuple(waits))


def _list(
    plan: Plan,
    register: Register,
    rounds: tuple[Round, ...],
    members: list[Docket],
    found: list[Finding],
    waits: list[Finding],
) -> GroupResult:
    peers = peer_table((docket.case for docket in members), plan.info.when_unappraised)
    tallies: list[tuple[Docket, Tally]] = []
    waiting = False
    for docket in members:
        figures, open_points, told = _agency(plan, docket, peers)
        tallies.append((docket, figures))
        waits.extend(open_points)
        found.extend(told)
        waiting = waiting or bool(open_points)
    ranked = ranked_list(plan, register, rounds, tallies, waiting=waiting)
    found.extend(ranked.findings)
    waits.extend(ranked.pending)
    return ranked.group


def _agency(
    plan: Plan, docket: Docket, peers: PeerTable
) -> tuple[Tally, tuple[Finding, ...], tuple[Finding, ...]]:
    """The agency's tally, what it waits for, and what stands out in it."""
    code, one = docket.agency.code, docket.case
    counted = counts(plan, docket.register, code, one.asked, docket.form, docket.appraisal)
    pairs = tuple(
        pair
        for pair in conflicts(counted)
        if not any(count.adjustment.criterion in one.agreed for count in pair)
    )
    figures = tally(plan, docket.agency, one, settle(one, plan.info, peers), unsettled(counted, pairs))
    return (
        figures,
        tuple(pending(docket, figures, pairs)),
        tuple(remarks(plan, docket, figures)),
    )


def _in_order(plan: Plan, returned: Iterable[R]) -> tuple[R, ...]:
    """By the plan's order of agencies, then by file: however they were read."""
    places = {agency.code: place for place, agency in enumerate(plan.agencies)}
    return tuple(
        sorted(returned, key=lambda one: (places.get(one.agency, len(places)), one.agency, one.source.file))
    )
