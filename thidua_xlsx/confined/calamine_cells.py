"""Cells of .xls, .ods and .xlsb: values by python-calamine, the rest from the file itself.

calamine gives values only: it shows a formula's stored result as if it were typed (in .xls a text result even
as 0), leaves error values blank, and says nothing of number formats. `…_metadata` read those.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from .password import PasswordWantedError
from .sheet_metadata import Place, SheetMetadata

_FIRST_DAY = datetime(1899, 12, 30)  # noqa: DTZ001 - a spreadsheet's days have no zone
_MOST_TEXT = 16_000_000
"""Characters of all cells together."""


def cells(
    data: bytes, kind: str, built_in: dict[str, str], sheets: int, rows: int, columns: int, most: int
) -> tuple[Any, bytes]:
    """Every sheet: its cells `[row, column, type, raw, formula, format, font]`, merges, and cells left out.

    `kind`: "xls", "ods" or "xlsb"; `built_in`: number formats that are meant by number alone. Beyond `sheets`
    or `most` cells of all sheets MemoryError is raised; cells beyond `rows` and `columns` are counted.
    """
    import python_calamine

    by_sheet = _metadata(data, kind, built_in)
    try:
        book = python_calamine.load_workbook(io.BytesIO(data))
    except python_calamine.PasswordError as error:
        raise PasswordWantedError from error
    listed = [sheet for sheet in book.sheets_metadata if str(sheet.typ).endswith("WorkSheet")]
    if len(listed) > sheets:
        raise MemoryError
    answer, characters = [], 0
    for tab in listed:
        sheet, metadata = book.get_sheet_by_name(tab.name), by_sheet[tab.name]
        kept, beyond = [], 0
        for place, value in _filled(sheet, metadata):
            if place[0] >= rows or place[1] >= columns:
                beyond += 1
                continue
            cell = _cell(value, place, metadata)
            characters += len(cell[1])
            most -= 1
            if most < 0 or characters > _MOST_TEXT:
                raise MemoryError
            kept.append([*place, *cell, metadata.fonts.get(place, "")])
        hidden = not str(tab.visible).endswith(".Visible")
        merges = sheet.merged_cell_ranges or []
        answer.append({"name": tab.name, "hidden": hidden, "cells": kept, "merges": merges, "beyond": beyond})
    return answer, b""


def _metadata(data: bytes, kind: str, built_in: Mapping[str, str]) -> Mapping[str, SheetMetadata]:
    """By name of the sheet."""
    if kind == "ods":
        from .ods_metadata import ods_metadata

        return ods_metadata(data)
    if kind == "xls":
        from .xls_metadata import xls_metadata

        return xls_metadata(data, built_in)
    from .xlsb_metadata import xlsb_metadata

    return xlsb_metadata(data, built_in)


def _filled(sheet: Any, metadata: SheetMetadata) -> Iterator[tuple[Place, Any]]:
    """Cells that hold something, in order; formulas and errors whose value is not told come as ""."""
    unseen = metadata.formulas.keys() | metadata.errors
    if sheet.start is not None:
        # Rows are counted from the top and columns from the left, whatever the first filled cell is.
        for row, values in enumerate(sheet.iter_rows()):
            for column, value in enumerate(values):
                if value != "" or (row, column) in unseen:
                    unseen.discard((row, column))
                    yield (row, column), value
    for place in sorted(unseen):
        yield place, ""


def _cell(value: Any, place: Place, metadata: SheetMetadata) -> tuple[str, str, str | None, str]:
    """Type, raw text, formula and number format of a cell."""
    formula = metadata.formulas.get(place)
    known = metadata.formats.get(place, "")
    if place in metadata.errors:
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
