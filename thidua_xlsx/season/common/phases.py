"""Entering one phase (`Đợt`) of a season: its own part of plan and register, and its own folders."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from ... import storage
from ...findings import Finding, found
from ...model.phase_view import of_phase
from ...untrusted import open_received
from ...vietnamese import text_folding
from ..inbox.received_files import opened_alone, workbooks_in
from .load import LoadedSeason

Entered = tuple[LoadedSeason | None, tuple[Finding, ...]]


def enter(opened: LoadedSeason, asked: str, *, needed: bool) -> Entered:
    """The season at the phase asked for; None and a finding when there is no such phase.

    The phase may be written without diacritics, in any case, with a dash for a space (`dot-1`). `needed`: a
    plan with phases cannot do without.
    """
    phases, at = opened.plan.phases, opened.folder.at(opened.folder.plan)
    known = ", ".join(phases)
    if not asked:
        missing = (found("E356", at, phases=known),) if needed and phases else ()
        return (None if missing else opened), missing
    if not phases:
        return None, (found("E357", at, phase=asked),)
    phase = next((one for one in phases if text_folding.same(one, asked)), None)
    if phase is None:
        near = text_folding.nearest(asked, phases)
        hint = f" (gần nhất: {near})" if near else ""
        return None, (found("E355", at, phase=asked, nearest=hint, phases=known),)
    return in_phase(opened, phase), ()


def in_phase(opened: LoadedSeason, phase: str) -> LoadedSeason:
    """The season as it is for that phase of its plan alone."""
    plan, register = of_phase(opened.plan, opened.register, phase)
    folder = replace(opened.folder, phase=phase, phases=opened.plan.phases)
    return replace(opened, folder=folder, plan=plan, register=register)


def recover(opened: LoadedSeason) -> None:
    """Finish or undo what a killed run left in the folders of the phases."""
    for phase in opened.plan.phases:
        folder = replace(opened.folder, phase=phase)
        storage.recover_folder(folder.results)
        for each in (folder.forms, folder.returned, folder.marked, folder.appraisals):
            storage.sweep(each)


def outside(opened: LoadedSeason) -> tuple[Finding, ...]:
    """A remark on every return that lies in the folder of no phase: it would never be read.

    Registration forms belong to the year and may lie there: `register` reads them.
    """
    # Within one phase the plan holds that one alone, and the folder knows them all.
    phases = opened.folder.phases or opened.plan.phases
    top = replace(opened.folder, phase="").returned
    known = ", ".join(f"nhan/{phase}/" for phase in phases)
    return tuple(
        found("W480", opened.folder.at(path), folders=known)
        for path in (workbooks_in(top) if phases else ())
        if path.relative_to(top).parts[0] not in phases and not _registers(path)
    )


def _registers(path: Path) -> bool:
    """Whether the file is a registration form."""
    seen = opened_alone(open_received(path, containers=False)).seen
    return seen is not None and seen.kind == "registration"
