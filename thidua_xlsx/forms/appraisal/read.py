"""A returned appraisal workbook -> Appraisal: appraised entries, reasons, appraisers; read as forms are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType

from ...address import Address
from ...catalogue import appraisal_forms
from ...checks import APPRAISAL_CHECKS
from ...findings import Finding, found
from ...form_layout import FirstRound
from ...form_layout.cached_values import figures
from ...form_layout.types import FormColumn, FormLayout, FreeCell, RowKind
from ...model import Absent, Appraisal, Book, Input, InputField, InputKind, Slot, Source
from ...vietnamese.blanks import shows_nothing
from ...vietnamese.numerals import show
from ..reader.compare_sheet import check_entries, check_total, compare_sheet, finish, place_form
from ..reader.input_cells import read_inputs
from ..reader.placement import Placement
from ..reader.values import read_value
from .earlier_round import edited_since

_CLAIMED = (
    *(FormColumn.SELF, FormColumn.SELF_POINTS, FormColumn.EVIDENCE),
    *(FormColumn.FIRST, FormColumn.FIRST_REASON, FormColumn.EXPLANATION),
)
_NAMES = Input(InputField.NOTE, InputKind.TEXT, "Người thẩm định")


def read_appraisal(
    book: Book,
    layout: FormLayout,
    source: Source,
    *,
    form_sha256: str = "",
    told: tuple[Finding, ...] = (),
    first: FirstRound | None = None,
) -> Appraisal:
    """Read the appraisal workbook that `layout` (of kind "appraisal") describes.

    `form_sha256`: what the workbook itself says it was made for; when the form in use is another one, W245
    says so and the columns that repeat the form are not compared. A flagged cell is no appraised score.
    `first`: the round before, of a workbook of the second.
    """
    empty = Appraisal(
        layout.agency.code,
        source,
        findings=told,
        phase=layout.identity.phase,
        round=layout.identity.round,
        piece=layout.identity.appraiser,
    )
    stale = bool(form_sha256) and form_sha256 != layout.identity.form_sha256
    compared = _without_claims(layout) if stale else layout
    placement = place_form(book, compared)
    if not isinstance(placement, Placement):
        return finish(empty, placement)
    inputs = read_inputs(placement)
    names, about_names = _appraisers(placement)
    appraisal = replace(empty, entries=MappingProxyType(dict(inputs.entries)), appraisers=names)
    appraisal, whole = check_entries(appraisal, layout)
    findings = [*inputs.findings, *whole, *_reasons(appraisal, layout), *about_names]
    if stale:
        findings = [*_outdated(appraisal, placement, layout, form_sha256, first), *findings]
    if not is_filled(appraisal):
        findings = [one for one in findings if not one.spec.says_blank]
        findings.append(found(appraisal_forms.NOT_FILLED_IN, Address(book.file), agency=appraisal.agency))
    findings += compare_sheet(book, placement, inputs.entries, stale=stale)
    if not stale:
        findings += check_total(placement, _total(appraisal, layout))
    return finish(appraisal, tuple(findings))


def _outdated(
    appraisal: Appraisal,
    placement: Placement,
    layout: FormLayout,
    form_sha256: str,
    first: FirstRound | None,
) -> Iterator[Finding]:
    """W245; of a workbook of round 2 that only an explanation came after, W178 in its place.

    And E259 where the round before was edited under what is entered here.
    """
    at = Address(placement.file)
    if first is None or form_sha256 != first.unexplained or first.explanation is None:
        yield found(appraisal_forms.OUTDATED_SELF_SCORING, at, agency=appraisal.agency)
    else:
        explained = first.explanation.source.file
        yield found(appraisal_forms.EXPLAINED_AFTERWARDS, at, agency=appraisal.agency, explained=explained)
    if first is not None:
        yield from edited_since(appraisal, placement, layout, first)


def is_filled(appraisal: Appraisal) -> bool:
    """Whether anybody has entered anything: such a workbook is never overwritten."""
    return bool(appraisal.appraisers) or any(
        entry.flagged or entry.value is not Absent.BLANK for entry in appraisal.entries.values()
    )


def _without_claims(layout: FormLayout) -> FormLayout:
    # What an earlier round gave stands in the formulas of a later one.
    settled = (FormColumn.POINTS,) if layout.identity.round > 1 else ()
    return layout.without((*_CLAIMED, *settled))


def _appraisers(placement: Placement) -> tuple[tuple[str, ...], tuple[Finding, ...]]:
    """Names of the appraisers, `;` between them; W244 when there are none."""
    free = placement.layout.appraiser
    if free is None:
        return (), ()
    agency = placement.layout.agency.code
    at = placement.address(free.row, free.column)
    text = _free_text(placement, free)
    parts = text.replace("\n", ";").split(";")
    names = tuple(part.strip() for part in parts if not shows_nothing(part))
    return names, () if names else (
        found(appraisal_forms.APPRAISER_NOT_NAMED, at, agency=agency, label=free.label),
    )


def _free_text(placement: Placement, free: FreeCell) -> str:
    place = placement.cell_at(free.row, free.column)
    cell = placement.sheet.cells.get(place) if place else None
    value = read_value(cell, _NAMES, free.label).value
    return value if isinstance(value, str) and value != free.text else ""


def _reasons(appraisal: Appraisal, layout: FormLayout) -> Iterator[Finding]:
    """E243 where the gap that the workbook's own formulas show is larger than the plan lets pass."""
    shown = figures(layout, {slot: entry.value for slot, entry in appraisal.entries.items()})
    gap, points = layout.columns[FormColumn.GAP], layout.columns[FormColumn.POINTS]
    own = layout.columns[FormColumn.SELF_POINTS]
    claimed = {(one.row, one.column): one.content for one in layout.locked if one.column == own}
    gaps: dict[Slot, tuple[str, str]] = {}
    for asked in layout.inputs:
        difference = shown.get((asked.row, gap))
        if asked.slot.field is not InputField.REASON or not isinstance(difference, Decimal):
            continue
        if layout.identity.round > 1 and not _entered(appraisal, asked.slot):
            continue
        if abs(difference) > layout.info.reason_from:
            stated = claimed.get((asked.row, own))
            appraised = shown.get((asked.row, points))
            gaps[asked.slot] = (_words(stated), _words(appraised))
    for check in APPRAISAL_CHECKS:
        yield from check.check(appraisal, gaps)


def _entered(appraisal: Appraisal, reason: Slot) -> bool:
    """Whether anything is entered in the row of that reason: in a later round a blank leaves it as it was."""
    return any(
        entry.value is not Absent.BLANK
        for slot, entry in appraisal.entries.items()
        if slot.field.scores and slot[:2] == reason[:2]
    )


def _words(figure: object) -> str:
    return show(figure) if isinstance(figure, Decimal) else "trống"


def _total(appraisal: Appraisal, layout: FormLayout) -> Decimal | None:
    shown = figures(layout, {slot: entry.value for slot, entry in appraisal.entries.items()})
    row = next(row for row in layout.rows if row.kind is RowKind.TOTAL)
    total = shown.get((row.row, layout.columns[FormColumn.POINTS]))
    return total if isinstance(total, Decimal) else None
