"""One returned appraisal workbook, or one explanation, read against the form in use and the first round."""

from __future__ import annotations

from dataclasses import replace

from ...form_layout import FirstRound, FormLayout, lay_out_explanation
from ...forms.appraisal.earlier_round import asked_in
from ...forms.appraisal.read import read_appraisal
from ...forms.explanation import asked_about, read_explanation
from ...model import Appraisal, Explanation, SelfScoring
from ..common.layouts import lay_out_appraisal, tally_as_sent
from ..common.load import LoadedSeason
from ..inbox.received_files import ReceivedFile


def explained(
    opened: LoadedSeason, scoring: SelfScoring, first: FirstRound, asked: frozenset[str] | None = None
) -> FormLayout | None:
    """What the agency is asked to explain, or was (`asked`); None when there is nothing."""
    plan, register, phase = opened.plan, opened.register, opened.folder.phase
    tally = tally_as_sent(opened, scoring)
    return lay_out_explanation(plan, register, scoring, tally, first, phase, asked=asked)


def explanation_read(
    opened: LoadedSeason, scoring: SelfScoring, first: FirstRound, arrival: ReceivedFile
) -> tuple[FormLayout, Explanation] | None:
    """A returned explanation and the layout it was read by; None when it asks about no row of the agency.

    One that was made for another state of the first round is read by the rows that it asks about.
    """
    if arrival.book is None or arrival.seen is None:
        return None
    made_for = arrival.seen.form_sha256
    then = asked_about(arrival.book) if made_for and made_for != first.sha256 else None
    layout = explained(opened, scoring, first, then)
    if layout is None:
        return None
    return layout, read_explanation(
        arrival.book, layout, arrival.source, form_sha256=made_for, told=arrival.findings
    )


def appraisal_read(
    opened: LoadedSeason, scoring: SelfScoring, first: FirstRound | None, arrival: ReceivedFile
) -> tuple[FormLayout, Appraisal] | None:
    """A returned appraisal workbook and the layout it was read by; None when it is no workbook.

    One of round 2 is read by the rows that it was made for, whatever round 1 has come to since.
    """
    book, seen = arrival.book, arrival.seen
    if book is None or seen is None:
        return None
    layout = lay_out_appraisal(opened, scoring, seen.named_appraiser, first)
    if first is not None and seen.form_sha256 != first.sha256:
        asked = asked_in(book, layout)
        layout = lay_out_appraisal(opened, scoring, seen.named_appraiser, replace(first, asked=asked))
    appraisal = read_appraisal(
        book,
        layout,
        arrival.source,
        form_sha256=seen.form_sha256,
        told=arrival.findings,
        first=first,
    )
    return layout, appraisal
