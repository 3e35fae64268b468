"""What stands out in one agency's reckoning, and what it still waits for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from ...address import Address
from ...arithmetic import summed
from ...catalogue import adjustment_counts, reconciliation
from ...findings import Finding, found
from ...model import (
    Absent,
    Appraisers,
    Condition,
    ConditionSource,
    Declarer,
    InputField,
    Late,
    Method,
    Origin,
    Plan,
    ScoredRow,
    Scorer,
    Tally,
    WhenUnappraised,
)
from ...vietnamese.numerals import show
from . import derived_rows
from .adjustments import Count
from .agency_file import AgencyFile
from .receipt_dates import arrival
from .row_scores import not_applicable
from .unassigned_rows import counts_for, leaves_below

Conflicts = Sequence[tuple[Count, Count]]


def pending(plan: Plan, docket: AgencyFile, tally: Tally, conflicts: Conflicts) -> Iterator[Finding]:
    """What keeps the agency from a final total. Nothing does when it is not considered anyway."""
    if docket.eligibility.excluded:
        return
    code, name = docket.agency.code, docket.agency.name
    if docket.held is not None:
        file = docket.held.source.file
        yield found(reconciliation.RETURN_QUARANTINED, Address(file), agency=code, file=file, name=name)
    if docket.form is None and docket.held is None:
        yield found(reconciliation.NO_SELF_SCORING, agency=code, name=name)
    waiting = [row for row in tally.settled.values() if row.criterion.code in tally.pending]
    from_appraisers = [row for row in waiting if row.criterion.scorer is not Scorer.SECRETARIAT]
    unappraised = docket.appraisal is None and bool(from_appraisers)
    if unappraised and docket.form is not None:
        yield found(reconciliation.NO_APPRAISAL, agency=code, name=name, count=str(len(from_appraisers)))
    missing = _missing_pieces(plan, docket, [] if unappraised else from_appraisers)
    yield from _pieces(plan, docket, missing)
    for row in waiting:
        facts = {"row": row.criterion.text, "name": name}
        if row.criterion.scorer is Scorer.SECRETARIAT:
            yield found(
                reconciliation.SECRETARIAT_SCORE_MISSING,
                row.criterion.at,
                agency=code,
                criterion=row.criterion.code,
                **facts,
            )
        elif not unappraised and _appraiser(plan, docket, row) not in missing:
            yield found(
                reconciliation.NO_FINAL_SCORE,
                _place(docket, row),
                agency=code,
                criterion=row.criterion.code,
                **facts,
            )
    yield from derived_rows.without_points(docket, tally)
    yield from _conflicts(docket, conflicts)
    if not unappraised:
        told = {count.adjustment.code for pair in conflicts for count in pair}
        yield from _open_counts(docket, tally, told)


def _appraiser(plan: Plan, docket: AgencyFile, row: ScoredRow) -> str:
    return Appraisers(plan).of(docket.agency, row.criterion)


def _missing_pieces(plan: Plan, docket: AgencyFile, waiting: Sequence[ScoredRow]) -> Counter[str]:
    """Appraiser whose piece is not there -> how many rows wait for it. One piece without a name is whole."""
    known = Appraisers(plan)
    if not known.named:
        return Counter()
    owners = (known.of(docket.agency, row.criterion) for row in waiting)
    return Counter(owner for owner in owners if owner not in docket.pieces)


def _pieces(plan: Plan, docket: AgencyFile, missing: Counter[str]) -> Iterator[Finding]:
    code, name = docket.agency.code, docket.agency.name
    for who, count in missing.items():
        shown = Appraisers(plan).shown(who)
        yield found(
            reconciliation.APPRAISAL_PART_MISSING, agency=code, name=name, appraiser=shown, count=str(count)
        )


def _conflicts(docket: AgencyFile, conflicts: Conflicts) -> Iterator[Finding]:
    for first, second in conflicts:
        yield found(
            adjustment_counts.MUTUALLY_EXCLUSIVE,
            second.at,
            agency=docket.agency.code,
            criterion=second.adjustment.criterion,
            name=docket.agency.name,
            first=first.adjustment.text,
            second=second.adjustment.text,
        )


def _open_counts(docket: AgencyFile, tally: Tally, told: Collection[str]) -> Iterator[Finding]:
    """Claimed counts that the appraisers left blank."""
    code, name = docket.agency.code, docket.agency.name
    for adjusted in tally.adjusted:
        adjustment = adjusted.adjustment
        if adjustment.code in tally.pending and adjustment.code not in told:
            slot = adjustment.criterion, adjustment.code, InputField.COUNT
            place = docket.appraisal.entry(*slot) if docket.appraisal else None
            at = place.at if place else adjusted.at
            facts = {"adjustment": adjustment.text, "name": name}
            yield found(
                adjustment_counts.COUNT_NOT_APPRAISED,
                at,
                agency=code,
                criterion=adjustment.criterion,
                **facts,
            )


def _place(docket: AgencyFile, row: ScoredRow) -> Address | None:
    return docket.case.appraisal.places.get(row.criterion.code)


def remarks(plan: Plan, docket: AgencyFile, tally: Tally) -> Iterator[Finding]:
    """What the secretariat should look at; none of it keeps the result from being final."""
    yield from docket.findings
    yield from _unassigned(docket)
    yield from derived_rows.made_of_others(docket)
    for row in tally.settled.values():
        yield from _of_row(plan, docket, row)
    yield from _policy(plan, docket, tally)
    yield from _targets(docket)
    yield from _records(plan, docket)
    yield from _undated(plan, docket)


def _of_row(plan: Plan, docket: AgencyFile, row: ScoredRow) -> Iterator[Finding]:
    criterion, claimed, appraised = row.criterion, row.self_stated, row.appraised
    about = {"agency": docket.agency.code, "criterion": criterion.code}
    if appraised is None:
        return
    if row.origin is Origin.NOT_APPLIED and not_applicable(appraised.claim):
        spec = (
            reconciliation.NOT_APPLICABLE_LEFT_OUT
            if row.final is None
            else reconciliation.NOT_APPLICABLE_FULL_POINTS
        )
        yield found(spec, _place(docket, row), **about, row=criterion.text, name=docket.agency.name)
    if claimed is None or claimed.points is None or appraised.points is None or row.reason:
        return
    if row.origin is Origin.APPRAISED and abs(appraised.points - claimed.points) > plan.info.reason_from:
        shown = {"appraised": show(appraised.points), "claimed": show(claimed.points)}
        yield found(
            reconciliation.GAP_WITHOUT_REASON, _place(docket, row), **about, row=criterion.text, **shown
        )


def _unassigned(docket: AgencyFile) -> Iterator[Finding]:
    """What each row of `Không giao` did, and what was entered there in vain."""
    name, rows = docket.agency.name, docket.case.assigned
    for record in docket.register.unassigned:
        code = record.criterion
        about = {"agency": docket.agency.code, "criterion": code}
        if not counts_for(rows.planned, record):
            yield found(reconciliation.UNASSIGNED_NOT_ASKED, record.at, **about, row=code, name=name)
            continue
        spec = (
            reconciliation.UNASSIGNED_FULL_POINTS
            if code in rows.given
            else reconciliation.UNASSIGNED_LEFT_OUT
        )
        row = rows.planned.rows[code].text
        yield found(spec, record.at, **about, row=row, name=name)
        entered = list(_entered(docket, leaves_below(rows.planned, code)))
        if entered:
            yield found(
                reconciliation.UNASSIGNED_BUT_ENTERED,
                entered[0],
                **about,
                row=row,
                name=name,
                count=str(len(entered)),
            )


def _entered(docket: AgencyFile, codes: Collection[str]) -> Iterator[Address]:
    """Cells of form and appraisal that hold a value of one of the rows."""
    for returned in (docket.form, docket.appraisal):
        for slot, entry in returned.entries.items() if returned else ():
            if slot.criterion in codes and slot.field.scores and not isinstance(entry.usable, Absent):
                yield entry.at


def _policy(plan: Plan, docket: AgencyFile, tally: Tally) -> Iterator[Finding]:
    policy = plan.info.when_unappraised
    count = sum(row.origin in (Origin.SELF, Origin.ZERO) for row in tally.settled.values())
    code, name = docket.agency.code, docket.agency.name
    if count and docket.form is not None and docket.appraisal is None and policy is WhenUnappraised.ZERO:
        yield found(reconciliation.UNAPPRAISED_COUNTS_ZERO, agency=code, name=name)
    elif count and docket.form is not None:
        yield found(
            reconciliation.UNAPPRAISED_BY_POLICY,
            agency=code,
            name=name,
            count=str(count),
            policy=policy.value,
        )


def _targets(docket: AgencyFile) -> Iterator[Finding]:
    """Registered targets: none at all, or maxima that do not add up."""
    agency, rows = docket.agency, docket.case.asked.rows
    for code, row in rows.items():
        if row.method is not Method.REGISTERED or code in docket.case.asked.full:
            continue
        about = {"agency": agency.code, "criterion": code}
        own = [target for target in docket.register.targets if target.criterion == code]
        below = docket.case.asked.children.get(code, ())
        maximum = summed(docket.case.asked.maxima[child] for child in below)
        if not own:
            yield found(reconciliation.NO_TARGETS_REGISTERED, row.at, **about, name=agency.name, row=row.text)
        elif row.maximum and maximum != row.maximum:
            facts = {"sum": show(maximum), "maximum": show(row.maximum)}
            yield found(
                reconciliation.TARGET_SUM_DIFFERS, own[0].at, **about, name=agency.name, row=row.text, **facts
            )


def _records(plan: Plan, docket: AgencyFile) -> Iterator[Finding]:
    """Records that change nothing, because the adjustment is not the agency's or not the secretariat's."""
    agency = docket.agency
    adjustments = {adjustment.code: adjustment for adjustment in plan.adjustments}
    for record in docket.register.records:
        adjustment = adjustments.get(record.code)
        if adjustment is None:
            continue
        if adjustment.declarer is not Declarer.SECRETARIAT:
            facts = {"name": agency.name, "declarer": adjustment.declarer.value}
            yield found(
                adjustment_counts.DECLARED_BY_ANOTHER,
                record.at,
                agency=agency.code,
                item=record.code,
                **facts,
            )
        elif agency.code not in adjustment.agencies or (
            adjustment.criterion is not None and adjustment.criterion not in docket.case.asked.rows
        ):
            yield found(
                adjustment_counts.RECORD_DOES_NOT_APPLY,
                record.at,
                agency=agency.code,
                item=record.code,
                name=agency.name,
            )


def _undated(plan: Plan, docket: AgencyFile) -> Iterator[Finding]:
    """Milestones whose lateness matters and whose receipt nobody recorded. Without a form nothing was
    sent."""
    if docket.form is None:
        return
    agency = docket.agency
    late = [
        a.source.milestone
        for a in plan.adjustments
        if agency.code in a.agencies and isinstance(a.source, Late)
    ]
    last = [condition.milestone for condition in plan.conditions if _by_last_day(condition)]
    for code in dict.fromkeys([*late, *last]):
        if code is not None:
            milestone = plan.milestone(code)
            if arrival(docket.register, agency.code, milestone, docket.form).day is None:
                yield found(
                    adjustment_counts.NO_DATE_OF_RECEIPT,
                    agency=agency.code,
                    milestone=milestone.text,
                    name=agency.name,
                )


def _by_last_day(condition: Condition) -> bool:
    return condition.source is ConditionSource.PAST_LAST_DAY
