"""`rank`: from the four inputs to `ket_qua/`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from ... import storage
from ...catalogue import Effect, season_folder
from ...findings import Finding, errors, found
from ...ledger import inputs_digest
from ...model import Appraisal, Result, SelfScoring
from ...model.plan_digest import meeting_digest
from ...tabulation import PhaseReturns, tabulate, tabulate_phase, tabulate_year, without_ties
from ...vietnamese import numerals
from ..appraisal.read_workbooks import Appraised, read_appraised
from ..collection.collect import Intake, take_in, with_received
from ..collection.freeze_record import FREEZE
from ..common.earlier import earlier_results
from ..common.folder import Folder
from ..common.load import LoadedSeason
from ..common.phases import in_phase
from ..common.rule_changes import rule_changes
from ..common.write_batch import unread, unwritable
from ..inbox.stray_files import stray_files
from .report import RankReport

RANKING_BOOK = "bang_xep_hang.xlsx"


@dataclass(frozen=True, slots=True)
class RankingRun:
    """A result and every finding of the run that made it."""

    result: Result
    findings: tuple[Finding, ...]
    sources: tuple[tuple[str, str], ...]
    """(file, SHA-256) of each input."""


@dataclass(frozen=True, slots=True)
class _Gathered:
    """Everything that came back, in one season or one phase of it."""

    intake: Intake
    appraised: Appraised
    scorings: tuple[SelfScoring, ...]

    @property
    def appraisals(self) -> tuple[Appraisal, ...]:
        return tuple(
            file.appraisal for file in self.appraised.files if file.appraisal is not None and file.filled
        )

    @property
    def returns(self) -> PhaseReturns:
        return PhaseReturns(self.intake.opened.folder.phase, self.scorings, self.appraisals)

    def findings_with(self, result: Result) -> tuple[Finding, ...]:
        """Every finding of plan, register, files and reckoning, each once."""
        opened = self.intake.opened
        of_files = tuple(f for file in self.appraised.files if file.filled for f in file.findings)
        of_files += self.appraised.about_explanations
        findings = (*opened.findings, *_intake_findings(self.intake, result), *of_files, *result.findings)
        return tuple(dict.fromkeys(findings))


def _gathered(intake: Intake) -> _Gathered:
    scorings = tuple(with_received(scoring, intake.opened) for scoring in intake.scorings)
    return _Gathered(intake, read_appraised(intake), scorings)


def reckoned(opened: LoadedSeason) -> RankingRun:
    """The result of the season, of the phase it was entered at, or of the year of its phases."""
    if opened.plan.phases and not opened.folder.phase:
        return _reckon_year(opened)
    return reckon(take_in(opened))


def reckon(intake: Intake) -> RankingRun:
    """Read the appraisals and tabulate: the same four inputs give the same result."""
    opened, gathered = intake.opened, _gathered(intake)
    if opened.folder.phase:
        result = tabulate_phase(opened.plan, opened.register, gathered.returns)
    else:
        result = tabulate(opened.plan, opened.register, gathered.scorings, gathered.appraisals)
    return _with_inputs(opened, result, gathered.findings_with(result), _sources(opened, [gathered]))


def _reckon_year(opened: LoadedSeason) -> RankingRun:
    """Every phase read and tabulated, and the year made of them."""
    gathered = [_gathered(take_in(in_phase(opened, phase))) for phase in opened.plan.phases]
    year = tabulate_year(opened.plan, opened.register, [each.returns for each in gathered])
    by_phase = {each.returns.phase: each for each in gathered}
    phases = tuple(_of_phase(opened, each, by_phase[each.phase]) for each in year.phases)
    of_phases = [finding for each in phases for finding in without_ties(each)]
    strays = stray_files(opened)
    findings = tuple(dict.fromkeys((*opened.findings, *strays, *of_phases, *year.findings)))
    return _with_inputs(opened, replace(year, phases=phases), findings, _sources(opened, gathered))


def _of_phase(opened: LoadedSeason, phase: Result, gathered: _Gathered) -> Result:
    """The phase's result as ranking that phase alone gives it."""
    return _with_inputs(opened, phase, gathered.findings_with(phase), _sources(opened, [gathered])).result


def _with_inputs(
    opened: LoadedSeason,
    result: Result,
    findings: tuple[Finding, ...],
    sources: tuple[tuple[str, str], ...],
) -> RankingRun:
    register = opened.folder.shown(opened.folder.register)
    known = [(file, meeting_digest(result.register) if file == register else sha) for file, sha in sources]
    made = replace(
        result,
        findings=findings,
        inputs_digest=inputs_digest(sources),
        meeting_digest=inputs_digest(sorted(known)),
    )
    return RankingRun(made, findings, sources)


def _intake_findings(intake: Intake, result: Result) -> tuple[Finding, ...]:
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
        season_folder.SETTLED_SINCE,
        finding.at,
        agency=finding.agency,
        criterion=finding.criterion,
        flagged=finding.code,
        points=numerals.show(points),  # type: ignore[arg-type]
    )


def _sources(opened: LoadedSeason, gathered: Sequence[_Gathered]) -> tuple[tuple[str, str], ...]:
    """(file, SHA-256) of every input, sorted.

    Messages and archives that forms came in belong to them: a message tells the day of receipt.

    The set that the intake was closed on is an input where it keeps a form from counting.
    """
    returned = [
        returned_file.source for part in gathered for returned_file in (*part.scorings, *part.appraisals)
    ]
    around = [refused.source for part in gathered for refused in part.intake.refused if refused.envelope]
    read = [(source.file, source.sha256) for source in (*returned, *around)]
    own = [(opened.folder.shown(p), _sha256(p)) for p in (opened.folder.plan, opened.folder.register)]
    closed = [
        (f"{opened.folder.ledger.name}:{FREEZE}:{part.returns.phase}", part.intake.closed)
        for part in gathered
        if part.intake.closed
    ]
    return tuple(sorted([*read, *own, *closed]))


def _sha256(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


def rank(opened: LoadedSeason, *, dry_run: bool) -> RankReport:
    """Reconcile, rank and write `ket_qua/` (or the phase's folder in it) as a whole.

    A plan or register with errors ranks nobody, nor does a return that the disk does not give out.
    """
    if errors(opened.findings):
        return RankReport(findings=opened.findings)
    made = reckoned(opened)
    result = made.result
    about_writing: list[Finding] = []
    written: tuple[str, ...] = ()
    ranking = opened.folder.shown(opened.folder.results / RANKING_BOOK)
    if unread(made.findings):
        return RankReport(findings=made.findings)
    if dry_run:
        names = result_files(result)
        written = tuple(opened.folder.shown(opened.folder.results / name) for name in names)
    else:
        try:
            storage.exchange_folder(
                opened.folder.results,
                lambda new: about_writing.extend(whole(write_results(new, result, opened.folder))),
                earlier_results(opened.folder),
            )
            written = tuple(sorted(_files(opened.folder), key=lambda name: name != ranking))
        except TemplateFaultError as fault:
            about_writing.extend(fault.findings)
        except OSError as error:
            about_writing.append(unwritable(opened.folder, opened.folder.results, error))
    findings = (*made.findings, *result.pending, *about_writing, *rule_changes(opened))
    return RankReport(findings, result, written, dry_run, made.sources)


class TemplateFaultError(Exception):
    """A template has an error: `ket_qua/` stays as a whole what it was."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__()
        self.findings = findings


def whole(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings about the templates; TemplateFaultError when one of them is an error."""
    told = tuple(findings)
    if errors(told):
        raise TemplateFaultError(told)
    return told


def write_results(target: Path, result: Result, folder: Folder) -> Iterator[Finding]:
    """Fill a folder with everything that `ket_qua/` holds; the findings about the templates.

    The year's folder holds those of the phases that have begun.
    """
    from ...documents.html_report import REPORT, render_report
    from ...documents.registry import render_papers
    from ...ranking_workbook import write_ranking

    write_ranking(target / RANKING_BOOK, result)
    yield from render_report(target / REPORT, result, (folder.templates,))
    yield from render_papers(result, target, template_dirs=(folder.templates,)).findings
    for phase in result.phases:
        inner = target / phase.phase
        inner.mkdir()
        yield from write_results(inner, phase, folder)


def result_files(result: Result) -> tuple[str, ...]:
    """The names that `write_results` gives to what it makes, as long as no template has an error."""
    from ...documents.html_report import REPORT
    from ...documents.registry import paper_files

    of_phases = (f"{phase.phase}/{name}" for phase in result.phases for name in result_files(phase))
    return (RANKING_BOOK, REPORT, *paper_files(result), *of_phases)


def _files(folder: Folder) -> Iterator[str]:
    for path in storage.files_below(folder.results):
        yield folder.shown(path)
