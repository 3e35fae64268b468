"""What a form comes to, and the appraisal workbook that is laid out for it."""

from __future__ import annotations

from dataclasses import replace

from ...form_layout import FirstRound, FormLayout, lay_out
from ...model import SelfScoring, Tally
from ...tabulation import tally_self
from .load import LoadedSeason


def tally_of(opened: LoadedSeason, scoring: SelfScoring) -> Tally:
    """The agency's own reckoning, as the tool computes it."""
    return tally_self(opened.plan, opened.register, scoring)


def tally_as_sent(opened: LoadedSeason, scoring: SelfScoring) -> Tally:
    """The same as the form itself has it, whatever was found not to be assigned since."""
    return tally_self(opened.plan, replace(opened.register, unassigned=()), scoring)


def lay_out_appraisal(
    opened: LoadedSeason, scoring: SelfScoring, appraiser: str | None = None, first: FirstRound | None = None
) -> FormLayout:
    """The appraisal workbook of one return with the rows of that appraiser open; with `first`, of round 2."""
    return lay_out(
        opened.plan,
        opened.register,
        scoring.agency,
        "appraisal",
        opened.folder.phase,
        scoring=scoring,
        tally=tally_as_sent(opened, scoring),
        appraiser=appraiser,
        first=first,
    )
