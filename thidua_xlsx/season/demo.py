"""`demo`: a sample season copied to a folder and run from the forms to the ranking."""

from __future__ import annotations

from pathlib import Path

from .. import console
from ..address import Address
from ..findings import found
from . import Season
from .phrases import PHRASES
from .reports import Report
from .samples import copy_inputs, sample_names


def run_demo(target: Path, example: str, *, quiet: bool, lang: str) -> Report:
    """Copy the sample, run every step, and give the ranking's report. Nothing that exists is overwritten."""
    if example not in sample_names():
        names = ", ".join(sample_names())
        return Report((found("E812", Address(example), way_out=f"Mùa mẫu có sẵn: {names}."),))
    if target.exists() and any(target.iterdir()):
        return Report((found("E813", Address(str(target))),))
    try:
        copy_inputs(example, target)
    except OSError as error:
        return Report((found("E810", Address(str(target)), reason=error.strerror or type(error).__name__),))
    season = Season(target)
    season.generate()
    collected = season.collect()
    season.appraise()
    report = season.rank()
    if not quiet:
        from .spoken import speak

        speak(collected, lang)
        console.say(PHRASES[lang]["season"].format(folder=target))
    return report
