"""A season's plan and register, read, with everything that is wrong with them."""

from __future__ import annotations

from dataclasses import dataclass

from ...catalogue import season_folder
from ...findings import Finding, errors, found
from ...ledger import Ledger
from ...ledger_anchor import AnchorFile
from ...model import Milestone, MilestoneKind, Plan, Register
from .folder import Folder
from .write_batch import unread


@dataclass(frozen=True, slots=True)
class LoadedSeason:
    """A season whose plan could be read. `usable`: neither plan nor register has an error."""

    folder: Folder
    plan: Plan
    register: Register
    findings: tuple[Finding, ...]
    year: tuple[Plan, Register] | None = None
    """The whole plan and register, where `plan` and `register` are those of one phase."""

    @property
    def of_year(self) -> tuple[Plan, Register]:
        """The plan and register of the whole year."""
        return self.year or (self.plan, self.register)

    @property
    def self_scoring(self) -> Milestone | None:
        """The milestone that the forms of this phase are due by; None when the plan sets none."""
        phase = self.folder.phase
        fitting = [
            milestone
            for milestone in self.plan.milestones
            if milestone.kind is MilestoneKind.SELF_SCORING and milestone.phase in ("", phase)
        ]
        return max(fitting, key=lambda milestone: milestone.phase == phase, default=None)

    @property
    def usable(self) -> bool:
        return not errors(self.findings)


def open_season(folder: Folder) -> tuple[LoadedSeason | None, tuple[Finding, ...]]:
    """Read plan and register. None when there is no plan to work with; the findings say why."""
    from ...secretariat.plan import read_plan
    from ...secretariat.register import read_register

    missing = _missing(folder)
    if missing:
        return None, missing
    plan, plan_findings = read_plan(folder.plan)
    if plan is None:
        return None, plan_findings
    # Codes of a sheet that could not be read are not held against the register.
    known = None if any(finding.spec.structure for finding in plan_findings) else plan
    register, register_findings = read_register(folder.register, known)
    findings = (*plan_findings, *register_findings)
    if unread(findings):
        return None, findings
    return LoadedSeason(folder, plan, register, findings), findings


def _missing(folder: Folder) -> tuple[Finding, ...]:
    """Which of plan and register is not there."""
    if folder.plan.is_file() and not folder.register.is_file():
        return (found(season_folder.REGISTER_MISSING, folder.at(folder.register)),)
    path = str(folder.root)
    return tuple(
        found(season_folder.NOT_FOUND, folder.at(file), path=path)
        for file in (folder.plan, folder.register)
        if not file.is_file()
    )


def open_ledger(folder: Folder, *, repair: bool = True) -> Ledger:
    """The season's ledger, compared with its anchor; that of a dossier, whose key is not here, without."""
    anchor = None if folder.attested is not None else AnchorFile(folder.anchor, folder.key)
    return Ledger(folder.ledger, repair=repair, anchor=anchor)


def broken_ledger(folder: Folder) -> tuple[Finding, ...]:
    """Why the ledger is not the one that was written; nothing when it is. Nothing is repaired."""
    ledger = open_ledger(folder, repair=False)
    return () if ledger.ok else tuple(errors(ledger.findings))
