"""A layout of either kind -> workbook: guide, form, hidden lists and `_meta`, properties, names of inputs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import IO, TYPE_CHECKING

from ...form_layout import FormLayout
from ...form_layout.cached_values import figures
from ...form_layout.title_and_signatures import title
from ...intake.identity import LISTS_SHEET, META_SHEET, PROPERTY_PREFIX, fields, rule_lines
from ...model import InputKind, Plan, Slot, Value
from ...vietnamese import numerals
from ...xlsx_kit.styles import Styles
from ...xlsx_kit.writer import CREATED, hide, open_book
from .correction_notes import Remarks
from .data_validation import choices_of, fits_inline
from .form_sheet import FormSheet
from .guide_sheet import add_guide

if TYPE_CHECKING:
    from xlsxwriter import Workbook


def build(
    target: Path | IO[bytes],
    layout: FormLayout,
    plan: Plan,
    values: Mapping[Slot, Value],
    key: bytes,
    name_height: float | None = None,
    remarks: Remarks | None = None,
) -> None:
    """Write the workbook. `name_height`: of the row with the agency's name, when it is not to be measured."""
    book = open_book(target)
    styles = Styles(book)
    add_guide(book, styles, layout, plan)
    sheet = FormSheet(book, styles, layout, values, figures(layout, values), remarks)
    lists = _add_lists(book, layout)
    sheet.draw(lists, name_height)
    _add_identity(book, layout, plan, key)
    book.close()


def with_texts(layout: FormLayout, free: Mapping[str, str]) -> FormLayout:
    """The layout with these texts in its free cells, by name."""
    cells = tuple(replace(cell, text=free.get(cell.name, cell.text)) for cell in layout.free)
    return replace(layout, free=cells)


def _add_lists(book: Workbook, layout: FormLayout) -> Mapping[tuple[str, ...], str]:
    """Choices that a validation cannot hold stand on a hidden sheet; choices -> name of their range."""
    long = dict.fromkeys(
        choices_of(cell.input)
        for cell in layout.inputs
        if cell.input.kind is InputKind.CHOICE and not fits_inline(choices_of(cell.input))
    )
    if not long:
        return {}
    sheet = book.add_worksheet(LISTS_SHEET)
    lists = {}
    for column, choices in enumerate(long):
        for row, choice in enumerate(choices):
            numeral = numerals.parse(choice)
            if numeral.kind is numerals.NumeralKind.NUMBER and numeral.value is not None:
                sheet.write_number(row, column, float(numeral.value))
            else:
                sheet.write_string(row, column, choice)
        name = f"danh_muc_{column + 1}"
        letter = chr(ord("A") + column)
        book.define_name(name, f"={LISTS_SHEET}!${letter}$1:${letter}${len(choices)}")
        lists[choices] = name
    sheet.very_hidden()
    return lists


def _add_identity(book: Workbook, layout: FormLayout, plan: Plan, key: bytes) -> None:
    sheet = book.add_worksheet(META_SHEET)
    text = book.add_format({"num_format": "@"})
    stated = fields(layout.identity, key)
    for row, (name, value) in enumerate(stated.items()):
        sheet.write_string(row, 0, name, text)
        if value:
            sheet.write_string(row, 1, value, text)
            book.set_custom_property(PROPERTY_PREFIX + name, value, "text")
    for row, (name, value) in enumerate(rule_lines(layout.identity).items(), start=len(stated)):
        sheet.write_string(row, 0, name, text)
        sheet.write_string(row, 1, value, text)
    hide(sheet)
    heading = title(plan, layout.kind, layout.identity.phase)
    book.set_properties(
        {"title": heading, "subject": layout.agency.name, "author": plan.info.block, "created": CREATED}
    )
