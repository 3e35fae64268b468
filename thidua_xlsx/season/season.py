"""One season from plan to minutes: each command is one method, which says what happens in which order.

A stage is imported when its command runs: a command loads only the libraries that it needs.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from .common.folder import Folder
from .common.key import issued
from .common.load import LoadedSeason, open_ledger
from .common.reports import DocumentReport, WriteReport
from .common.rule_changes import rule_lines
from .common.write_batch import unread
from .transaction import Transaction

if TYPE_CHECKING:
    from .collection.report import CollectReport
    from .planning.draw_lots import LotReport
    from .planning.new_and_check import CheckReport
    from .registration.report import RegisterReport
    from .result.report import RankReport


class Season:
    """A season's folder and what can be done with it. Every method returns a report; none raises on input.

    `phase` names the phase (`Đợt`) of a plan that has several; without it, `rank`, `explain` and `verify` are
    about the whole year.
    """

    def __init__(self, root: str | Path, phase: str = "") -> None:
        self.folder = Folder(Path(root))
        self._transaction = Transaction(self.folder, phase)

    def new(self, example: str | None = None, *, dry_run: bool = False) -> WriteReport:
        """Write a blank plan and register, or those of a sample season."""
        from .planning.new_and_check import new_season

        def run() -> WriteReport:
            return new_season(self.folder, example, dry_run=dry_run)

        def alone() -> WriteReport:
            self.folder.root.mkdir(parents=True, exist_ok=True)
            return self._transaction.alone(run, WriteReport)

        return self._transaction.guarded(run if dry_run else alone, WriteReport)

    def check(self, day: date | None = None) -> CheckReport:
        """Every fault of plan and register, and who has sent what by `day` (default: today)."""
        from .planning.new_and_check import CheckReport, check_season

        today = day or date.today()  # noqa: DTZ011 - the day on the secretary's own calendar
        return self._transaction.guarded(lambda: check_season(self.folder, today), CheckReport)

    def generate(
        self,
        only: Collection[str] = (),
        *,
        new_key: bool = False,
        replace: bool = False,
        dry_run: bool = False,
    ) -> WriteReport:
        """Write one self-scoring form per agency into `phieu/`; `new_key`: with a new key for a lost one.

        `replace`: over forms that were made from another plan or other targets, too.
        """
        from .collection.issue_forms import generate

        def run(opened: LoadedSeason) -> WriteReport:
            report = generate(opened, only, new_key=new_key, replace=replace, dry_run=dry_run)
            lines = (*issued(opened.folder), *(rule_lines(opened) if report.done else ()))
            return self._transaction.record(report, lines, dry_run=dry_run)

        return self._transaction.on_season(
            run, WriteReport, dry_run=dry_run, of_phase=True, signs=True, new_key=new_key
        )

    def register(self, only: Collection[str] = (), *, dry_run: bool = False) -> RegisterReport:
        """Write the registration forms, read those that came back, and add their targets to the register."""
        from .registration.register import register_targets
        from .registration.report import RegisterReport

        def run(opened: LoadedSeason) -> RegisterReport:
            report = register_targets(opened, only, dry_run=dry_run)
            lines = () if unread(report.findings) else report.recorded
            lines = (*issued(opened.folder), *lines)
            return self._transaction.record(report, lines, dry_run=dry_run)

        return self._transaction.on_season(run, RegisterReport, dry_run=dry_run, signs=True)

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
        from .collection.report import CollectReport
        from .inbox.decrypted_copies import unlock
        from .inbox.stray_files import stray_files

        def run(opened: LoadedSeason) -> CollectReport:
            copied = bring_in(opened, files, dry_run=dry_run)
            copied += unlock(opened, passwords, dry_run=dry_run)
            copied += stray_files(opened)
            intake = take_in(opened)
            explanations, about_explanations = received_explanations(intake)
            whole = not unread((*intake.all_findings, *about_explanations))
            copies = marked_copies(intake, dry_run=dry_run) if whole else ()
            report = collect_report(intake, explanations, (*copied, *about_explanations, *copies))
            if not whole:
                return report
            lines = (*decisions(opened), *report.received, *(rule_lines(opened) if report.received else ()))
            return self._transaction.record(report, lines, dry_run=dry_run)

        return self._transaction.on_season(run, CollectReport, dry_run=dry_run, of_phase=True)

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
            closing = (*decisions(opened), *report.recorded) if report.recorded else ()
            lines = (*rule_lines(opened), *closing)
            report = self._transaction.record(report, lines, dry_run=dry_run)
            return with_head(report, open_ledger(self.folder, repair=False).head)

        return self._transaction.on_season(run, FreezeReport, dry_run=dry_run, of_phase=True)

    def appraise(
        self, only: Collection[str] = (), *, by: str = "", round: int = 1, dry_run: bool = False
    ) -> WriteReport:
        """Write the appraisal workbooks of each collected form into `tham_dinh/`; filled ones are kept.

        One an appraiser of the plan; `by` names the one whose are written. Round 2 takes up the rows on which
        round 1 differs from the agency.
        """
        from .appraisal.issue_workbooks import appraise
        from .collection.collect import take_in

        def run(opened: LoadedSeason) -> WriteReport:
            report = appraise(take_in(opened), only, by, round, dry_run=dry_run)
            if not report.done or unread(report.findings):
                return report
            return self._transaction.record(report, rule_lines(opened), dry_run=dry_run)

        return self._transaction.on_season(run, WriteReport, dry_run=dry_run, of_phase=True, signs=True)

    def ask_explanations(self, only: Collection[str] = (), *, dry_run: bool = False) -> WriteReport:
        """Write into `phieu/` what each agency is to explain after round 1."""
        from .appraisal.issue_workbooks import ask_explanations
        from .collection.collect import take_in

        def run(opened: LoadedSeason) -> WriteReport:
            return ask_explanations(take_in(opened), only, dry_run=dry_run)

        return self._transaction.on_season(run, WriteReport, dry_run=dry_run, of_phase=True, signs=True)

    def rank(self, *, dry_run: bool = False) -> RankReport:
        """Reconcile, rank, and write `ket_qua/` as a whole."""
        from .collection.freeze_record import decisions
        from .result.rank import rank
        from .result.report import RankReport

        def run(opened: LoadedSeason) -> RankReport:
            report = rank(opened, dry_run=dry_run)
            lines = (*decisions(opened), *(rule_lines(opened) if report.run else ()), *report.run)
            recorded = self._transaction.record(report, lines, dry_run=dry_run)
            if dry_run or not report.run:
                return recorded
            return replace(recorded, ledger_head=open_ledger(self.folder).head)

        return self._transaction.on_season(run, RankReport, dry_run=dry_run)

    def papers(self, names: Sequence[str] = (), *, pdf: bool = False, dry_run: bool = False) -> WriteReport:
        """Make papers of the dossier again (all, or those named), with `pdf` as PDF too."""
        from .result.papers import write_papers

        def run(opened: LoadedSeason) -> WriteReport:
            return write_papers(opened, names, pdf=pdf, dry_run=dry_run)

        return self._transaction.on_season(run, WriteReport, dry_run=dry_run)

    def export(self, *, parquet: bool = False, dry_run: bool = False) -> WriteReport:
        """Write the result as tidy tables into `du_lieu/`: CSV, with `parquet` as Parquet too."""
        from .result.export import export

        def run(opened: LoadedSeason) -> WriteReport:
            return export(opened, parquet=parquet, dry_run=dry_run)

        return self._transaction.on_season(run, WriteReport, dry_run=dry_run)

    def check_templates(self, names: Sequence[str] = ()) -> DocumentReport:
        """What is wrong with the season's own templates."""
        from .result.papers import check_templates

        return check_templates(self.folder, names)

    def explain(self, agency: str, criterion: str | None = None) -> DocumentReport:
        """Why an agency has its score, line by line."""
        from .result.explain import explain_agency

        return self._transaction.on_season(
            lambda opened: explain_agency(opened, agency, criterion), DocumentReport, dry_run=True
        )

    def pack(self, target: Path | None = None, *, dry_run: bool = False) -> WriteReport:
        """Put inputs, results and ledger into one archive that can be verified on any machine."""
        from .archive.pack import pack_season

        return self._transaction.on_season(
            lambda opened: pack_season(opened, target, dry_run=dry_run), WriteReport, dry_run=dry_run
        )

    def verify(self) -> DocumentReport:
        """Recompute the result from the inputs; compare it with `ket_qua/`, and check the ledger's chain.

        The season may be a dossier, packed or unpacked: its manifest is checked too.
        """
        from .archive.verify import verify
        from .archive.verify_archive import verify_dossier

        def run() -> DocumentReport:
            of_dossier = verify_dossier(self.folder.root)
            return of_dossier or self._transaction.on_season(
                verify, DocumentReport, dry_run=True, on_any_ledger=True
            )

        return self._transaction.guarded(run, DocumentReport)

    def accept_ledger(self, reason: str) -> DocumentReport:
        """Go on with a ledger that is not the anchored one, for this reason, which the ledger keeps."""
        from .archive.verify import accept_ledger

        def run(opened: LoadedSeason) -> DocumentReport:
            return accept_ledger(opened, reason, datetime.now(UTC))

        return self._transaction.on_season(run, DocumentReport, dry_run=False, on_any_ledger=True)

    def calendar(self, day: date, *, dry_run: bool = False) -> DocumentReport:
        """What of the work plan is overdue and due on `day`; writes `tien_do.xlsx` and `lich.ics`."""
        from .planning.work_plan import calendar

        return self._transaction.on_season(
            lambda opened: calendar(opened, day, dry_run=dry_run), DocumentReport, dry_run=dry_run
        )

    def assign(
        self, seed: int, *, replace: bool = False, drop_filled: str = "", dry_run: bool = False
    ) -> LotReport:
        """Draw who appraises whom, and write it into the plan; `drop_filled`: why over filled appraisals."""
        from .appraisal.read_workbooks import filled_workbooks
        from .planning.draw_lots import LotReport, assign_appraisers

        def run(opened: LoadedSeason) -> LotReport:
            report = assign_appraisers(
                opened,
                seed,
                replace=replace,
                drop_filled=drop_filled,
                filled_of=lambda: filled_workbooks(opened),
                dry_run=dry_run,
            )
            return self._transaction.record(report, report.recorded, dry_run=dry_run)

        return self._transaction.on_season(run, LotReport, dry_run=dry_run)

    def sample(self, share: int, seed: int, *, dry_run: bool = False) -> LotReport:
        """Draw the agencies to be inspected, and put the draw on record."""
        from .planning.draw_lots import LotReport, sample_agencies

        def run(opened: LoadedSeason) -> LotReport:
            report = sample_agencies(opened, share, seed)
            return self._transaction.record(report, report.recorded, dry_run=dry_run)

        return self._transaction.on_season(run, LotReport, dry_run=dry_run)

    @staticmethod
    def inspect(file: str | Path, root: str | Path | None = None) -> DocumentReport:
        """What the tool sees in one workbook; `root`: its season (default: the folder it lies in)."""
        from .tools.inspect import inspect

        return inspect(Path(file), None if root is None else Path(root))
