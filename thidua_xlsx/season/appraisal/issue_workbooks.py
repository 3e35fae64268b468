"""`appraise`: the appraisal workbooks and the explanation forms that go out."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import partial
from pathlib import Path

from ...catalogue import appraisal_forms, reconciliation
from ...findings import Finding, errors, found
from ...form_layout import FormLayout, appraisers, file_name, slugs
from ...forms.appraisal.write import write_appraisal
from ...forms.explanation import write_explanation
from ...model import Appraisers, SelfScoring
from ...vietnamese.text_folding import hint, nearest, same
from ..collection.collect import Intake
from ..common.key import signing_key
from ..common.layouts import lay_out_appraisal
from ..common.load import LoadedSeason
from ..common.own_kinds import issued_blank
from ..common.reports import WriteReport
from ..common.selection import unknown_agencies
from ..common.write_batch import Batch
from .read_one import explained
from .read_workbooks import AppraisalFile, read_appraised


def appraise(
    intake: Intake, only: Collection[str], by: str = "", round: int = 1, *, dry_run: bool
) -> WriteReport:
    """The appraisal workbooks of each return that counts, one an appraiser; `by`: those of one appraiser.

    What somebody has filled is never overwritten. Round 2 has only the rows on which round 1 differs.
    """
    opened = intake.opened
    whose, unknown = appraiser_named(opened, by)
    findings = [*opened.findings, *unknown_agencies(opened, only), *unknown]
    batch = Batch(opened.folder, dry_run)
    if errors(findings):
        return batch.report(*findings)
    key, made = signing_key(opened.folder, dry_run=dry_run)
    if key is None:
        return batch.report(*findings, *made)
    present = read_appraised(intake)
    findings += [finding for file in present.files if file.outdated for finding in file.findings]
    if round > 1:
        findings += _after_round_two(present.files)
    for scoring in _in_plan_order(intake, only):
        first = present.firsts.get(scoring.agency) if round > 1 else None
        if round > 1 and first is None:
            findings.append(_nothing_before(opened, scoring))
            continue
        for appraiser, slug in slugs(appraisers(opened.plan, opened.register, scoring.agency)).items():
            if whose is None or appraiser == whose:
                layout = lay_out_appraisal(opened, scoring, appraiser, first)
                if first is None or layout.inputs:
                    _write_piece(batch, opened, layout, slug, present.files, key)
    return batch.report(*findings, *intake.all_findings, *made)


def _after_round_two(files: Iterable[AppraisalFile]) -> list[Finding]:
    """What came after workbooks of round 2 that somebody has filled, and are kept."""
    told = (appraisal_forms.EXPLAINED_AFTERWARDS, appraisal_forms.FIRST_ROUND_EDITED_SINCE)
    return [finding for file in files if file.filled for finding in file.findings if finding.spec in told]


def _nothing_before(opened: LoadedSeason, scoring: SelfScoring) -> Finding:
    name = opened.plan.agency(scoring.agency).name
    return found(
        reconciliation.NO_FIRST_APPRAISAL,
        opened.folder.at(opened.folder.appraisals),
        agency=scoring.agency,
        name=name,
    )


def ask_explanations(intake: Intake, only: Collection[str], *, dry_run: bool) -> WriteReport:
    """One workbook for each agency from which the first round differs, to be explained by the agency."""
    opened = intake.opened
    findings = [*opened.findings, *unknown_agencies(opened, only)]
    batch = Batch(opened.folder, dry_run)
    if errors(findings):
        return batch.report(*findings)
    key, made = signing_key(opened.folder, dry_run=dry_run)
    if key is None:
        return batch.report(*findings, *made)
    present = read_appraised(intake)
    for scoring in _in_plan_order(intake, only):
        first = present.firsts.get(scoring.agency)
        if first is None:
            findings.append(_nothing_before(opened, scoring))
            continue
        layout = explained(opened, scoring, first)
        if layout is not None:
            path = opened.folder.forms / file_name(opened.plan.info.year, scoring.agency, "explanation")
            fill = partial(write_explanation, layout=layout, plan=opened.plan, key=key)
            batch.write(path, fill, issued_blank)
    return batch.report(*findings, *intake.all_findings, *made)


def _write_piece(
    batch: Batch,
    opened: LoadedSeason,
    layout: FormLayout,
    slug: str,
    present: Collection[AppraisalFile],
    key: bytes,
) -> None:
    """One piece, unless it is there and somebody has worked on it."""
    agency, part = layout.agency.code, (layout.identity.round, layout.identity.appraiser)
    name = file_name(opened.plan.info.year, agency, "appraisal", slug, layout.identity.round)
    path = _beside_outdated(opened.folder.appraisals / name, present)
    standing = next((file for file in present if file.agency == agency and file.part == part), None)
    if (standing is not None and standing.filled) or _unreadable(path, present):
        batch.keep(standing.path if standing else path)
    else:
        batch.write(path, partial(write_appraisal, layout=layout, plan=opened.plan, key=key))


def _beside_outdated(path: Path, present: Iterable[AppraisalFile]) -> Path:
    """The path, or `…_lai-2.xlsx` and so on where an appraisal of an earlier form stands: it is kept."""
    taken = {file.path for file in present if file.outdated}
    number, free = 2, path
    while free in taken:
        free, number = path.with_name(f"{path.stem}_lai-{number}{path.suffix}"), number + 1
    return free


def appraiser_named(opened: LoadedSeason, by: str) -> tuple[str | None, tuple[Finding, ...]]:
    """The appraiser of the plan that is meant; None for all of them, or for none with the finding."""
    if not by.strip():
        return None, ()
    known = Appraisers(opened.plan)
    wanted = known.key(by)
    if wanted in known.named:
        return wanted, ()
    like = [name for name in known.named if same(name, wanted)]
    if len(like) == 1:
        return like[0], ()
    near = "; ".join(like) or nearest(by, [*known.named, *map(known.shown, known.named)])
    at = opened.folder.at(opened.folder.plan)
    return None, (found(reconciliation.UNKNOWN_APPRAISER, at, appraiser=by, nearest=hint(near)),)


def _unreadable(path: Path, present: Iterable[AppraisalFile]) -> bool:
    """Whether something stands at the path that could not be read: somebody's work may be in it."""
    return any(file.path == path and file.appraisal is None for file in present)


def _in_plan_order(intake: Intake, only: Collection[str]) -> list[SelfScoring]:
    used = intake.used
    codes = [agency.code for agency in intake.opened.plan.agencies if not only or agency.code in only]
    return [used[code] for code in codes if code in used]
