"""A returned self-scoring form -> SelfScoring: every entry with its place, every fault with its cell.

Maxima, titles, formulas and totals of the returned sheet are compared with the layout and never used.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType

from ...findings import Finding
from ...form_layout.types import FormLayout
from ...model import Book, SelfScoring, Source
from ..reader.compare_sheet import check_entries, check_total, compare_sheet, finish, place_form
from ..reader.input_cells import read_inputs
from ..reader.placement import Placement

TotalOf = Callable[[SelfScoring], Decimal | None]
"""The self-scored total of a form, as the tool computes it; None when it cannot."""


def read_form(
    book: Book,
    layout: FormLayout,
    source: Source,
    *,
    total_of: TotalOf | None = None,
    told: tuple[Finding, ...] = (),
) -> SelfScoring:
    """Read the form that `layout` describes. `told`: findings already made on the package and the identity.

    The outcome is that of all findings together. A flagged cell is BLANK in `entries`, with `flagged` set.
    Never raises on what the book holds.
    """
    empty = SelfScoring(layout.agency.code, source, findings=told, phase=layout.identity.phase)
    placement = place_form(book, layout)
    if not isinstance(placement, Placement):
        return finish(empty, placement)
    inputs = read_inputs(placement)
    scoring = replace(empty, entries=MappingProxyType(dict(inputs.entries)))
    scoring, whole = check_entries(scoring, layout)
    findings = [*inputs.findings, *whole, *compare_sheet(book, placement, inputs.entries)]
    if total_of is not None:
        findings += check_total(placement, total_of(scoring))
    return finish(scoring, tuple(findings))
