"""What `demo` does: a sample season run from the forms to the ranking, phase by phase, each step spoken."""

from __future__ import annotations

import os
from pathlib import Path

from ..address import Address
from ..catalogue import season_folder
from ..findings import found
from ..form_layout import registered_criteria
from ..season import Season
from ..season.collection.report import CollectReport
from ..season.common.disk_words import disk_words
from ..season.common.folder import Folder
from ..season.common.load import open_season
from ..season.common.reports import Report
from ..season.common.samples import copy_inputs, sample_names
from . import terminal
from .phrases import PHRASES
from .report_text import speak


def run_demo(target: Path, example: str, *, quiet: bool, lang: str) -> Report:
    """Copy the sample, run every step, and give the ranking's report. Nothing that exists is overwritten."""
    if example not in sample_names():
        names = ", ".join(sample_names())
        return Report((found(season_folder.NO_SUCH_SAMPLE, name=example, known=names),))
    if os.path.lexists(target) and not (target.is_dir() and not any(target.iterdir())):
        return Report((found(season_folder.EXISTS_ALREADY, Address(str(target))),))
    try:
        copy_inputs(example, target)
    except OSError as error:
        return Report((found(season_folder.DISK_REFUSES, Address(str(target)), reason=disk_words(error)),))
    if _registers_targets(target):
        registered = Season(target).register()
        if not quiet:
            speak(registered, lang)
    for phase in _phases(target) or ("",):
        collected = _run(Season(target, phase), ranked=bool(phase))
        if not quiet:
            speak(collected, lang)
    report = Season(target).rank()
    if not quiet:
        terminal.say(PHRASES[lang]["season"].format(folder=target))
    return report


def _phases(target: Path) -> tuple[str, ...]:
    """The phases of the sample's plan, in order; none for most."""
    opened, _ = open_season(Folder(target))
    return opened.plan.phases if opened else ()


def _registers_targets(target: Path) -> bool:
    """Whether the agencies of the sample register targets of their own."""
    opened, _ = open_season(Folder(target))
    return opened is not None and any(
        registered_criteria(opened.plan, agency.code) for agency in opened.plan.agencies
    )


def _run(season: Season, *, ranked: bool) -> CollectReport:
    """Forms out, returns in, appraisals; for a phase its interim result too."""
    season.generate()
    collected = season.collect()
    season.appraise()
    if ranked:
        season.rank()
    return collected
