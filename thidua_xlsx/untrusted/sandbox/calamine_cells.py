"""Cells of .xls, .ods and .xlsb by python-calamine, with the marks it does not tell. In the confined process.

calamine gives values only: it shows a formula's stored result as if it were typed (in .xls a text result even
as 0), leaves error values blank, and says nothing of number formats. `marks_…` read those from the file.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from .worker import PasswordWantedError

_FIRST_DAY = datetime(1899, 12, 30)  # noqa: DTZ001 - a spreadsheet's days have no zone
_MOST_TEXT = 16_000_000
"""Characters of all cells together."""


@dataclass
class Marks:
    """What else is known of the cells of one sheet, by 0-based (row, column)."""

    formulas: dict[tuple[int, int], str] = field(default_factory=dict)
    """Text of the formula without "=", or "…" where the format keeps it in a form that is not read."""
    errors: set[tuple[int, int]] = field(default_factory=set)
    formats: dict[tuple[int, int], str] = field(default_factory=dict)
    fonts: dict[tuple[int, int], str] = field(default_factory=dict)
    """Names of the fonts, where the format tells them."""


def cells(
    data: bytes, kind: str, built_in: dict[str, str], sheets: int, rows: int, columns: int, most: int
) -> tuple[Any, bytes]:
    """Every sheet: its cells `[row, column, type, raw, formula, format, font]`, merges, and cells left out.

    `kind`: "xls", "ods" or "xlsb"; `built_in`: number formats that are meant by number alone. Beyond `sheets`
    or `most` cells of all sheets MemoryError is raised; cells beyond `rows` and `columns` are counted.
    """
    import python_calamine

    marks = _marks(data, kind, built_in)
    try:
        book = python_calamine.load_workbook(io.BytesIO(data))
    except python_calamine.PasswordError as error:
        raise PasswordWantedError from error
    listed = [sheet for sheet in book.sheets_metadata if str(sheet.typ).endswith("WorkSheet")]
    if len(listed) > sheets:
        raise MemoryError
    told, text = [], 0
    for meta in listed:
        sheet, marked = book.get_sheet_by_name(meta.name), marks[meta.name]
        found, beyond = [], 0
        for at, value in _filled(sheet, marked):
            if at[0] >= rows or at[1] >= columns:
                beyond += 1
                continue
            told_of_it = _cell(value, at, marked)
            text += len(told_of_it[1])
            most -= 1
            if most < 0 or text > _MOST_TEXT:
                raise MemoryError
            found.append([*at, *told_of_it, marked.fonts.get(at, "")])
        hidden = not str(meta.visible).endswith(".Visible")
        merges = sheet.merged_cell_ranges or []
        told.append({"name": meta.name, "hidden": hidden, "cells": found, "merges": merges, "beyond": beyond})
    return told, b""


def _marks(data: bytes, kind: str, built_in: Mapping[str, str]) -> Mapping[str, Marks]:
    if kind == "ods":
        from .ods_metadata import marks as of_ods

        return of_ods(data)
    if kind == "xls":
        from .xls_metadata import marks
    else:
        from .xlsb_metadata import marks
    return marks(data, built_in)


def _filled(sheet: Any, marks: Marks) -> Iterator[tuple[tuple[int, int], Any]]:
    """Cells that hold something, in order; formulas and errors whose value is not told come as ""."""
    unseen = marks.formulas.keys() | marks.errors
    if sheet.start is not None:
        # Rows are counted from the top and columns from the left, whatever the first filled cell is.
        for row, values in enumerate(sheet.iter_rows()):
            for column, value in enumerate(values):
                if value != "" or (row, column) in unseen:
                    unseen.discard((row, column))
                    yield (row, column), value
    for at in sorted(unseen):
        yield at, ""


def _cell(value: Any, at: tuple[int, int], marks: Marks) -> tuple[str, str, str | None, str]:
    """Type, raw text, formula and number format of a cell."""
    formula = marks.formulas.get(at)
    known = marks.formats.get(at, "")
    if at in marks.errors:
        return "error", str(value) or "#N/A", formula, known
    if isinstance(value, bool):
        return "boolean", "1" if value else "0", formula, known
    if isinstance(value, int | float):
        return *_number(value), formula, known
    if isinstance(value, str):
        return "text" if value else "blank", value, formula, known
    return "number", _serial(value), formula, known or "yyyy-mm-dd"


def _number(value: float) -> tuple[str, str]:
    """The number at 15 significant digits, which is all that a spreadsheet shows and compares."""
    if isinstance(value, float) and (value != value or value in (float("inf"), float("-inf"))):
        return "error", "#NUM!"
    return "number", format(Decimal(format(value, ".15g")), "f") if abs(value) < 1e20 else repr(value)


def _serial(value: date | datetime | time | timedelta) -> str:
    """Days since 30 December 1899, as a spreadsheet stores a date."""
    if isinstance(value, timedelta):
        span = value
    elif isinstance(value, time):
        span = timedelta(hours=value.hour, minutes=value.minute, seconds=value.second)
    elif isinstance(value, datetime):
        span = value.replace(tzinfo=None) - _FIRST_DAY
    else:
        span = datetime(value.year, value.month, value.day) - _FIRST_DAY  # noqa: DTZ001
    return _number(span / timedelta(days=1))[1]
