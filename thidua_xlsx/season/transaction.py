"""How a command works on a season's folder: alone, from a plan and register that were read, on the record.

What the disk refuses and what the plan forbids becomes a finding of the command's own kind of report.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from .. import storage
from ..address import Address
from ..catalogue import ledger_lines, season_folder
from ..findings import found
from ..version import __version__
from .common import phases
from .common.earlier import earlier_results
from .common.folder import Folder
from .common.key import key_lost
from .common.ledger_clock import clock_went_back
from .common.load import LoadedSeason, broken_ledger, open_ledger, open_season
from .common.reports import LedgerLine, Report
from .common.write_batch import unwritable

R = TypeVar("R", bound=Report)


@dataclass(frozen=True, slots=True)
class Transaction:
    """One command on the season's folder, at the phase that was asked for ("" = none).

    `kind`: the class of the command's report, which must hold findings alone when nothing could be done.
    """

    folder: Folder
    phase: str = ""

    def on_season(
        self,
        run: Callable[[LoadedSeason], R],
        kind: type[R],
        *,
        dry_run: bool,
        of_phase: bool = False,
        on_any_ledger: bool = False,
        signs: bool = False,
        new_key: bool = False,
    ) -> R:
        """Run on the loaded season, locked unless `dry_run`; or report why it cannot be loaded.

        `of_phase`: what is done is always done for one phase, where the plan has phases. `on_any_ledger`:
        also on a ledger that was cut or made anew. On that nothing is decided otherwise: it says whether the
        intake is closed. `signs`: without the season's key it does nothing, and `new_key` makes another.
        """

        def loaded() -> R:
            broken = () if on_any_ledger else broken_ledger(self.folder)
            if signs and all(finding.spec is ledger_lines.NOT_AS_ANCHORED for finding in broken):
                # Nothing can be sealed without the key: to have one comes first.
                lost = key_lost(self.folder) if broken else ()
                broken = (() if new_key else lost) if lost else broken
            if broken:
                return kind(findings=broken)
            return self._load_and_run(run, kind, dry_run=dry_run, of_phase=of_phase)

        def begin() -> R:
            return self.alone(loaded, kind) if not dry_run and self.folder.root.is_dir() else loaded()

        return self.guarded(begin, kind)

    def _load_and_run(
        self, run: Callable[[LoadedSeason], R], kind: type[R], *, dry_run: bool, of_phase: bool
    ) -> R:
        season, findings = open_season(self.folder)
        if season is None:
            return kind(findings=findings)
        if not dry_run:
            phases.recover(season)
        entered, no_phase = phases.enter(season, self.phase, needed=of_phase)
        if entered is None:
            return kind(findings=(*findings, *no_phase))
        report = run(entered)
        if not self.folder.plan.is_file():
            # A share that went away: what was not found may well be there.
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(self.folder.plan))
        return report

    def alone(self, run: Callable[[], R], kind: type[R]) -> R:
        """Run while no other run works on the season, after clearing up what a killed one left."""

        def locked() -> R:
            with storage.locked(self.folder.lock):
                storage.recover_folder(self.folder.results, earlier_results(self.folder))
                season = self.folder
                own = (season.forms, season.returned, season.marked, season.appraisals, season.data)
                for folder in (*own, season.root):
                    storage.sweep(folder)
                return run()

        return self.guarded(locked, kind)

    def guarded(self, run: Callable[[], R], kind: type[R]) -> R:
        """Run; another run at work (E811) and what the disk refuses (E810) are findings."""
        try:
            return run()
        except storage.BusyError:
            return kind(findings=(found(season_folder.SEASON_LOCKED, Address(self.folder.root.name)),))
        except OSError as error:
            return kind(findings=(unwritable(self.folder, Path(error.filename or self.folder.root), error),))

    def record(self, report: R, lines: Iterable[LedgerLine], *, dry_run: bool) -> R:
        """Append to the ledger what is new, and to the report what the ledger itself has to say."""
        if dry_run:
            return report
        ledger = open_ledger(self.folder)
        about_ledger = tuple(ledger.findings)
        if ledger.ok:
            held = len(ledger.lines)
            dated = [(kind, {**data, "version": __version__}) for kind, data in lines]
            ledger.extend(dated, datetime.now(UTC))
            new = ledger.lines[max(0, held - 1) :]
            about_ledger += tuple(clock_went_back(self.folder.ledger.name, new))
        return replace(report, findings=(*report.findings, *about_ledger))
