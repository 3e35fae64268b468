"""Years by chance: two or three phases, each with returns, ballots and council decisions of its own.

Plan, agencies and criteria are those of a random season; its groups may have classes and awards of their own,
some agencies join after the first phase, exclusion may reach from one phase over the year, and a review with
a phase's name stands among the milestones without making a phase.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from random import Random

from tests.random_plans import random_entries
from tests.second_verifier.random_seasons import (
    FORMS,
    _complete,
    _entries,
    _said_not_to_apply,
    _source,
    council_rows,
    random_season,
)
from thidua_xlsx.form_layout import lay_out
from thidua_xlsx.model import (
    Appraisal,
    Award,
    BallotRound,
    ClassBand,
    Consequence,
    Milestone,
    MilestoneKind,
    Plan,
    PointRange,
    Reach,
    Register,
    SelfScoring,
    Votes,
    YearRule,
)
from thidua_xlsx.tabulation import PhaseReturns

PHASES = ("Đợt 1", "Đợt 2", "Đợt cuối")


@dataclass(frozen=True)
class RandomYear:
    """What `tabulate_year` takes."""

    plan: Plan
    register: Register
    returns: tuple[PhaseReturns, ...]


def with_own_rules(chance: Random, plan: Plan) -> Plan:
    """The same plan where some groups have classes or awards of their own."""
    classes, awards = list(plan.classes), list(plan.awards)
    for group in dict.fromkeys(agency.group for agency in plan.agencies if agency.group):
        if classes and chance.random() < 0.5:
            best = Decimal(chance.randint(20, 110))
            classes += [ClassBand("HTXSNV", PointRange(best), group=group), ClassBand("HTNV", group=group)]
        if chance.random() < 0.4:
            awards += [Award(FORMS[2], 1, 2, group=group), Award(FORMS[2], 3, 3, group=group, reserve=True)]
    return replace(plan, classes=tuple(classes), awards=tuple(awards))


def random_year(chance: Random) -> RandomYear:
    """A year of two or three phases, the last of which may not have begun."""
    base = random_season(chance)
    phases = PHASES[: chance.randint(2, 3)]
    plan = _phased(chance, with_own_rules(chance, base.plan), phases)
    register = _facts(chance, plan, base.register)
    begun = phases[:-1] if chance.random() < 0.1 else phases
    returns = [_returns(chance, plan, register, phase) for phase in begun]
    return RandomYear(plan, register, tuple(returns))


def _phased(chance: Random, plan: Plan, phases: tuple[str, ...]) -> Plan:
    own = tuple(
        Milestone(
            f"TC{number}", f"Tự chấm {phase}", date(2013, 5 + number, 1), MilestoneKind.SELF_SCORING, phase
        )
        for number, phase in enumerate(phases, 1)
    )
    review = Milestone(
        "SK", "Sơ kết", date(2013, 7, 1), MilestoneKind.INTERIM, chance.choice((phases[0], "Quý 1"))
    )
    conditions = tuple(one for one in plan.conditions if not one.milestones)
    adjustments = tuple(one for one in plan.adjustments if one.code != "TRE")
    info = replace(plan.info, year_rule=chance.choice(tuple(YearRule)))
    plan = replace(plan, info=info, milestones=(review, *own), conditions=conditions, adjustments=adjustments)
    return _joined_later(_copy(chance), plan, phases)


def _copy(chance: Random) -> Random:
    """A stream of its own: what else a seed draws stays as it is."""
    own = Random()
    own.setstate(chance.getstate())
    return own


def _joined_later(chance: Random, plan: Plan, phases: tuple[str, ...]) -> Plan:
    """Members that join after the first phase, and conditions that reach over the year."""
    joined = tuple(
        replace(agency, from_phase=chance.choice(phases) if chance.random() < 0.2 else "")
        for agency in plan.agencies
    )
    if not any(agency.from_phase in ("", phases[0]) for agency in joined):
        joined = plan.agencies
    conditions = tuple(
        replace(one, number=Reach.WHOLE_YEAR)
        if one.consequence is Consequence.EXCLUDED and chance.random() < 0.3
        else one
        for one in plan.conditions
    )
    return replace(plan, agencies=joined, conditions=conditions)


def _facts(chance: Random, plan: Plan, facts: Register) -> Register:
    """Every fact belongs to a phase, a condition now and then to the whole year."""
    phases, codes = plan.phases, [agency.code for agency in plan.agencies]
    conditions = {condition.code for condition in plan.conditions}
    places = ("", *phases)
    rounds = [phase for phase in places if chance.random() < 0.7]
    return replace(
        facts,
        receipts=(),
        meetings=tuple(replace(one, phase=chance.choice(phases)) for one in facts.meetings),
        records=tuple(
            replace(one, phase=chance.choice(places if one.code in conditions else phases))
            for one in facts.records
        ),
        agreed_scores=tuple(
            replace(one, phase=phase)
            for one in facts.agreed_scores
            for phase in phases
            if chance.random() < 0.95
        ),
        unassigned=tuple(replace(one, phase=chance.choice(places)) for one in facts.unassigned),
        ballots=tuple(BallotRound(1, 30, 30, 30, 30, 28, 2, 3, phase=phase) for phase in rounds),
        votes=tuple(
            Votes(1, code, chance.choice((0, 3, 3, 7)), phase=phase) for phase in rounds for code in codes
        ),
        decisions=tuple(row for phase in places for row in council_rows(chance, codes, phase)),
    )


def _returns(chance: Random, plan: Plan, register: Register, phase: str) -> PhaseReturns:
    forms, appraisals = [], []
    for agency in plan.agencies:
        if phase not in plan.phases_of(agency):
            continue
        layout = lay_out(plan, register, agency.code, "form")
        claimed = _complete(chance, random_entries(chance, layout), layout)
        if chance.random() < 0.97:
            source = _source(agency.code, f"nhan/{phase}")
            forms.append(replace(SelfScoring(agency.code, source, _entries(claimed)), phase=phase))
        if chance.random() < 0.97:
            source = _source(agency.code, f"tham_dinh/{phase}")
            judged = Appraisal(agency.code, source, _entries(claimed))
            appraisals.append(_said_not_to_apply(chance, judged))
    return PhaseReturns(phase, tuple(forms), tuple(appraisals))
