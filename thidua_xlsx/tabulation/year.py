"""The year of a plan with phases, made of the phases' results by its rule `Kết quả cả năm`.

`bình quân`: the mean of the phases' figures, rounded once, half up, to `Số lẻ`; of a single phase its figure
as it is. `tổng`: their sum. `đợt cuối`: the last phase's. So it is done with the totals (final, self,
appraised, assigned maximum) and with the figures of all other ranking keys; the share is that of the year's
total in the year's maximum.

An agency that joins later (`Từ đợt`) has its own phases alone. A class asks for as many times `Từ điểm` as
phases of the agency are added up (once for `bình quân` and `đợt cuối`), and for its share of each criterion
over all phases that count. What conditions do to the year stands in `year_conditions`; points of a phase from
which an agency is excluded stay in the year. Limits of the total hold in each phase, the year has none of its
own. Ballots, council decisions and the meeting of the year are those recorded without a phase.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from types import MappingProxyType

from .. import order_of_calculation
from ..arithmetic import summed
from ..catalogue import ballot_rounds, ranking_and_awards
from ..findings import Finding, found
from ..model import (
    Agency,
    AgencyKind,
    Plan,
    RankingKey,
    Register,
    Result,
    Score,
    Tally,
    YearRule,
    expand,
)
from ..model.phase_view import of_year
from ..ranking_keys import KINDS, KeyBasis, KeyFacts
from .phase import PhaseReturns, phase_tabulated
from .phase_row import PhaseRow, phase_text
from .ranking.ballots import read_rounds
from .ranking.classes import ClassBasis
from .ranking.eligibility import Eligibility
from .ranking.group_result import Member, ranked_list
from .ranking.keys import KeyFigure, figure, shown
from .scoring.criteria_tree import Outline, Outlines
from .scoring.unassigned_rows import assigned_rows
from .year_conditions import year_conditions

ZERO = Decimal(0)


def tabulate_year(plan: Plan, register: Register, returns: Sequence[PhaseReturns]) -> Result:
    """The year's result; every phase that has begun is tabulated with it (`Result.phases`).

    `returns` holds each phase of the plan at most once. A phase that counts and has not begun, or in which an
    agency waits for its form or its points, keeps the year waiting; a ballot of a phase does not. The rows of
    each tally are the phases.
    """
    by_phase = {returned.phase: returned for returned in returns if returned.begun}
    done = {
        phase: phase_tabulated(plan, register, by_phase[phase]) for phase in plan.phases if phase in by_phase
    }
    members = {
        phase: {member.agency.code: member for group in lists for member in group.members}
        for phase, (_, lists) in done.items()
    }
    open_in = {
        phase: {finding.agency for group in lists for finding in group.pending}
        for phase, (_, lists) in done.items()
    }
    results = tuple(result for result, _ in done.values())
    year = _Year(expand(plan, register), register, members, open_in)
    rounds, ballot_findings = read_rounds(plan, of_year(register))
    waits: list[Finding] = list(year.not_begun())
    findings: list[Finding] = [finding for result in results for finding in without_ties(result)]
    findings.extend(ballot_findings)
    groups = []
    for together in year.lists():
        own_waits = list(year.missing(together))
        waiting = bool(own_waits) or bool(list(year.not_begun()))
        ranked = ranked_list(plan, of_year(register), rounds, together, waiting=waiting)
        groups.append(ranked.group)
        findings.extend(ranked.findings)
        waits.extend((*own_waits, *ranked.pending))
    return Result(
        plan=plan,
        register=of_year(register),
        self_scorings=tuple(form for result in results for form in result.self_scorings),
        appraisals=tuple(appraisal for result in results for appraisal in result.appraisals),
        groups=tuple(groups),
        findings=tuple(dict.fromkeys((*findings, *waits))),
        pending=tuple(waits),
        phases=results,
        year_rule=year.rule,
    )


_TIES = (
    ballot_rounds.BALLOT_DUE,
    ballot_rounds.NO_ROUND_WITH_ALL,
    ballot_rounds.VOTES_OF_AGENCY_MISSING,
    ballot_rounds.BALLOT_TIED,
    ranking_and_awards.TIE_EXCEEDS_AWARDS,
    ranking_and_awards.RESERVES_SHARE_RANK,
)


def without_ties(phase: Result) -> Iterator[Finding]:
    """A phase's findings as the year lists them: its open ties are told by one that names the phase."""
    yield from (finding for finding in phase.findings if finding.spec not in _TIES)
    tie = next((finding for finding in phase.pending if finding.spec in _TIES), None)
    if tie is not None:
        yield found(ranking_and_awards.PHASE_TIE_OPEN, tie.at, phase=phase.phase)


def combined(rule: YearRule, figures: Sequence[Decimal | None], places: int) -> Decimal | None:
    """The year's figure of those of the phases that count; None while one is unknown or there is none."""
    known = [figure for figure in figures if figure is not None]
    if not known or len(known) < len(figures):
        return None
    return order_of_calculation.of_year(rule, known, places)


@dataclass(frozen=True, slots=True)
class YearMember:
    """An agency over the year. `parts`: its figures in the phases that count, as far as they have begun."""

    agency: Agency
    eligibility: Eligibility
    tally: Tally
    parts: tuple[Member, ...]
    rule: YearRule
    places: int

    def figure(self, key: RankingKey, facts: KeyFacts) -> KeyFigure:
        """The year's figure for the key, by the plan's rule."""
        if KINDS[key.key].of_the_year:
            return figure(key, KeyBasis(self.tally, self._tree, facts))
        value = combined(self.rule, [part.figure(key, facts).value for part in self.parts], self.places)
        return KeyFigure(value, shown(key, value))

    def class_basis(self) -> ClassBasis:
        """The year's total, and the criteria over the phases that count."""
        if not self.parts:
            return ClassBasis(None, {}, self._tree)
        times = len(self.parts) if self.rule is YearRule.SUM else 1
        return ClassBasis(self.tally.total, _added(self.parts), self._tree, times)

    @property
    def _tree(self) -> Outline:
        return (
            self.parts[-1].docket.case.judged
            if self.parts
            else Outline({}, frozenset(), {}, {None: ()}, {}, ZERO)
        )


def _added(parts: Sequence[Member]) -> Mapping[str, Score]:
    """Each criterion of the last phase with its points and its maximum over all phases that have it."""
    scores = dict(parts[-1].tally.scores)
    for part in parts[:-1]:
        for code, own in part.tally.scores.items():
            if code in scores:
                other = scores[code]
                final = None if None in (own.final, other.final) else own.final + other.final  # type: ignore[operator]
                scores[code] = replace(other, final=final, maximum=own.maximum + other.maximum)
    return scores


class _Year:
    """The phases put together, agency by agency. `open_in`: who waits for something in which phase."""

    def __init__(
        self,
        plan: Plan,
        register: Register,
        members: Mapping[str, Mapping[str, Member]],
        open_in: Mapping[str, Collection[str | None]],
    ) -> None:
        self.plan, self.register, self.members, self.open_in = plan, register, members, open_in
        self.rule = plan.info.year_rule or YearRule.MEAN
        self.counting = plan.phases[-1:] if self.rule is YearRule.LAST else plan.phases
        self.trees = Outlines(plan)

    def lists(self) -> Iterator[tuple[YearMember, ...]]:
        """The members of each list, in the plan's order."""
        lists: dict[tuple[str, AgencyKind], list[YearMember]] = {}
        for agency in self.plan.agencies:
            lists.setdefault((agency.group, agency.kind), []).append(self._member(agency))
        yield from map(tuple, lists.values())

    def not_begun(self) -> Iterator[Finding]:
        """The phases that count and have no form yet."""
        for phase in self.counting:
            if phase not in self.members:
                yield found(ranking_and_awards.PHASE_WITHOUT_FORMS, phase=phase, folder=f"nhan/{phase}")

    def missing(self, together: Iterable[YearMember]) -> Iterator[Finding]:
        """Agencies that wait for something, as a form or points, in a phase that counts and has begun."""
        for member in together:
            code, name = member.agency.code, member.agency.name
            for phase in self._begun(member.agency):
                part = self.members[phase][code]
                # Whom a phase does not consider, it does not wait for; the year needs its points.
                lacks = part.eligibility.excluded and (part.docket.form is None or part.tally.total is None)
                if (lacks or code in self.open_in[phase]) and not member.eligibility.excluded:
                    yield found(ranking_and_awards.PHASE_TOTAL_MISSING, agency=code, phase=phase, name=name)

    def _counting(self, agency: Agency) -> list[str]:
        """The agency's own phases that count."""
        own = self.plan.phases_of(agency)
        return [phase for phase in self.counting if phase in own]

    def _begun(self, agency: Agency) -> list[str]:
        return [phase for phase in self._counting(agency) if phase in self.members]

    def _member(self, agency: Agency) -> YearMember:
        parts = tuple(self.members[phase][agency.code] for phase in self._begun(agency))
        own = {
            phase: self.members[phase][agency.code].eligibility.met
            for phase in self.plan.phases_of(agency)
            if phase in self.members
        }
        met = year_conditions(self.plan, self.register, agency.code, self.counting, own)
        tally, places = self._tally(agency), self.plan.info.places
        times = len(parts) if self.rule is YearRule.SUM else 1
        eligibility = Eligibility(tuple(met)).with_total(self.plan.conditions, tally.total, times)
        return YearMember(agency, eligibility, tally, parts, self.rule, places)

    def _rows(self, agency: Agency) -> Mapping[str, PhaseRow]:
        """Phase -> its row, for every phase of the agency."""
        tops = {row.code: row.maximum for row in self.plan.criteria if row.parent is None}
        printed = self.plan.info.declared_total or summed(tops.values())
        rows = {}
        for number, phase in enumerate(self.plan.phases, 1):
            if phase not in self.plan.phases_of(agency):
                continue
            tally = self.members[phase][agency.code].tally if phase in self.members else None
            maximum = self._ahead(agency.code, phase) if tally is None else tally.assigned_max
            text = phase_text(self.plan, phase)
            rows[phase] = PhaseRow(phase, number, text, printed, maximum, tally)
        return rows

    def _ahead(self, agency: str, phase: str) -> Decimal:
        """The assigned maximum in a phase that has not begun."""
        said = (one for one in self.register.unassigned if one.agency == agency and one.phase in ("", phase))
        return assigned_rows(self.plan, agency, self.trees.of(agency), said).asked.assigned_max

    def _tally(self, agency: Agency) -> Tally:
        rows, places = self._rows(agency), self.plan.info.places
        scores = {phase: row.score for phase, row in rows.items()}
        counting = self._counting(agency)
        counted = [scores[phase] for phase in counting]
        total, claimed, appraised, assigned = (
            combined(self.rule, figures, places)
            for figures in (
                [score.final for score in counted],
                [score.self_points for score in counted],
                [score.appraised for score in counted],
                [score.maximum for score in counted],
            )
        )
        assigned = assigned or ZERO
        return Tally(
            agency=agency,
            settled=MappingProxyType({phase: row.scored_row for phase, row in rows.items()}),
            adjusted=(),
            scores=MappingProxyType(scores),
            self_total=claimed,
            appraised_total=appraised,
            total=total,
            assigned_max=assigned,
            share=None if total is None else order_of_calculation.share(total, assigned, places),
            complete=all(rows[phase].complete for phase in counting),
            pending=tuple(phase for phase in counting if scores[phase].final is None),
        )
