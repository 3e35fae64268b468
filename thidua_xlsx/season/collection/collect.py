"""`collect`: what came back, whose it is, and which of several returns counts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from ... import storage
from ...catalogue import season_folder
from ...findings import Finding, found
from ...form_layout import FormLayout, lay_out
from ...forms.self_scoring.read import read_form
from ...intake.accompanying import agency_of
from ...intake.outcome import outcome_of
from ...model import Outcome, SelfScoring
from ...tabulation.scoring.receipt_dates import arrival as arrival_of
from ...untrusted import shown_name
from ..common.key import judging_key
from ..common.layouts import tally_as_sent, tally_of
from ..common.load import LoadedSeason
from ..common.named_paths import read_named, within
from ..inbox.folder_contents import workbooks_in
from ..inbox.received_files import ReceivedFile, arrivals
from .forms_that_count import settle
from .report import CollectReport, Submission


@dataclass(frozen=True)
class Intake:
    """Every return of the season: `scorings` were read as forms of an agency, `refused` were not."""

    opened: LoadedSeason
    scorings: tuple[SelfScoring, ...]
    refused: tuple[ReceivedFile, ...]
    findings: tuple[Finding, ...]
    explaining: tuple[ReceivedFile, ...] = ()
    """Explanations, still to be read: what they explain is found in `tham_dinh/`."""
    closed: str = ""
    """Digest of the closed intake, where it made a difference to what counts."""

    @property
    def used(self) -> dict[str, SelfScoring]:
        """The return that counts, by agency."""
        return {scoring.agency: scoring for scoring in self.scorings if scoring.outcome.used}

    @cached_property
    def all_findings(self) -> tuple[Finding, ...]:
        """Those of every file; of a return that another supersedes, only that it does."""
        findings: list[Finding] = list(self.findings)
        for arrival in self.refused:
            findings += arrival.findings
        for scoring in self.scorings:
            superseded = scoring.outcome is Outcome.SUPERSEDED
            findings += scoring.findings[-1:] if superseded else scoring.findings
        return tuple(findings)


def take_in(opened: LoadedSeason) -> Intake:
    """Read everything under `nhan/`. Nothing there is ever changed."""
    key = judging_key(opened.folder)
    layouts: dict[str, FormLayout] = {}
    scorings: list[SelfScoring] = []
    refused: list[ReceivedFile] = []
    explaining: list[ReceivedFile] = []
    for arrival in arrivals(opened, opened.folder.returned, "form", key):
        agency = arrival.agency
        if arrival.refused or arrival.book is None or agency is None:
            refused.append(arrival)
            continue
        if arrival.seen is not None and arrival.seen.kind == "explanation":
            explaining.append(arrival)
            continue
        if agency not in layouts:
            layouts[agency] = lay_out(opened.plan, opened.register, agency, "form", opened.folder.phase)
        scorings.append(
            read_form(
                arrival.book,
                layouts[agency],
                arrival.source,
                total_of=lambda scoring: tally_as_sent(opened, scoring).self_total,
                told=arrival.findings,
            )
        )
    settled = settle(opened, scorings, [arrival.source for arrival in refused])
    return Intake(opened, settled.forms, tuple(refused), settled.findings, tuple(explaining), settled.closed)


def bring_in(opened: LoadedSeason, files: Iterable[Path], *, dry_run: bool) -> tuple[Finding, ...]:
    """Copy files named on the command line into `nhan/`; a name that is taken gets a number."""
    standing = workbooks_in(opened.folder.returned)
    present = {path.read_bytes() for path in standing if path.is_file() and not path.is_symlink()}
    findings: list[Finding] = []
    for file in files:
        data = read_named(opened.folder, file)
        if isinstance(data, Finding):
            findings.append(data)
            continue
        if data in present or within(file, opened.folder.returned):
            continue
        present.add(data)
        target = _free_name(opened.folder.returned / file.name)
        findings.append(
            found(season_folder.COPIED_HERE, opened.folder.at(target), source=shown_name(file.name))
        )
        if not dry_run:
            storage.publish_bytes(target, data)
    return tuple(findings)


def _free_name(path: Path) -> Path:
    """The path, or the first of `name (2).xlsx`, `name (3).xlsx`… that does not exist."""
    number, free = 2, path
    while storage.spellings(free):
        free, number = path.with_name(f"{path.stem} ({number}){path.suffix}"), number + 1
    return free


def collect_report(
    intake: Intake, explanations: tuple[Submission, ...], more: tuple[Finding, ...]
) -> CollectReport:
    """Who has sent, who has not, who is late."""
    plan = intake.opened.plan
    submissions = [_submission(intake, scoring) for scoring in intake.scorings]
    unrecognised: list[str] = []
    for arrival in intake.refused:
        outcome = outcome_of(arrival.findings)
        if arrival.envelope or outcome is Outcome.IGNORED:
            continue
        if outcome is Outcome.ACCOMPANYING:
            submissions.append(_along(intake, arrival))
        elif arrival.seen is None or arrival.seen.kind == "unknown":
            unrecognised.append(arrival.source.file)
        elif arrival.seen.kind != "explanation":
            known = {agency.code for agency in plan.agencies}
            agency = arrival.agency if arrival.agency in known else None
            source = arrival.source
            submissions.append(Submission(agency, source.file, source.sha256, outcome))
    return CollectReport(
        findings=(*intake.opened.findings, *intake.all_findings, *more),
        plan=plan,
        submissions=tuple(submissions),
        missing=tuple(agency.code for agency in plan.agencies if agency.code not in intake.used),
        unrecognised=tuple(unrecognised),
        explanations=explanations,
    )


def _along(intake: Intake, arrival: ReceivedFile) -> Submission:
    """A file that came along with a return, under the agency that its name, folder or message tells."""
    source = arrival.source
    around = source.file.rpartition("!")[0]
    beside = [s.agency for s in intake.scorings if around and s.source.file.startswith(f"{around}!")]
    agency = agency_of(intake.opened.plan, source.file, source.sender, beside)
    return Submission(agency, source.file, source.sha256, Outcome.ACCOMPANYING)


def _submission(intake: Intake, scoring: SelfScoring) -> Submission:
    tally = tally_of(intake.opened, scoring)
    return Submission(
        agency=scoring.agency,
        file=scoring.source.file,
        sha256=scoring.source.sha256,
        outcome=scoring.outcome,
        complete=tally.complete and scoring.outcome.used,
        self_total=tally.self_total if scoring.outcome.used else None,
        not_in_self_total=sum(row.of_the_block for row in tally.settled.values()),
        assigned_max=tally.assigned_max,
        late_days=_late_days(intake.opened, scoring),
        scoring=scoring,
    )


def _late_days(opened: LoadedSeason, scoring: SelfScoring) -> int | None:
    """Days after the deadline of self-scoring; None when there is none, or nobody recorded the arrival."""
    milestone = opened.self_scoring
    if milestone is None:
        return None
    return arrival_of(opened.register, scoring.agency, milestone, scoring).days_late


def with_received(scoring: SelfScoring, opened: LoadedSeason) -> SelfScoring:
    """The return with the day it was received, for the list of sources."""
    if opened.self_scoring is None:
        return scoring
    day = arrival_of(opened.register, scoring.agency, opened.self_scoring, scoring).day
    return replace(scoring, source=replace(scoring.source, received=day))
