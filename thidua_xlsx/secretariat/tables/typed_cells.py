"""A raw cell as the value its column declares, or a finding that says why not. Nothing is guessed."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import Enum

from ...catalogue.table_cells import TableSpecs
from ...findings import Finding, found
from ...model import PointRange, parts_of
from ...safe_text import quote
from ...vietnamese import dates, numerals, text_folding
from ...vietnamese.numerals import NumeralKind as NumeralKind
from .raw_grid import Raw
from .schema import Column, ColumnKind


class Faulty(Enum):
    """The one value of a cell that could not be read; the finding has been made."""

    FAULTY = "faulty"


FAULTY = Faulty.FAULTY


def convert(column: Column, raw: Raw, family: TableSpecs, findings: list[Finding]) -> object:
    """The typed value of a cell: None when blank, FAULTY when it could not be read (a finding is added)."""
    if raw.formula and raw.value is None:
        findings.append(found(family.formula_without_value, raw.at))
        return FAULTY
    if raw.error:
        findings.append(found(family.error_value, raw.at, value=quote(str(raw.value))))
        return FAULTY
    if raw.formula:
        findings.append(found(family.formula, raw.at, value=quote(_shown(raw.value))))
    if raw.value is None:
        return None
    for word in column.also:
        if isinstance(raw.value, str) and text_folding.same(raw.value, word.value):
            return word
    return _CONVERTERS[column.kind](column, raw, family, findings)


def _shown(value: object) -> str:
    match value:
        case bool():
            return "TRUE" if value else "FALSE"
        case Decimal():
            return numerals.show(value)
        case date():
            return dates.show(value)
    return str(value)


def _text(column: Column, raw: Raw, family: TableSpecs, findings: list[Finding]) -> object:
    return _with_zeros(_shown(raw.value), raw)


def _code(column: Column, raw: Raw, family: TableSpecs, findings: list[Finding]) -> object:
    """A code, exactly as shown. A number becomes the text of its digits with a point: 1.1."""
    if isinstance(raw.value, date):
        findings.append(
            found(family.code_became_date, raw.at, heading=column.heading, value=dates.show(raw.value))
        )
        return FAULTY
    text = numerals.point(raw.value) if isinstance(raw.value, Decimal) else _shown(raw.value)
    return _with_zeros(text, raw)


def _with_zeros(text: str, raw: Raw) -> str:
    """A whole number with the leading zeros that its cell shows: 1 of format 00 is 01."""
    return text.zfill(raw.digits) if isinstance(raw.value, Decimal) and text.isdigit() else text


_ITEM_BREAK = re.compile(r"[;\n]")


def _list(column: Column, raw: Raw, family: TableSpecs, findings: list[Finding]) -> object:
    whole = _code(column, raw, family, findings)
    if whole is FAULTY:
        return FAULTY
    items = (item.strip() for item in _ITEM_BREAK.split(str(whole)))
    return tuple(dict.fromkeys(item for item in items if item))


def _number(column: Column, raw: Raw, family: TableSpecs, findings: list[Finding]) -> object:
    number = _decimal(column, raw, family, findings)
    if not isinstance(number, Decimal):
        return number
    low = column.minimum
    if low is not None and (number < low or (column.above and number == low)):
        limits = (
            f"{'lớn hơn' if column.above else 'từ'} {numerals.show(low)}{'' if column.above else ' trở lên'}"
        )
        findings.append(
            found(
                family.out_of_range,
                raw.at,
                heading=column.heading,
                value=numerals.show(number),
                limits=limits,
            )
        )
        return FAULTY
    return number


def _decimal(column: Column, raw: Raw, family: TableSpecs, findings: list[Finding]) -> Decimal | Faulty:
    if isinstance(raw.value, Decimal):
        return raw.value
    return _numeral(column, raw, _shown(raw.value), family, findings)


def _numeral(
    column: Column, raw: Raw, text: str, family: TableSpecs, findings: list[Finding]
) -> Decimal | Faulty:
    """A number that is typed as text, or a part of one."""
    numeral = numerals.parse(text) if isinstance(raw.value, str) else None
    if numeral is not None and numeral.kind is NumeralKind.NUMBER and numeral.value is not None:
        return numeral.value
    if numeral is not None and numeral.kind is NumeralKind.AMBIGUOUS:
        readings = " hoặc ".join(map(numerals.show, numeral.readings))
        findings.append(
            found(
                family.ambiguous_number, raw.at, heading=column.heading, value=quote(text), readings=readings
            )
        )
        return FAULTY
    example = numeral.value if numeral is not None and numeral.value is not None else Decimal("9.5")
    findings.append(
        found(
            family.not_a_number,
            raw.at,
            heading=column.heading,
            value=quote(text),
            example=numerals.show(example),
        )
    )
    return FAULTY


def _range(column: Column, raw: Raw, family: TableSpecs, findings: list[Finding]) -> object:
    """A number, or bounds as plans print them."""
    parts = parts_of(raw.value) if isinstance(raw.value, str) else None
    if parts is None:
        number = _decimal(column, raw, family, findings)
        return PointRange(number) if isinstance(number, Decimal) else number
    lower, strict, upper, upper_strict = parts
    least, most = (
        None if text is None else _numeral(column, raw, text, family, findings) for text in (lower, upper)
    )
    if isinstance(least, Faulty) or isinstance(most, Faulty):
        return FAULTY
    return PointRange(least, strict, most, upper_strict)


def _percent(column: Column, raw: Raw, family: TableSpecs, findings: list[Finding]) -> object:
    """85 means 85 %; so does 0.85 in a cell of percent format."""
    number = _number(column, raw, family, findings)
    if raw.percent and isinstance(number, Decimal):
        number = numerals.canonical(number * 100)
        assert family.percent is not None  # declared by each workbook that has such columns
        findings.append(found(family.percent, raw.at, value=numerals.show(number)))
    return number


def _whole(column: Column, raw: Raw, family: TableSpecs, findings: list[Finding]) -> object:
    number = _number(column, raw, family, findings)
    if not isinstance(number, Decimal):
        return number
    if number != number.to_integral_value():
        findings.append(
            found(
                family.out_of_range,
                raw.at,
                heading=column.heading,
                value=numerals.show(number),
                limits="số nguyên",
            )
        )
        return FAULTY
    return int(number)


def _date(column: Column, raw: Raw, family: TableSpecs, findings: list[Finding]) -> object:
    if isinstance(raw.value, date):
        return raw.value
    day = dates.parse(raw.value) if isinstance(raw.value, str) else None
    if day is None:
        value = quote(_shown(raw.value))
        findings.append(found(family.not_a_date, raw.at, heading=column.heading, value=value))
        return FAULTY
    return day


def _word(column: Column, raw: Raw, family: TableSpecs, findings: list[Finding]) -> object:
    text = _shown(raw.value)
    for word in column.words or ():
        if text_folding.same(text, word.value):
            return word
    return _unknown_word(column, raw, family, findings)


def _yes_no(column: Column, raw: Raw, family: TableSpecs, findings: list[Finding]) -> object:
    if isinstance(raw.value, bool):
        return raw.value
    text = _shown(raw.value)
    if text_folding.same(text, column.yes) or text_folding.same(text, "có"):
        return True
    if text_folding.same(text, column.no) or text_folding.same(text, "không"):
        return False
    return _unknown_word(column, raw, family, findings)


def _unknown_word(column: Column, raw: Raw, family: TableSpecs, findings: list[Finding]) -> Faulty:
    text = _shown(raw.value)
    findings.append(
        found(
            family.unknown_word,
            raw.at,
            heading=column.heading,
            value=quote(text),
            choices=", ".join(column.choices),
        )
    )
    return FAULTY


_CONVERTERS: dict[ColumnKind, Callable[[Column, Raw, TableSpecs, list[Finding]], object]] = {
    ColumnKind.TEXT: _text,
    ColumnKind.LONG_TEXT: _text,
    ColumnKind.CODE: _code,
    ColumnKind.LIST: _list,
    ColumnKind.AGENCIES: _list,
    ColumnKind.NUMBER: _number,
    ColumnKind.PERCENT: _percent,
    ColumnKind.WHOLE: _whole,
    ColumnKind.RANGE: _range,
    ColumnKind.DATE: _date,
    ColumnKind.WORD: _word,
    ColumnKind.YES_NO: _yes_no,
}
