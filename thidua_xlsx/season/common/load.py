"""Opening a season: plan, register and key, with everything that is wrong with them."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from ... import storage
from ...findings import Finding, errors, found
from ...intake.identity import Key
from ...model import Milestone, MilestoneKind, Plan, Register
from .folder import Folder
from .write_batch import unread

KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class LoadedSeason:
    """A season whose plan could be read. `usable`: neither plan nor register has an error."""

    folder: Folder
    plan: Plan
    register: Register
    findings: tuple[Finding, ...]

    @property
    def self_scoring(self) -> Milestone | None:
        """The milestone that the forms of this phase are due by; None when the plan sets none."""
        phase = self.folder.phase
        fitting = [
            stone
            for stone in self.plan.milestones
            if stone.kind is MilestoneKind.SELF_SCORING and stone.phase in ("", phase)
        ]
        return max(fitting, key=lambda stone: stone.phase == phase, default=None)

    @property
    def usable(self) -> bool:
        return not errors(self.findings)


def open_season(folder: Folder) -> tuple[LoadedSeason | None, tuple[Finding, ...]]:
    """Read plan and register. None when there is no plan to work with; the findings say why."""
    from ...secretariat.plan import read_plan
    from ...secretariat.register import read_register

    missing = [
        found("E812", folder.at(path), way_out=f"Tạo bằng: thidua new {folder.root.name}")
        for path in (folder.plan, folder.register)
        if not path.is_file()
    ]
    if missing:
        return None, tuple(missing)
    plan, plan_findings = read_plan(folder.plan)
    if plan is None:
        return None, plan_findings
    register, register_findings = read_register(folder.register, plan)
    findings = (*plan_findings, *register_findings)
    if unread(findings):
        return None, findings
    return LoadedSeason(folder, plan, register, findings), findings


def season_key(folder: Folder) -> bytes | None:
    """The season's key; None when the file is gone (returned forms then wait for a decision)."""
    try:
        return folder.key.read_bytes().strip() or None
    except FileNotFoundError:
        return None


def judging_key(folder: Folder) -> Key | None:
    """What the tokens of returned files are judged by: the season's key, or what its holder attests."""
    return folder.attested or season_key(folder)


def make_key(folder: Folder) -> tuple[bytes, Finding]:
    """Make the season's key, once."""
    key = secrets.token_hex(KEY_BYTES).encode()
    storage.make_secret(folder.key, key + b"\n")
    return key, found("I814", folder.at(folder.key))
