"""`register`: registration forms out and back; what comes back becomes rows of the register."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from functools import partial

from ...catalogue import registration_forms
from ...findings import Finding, errors, found
from ...form_layout import FormLayout, file_name, lay_out_registration, registered_criteria
from ...forms.registration import read_registration, registered_targets, write_registration
from ...intake.outcome import outcome_of
from ...intake.return_that_counts import choose
from ...model import MilestoneKind, Outcome, RegisteredTarget, Registration, RegistrationForm
from ...secretariat.register.append_rows import Values, with_rows
from ...secretariat.register.sheets import REGISTRATIONS, TARGETS
from ...secretariat.tables.patch_cells import EditError
from ..common.key import season_key, signing_key
from ..common.load import LoadedSeason
from ..common.own_kinds import issued_blank
from ..common.selection import unknown_agencies
from ..common.write_batch import Batch, unread
from ..inbox.received_files import ReceivedFile, arrivals
from .compare_targets import compared
from .report import Received, RegisterReport


def register_targets(opened: LoadedSeason, only: Collection[str], *, dry_run: bool) -> RegisterReport:
    """Write a form for each agency that has targets to register, read those that came back, and add the
    targets of the accepted ones to the register. Rows that stand there are never changed."""
    asked = [a.code for a in opened.plan.agencies if registered_criteria(opened.plan, a.code)]
    chosen = [code for code in asked if not only or code in only]
    findings = [*opened.findings, *unknown_agencies(opened, only)]
    if not asked:
        findings.append(
            found(registration_forms.NO_REGISTERED_CRITERIA, opened.folder.at(opened.folder.plan))
        )
    batch = Batch(opened.folder, dry_run)
    if errors(findings) or not asked:
        return RegisterReport(tuple(findings))
    key, made = signing_key(opened.folder, dry_run=dry_run)
    if key is None:
        return RegisterReport((*findings, *made))
    layouts = {code: lay_out_registration(opened.plan, code) for code in asked}
    for code in chosen:
        path = opened.folder.root / "phieu" / file_name(opened.plan.info.year, code, "registration")
        fill = partial(write_registration, layout=layouts[code], plan=opened.plan, key=key)
        batch.write(path, fill, issued_blank)
    forms, refused = _read(opened, layouts)
    used = [form for form in forms if form.outcome in _TAKEN and form.agency in chosen]
    offered = [(form, registered_targets(form, layouts[form.agency])) for form in used]
    added, differing = compared(opened.register, offered)
    present = _signed_in(opened, used)
    findings += _findings(forms, refused)
    findings += differing
    if not unread(findings):
        findings += _write(opened, batch, added, present)
    return RegisterReport(
        findings=(*findings, *made, *batch.findings),
        written=tuple(batch.written),
        unchanged=tuple(batch.unchanged),
        dry_run=dry_run,
        received=tuple(_received(forms, refused)),
        added=added,
        signed_in=present,
        missing=tuple(code for code in chosen if code not in {form.agency for form in used}),
        unrecognised=tuple(arrival.source.file for arrival in refused if _strange(arrival)),
        plan=opened.plan,
    )


_TAKEN = (Outcome.ACCEPTED, Outcome.ACCEPTED_WITH_WARNINGS)
"""A registration is taken as a whole or not at all."""


def _read(
    opened: LoadedSeason, layouts: dict[str, FormLayout]
) -> tuple[tuple[RegistrationForm, ...], list[ReceivedFile]]:
    """Every registration form under `nhan/`, of several of one agency the one that counts; and the rest."""
    read: list[RegistrationForm] = []
    refused: list[ReceivedFile] = []
    for arrival in arrivals(opened, opened.folder.returned, "registration", season_key(opened.folder)):
        layout = layouts.get(arrival.agency or "")
        if arrival.envelope:
            continue
        if arrival.refused or arrival.book is None or layout is None:
            refused.append(arrival)
        else:
            read.append(read_registration(arrival.book, layout, arrival.source, told=arrival.findings))
    # What the register says of files is mostly about self-scoring forms; one that it names is not lost here.
    chosen, _ = choose(read, opened.plan, opened.register)
    return chosen, refused


def _strange(arrival: ReceivedFile) -> bool:
    """Whether nobody knows what the file is; what came along with a return, or is none, is no stranger."""
    if outcome_of(arrival.findings) in (Outcome.ACCOMPANYING, Outcome.IGNORED):
        return False
    return arrival.seen is None or arrival.seen.kind == "unknown"


def _received(forms: Iterable[RegistrationForm], refused: Iterable[ReceivedFile]) -> Iterator[Received]:
    for form in forms:
        yield Received(form.agency, form.source, form.outcome)
    for arrival in refused:
        if arrival.seen is not None and arrival.seen.kind != "unknown":
            yield Received(arrival.agency, arrival.source, outcome_of(arrival.findings))


def _findings(forms: Iterable[RegistrationForm], refused: Iterable[ReceivedFile]) -> Iterator[Finding]:
    """Those of every file; of a form that another supersedes, only that it does."""
    for arrival in refused:
        yield from arrival.findings
    for form in forms:
        yield from form.findings[-1:] if form.outcome is Outcome.SUPERSEDED else form.findings


def _signed_in(opened: LoadedSeason, used: Iterable[RegistrationForm]) -> tuple[Registration, ...]:
    """Agencies whose registration came in on a day that is known and that sheet `Đăng ký` does not have."""
    milestones = {s.code for s in opened.plan.milestones if s.kind is MilestoneKind.REGISTRATION}
    days = {
        r.agency: r.received for r in opened.register.receipts if r.milestone in milestones and r.received
    }
    standing = {registration.agency for registration in opened.register.registrations}
    days = {form.agency: form.source.received for form in used if form.source.received} | days
    return tuple(
        Registration(form.agency, days[form.agency])
        for form in used
        if form.agency in days and form.agency not in standing
    )


def _write(
    opened: LoadedSeason, batch: Batch, added: tuple[RegisteredTarget, ...], present: tuple[Registration, ...]
) -> list[Finding]:
    """The register with its new rows; a finding when it cannot be written safely."""
    path = opened.folder.register
    rows: dict[str, list[Values]] = {
        TARGETS.name: [_values(target, _OF_TARGET) for target in added],
        REGISTRATIONS.name: [_values(registration, ("agency", "registered")) for registration in present],
    }
    if not any(rows.values()):
        return []
    try:
        batch.write_bytes(path, with_rows(path, rows, (TARGETS, REGISTRATIONS)))
    except EditError as error:
        return [found(registration_forms.REGISTER_NOT_WRITABLE, opened.folder.at(path), reason=str(error))]
    return []


_OF_TARGET = ("agency", "criterion", "number", "text", "unit", "target", "maximum")


def _values(value: object, attributes: Iterable[str]) -> Values:
    return {attribute: getattr(value, attribute) for attribute in attributes}
