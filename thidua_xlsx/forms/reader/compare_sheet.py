"""What reading has in common for every returned form: placing it, comparing it with its layout, its outcome.

Maxima, titles, formulas and totals of the returned sheet are compared with the layout and never used.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType
from typing import TypeVar

from ... import safe_text
from ...address import Address
from ...catalogue import form_identity, form_sheet
from ...checks import FORM_CHECKS, SHEET_CHECKS, TOTAL_CHECKS, ReturnedSheet
from ...findings import Finding, found
from ...form_layout.types import FormColumn, FormLayout, InputCell, RowKind
from ...intake.identity import read_identity
from ...intake.outcome import outcome_of
from ...model import Book, Entry, Returned, Slot
from ...xlsx_kit.sheet_names import OWN_SHEETS
from .input_cells import flag
from .placement import Placement, holds_a_key, place, sheets_with_form

R = TypeVar("R", bound=Returned)


def place_form(book: Book, layout: FormLayout) -> Placement | tuple[Finding, ...]:
    """Where the layout stands in the book; findings that end the reading when it stands nowhere or twice."""
    agency, file = layout.agency.code, Address(book.file)
    several = sheets_with_form(book, layout)
    if len(several) > 1:
        names = ", ".join(sheet.name for sheet in several)
        return (found(form_identity.SEVERAL_FORMS_IN_FILE, file, agency=agency, sheets=names),)
    sheet = several[0] if several else book.sheet(layout.sheet)
    if sheet is None or not holds_a_key(sheet, layout):
        return (found(form_identity.FORM_SHEET_MISSING, file, agency=agency, sheet=layout.sheet),)
    placement = place(sheet, book.file, layout)
    if sheet.name == layout.sheet:
        return placement
    renamed = found(
        form_sheet.SHEET_RENAMED,
        Address(book.file, sheet.name),
        agency=agency,
        expected=layout.sheet,
        actual=sheet.name,
    )
    return replace(placement, findings=(renamed, *placement.findings))


def check_entries(returned: R, layout: FormLayout) -> tuple[R, tuple[Finding, ...]]:
    """The checks of the whole workbook; cells that they flag lose their value."""
    findings = tuple(told for check in FORM_CHECKS for told in check.check(returned, layout))
    entries = flag(returned.entries, findings)
    return replace(returned, entries=MappingProxyType(dict(entries))), findings


def compare_sheet(
    book: Book, placement: Placement, entries: Mapping[Slot, Entry], *, stale: bool = False
) -> list[Finding]:
    """Everything that is compared with the layout and never used.

    `stale`: made for another state of what it repeats, so that its words may differ without another version.
    """
    layout, sheet = placement.layout, placement.sheet
    worded_by = read_identity(book).meta.get("layout", layout.identity.layout)
    same_words = worded_by == layout.identity.layout
    formulas = not (placement.columns_moved or book.values_only)
    seen = ReturnedSheet(
        sheet,
        book.file,
        layout,
        placement.rows,
        placement.columns,
        formulas=formulas,
        words=same_words,
        names=book.names,
        inputs=tuple(_standing(placement, entries)),
        protection=not book.values_only,
    )
    told = (
        ()
        if same_words or stale
        else (found(form_identity.OTHER_TOOL_VERSION, Address(book.file), agency=layout.agency.code),)
    )
    return [
        *told,
        *_more_sheets(book, placement),
        *placement.findings,
        *(finding for check in SHEET_CHECKS for finding in check.check(seen)),
    ]


def _standing(placement: Placement, entries: Mapping[Slot, Entry]) -> Iterator[tuple[InputCell, Address]]:
    """Where each input stands that is not gone."""
    for asked in placement.layout.inputs:
        if asked.row in placement.rows:
            yield asked, entries[asked.slot].at


def _more_sheets(book: Book, placement: Placement) -> list[Finding]:
    """Sheets that the form was not sent out with."""
    known = {placement.sheet.name, *OWN_SHEETS}
    return [
        found(
            form_sheet.ADDED_SHEET,
            Address(book.file),
            agency=placement.layout.agency.code,
            name=safe_text.quote(sheet.name),
        )
        for sheet in book.sheets
        if sheet.name not in known
    ]


def check_total(placement: Placement, computed: Decimal | None) -> list[Finding]:
    """The total that the sheet shows against the computed one."""
    layout = placement.layout
    row = next(row for row in layout.rows if row.kind is RowKind.TOTAL)
    there = placement.cell_at(row.row, layout.columns[FormColumn.POINTS])
    cell = placement.sheet.cells.get(there) if there else None
    return [finding for check in TOTAL_CHECKS for finding in check.check(cell, computed, layout.agency.code)]


def finish(returned: R, findings: tuple[Finding, ...]) -> R:
    """The workbook with all its findings, in the order of its cells, and its outcome."""
    told = (*returned.findings, *findings)
    return replace(returned, findings=told, outcome=outcome_of(told))
