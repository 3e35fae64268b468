"""Dates and codes that Excel keeps as numbers, as their cells show them.

10/5 typed into an evidence cell becomes a date that shows 10-May; 00123 a number that its format shows so.
Who reads the printed form sees that text, so it is what the evidence says.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal

from ....model import Cell, CellType
from ....number_formats import Shown, how_shown
from ....vietnamese import dates, numerals

_FIRST_DAY = date(1899, 12, 30)
_LAST_SERIAL = 2_958_465
_SINCE_1904 = 1462
"""Days from 1899-12-30 to 1904-01-01."""
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_PART = re.compile(r"dd?|m{1,3}|yyyy|yy|[-/. ]")
_BY_LOCALE = "mm-dd-yy"
"""Built-in format 14: each Excel shows it as its country writes dates."""
_LOCALE = re.compile(r"\[[^\]]*\]")
_ZEROS = re.compile(r"0{2,15}")


def counted_from_1900(cell: Cell) -> Cell:
    """A date of a workbook that counts from 1904 on, with the serial that the day has in other workbooks."""
    value = numerals.from_xml(cell.raw) if cell.type is CellType.NUMBER else None
    if value is None or how_shown(value, cell.number_format)[0] is not Shown.DATE:
        return cell
    return cell._replace(raw=str(value + _SINCE_1904))


def day_of(value: Decimal) -> date | None:
    """The day of a serial number; None beyond Excel's last."""
    serial = int(value)
    return _FIRST_DAY + timedelta(days=serial) if 0 < serial <= _LAST_SERIAL else None


def as_shown(value: Decimal, number_format: str) -> str | None:
    """What the cell shows: a date, or a whole number with leading zeros; None for other numbers.

    A format with more than day, month and year is shown as the whole date.
    """
    if _ZEROS.fullmatch(number_format) and value >= 0 and value == value.to_integral_value():
        return str(int(value)).zfill(len(number_format))
    if how_shown(value, number_format)[0] is not Shown.DATE:
        return None
    day = day_of(value)
    if day is None:
        return numerals.show(value)
    code = _LOCALE.sub("", number_format.partition(";")[0]).replace("\\", "").lower()
    parts = _PART.findall(code)
    if code == _BY_LOCALE or "".join(parts) != code:
        return dates.show(day)
    return "".join(_part(day, part) for part in parts)


def _part(day: date, part: str) -> str:
    texts = {
        "d": str(day.day),
        "dd": f"{day.day:02}",
        "m": str(day.month),
        "mm": f"{day.month:02}",
        "mmm": _MONTHS[day.month - 1],
        "yy": f"{day.year % 100:02}",
        "yyyy": f"{day.year:04}",
    }
    return texts.get(part, part)
