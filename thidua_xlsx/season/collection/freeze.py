"""`freeze`: the intake closed, which form of each agency counts put on record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from ...address import Address
from ...catalogue import frozen_intake
from ...findings import Finding, errors, found
from ...model import Outcome, Plan, in_fours
from ..common.load import LoadedSeason, broken_ledger
from ..common.reports import DocumentReport, LedgerLine, TextTable
from ..common.write_batch import unread
from .collect import Intake, take_in
from .forms_that_count import received
from .freeze_record import FREEZE, FreezeRecord, closed_intake, openings


@dataclass(frozen=True, slots=True)
class FreezeReport(DocumentReport):
    """What the intake is closed on, and what the ledger keeps of it."""

    recorded: tuple[LedgerLine, ...] = ()


def freeze(opened: LoadedSeason, *, dry_run: bool) -> FreezeReport:
    """Close the intake on the forms that count now. With the same set as before nothing is to be recorded.

    Nothing is closed from a plan or register with errors, nor on a ledger that was tampered with, nor without
    a return that the disk does not give out.
    """
    faulty = (*errors(opened.findings), *broken_ledger(opened.folder))
    if faulty:
        return FreezeReport(faulty)
    intake, before = take_in(opened), closed_intake(opened.folder)
    if unread(intake.all_findings):
        return FreezeReport(intake.all_findings)
    closed = _closing(intake, before)
    missing = [agency for agency in opened.plan.agencies if agency.code not in closed.forms]
    at = opened.folder.at(opened.folder.returned)
    # The other findings of the intake are `collect`'s.
    about_closing = (finding for finding in intake.all_findings if finding.spec.freeze is not None)
    findings: list[Finding] = [*opened.findings, *about_closing]
    findings += [
        found(frozen_intake.CLOSED_WITHOUT_FORM, at, agency=agency.code, name=agency.name)
        for agency in missing
    ]
    findings += (
        found(frozen_intake.REOPENING_NOT_USED, Address(file), agency=agency.code, name=agency.name)
        for agency in opened.plan.agencies
        if before is not None and openings(opened.register, before).free(agency.code)
        for file in unused(intake, before, agency.code)
    )
    same = before is not None and before.data == closed.data
    subject = {"file": opened.folder.shown(opened.folder.returned), "phase": opened.folder.phase}
    codes = [agency.code for agency in missing]
    line = {**subject, **closed.data, "missing": codes}
    content = {
        "phase": opened.folder.phase or None,
        "already": same,
        "frozen": [{"agency": code, **form} for code, form in closed.forms.items()],
        "missing": codes,
        "dry_run": dry_run,
    }
    return FreezeReport(
        tuple(findings),
        content,
        (_said(same, len(closed.forms), dry_run),),
        (_table(opened.plan, closed),),
        () if same else ((FREEZE, line),),
    )


def _closing(intake: Intake, before: FreezeRecord | None) -> FreezeRecord:
    """What is closed now: as before for whom it was closed, as it stands for whom it is open."""
    opened, used = intake.opened, intake.used
    register = openings(opened.register, before)
    forms: dict[str, Mapping[str, str]] = {}
    others: dict[str, list[str]] = {}
    reopened: dict[str, list[list[Any]]] = {}
    for agency in opened.plan.agencies:
        code = agency.code
        if before is not None and (not register.free(code) or unused(intake, before, code)):
            form, rest = before.forms.get(code), before.others.get(code, [])
            spent = before.reopened.get(code, [])
        else:
            form = _form(intake, code) if code in used else None
            rest = sorted(set(_others(intake, code)))
            spent = [[*opening, count] for opening, count in sorted(register.of(code).items())]
        forms |= {code: form} if form else {}
        others |= {code: rest} if rest else {}
        reopened |= {code: spent} if spent else {}
    return FreezeRecord(forms, others, reopened)


def unused(intake: Intake, before: FreezeRecord, code: str) -> list[str]:
    """Forms that came after the last closing while its form still counts: the re-opening is for them."""
    form, used = before.forms.get(code), intake.used.get(code)
    if form is None or used is None or used.source.sha256 != form["sha256"]:
        return []
    known = {form["sha256"], *before.others.get(code, ())}
    newer = [s for s in intake.scorings if s.agency == code and s.source.sha256 not in known]
    return [scoring.source.file for scoring in newer if scoring.outcome is not Outcome.REJECTED]


def _form(intake: Intake, code: str) -> Mapping[str, str]:
    form = intake.used[code]
    source = form.source
    return {"file": source.file, "sha256": source.sha256, "received": received(intake.opened, form)}


def _others(intake: Intake, code: str) -> Iterator[str]:
    """SHA-256 of the agency's forms that are there and do not count."""
    used = intake.used.get(code)
    for form in intake.scorings:
        if form.agency == code and (used is None or form.source.sha256 != used.source.sha256):
            yield form.source.sha256


def _said(same: bool, count: int, dry_run: bool) -> str:
    if same:
        return f"Sổ nhận phiếu đã đóng từ trước, vẫn đúng {count} phiếu như cũ."
    return f"{'Sẽ đóng' if dry_run else 'Đã đóng'} sổ nhận phiếu với {count} phiếu được tính."


def _table(plan: Plan, closed: FreezeRecord) -> TextTable:
    rows = tuple(
        (code, plan.agency(code).name, form["file"], in_fours(form["sha256"]))
        for code, form in closed.forms.items()
    )
    return TextTable("Phiếu được tính", ("Mã", "Đơn vị", "Tệp", "SHA-256"), rows)


def with_head(report: FreezeReport, head: str) -> FreezeReport:
    """With the hash of the ledger's last line, to be written on paper."""
    if not report.content:
        return report
    line = f"Mã cuối của nhật ký: {in_fours(head)}. Ghi mã này vào biên bản."
    return replace(report, content={**report.content, "ledger_head": head}, lines=(*report.lines, line))
