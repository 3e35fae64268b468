"""Which of the returned forms count, once the intake was closed or the appraisal has begun.

While neither has happened to an agency, the register and the time of saving decide (`choose`). After
`thidua freeze` only the form that was frozen counts, and after somebody has appraised a form only that one:
nothing is added during appraisal. A re-opening in the register (`MỞ LẠI`) sets the agency free again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from ...address import Address
from ...catalogue import Freeze, frozen_intake
from ...findings import Finding, found
from ...intake.return_that_counts import choose
from ...model import Outcome, SelfScoring, Source
from ...tabulation.scoring.receipt_dates import arrival
from ..common.load import LoadedSeason
from .appraised_form_hashes import appraised_forms
from .freeze_record import FreezeRecord, Openings, closed_intake, openings


@dataclass(frozen=True, slots=True)
class ChosenForms:
    """The forms with their final outcomes, and the findings that belong to no form.

    `closed`: digest of the closed intake where it made a difference; "" where it made none.
    """

    forms: tuple[SelfScoring, ...]
    findings: tuple[Finding, ...]
    closed: str = ""


@dataclass(frozen=True, slots=True)
class Tie:
    """What the forms of one agency are held to.

    `bound`: SHA-256 of a form that may count -> the file that says so. `known`: SHA-256 of the others that
    were there when the intake was closed; None where it was not.
    """

    bound: Mapping[str, str]
    known: frozenset[str] | None = None

    def fits(self, form: SelfScoring) -> bool:
        return form.source.sha256 in self.bound

    def late(self, form: SelfScoring) -> bool:
        """Whether it came after the intake was closed, or was edited since."""
        return self.known is not None and not self.fits(form) and form.source.sha256 not in self.known


def settle(opened: LoadedSeason, forms: Sequence[SelfScoring], refused: Iterable[Source]) -> ChosenForms:
    """The forms of every agency with what becomes of each; `refused`: what was read as nobody's form."""
    closed = closed_intake(opened.folder)
    reopened = openings(opened.register, closed)
    chosen, lost = choose(forms, opened.plan, opened.register)
    ties = _ties(opened, closed, reopened, chosen)
    raw = {form.source.file: form for form in forms}
    settled: list[SelfScoring] = []
    for agency, own in groupby(chosen, key=lambda form: form.agency):
        tie, before = ties.get(agency), tuple(own)
        settled += before if tie is None else _held(opened, before, [raw[o.source.file] for o in before], tie)
    if closed is None:
        return ChosenForms(tuple(settled), lost)
    present = {source.sha256 for source in (*refused, *(form.source for form in forms))}
    about_closing = tuple(_about_closing(opened, closed, reopened, settled, present))
    barred = any(finding.spec.freeze is Freeze.BARS for form in settled for finding in form.findings)
    return ChosenForms(
        tuple(settled), (*lost, *about_closing), closed.digest if barred or about_closing else ""
    )


def _ties(
    opened: LoadedSeason, closed: FreezeRecord | None, reopened: Openings, chosen: Sequence[SelfScoring]
) -> Mapping[str, Tie]:
    """Agency -> what it is held to; an agency whose intake is open is not listed."""
    codes = {agency.code for agency in opened.plan.agencies}
    free = {code for code in codes if reopened.free(code)}
    if closed is not None:
        return {code: _frozen(closed, code) for code in codes - free}
    return {code: Tie(made) for code, made in appraised_forms(opened, chosen, free).items()}


def _frozen(closed: FreezeRecord, agency: str) -> Tie:
    form = closed.forms.get(agency)
    bound = {form["sha256"]: form["file"]} if form else {}
    return Tie(bound, frozenset(closed.others.get(agency, ())))


def _held(
    opened: LoadedSeason, chosen: Sequence[SelfScoring], raw: Sequence[SelfScoring], tie: Tie
) -> list[SelfScoring]:
    """One agency's forms with all those barred that its tie does not let count."""

    def among(rivals: Iterable[SelfScoring]) -> list[SelfScoring]:
        return list(choose(rivals, opened.plan, opened.register)[0])

    barred = [form for form in raw if tie.late(form)]
    rivals = [form for form in raw if not tie.late(form)]
    settled = among(rivals) if barred else list(chosen)
    while (left := _used(settled)) is not None and not tie.fits(left):
        barred += [form for form in rivals if form.source.file == left.source.file]
        rivals = [form for form in rivals if form.source.file != left.source.file]
        settled = among(rivals)
    if left is None and _used(fitting := among(form for form in rivals if tie.fits(form))) is not None:
        barred += [form for form in rivals if not tie.fits(form)]
        settled = fitting
    stands = _stands(settled, tie)
    settled += [_barred(form, tie, stands) for form in barred]
    return sorted(settled, key=lambda form: form.source.file)


def _used(forms: Iterable[SelfScoring]) -> SelfScoring | None:
    return next((form for form in forms if form.outcome.used), None)


def _stands(settled: Iterable[SelfScoring], tie: Tie) -> str:
    used = _used(settled)
    if used is not None:
        return f"bản được tính là «{used.source.file}»"
    if not tie.bound:
        return "khi đóng sổ đơn vị chưa có phiếu nào được tính"
    what = "thẩm định" if tie.known is None else "đóng sổ"
    return f"bản đã {what} thì không còn trong nhan/ hoặc không dùng được"


def _barred(form: SelfScoring, tie: Tie, stands: str) -> SelfScoring:
    """The form refused. What else is wrong with it does not matter any more, unless that refuses it too."""
    if form.outcome is Outcome.REJECTED:
        return form
    at = Address(form.source.file)
    if tie.known is None:
        appraisal = ", ".join(sorted(tie.bound.values()))
        reason = found(
            frozen_intake.DIFFERS_FROM_APPRAISED_FORM,
            at,
            agency=form.agency,
            appraisal=appraisal,
            stands=stands,
        )
    else:
        reason = found(frozen_intake.NOT_AMONG_FROZEN_FORMS, at, agency=form.agency, stands=stands)
    return replace(form, findings=(reason,), outcome=Outcome.REJECTED)


def _about_closing(
    opened: LoadedSeason,
    closed: FreezeRecord,
    reopened: Openings,
    settled: Sequence[SelfScoring],
    present: set[str],
) -> Iterator[Finding]:
    """Where season and ledger do not agree: frozen forms that are gone, days and re-openings changed."""
    used = {form.agency: form for form in settled if form.outcome.used}
    for agency in opened.plan.agencies:
        code = agency.code
        form = closed.forms.get(code)
        if closed.used(code) - reopened.of(code):
            yield found(
                frozen_intake.REOPENING_REMOVED,
                opened.folder.at(opened.folder.register),
                agency=code,
                name=agency.name,
            )
        if form is None or reopened.free(code):
            continue
        if form["sha256"] not in present:
            yield found(
                frozen_intake.FROZEN_FORM_GONE, Address(form["file"]), agency=code, sha256=form["sha256"][:16]
            )
        elif code in used and (now := received(opened, used[code])) != form["received"] and form["received"]:
            at, then = Address(used[code].source.file), form["received"]
            yield found(
                frozen_intake.RECEIPT_DAY_CHANGED, at, agency=code, now=_shown(now), then=_shown(then)
            )


def received(opened: LoadedSeason, form: SelfScoring) -> str:
    """The day the form came, by register or e-mail, as an ISO date; "" when nobody recorded it."""
    if opened.self_scoring is None:
        return ""
    day = arrival(opened.register, form.agency, opened.self_scoring, form).day
    return day.isoformat() if day else ""


def _shown(day: str) -> str:
    return "/".join(reversed(day.split("-"))) if day else "chưa ghi"
