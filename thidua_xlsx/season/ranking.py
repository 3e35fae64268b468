"""`rank`: from the four inputs to `ket_qua/`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from .. import storage
from ..catalogue import Effect
from ..findings import Finding, errors, found
from ..model import Appraisal, Result, SelfScoring
from ..tabulation import tabulate
from ..vietnamese import numerals
from .appraisals import read_appraisals
from .folder import Folder
from .intake import Intake, with_received
from .opened import Opened
from .reports import RankReport
from .writing import unwritable

RANKING_BOOK = "bang_xep_hang.xlsx"


@dataclass(frozen=True, slots=True)
class Reckoned:
    """A result and every finding of the run that made it."""

    result: Result
    findings: tuple[Finding, ...]
    sources: tuple[tuple[str, str], ...]
    """(file, SHA-256) of each input."""


def reckon(intake: Intake) -> Reckoned:
    """Read the appraisals and tabulate. Pure in the four inputs."""
    opened = intake.opened
    files = read_appraisals(intake)
    appraisals = tuple(file.appraisal for file in files if file.appraisal is not None and file.filled)
    scorings = tuple(with_received(scoring, opened) for scoring in intake.scorings)
    result = tabulate(opened.plan, opened.register, scorings, appraisals)
    told = _told(intake, result) + tuple(f for file in files if file.filled for f in file.findings)
    findings = tuple(dict.fromkeys((*opened.findings, *told, *result.findings)))
    return Reckoned(replace(result, findings=findings), findings, _sources(opened, scorings, appraisals))


def _told(intake: Intake, result: Result) -> tuple[Finding, ...]:
    """The intake's findings; a flagged cell whose row has been settled since is a remark, no fault."""
    settled = {
        (tally.agency.code, code): row.final
        for tally in (standing.tally for standing in result.standings)
        for code, row in tally.settled.items()
    }
    return tuple(
        _settled(finding, points)
        if finding.effect is Effect.FLAG
        and (points := settled.get((finding.agency or "", finding.criterion or ""))) is not None
        else finding
        for finding in intake.all_findings
    )


def _settled(finding: Finding, points: object) -> Finding:
    return found(
        "W817",
        finding.at,
        agency=finding.agency,
        criterion=finding.criterion,
        flagged=finding.code,
        points=numerals.show(points),  # type: ignore[arg-type]
    )


def _sources(
    opened: Opened, scorings: tuple[SelfScoring, ...], appraisals: tuple[Appraisal, ...]
) -> tuple[tuple[str, str], ...]:
    read = [(one.source.file, one.source.sha256) for one in (*scorings, *appraisals)]
    own = [(opened.folder.shown(p), _sha256(p)) for p in (opened.folder.plan, opened.folder.register)]
    return tuple(sorted([*read, *own]))


def _sha256(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


def rank(intake: Intake, *, dry_run: bool) -> RankReport:
    """Reconcile, rank and write `ket_qua/` as a whole. A plan or register with errors ranks nobody."""
    opened = intake.opened
    if errors(opened.findings):
        return RankReport(findings=opened.findings)
    reckoned = reckon(intake)
    result = reckoned.result
    told: list[Finding] = []
    written: tuple[str, ...] = ()
    if dry_run:
        written = tuple(f"{opened.folder.results.name}/{name}" for name in result_files(result))
    else:
        try:
            storage.exchange_folder(
                opened.folder.results,
                lambda new: told.extend(write_results(new, result, opened.folder)),
            )
            written = tuple(_files(opened.folder))
        except OSError as error:
            told.append(unwritable(opened.folder, opened.folder.results, error))
    findings = (*reckoned.findings, *result.pending, *told)
    return RankReport(findings, result, written, dry_run, reckoned.sources)


def write_results(target: Path, result: Result, folder: Folder) -> Iterator[Finding]:
    """Fill a folder with everything that `ket_qua/` holds; the findings about the templates."""
    from ..documents.papers import render_papers
    from ..workbooks.ranking import write_ranking

    write_ranking(target / RANKING_BOOK, result)
    yield from render_papers(result, target, template_dirs=(folder.templates,)).findings


def result_files(result: Result) -> tuple[str, ...]:
    """The names that `write_results` gives to what it makes, as long as no template has an error."""
    from ..documents.papers import paper_files

    return (RANKING_BOOK, *paper_files(result))


def _files(folder: Folder) -> Iterator[str]:
    for path in sorted(folder.results.rglob("*")):
        if path.is_file():
            yield folder.shown(path)
