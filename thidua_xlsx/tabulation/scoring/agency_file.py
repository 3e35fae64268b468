"""What is known about one agency, gathered once: its workbooks, agreed scores and the conditions it meets."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from ... import order_of_calculation
from ...arithmetic import summed
from ...catalogue import reconciliation
from ...findings import Finding, found
from ...model import (
    Agency,
    AgreedScore,
    Appraisal,
    Bounds,
    Outcome,
    Plan,
    Register,
    Returned,
    SelfScoring,
    Sign,
)
from ...rules import lowest_of
from ...vietnamese.numerals import show
from ..ranking.eligibility import Eligibility, eligibility
from .criteria_tree import Outline, Outlines
from .merge_appraisals import Merged, merge
from .row_scores import Case, case, sheet
from .unassigned_rows import assigned_rows

R = TypeVar("R", bound=Returned)


@dataclass(frozen=True, slots=True)
class AgencyFile:
    """One agency before the comparison with its list.

    `register`: its own rows of the register. `held`: a return that is quarantined.
    """

    agency: Agency
    register: Register
    form: SelfScoring | None
    appraisal: Appraisal | None
    """All pieces of the appraisal as one."""
    pieces: frozenset[str]
    """Whose pieces are in it."""
    held: Returned | None
    case: Case
    eligibility: Eligibility
    findings: tuple[Finding, ...]


def dockets(
    plan: Plan, register: Register, forms: Iterable[SelfScoring], appraisals: Iterable[Appraisal]
) -> tuple[AgencyFile, ...]:
    """One for each agency, in the plan's order. Returns of agencies that the plan does not know are left
    out."""
    sent, judged = _by_agency(forms), _by_agency(appraisals)
    trees, shares = Outlines(plan), by_agency(register)
    return tuple(
        _docket(
            plan,
            shares.get(agency.code, Register()),
            agency,
            trees.of(agency.code),
            (sent[agency.code], judged[agency.code]),
        )
        for agency in plan.agencies
    )


def by_agency(register: Register) -> Mapping[str, Register]:
    """The register's rows about each agency, as a register of its own."""
    codes: dict[str, dict[str, list[object]]] = defaultdict(lambda: defaultdict(list))
    for name in (
        "registrations",
        "targets",
        "receipts",
        "absences",
        "records",
        "agreed_scores",
        "unassigned",
    ):
        for row in getattr(register, name):
            codes[row.agency][name].append(row)
    return {
        code: Register(**{name: tuple(rows) for name, rows in own.items()})  # type: ignore[arg-type]
        for code, own in codes.items()
    }


def _by_agency(returned: Iterable[R]) -> dict[str, list[R]]:
    sorted_out: dict[str, list[R]] = defaultdict(list)
    for one in returned:
        sorted_out[one.agency].append(one)
    return sorted_out


def _docket(
    plan: Plan,
    register: Register,
    agency: Agency,
    tree: Outline,
    returned: tuple[list[SelfScoring], list[Appraisal]],
) -> AgencyFile:
    forms, appraisals = returned
    form, form_faults = _only(agency, forms)
    merged, appraisal_faults = _merged(agency, appraisals)
    appraisal = merged.appraisal
    held = next((one for one in (*forms, *appraisals) if one.outcome is Outcome.QUARANTINED), None)
    if held is None and form_faults:
        held = next(one for one in forms if one.outcome.used)
    assigned = assigned_rows(plan, agency.code, tree, register.unassigned)
    agreed, agreed_faults = _agreed(plan, register, agency, assigned.asked)
    return AgencyFile(
        agency=agency,
        register=register,
        form=form,
        appraisal=appraisal,
        pieces=frozenset(one.piece for one in appraisals if one.outcome.used and one.round == 1),
        held=held,
        case=case(plan, agency.code, assigned, sheet(form), sheet(appraisal), agreed),
        eligibility=eligibility(plan, register, agency.code, form, held=held is not None),
        findings=(*form_faults, *appraisal_faults, *merged.findings, *agreed_faults),
    )


def _only(agency: Agency, returned: Sequence[R]) -> tuple[R | None, tuple[Finding, ...]]:
    """The one return in use. Two in use: neither counts, which of them is meant is for the register to
    say."""
    used = [one for one in returned if one.outcome.used]
    if len(used) < 2:
        return (used[0] if used else None), ()
    first, second = sorted(one.source.file for one in used)[:2]
    fault = found(
        reconciliation.TWO_RETURNS_IN_USE, agency=agency.code, name=agency.name, first=first, second=second
    )
    return None, (fault,)


def _merged(agency: Agency, appraisals: Sequence[Appraisal]) -> tuple[Merged, tuple[Finding, ...]]:
    """The pieces in use as one appraisal. Of a piece that is there twice, neither counts."""
    pieces: dict[tuple[int, str], list[Appraisal]] = defaultdict(list)
    for one in appraisals:
        pieces[one.round, one.piece].append(one)
    single = [_only(agency, copies) for copies in pieces.values()]
    faults = tuple(fault for _, told in single for fault in told)
    return merge([piece for piece, _ in single if piece is not None], agency), faults


def _agreed(
    plan: Plan, register: Register, agency: Agency, tree: Outline
) -> tuple[Mapping[str, AgreedScore], tuple[Finding, ...]]:
    """The agreed scores that count, by code. One outside 0…M (bonuses of the row on top), one for a row that
    the agency is not scored on, and two that differ are reported and not used."""
    scores: dict[str, AgreedScore] = {}
    findings: list[Finding] = []
    refused: set[str] = set()
    for score in register.agreed_scores:
        code = score.criterion
        about = {"agency": agency.code, "criterion": code}
        if code not in tree.leaves or code in tree.full:
            findings.append(
                found(reconciliation.AGREED_SCORE_NOT_USED, score.at, **about, row=code, name=agency.name)
            )
            continue
        row, bounds = tree.rows[code], _range(plan, agency.code, tree, code)
        if order_of_calculation.held(score.points, bounds) != score.points:
            points = show(score.points)
            minimum = "−∞" if bounds.low is None else show(bounds.low)
            maximum = "∞" if bounds.high is None else show(bounds.high)
            findings.append(
                found(
                    reconciliation.AGREED_SCORE_OUT_OF_RANGE,
                    score.at,
                    **about,
                    row=row.text,
                    points=points,
                    minimum=minimum,
                    maximum=maximum,
                )
            )
        elif code in scores and scores[code].points != score.points:
            first, second = show(scores[code].points), show(score.points)
            findings.append(
                found(
                    reconciliation.TWO_AGREED_SCORES,
                    score.at,
                    **about,
                    row=row.text,
                    first=first,
                    second=second,
                )
            )
            refused.add(code)
        else:
            scores.setdefault(code, score)
    return {code: score for code, score in scores.items() if code not in refused}, tuple(findings)


def _range(plan: Plan, agency: str, tree: Outline, code: str) -> Bounds:
    """What the row can have: 0…M and what the attached bonuses can add, or what it is held within."""
    held = tree.bounds(code)
    if held is not None:
        return held
    bonuses = [a for a in plan.adjustments_of(agency, code) if a.sign is Sign.BONUS]
    caps = [bonus.cap for bonus in bonuses if bonus.cap is not None]
    most = tree.rows[code].maximum + summed(caps) if len(caps) == len(bonuses) else None
    return Bounds(lowest_of(tree.rows[code]), most)
