"""One season from plan to minutes: the order of events, and nothing else."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from .. import storage
from ..address import Address
from ..findings import found
from ..ledger import Ledger
from ..version import __version__
from .common.folder import Folder
from .common.load import LoadedSeason, open_season
from .common.reports import CheckReport, CollectReport, DocumentReport, RankReport, Report, WriteReport
from .common.write_batch import unread, unwritable

if TYPE_CHECKING:
    from .planning.draw_lots import LotReport
    from .registration.report import RegisterReport

R = TypeVar("R", bound=Report)


class Season:
    """A season's folder and what can be done with it. Every method returns a report; none raises on input.

    `phase` names the phase (`Đợt`) of a plan that has several; without it, `rank`, `explain` and `verify` are
    about the whole year.
    """

    def __init__(self, root: str | Path, phase: str = "") -> None:
        self.folder = Folder(Path(root))
        self.phase = phase

    def new(self, example: str | None = None, *, dry_run: bool = False) -> WriteReport:
        """Write a blank plan and register, or those of a sample season."""
        from .planning.new_and_check import new_season

        def run() -> WriteReport:
            return new_season(self.folder, example, dry_run=dry_run)

        def alone() -> WriteReport:
            self.folder.root.mkdir(parents=True, exist_ok=True)
            return self._alone(run, WriteReport)

        return self._guarded(run if dry_run else alone, WriteReport)

    def check(self) -> CheckReport:
        """Read plan and register and report every fault."""
        from .planning.new_and_check import check_season

        return self._guarded(lambda: check_season(self.folder), CheckReport)

    def generate(self, only: Collection[str] = (), *, dry_run: bool = False) -> WriteReport:
        """Write one self-scoring form per agency into `phieu/`."""
        from .collection.issue_forms import generate

        return self._with_plan(
            lambda opened: generate(opened, only, dry_run=dry_run), WriteReport, dry_run, of_phase=True
        )

    def register(self, only: Collection[str] = (), *, dry_run: bool = False) -> RegisterReport:
        """Write the registration forms, read those that came back, and add their targets to the register."""
        from .registration.register import register_targets
        from .registration.report import RegisterReport

        def run(opened: LoadedSeason) -> RegisterReport:
            report = register_targets(opened, only, dry_run=dry_run)
            lines = () if unread(report.findings) else report.recorded
            return self._record(report, lines, dry_run=dry_run)

        return self._with_plan(run, RegisterReport, dry_run)

    def collect(
        self, files: Iterable[Path] = (), *, passwords: Collection[str] = (), dry_run: bool = False
    ) -> CollectReport:
        """Read every return under `nhan/`, after copying `files` there.

        `passwords` are tried on encrypted files; what they open is written beside the original.
        """
        from .appraisal.read_workbooks import received_explanations
        from .collection.collect import bring_in, collect_report, take_in
        from .collection.freeze_record import decisions
        from .collection.marked_copies import marked_copies
        from .common import phases
        from .inbox.decrypted_copies import unlock

        def run(opened: LoadedSeason) -> CollectReport:
            copied = bring_in(opened, files, dry_run=dry_run)
            copied += unlock(opened, passwords, dry_run=dry_run)
            copied += phases.outside(opened)
            intake = take_in(opened)
            explanations, told = received_explanations(intake)
            whole = not unread((*intake.all_findings, *told))
            told += marked_copies(intake, dry_run=dry_run) if whole else ()
            report = collect_report(intake, explanations, (*copied, *told))
            if not whole:
                return report
            return self._record(report, (*decisions(opened), *report.received), dry_run=dry_run)

        return self._with_plan(run, CollectReport, dry_run, of_phase=True)

    def freeze(self, *, dry_run: bool = False) -> DocumentReport:
        """Close the intake: the ledger keeps which form of each agency counts, and no later one does.

        A re-opening in the register lets a later form of its agency count; the next freeze closes it again.
        """
        from .collection.freeze import FreezeReport, freeze, with_head
        from .collection.freeze_record import decisions

        def run(opened: LoadedSeason) -> FreezeReport:
            report = freeze(opened, dry_run=dry_run)
            if dry_run or not report.content:
                return report
            if report.recorded:
                lines = (*decisions(opened), *report.recorded)
                report = self._record(report, lines, dry_run=dry_run)
            return with_head(report, Ledger(self.folder.ledger, repair=False).head)

        return self._with_plan(run, FreezeReport, dry_run, of_phase=True)

    def appraise(
        self, only: Collection[str] = (), *, by: str = "", round: int = 1, dry_run: bool = False
    ) -> WriteReport:
        """Write the appraisal workbooks of each collected form into `tham_dinh/`; filled ones are kept.

        One an appraiser of the plan; `by` names the one whose are written. Round 2 takes up the rows on which
        round 1 differs from the agency.
        """
        from .collection.collect import take_in
        from .collection.issue_forms import appraise

        return self._with_plan(
            lambda opened: appraise(take_in(opened), only, by, round, dry_run=dry_run),
            WriteReport,
            dry_run,
            of_phase=True,
        )

    def ask_explanations(self, only: Collection[str] = (), *, dry_run: bool = False) -> WriteReport:
        """Write into `phieu/` what each agency is to explain after round 1."""
        from .collection.collect import take_in
        from .collection.issue_forms import ask_explanations

        return self._with_plan(
            lambda opened: ask_explanations(take_in(opened), only, dry_run=dry_run),
            WriteReport,
            dry_run,
            of_phase=True,
        )

    def rank(self, *, dry_run: bool = False) -> RankReport:
        """Reconcile, rank, and write `ket_qua/` as a whole."""
        from .collection.freeze_record import decisions
        from .result.rank import rank

        def run(opened: LoadedSeason) -> RankReport:
            report = rank(opened, dry_run=dry_run)
            recorded = self._record(report, (*decisions(opened), *report.run), dry_run=dry_run)
            if dry_run or not report.run:
                return recorded
            return replace(recorded, ledger_head=Ledger(self.folder.ledger).head)

        return self._with_plan(run, RankReport, dry_run)

    def papers(self, names: Sequence[str] = (), *, pdf: bool = False, dry_run: bool = False) -> WriteReport:
        """Make papers of the dossier again (all, or those named), with `pdf` as PDF too."""
        from .result.papers import write_papers

        def run(opened: LoadedSeason) -> WriteReport:
            return write_papers(opened, names, pdf=pdf, dry_run=dry_run)

        return self._with_plan(run, WriteReport, dry_run)

    def check_templates(self, names: Sequence[str] = ()) -> DocumentReport:
        """What is wrong with the season's own templates."""
        from .result.papers import check_templates

        return check_templates(self.folder, names)

    def explain(self, agency: str, criterion: str | None = None) -> DocumentReport:
        """Why an agency has its score, line by line."""
        from .result.explain import explain_agency

        return self._with_plan(
            lambda opened: explain_agency(opened, agency, criterion), DocumentReport, dry_run=True
        )

    def pack(self, target: Path | None = None, *, dry_run: bool = False) -> WriteReport:
        """Put inputs, results and ledger into one archive that can be verified on any machine."""
        from .archive.pack import pack_season

        return self._with_plan(
            lambda opened: pack_season(opened, target, dry_run=dry_run), WriteReport, dry_run
        )

    def verify(self) -> DocumentReport:
        """Recompute the result from the inputs; compare it with `ket_qua/`, and check the ledger's chain.

        The season may be a dossier, packed or unpacked: its manifest is checked too.
        """
        from .archive.verify import verify
        from .archive.verify_archive import verify_dossier

        def run() -> DocumentReport:
            of_dossier = verify_dossier(self.folder.root)
            return of_dossier or self._with_plan(lambda opened: verify(opened), DocumentReport, dry_run=True)

        return self._guarded(run, DocumentReport)

    def calendar(self, day: date, *, dry_run: bool = False) -> DocumentReport:
        """What of the work plan is overdue and due on `day`; writes `tien_do.xlsx` and `lich.ics`."""
        from .planning.work_plan import calendar

        return self._with_plan(lambda opened: calendar(opened, day, dry_run=dry_run), DocumentReport, dry_run)

    def assign(self, seed: int, *, replace: bool = False, dry_run: bool = False) -> LotReport:
        """Draw who appraises whom, and write it into the plan."""
        from .planning.draw_lots import LotReport, assign_appraisers

        def run(opened: LoadedSeason) -> LotReport:
            report = assign_appraisers(opened, seed, replace=replace, dry_run=dry_run)
            return self._record(report, report.recorded, dry_run=dry_run)

        return self._with_plan(run, LotReport, dry_run)

    def sample(self, share: int, seed: int, *, dry_run: bool = False) -> LotReport:
        """Draw the agencies to be inspected, and put the draw on record."""
        from .planning.draw_lots import LotReport, sample_agencies

        def run(opened: LoadedSeason) -> LotReport:
            report = sample_agencies(opened, share, seed)
            return self._record(report, report.recorded, dry_run=dry_run)

        return self._with_plan(run, LotReport, dry_run)

    @staticmethod
    def inspect(file: str | Path, root: str | Path | None = None) -> DocumentReport:
        """What the tool sees in one workbook; `root`: its season (default: the folder it lies in)."""
        from .tools.inspect import inspect

        return inspect(Path(file), None if root is None else Path(root))

    def _with_plan(
        self, run: Callable[[LoadedSeason], R], kind: type[R], dry_run: bool, *, of_phase: bool = False
    ) -> R:
        """Run on the opened season, or report why it cannot be opened.

        `of_phase`: what is done is always done for one phase, where the plan has phases.
        """
        from .common import phases

        def opened() -> R:
            season, findings = open_season(self.folder)
            if season is None:
                return kind(findings=findings)
            if not dry_run:
                phases.recover(season)
            entered, told = phases.enter(season, self.phase, needed=of_phase)
            if entered is None:
                return kind(findings=(*findings, *told))
            report = run(entered)
            if not self.folder.plan.is_file():
                # A share that went away: what was not found may well be there.
                raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(self.folder.plan))
            return report

        def begin() -> R:
            alone = not dry_run and self.folder.root.is_dir()
            return self._alone(opened, kind) if alone else opened()

        return self._guarded(begin, kind)

    def _alone(self, run: Callable[[], R], kind: type[R]) -> R:
        """Run while no other run works on the season."""

        def locked() -> R:
            with storage.locked(self.folder.lock):
                storage.recover_folder(self.folder.results)
                own = self.folder
                for folder in (own.forms, own.returned, own.marked, own.appraisals, own.root):
                    storage.sweep(folder)
                return run()

        return self._guarded(locked, kind)

    def _guarded(self, run: Callable[[], R], kind: type[R]) -> R:
        """Run; what the disk refuses is a finding."""
        try:
            return run()
        except storage.BusyError:
            return kind(findings=(found("E811", Address(self.folder.root.name)),))
        except OSError as error:
            return kind(findings=(unwritable(self.folder, Path(error.filename or self.folder.root), error),))

    def _record(self, report: R, lines: Iterable[tuple[str, Mapping[str, Any]]], *, dry_run: bool) -> R:
        """Write into the ledger what is new, and add what the ledger itself has to say."""
        if dry_run:
            return report
        ledger = Ledger(self.folder.ledger)
        told = tuple(ledger.findings)
        if ledger.ok:
            now = datetime.now(UTC)
            for kind, data in lines:
                ledger.append(kind, {**data, "version": __version__}, now)
        return replace(report, findings=(*report.findings, *told))
