"""Filters that templates may use: `{{ tong | bang_chu }}`. What they cannot read they leave as it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from ..vietnamese import dates, end_punctuation, number_words
from ..vietnamese.numerals import NumeralKind, parse, show


def number(value: object) -> str:
    """A number with a decimal comma: 985.5 -> "985,5"."""
    figure = _figure(value)
    return str(value) if figure is None else show(figure)


def number_in_words(value: object) -> str:
    """ "102,5" -> "một trăm linh hai phẩy năm"."""
    figure = _figure(value)
    return str(value) if figure is None else number_words.number(figure)


def number_in_words_southern(value: object) -> str:
    """As `bang_chu`, with "lẻ" for "linh": "một trăm lẻ hai"."""
    figure = _figure(value)
    return str(value) if figure is None else number_words.number(figure, "lẻ")


def date_in_words(value: object) -> str:
    """ "07/05/2013" -> "ngày 07 tháng 5 năm 2013"."""
    day = dates.parse(str(value))
    return str(value) if day is None else dates.in_words(day)


def rank_in_words(value: object) -> str:
    """ "1" -> "nhất", "2" -> "nhì"."""
    figure = _figure(value)
    whole = figure is not None and figure == figure.to_integral_value() and figure > 0
    return number_words.rank(int(figure)) if figure is not None and whole else str(value)


def capitals(value: object) -> str:
    """Capital letters."""
    return str(value).upper()


def opening(value: object) -> str:
    """First letter a capital."""
    text = str(value)
    return text[:1].upper() + text[1:]


def ended(value: object, last: object = True) -> str:
    """One end mark and never two: a full stop; in a list (`ket(loop.last)`) a semicolon but at the last."""
    return end_punctuation.ended(str(value), last=bool(last))


FILTERS: Mapping[str, Callable[..., str]] = {
    "so": number,
    "bang_chu": number_in_words,
    "bang_chu_le": number_in_words_southern,
    "ngay_chu": date_in_words,
    "hang_chu": rank_in_words,
    "chu_hoa": capitals,
    "hoa_dau": opening,
    "ket": ended,
}
"""Name in the template -> filter. Besides these, Jinja's own filters work."""


def _figure(value: object) -> Decimal | None:
    """The number meant, or None. A finished figure has no thousands, so "1,000" cannot be meant twice."""
    if isinstance(value, Decimal | int):
        return Decimal(value)
    numeral = parse(str(value))
    if numeral.kind is NumeralKind.AMBIGUOUS:
        return numeral.readings[-1]
    return numeral.value if numeral.kind is NumeralKind.NUMBER else None
