"""A workbook of round 2 beside a round 1 that was edited since: it is read by the rows it was made for."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ... import safe_text
from ...catalogue import appraisal_forms
from ...findings import Finding, found
from ...form_layout import FirstRound, FormColumn, FormLayout, row_texts
from ...form_layout.appraiser_parts import asked_with
from ...model import Absent, Appraisal, Book, Cell, CellType, Slot
from ...vietnamese.numerals import from_xml, show
from ..reader.compare_sheet import place_form
from ..reader.placement import Placement


def asked_in(book: Book, layout: FormLayout) -> frozenset[str] | None:
    """Keys of the rows that this workbook of round 2 was made for, be they open in it or in another's piece.

    A row was open where a defined name refers to its entry, in a workbook without names wherever its entry
    does not say that round 1 stands. None where the layout stands nowhere in the book.
    """
    placement = place_form(book, layout)
    if not isinstance(placement, Placement):
        return None
    named = {reference.rpartition("!")[2].replace("$", "") for reference in book.names.values()}
    column, asked = layout.columns[FormColumn.ENTRY], set[str]()
    for row in layout.rows:
        place = placement.cell_at(row.row, column)
        says = _shown(_at(placement, place))
        is_open = place in named if named else says != row_texts.SETTLED_BEFORE
        if is_open or says == row_texts.SHUT_BY_APPRAISER:
            asked.add(asked_with(row))
    return frozenset(asked)


def edited_since(
    appraisal: Appraisal, placement: Placement, layout: FormLayout, first: FirstRound
) -> Iterator[Finding]:
    """E259 at each score of round 2 whose row has another one in round 1 than when it was entered."""
    repeats = layout.columns[FormColumn.FIRST]
    given = {cell.row: cell.content for cell in layout.locked if cell.column == repeats}
    for asked in layout.inputs:
        entry = appraisal.entries.get(asked.slot)
        silent = entry is None or (entry.value is Absent.BLANK and not entry.flagged)
        if entry is None or silent or not asked.slot.field.scores:
            continue
        place = placement.cell_at(asked.row, repeats)
        then, now = _shown(_at(placement, place)), _words(given.get(asked.row, ""))
        if then != now:
            yield found(
                appraisal_forms.FIRST_ROUND_EDITED_SINCE,
                entry.at,
                agency=appraisal.agency,
                criterion=asked.slot.criterion,
                item=asked.slot.item,
                second=safe_text.quote(_shown(_at(placement, entry.at.cell))),
                then=safe_text.quote(then) or _NOTHING,
                now=safe_text.quote(now) or _NOTHING,
                place=_place(first, asked.slot),
            )


_NOTHING = "trống"


def _place(first: FirstRound, slot: Slot) -> str:
    """File and cell in which round 1 says what it gives now."""
    entry = first.appraisal.entries.get(slot)
    if entry is None or not entry.at.cell:
        return first.appraisal.source.file
    return f"{entry.at.file} ô {entry.at.cell}"


def _at(placement: Placement, place: str | None) -> Cell | None:
    return placement.sheet.cells.get(place) if place else None


def _shown(cell: Cell | None) -> str:
    if cell is None:
        return ""
    number = from_xml(cell.raw) if cell.type is CellType.NUMBER else None
    return show(number) if number is not None else safe_text.tidy(cell.raw)


def _words(content: object) -> str:
    return show(content) if isinstance(content, Decimal) else safe_text.tidy(str(content))
