"""A score as a number cell, or as a number typed into a text cell -> a value, or none with the reason."""

from __future__ import annotations

import re
from decimal import Decimal

from .... import safe_text
from ....catalogue import cell_contents, entry_checks
from ....model import Absent, Cell, Fault, Input, InputField
from ....model.cells import UNKNOWN_FORMAT
from ....number_formats import Shown, how_shown, shows_text
from ....vietnamese import dates, numerals
from ....vietnamese.numerals import NumeralKind
from .cell_value import Read, fault, not_applicable, refused
from .shown_dates import day_of

EXAMPLE = "9,5"
"""The example of a number, where nothing better can be proposed."""

_DAY_MONTH = re.compile(r"([0-9]{1,2}) ?/ ?([0-9]{1,2})(?: ?/ ?[0-9]{2})?")
_DAYS, _MONTHS = 31, 12
_FIRST_YEAR = 366
_ABSURD_SHARE = Decimal(10)
_ONE = Decimal(1)
_HUNDRED = Decimal(100)


def number_cell(cell: Cell, asked: Input, item: str) -> Read:
    """A number as stored, unless its format shows the reader another one."""
    value = numerals.from_xml(cell.raw)
    if value is None:
        return refused(cell, cell_contents.INVALID_NUMBER, text=safe_text.quote(cell.raw), item=item)
    if cell.number_format == UNKNOWN_FORMAT and _typed_as_fraction(value, asked, item):
        first, second = numerals.show(value * _HUNDRED), numerals.show(value)
        return refused(
            cell, cell_contents.AMBIGUOUS_NUMBER, text=second, first=first, second=second, item=item
        )
    if cell.number_format == "General":
        return Read(value, cell.raw, _typed_as_fraction(value, asked, item))
    shown, rounded = how_shown(value, cell.number_format)
    if shown is Shown.DATE:
        day, guess = as_date(value)
        return refused(cell, cell_contents.DATE_NOT_NUMBER, shown=day, guess=guess, item=item)
    if shown is Shown.ANOTHER:
        return refused(
            cell,
            cell_contents.MISLEADING_NUMBER_FORMAT,
            value=numerals.show(value),
            format=safe_text.quote(cell.number_format),
            item=item,
        )
    read = Read(value, cell.raw, _typed_as_fraction(value, asked, item))
    if shown is Shown.PERCENT:
        read = _percent(cell, value, asked, item)
    if rounded and isinstance(read.value, Decimal):
        told = {
            "value": numerals.show(read.value),
            "format": safe_text.quote(cell.number_format),
            "item": item,
        }
        read = Read(read.value, read.raw, (*read.faults, fault(cell_contents.ROUNDED_DISPLAY, **told)))
    return read


def _percent(cell: Cell, value: Decimal, asked: Input, item: str) -> Read:
    """0.85 in a percent-formatted cell shows 85 %: that is 85, where a percentage is asked for."""
    percent = numerals.canonical(value * _HUNDRED)
    shown, stored = numerals.show(percent), numerals.show(value)
    if asked.field is not InputField.PERCENT:
        return refused(cell, cell_contents.AMBIGUOUS_PERCENT, first=shown, second=stored, item=item)
    if value > _ABSURD_SHARE:
        return refused(
            cell, cell_contents.AMBIGUOUS_NUMBER, text=f"{shown}%", first=shown, second=stored, item=item
        )
    return Read(
        percent, cell.raw, (fault(cell_contents.PERCENT_FORMAT, shown=f"{shown}%", value=shown, item=item),)
    )


def _typed_as_fraction(value: Decimal, asked: Input, item: str) -> tuple[Fault, ...]:
    """0.85 in a plain cell is 0.85 %, and 0.96 is below every bound from 90 on: hardly ever meant."""
    if not 0 < value <= _ONE:
        return ()
    meant = numerals.show(value * _HUNDRED)
    if asked.bounds_from is not None:
        bound = numerals.show(asked.bounds_from)
        return (
            fault(
                entry_checks.FRACTION_AGAINST_BOUNDS,
                value=numerals.show(value),
                bound=bound,
                meant=meant,
                item=item,
            ),
        )
    if asked.field is not InputField.PERCENT:
        return ()
    return (fault(entry_checks.SMALL_PERCENTAGE, value=numerals.show(value), meant=meant, item=item),)


def as_date(value: Decimal) -> tuple[str, str]:
    """The date that the cell shows, and what was probably typed. Small numbers were typed as they are."""
    day = day_of(value)
    if day is None:
        return numerals.show(value), numerals.show(value)
    if int(value) <= _FIRST_YEAR:
        return dates.show(day), numerals.show(value)
    return dates.show(day), f"{day.day}/{day.month}"


def typed_number(cell: Cell, asked: Input, item: str) -> Read:
    """A number typed as text, by the one strict parser, unless its format shows the reader another text."""
    if not shows_text(cell.number_format):
        shown = {"value": safe_text.quote(cell.raw), "format": safe_text.quote(cell.number_format)}
        return refused(cell, cell_contents.MISLEADING_NUMBER_FORMAT, **shown, item=item)
    numeral = numerals.parse(cell.raw)
    text = safe_text.quote(cell.raw)
    if numeral.kind is NumeralKind.BLANK:
        return Read(Absent.BLANK, cell.raw)
    if numeral.kind is NumeralKind.NOT_APPLICABLE:
        return not_applicable(cell, asked, item)
    if numeral.kind is NumeralKind.AMBIGUOUS:
        first, second = (numerals.show(reading) for reading in numeral.readings[:2])
        return refused(cell, cell_contents.AMBIGUOUS_NUMBER, text=text, first=first, second=second, item=item)
    percent = asked.field is InputField.PERCENT and numeral.rest == "%"
    if numeral.value is not None and (numeral.kind is NumeralKind.NUMBER or percent):
        value = numeral.value
        told = fault(cell_contents.NUMBER_TYPED_AS_TEXT, text=text, value=numerals.show(value), item=item)
        more = () if percent else _typed_as_fraction(value, asked, item)
        return Read(value, cell.raw, (told, *more))
    if numeral.value is not None:
        return refused(
            cell, cell_contents.NOT_A_NUMBER, text=text, example=numerals.show(numeral.value), item=item
        )
    tidy = safe_text.tidy(cell.raw)
    if day := dates.parse(tidy):
        return refused(
            cell, cell_contents.DATE_NOT_NUMBER, shown=text, guess=f"{day.day}/{day.month}", item=item
        )
    typed = _DAY_MONTH.fullmatch(tidy)
    if typed and 1 <= int(typed[1]) <= _DAYS and 1 <= int(typed[2]) <= _MONTHS:
        return refused(
            cell,
            cell_contents.DATE_NOT_NUMBER,
            shown=text,
            guess=f"{int(typed[1])}/{int(typed[2])}",
            item=item,
        )
    return refused(cell, cell_contents.NOT_A_NUMBER, text=text, example=EXAMPLE, item=item)
