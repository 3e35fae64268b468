"""`generate` and `appraise`: the workbooks that go out."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import partial

from ..address import Address
from ..findings import Finding, errors, found
from ..form_layout import FormLayout, file_name, lay_out
from ..model import SelfScoring
from ..vietnamese.names import nearest
from ..workbooks.appraisal.writing import write_appraisal
from ..workbooks.form.writing import write_form
from .appraisals import AppraisalFile, lay_out_appraisal, read_appraisals
from .intake import Intake
from .opened import Opened, make_key, season_key
from .reports import WriteReport
from .writing import Batch


def generate(opened: Opened, only: Collection[str], *, dry_run: bool) -> WriteReport:
    """One self-scoring form per agency. Nothing is written from a plan or register with errors."""
    told = [*opened.findings, *unknown_agencies(opened, only)]
    batch = Batch(opened.folder, dry_run)
    if errors(told):
        return batch.report(*told)
    key, made = season_key_or_new(opened, dry_run=dry_run)
    for agency in opened.plan.agencies:
        if not only or agency.code in only:
            layout = lay_out(opened.plan, opened.register, agency.code, "form", opened.folder.phase)
            path = opened.folder.forms / file_name(opened.plan.info.year, agency.code, "form")
            batch.write(path, partial(_form, layout, opened, key))
    return batch.report(*told, *made)


def _form(layout: FormLayout, opened: Opened, key: bytes, target: object) -> None:
    write_form(target, layout, opened.plan, key=key)  # type: ignore[arg-type]


def season_key_or_new(opened: Opened, *, dry_run: bool) -> tuple[bytes, tuple[Finding, ...]]:
    """The season's key, made when there is none yet; a dry run makes do without."""
    key = season_key(opened.folder)
    if key is not None:
        return key, ()
    if dry_run:
        return b"", ()
    made = make_key(opened.folder)
    return season_key(opened.folder) or b"", (made,)


def appraise(intake: Intake, only: Collection[str], *, dry_run: bool) -> WriteReport:
    """One appraisal workbook per return that counts. What somebody has filled is never overwritten."""
    opened = intake.opened
    told = [*opened.findings, *unknown_agencies(opened, only)]
    batch = Batch(opened.folder, dry_run)
    if errors(told):
        return batch.report(*told)
    key, made = season_key_or_new(opened, dry_run=dry_run)
    present = {file.agency: file for file in read_appraisals(intake)}
    for scoring in _in_plan_order(intake, only):
        path = opened.folder.appraisals / file_name(opened.plan.info.year, scoring.agency, "appraisal")
        standing = present.get(scoring.agency)
        if (standing is not None and standing.filled) or _unreadable(path, present.values(), opened):
            batch.keep(standing.path if standing else path)
        else:
            layout = lay_out_appraisal(opened, scoring)
            batch.write(path, partial(_appraisal, layout, opened, key))
    return batch.report(*told, *intake.all_findings, *made)


def _unreadable(path: object, present: Iterable[AppraisalFile], opened: Opened) -> bool:
    """Whether something stands at the path that could not be read: somebody's work may be in it."""
    return any(file.path == path and file.appraisal is None for file in present)


def _appraisal(layout: FormLayout, opened: Opened, key: bytes, target: object) -> None:
    write_appraisal(target, layout, opened.plan, key=key)  # type: ignore[arg-type]


def _in_plan_order(intake: Intake, only: Collection[str]) -> list[SelfScoring]:
    used = intake.used
    codes = [agency.code for agency in intake.opened.plan.agencies if not only or agency.code in only]
    return [used[code] for code in codes if code in used]


def unknown_agencies(opened: Opened, only: Collection[str]) -> tuple[Finding, ...]:
    """A finding for each code of --only that the plan does not have."""
    codes = [agency.code for agency in opened.plan.agencies]
    return tuple(
        unknown_agency(opened.folder.at(opened.folder.plan), code, codes)
        for code in only
        if code not in codes
    )


def unknown_agency(at: Address, code: str, codes: Collection[str]) -> Finding:
    """The finding of an agency code that the plan does not have, with the nearest that it has."""
    near = nearest(code, list(codes))
    return found("E816", at, agency_code=code, nearest=f" (gần nhất: {near})" if near else "")
