"""FormLayout -> workbook: guide, form, hidden lists and `_meta`, custom properties, one name per input."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import IO, TYPE_CHECKING

from ..form_layout import FormLayout
from ..form_layout.figures import figures
from ..form_layout.head import title
from ..model import InputKind, Plan, Slot, Value
from ..vietnamese import numerals
from .form_guide import add_guide
from .form_sheet import FormSheet
from .identity import META_SHEET, PROPERTY_PREFIX, fields
from .look import CREATED, Styles, open_book
from .validations import fits_inline

if TYPE_CHECKING:
    from xlsxwriter import Workbook

LISTS_SHEET = "_danh_muc"


def write_form(
    path: Path | IO[bytes],
    layout: FormLayout,
    plan: Plan,
    entries: Mapping[Slot, Value] | None = None,
    *,
    key: bytes,
    free: Mapping[str, str] | None = None,
) -> None:
    """Write the form of a layout, blank or with `entries`; formulas carry what they compute from them.

    `key` is the season's key, for the token; `free` are texts of the open cells outside the table, by name.
    The bytes depend on the arguments only. ValueError on a layout of another kind; OSError when the file
    cannot be written.
    """
    if layout.kind != "form":
        raise ValueError(f"not a form: {layout.kind}")
    write_layout(path, layout, plan, entries, key=key, free=free)


def write_layout(
    path: Path | IO[bytes],
    layout: FormLayout,
    plan: Plan,
    entries: Mapping[Slot, Value] | None = None,
    *,
    key: bytes,
    free: Mapping[str, str] | None = None,
) -> None:
    """Write the workbook of any layout; see `write_form`."""
    values = entries or {}
    book = open_book(path)
    styles = Styles(book)
    add_guide(book, styles, layout, plan)
    sheet = FormSheet(book, styles, layout, values, figures(layout, values))
    lists = _add_lists(book, layout)
    sheet.draw(free or {}, lists)
    _add_identity(book, layout, plan, key)
    book.close()


def _add_lists(book: Workbook, layout: FormLayout) -> Mapping[tuple[str, ...], str]:
    """Choices that a validation cannot hold stand on a hidden sheet; choices -> name of their range."""
    long = dict.fromkeys(
        cell.input.choices
        for cell in layout.inputs
        if cell.input.kind is InputKind.CHOICE and not fits_inline(cell.input.choices)
    )
    if not long:
        return {}
    sheet = book.add_worksheet(LISTS_SHEET)
    lists = {}
    for column, choices in enumerate(long):
        for row, choice in enumerate(choices):
            numeral = numerals.parse(choice)
            if numeral.kind is numerals.Kind.NUMBER and numeral.value is not None:
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
    for row, (name, value) in enumerate(fields(layout.identity, key).items()):
        sheet.write_string(row, 0, name, text)
        if value:
            sheet.write_string(row, 1, value, text)
            book.set_custom_property(PROPERTY_PREFIX + name, value, "text")
    sheet.protect()
    sheet.very_hidden()
    heading = title(plan, layout.kind, layout.identity.phase)
    book.set_properties(
        {"title": heading, "subject": layout.agency.name, "author": plan.info.block, "created": CREATED}
    )
