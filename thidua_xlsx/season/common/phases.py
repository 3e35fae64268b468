"""Entering one phase (`Đợt`) of a season: its own part of plan and register, and its own folders."""

from __future__ import annotations

from dataclasses import replace

from ... import storage
from ...catalogue import plan_phases
from ...findings import Finding, found
from ...model.phase_view import of_phase
from ...vietnamese import text_folding
from .earlier import earlier_results
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
        missing = (found(plan_phases.PHASE_OPTION_MISSING, at, phases=known),) if needed and phases else ()
        return (None if missing else opened), missing
    if not phases:
        return None, (found(plan_phases.PLAN_HAS_NO_PHASES, at, phase=asked),)
    phase = next((known_phase for known_phase in phases if text_folding.same(known_phase, asked)), None)
    if phase is None:
        near = text_folding.nearest(asked, phases)
        return None, (
            found(plan_phases.UNKNOWN_PHASE, at, phase=asked, nearest=text_folding.hint(near), phases=known),
        )
    return in_phase(opened, phase), ()


def in_phase(opened: LoadedSeason, phase: str) -> LoadedSeason:
    """The season as it is for that phase of its plan alone."""
    plan, register = of_phase(opened.plan, opened.register, phase)
    folder = replace(opened.folder, phase=phase, phases=opened.plan.phases)
    return replace(opened, folder=folder, plan=plan, register=register, year=opened.of_year)


def recover(opened: LoadedSeason) -> None:
    """Finish or undo what a killed run left in the folders of the phases."""
    for phase in opened.plan.phases:
        folder = replace(opened.folder, phase=phase)
        storage.recover_folder(folder.results, earlier_results(folder))
        for each in (folder.forms, folder.returned, folder.marked, folder.appraisals):
            storage.sweep(each)
