"""Declared sheets -> a workbook that a secretary can fill: headings, notes, drop-downs, print set-up.

The bytes depend on the content alone: no clock, no user name, fixed zip times.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from ...model import PointRange
from ...xlsx_kit.palette import FONT
from ...xlsx_kit.row_height import book_height
from ...xlsx_kit.writer import CREATED, open_book
from .data_validation import choose, name_lists
from .formats import Look, print_setup
from .guide_sheet import write_guide
from .schema import Column, SheetSpec

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

LAST_ROW = 1000
"""Drop-downs and borders reach down to this row."""


@dataclass(frozen=True, slots=True)
class Item:
    """One row of a sheet of entries."""

    column: Column
    value: object = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class BookContent:
    """What stands in the data sheets: rows by sheet name, values by attribute. Nothing for a blank season.

    `lists` are codes of another workbook to choose from, by the name of their sheet.
    """

    rows: Mapping[str, Sequence[Mapping[str, object]]] = field(default_factory=dict)
    items: Sequence[Item] = ()
    lists: Mapping[str, Sequence[str]] = field(default_factory=dict)


def items_of(
    spec: SheetSpec, values: Mapping[str, object], notes: Sequence[tuple[str, str]] = ()
) -> list[Item]:
    """The entries in declared order, each at least once; the notes of an entry stand on its rows in turn."""
    items: list[Item] = []
    for column in spec.items:
        value = values.get(column.attribute)
        own: Sequence[object] = value if column.repeats and isinstance(value, tuple) else (value,)
        said = [note for heading, note in notes if heading == column.heading]
        for place in range(max(1, len(own), len(said))):
            given = own[place] if place < len(own) else None
            items.append(Item(column, given, said[place] if place < len(said) else ""))
    return items


def write_book(path: Path, specs: tuple[SheetSpec, ...], title: str, content: BookContent | None) -> None:
    """Write every declared sheet, with the content's rows, and the sheet `Hướng dẫn`. Overwrites `path`."""
    made = BytesIO()
    with open_book(made, font_size=None) as book:
        book.set_properties({"title": title, "author": "", "created": CREATED})
        look = Look(book)
        name_lists(book, specs)
        sheets = [(spec, book.add_worksheet(spec.name)) for spec in specs]
        for spec, sheet in sheets:
            _write_sheet(sheet, spec, look, content or BookContent())
        guide = write_guide(book, specs, look, title)
        (guide if content is None else sheets[0][1]).activate()
    path.write_bytes(made.getvalue())


def _write_sheet(sheet: Worksheet, spec: SheetSpec, look: Look, content: BookContent) -> None:
    sheet.freeze_panes(1, 1)
    print_setup(sheet, spec.name)
    for place, column in enumerate(spec.columns):
        sheet.set_column(place, place, column.width, look.column(column))
        sheet.write_string(0, place, column.heading, look.heading)
    sheet.set_row(0, book_height((column.heading, column.width - 1) for column in spec.columns))
    for place, column in enumerate(spec.columns):
        _comment(sheet, 0, place, column.full_note)
    if spec.items:
        items = content.items or _blank_items(spec)
        for row, item in enumerate(items, start=1):
            _write_item(sheet, row, item, spec, look, content)
        return
    for place, column in enumerate(spec.columns):
        choose(sheet, 1, LAST_ROW, place, column, content.lists)
    for row, values in enumerate(content.rows.get(spec.name, ()), start=1):
        texts = [(_text(column, values.get(column.attribute)), column.width) for column in spec.columns]
        sheet.set_row(row, book_height(texts))
        for place, column in enumerate(spec.columns):
            _write_value(sheet, row, place, column, values.get(column.attribute), look.cell(column))
    look.rule_rows(sheet, LAST_ROW, len(spec.columns))


def _blank_items(spec: SheetSpec) -> list[Item]:
    """Entries to be filled in: each says nothing yet, not even that there is nothing."""
    return items_of(spec, {column.attribute: column.default for column in spec.items if column.nothing})


def _write_item(
    sheet: Worksheet, row: int, item: Item, spec: SheetSpec, look: Look, content: BookContent
) -> None:
    texts = ("", _text(item.column, item.value), item.note)
    widths = (column.width for column in spec.columns)
    sheet.set_row(row, book_height(zip(texts, widths, strict=False)))
    sheet.write_string(row, 0, item.column.heading, look.item)
    _comment(sheet, row, 0, item.column.full_note)
    choose(sheet, row, row, 1, item.column, content.lists)
    sheet.write_blank(row, 1, None, look.entry(item.column))
    _write_value(sheet, row, 1, item.column, item.value, look.entry(item.column))
    if len(spec.columns) > 2:
        sheet.write_string(row, 2, item.note, look.note)


def _comment(sheet: Worksheet, row: int, place: int, text: str) -> None:
    height = 24 + 18 * (1 + len(text) // 38)
    sheet.write_comment(
        row,
        place,
        text,
        {"author": "thidua", "width": 260, "height": height, "font_name": FONT, "font_size": 10},
    )


def _write_value(
    sheet: Worksheet, row: int, place: int, column: Column, value: object, style: Format
) -> None:
    """The value in its kind's own type; an empty ruled cell where there is nothing to write."""
    text = _text(column, value)
    if isinstance(value, PointRange) and value.plain:
        value = value.least
    if not text:
        sheet.write_blank(row, place, None, style)
    elif isinstance(value, Decimal | int) and not isinstance(value, bool):
        sheet.write_number(row, place, float(value), style)
    elif isinstance(value, date):
        sheet.write_datetime(row, place, datetime(value.year, value.month, value.day), style)  # noqa: DTZ001
    else:
        sheet.write_string(row, place, text, style)


def _text(column: Column, value: object) -> str:
    """What the cell shows: "" for a blank, and for a default that goes without saying."""
    silent = value is not None and value == column.default and not column.always
    return "" if silent else column.show(value)
