"""Numbers as people type them, and numbers as Excel stores them. The one strict parser of the house.

Nothing here guesses: what can be read in two ways is AMBIGUOUS, what is not certainly a number is none.
`float` is never used; neither are `int()` and `Decimal()` on unchecked text, which read "8_5" as 85.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Context, Decimal
from enum import Enum

from .blanks import shows_nothing
from .text_folding import ZERO_WIDTH, fold


class NumeralKind(Enum):
    """What a text is, as a number."""

    NUMBER = "number"
    UNIT = "unit"
    """A number with something behind it, "9,5đ": `value` is the reading to propose, not a value to use."""
    AMBIGUOUS = "ambiguous"
    """"1.000": one thousand in Vietnam, one point nought in England. `readings` holds both."""
    NOT_A_NUMBER = "not a number"
    BLANK = "blank"
    NOT_APPLICABLE = "not applicable"


@dataclass(frozen=True, slots=True)
class Numeral:
    """A parsed text.

    `value` for NUMBER and UNIT; `readings` for AMBIGUOUS, the greater first; `rest` is what stands behind the
    figure ("đ"); `reason` says for machines why a NOT_A_NUMBER is none.
    """

    kind: NumeralKind
    value: Decimal | None = None
    readings: tuple[Decimal, ...] = ()
    rest: str = ""
    reason: str = ""


_WIDE = {0xFF10 + digit: ord("0") + digit for digit in range(10)} | {
    0xFF0C: ",",
    0xFF0E: ".",
    0xFF05: "%",
    0xFF0D: "-",
    0x2212: "-",
    0x2013: "-",
}
# An explicit table, not NFKC, which makes 81/2 of "8½".
_AS_ASCII = ZERO_WIDTH | _WIDE

_PLAIN = re.compile(r"([0-9]+)(?:[.,]([0-9]+))?")
_GROUPED = re.compile(r"[1-9][0-9]{0,2}(?:(?:\.[0-9]{3})+(?:,([0-9]+))?|(?:,[0-9]{3})+(?:\.([0-9]+))?)")
_WITH_UNIT = re.compile(r"(-?[0-9][0-9.,]*?)\s*((?:[^\W\d_]|[%‰(])[^\d_]*)")
_MOST_DIGITS = 15
"""Significant digits that Excel stores, shows and compares."""

# First match names the reason.
_REASONS = (
    ("bidi", re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")),
    ("formula", re.compile(r"^[=@]")),
    ("underscore", re.compile(r"[0-9]_[0-9]")),
    ("exponent", re.compile(r"[0-9]\s*[eE]\s*[+-]?\s*[0-9]")),
    ("date", re.compile(r"[0-9]\s*[/-]\s*[0-9]+\s*[/-]\s*[0-9]")),
    ("fraction", re.compile(r"[0-9]\s*/\s*[0-9]|[¼½¾⅐-⅞]")),
    ("range", re.compile(r"[0-9]\s*(?:[-~÷—]|đến)\s*[0-9]")),
    ("arithmetic", re.compile(r"[0-9]\s*[+*x×]\s*[0-9]")),
    ("space", re.compile(r"^-?[0-9.,]+(?:\s+[0-9.,]+)+$")),
    ("sign", re.compile(r"^[+-]{1,2}\s*[0-9]|[0-9]\s*[+-]$")),
    ("long", re.compile(r"^-?(?:[0-9][.,]?){16,}$")),
    ("separators", re.compile(r"^-?[0-9.,]*[0-9][0-9.,]*$")),
)


def parse(text: str) -> Numeral:
    """What the text says as a number. Never raises.

    "9,5" and "9.5" are nine and a half; a separator with exactly three digits behind it and a possible
    group of thousands before it is AMBIGUOUS; "-5" is a number (that it is below 0 is for the checks to say).
    Blanks, zero-width characters, a leading apostrophe and full-width forms do not matter.
    """
    tidy = " ".join(text.translate(_AS_ASCII).split()).lstrip("'‘’").strip()
    if shows_nothing(tidy):
        return Numeral(NumeralKind.BLANK)
    if fold(tidy.strip("()")) == "khong ap dung":
        return Numeral(NumeralKind.NOT_APPLICABLE)
    if numeral := _figure(tidy, ""):
        return numeral
    match = _WITH_UNIT.fullmatch(tidy)
    if match and not any(map(str.isnumeric, match[2])) and (numeral := _figure(match[1], match[2])):
        return numeral
    return Numeral(NumeralKind.NOT_A_NUMBER, reason=_reason(tidy))


def _figure(figure: str, rest: str) -> Numeral | None:
    """A bare figure, with what stands behind it; None when it is none."""
    digits = figure.removeprefix("-")
    sign = "-" if digits != figure else ""
    if sum(map(str.isdigit, digits.lstrip("0.,"))) > _MOST_DIGITS:
        return None
    plain, grouped = _PLAIN.fullmatch(digits), _GROUPED.fullmatch(digits)
    readings = []
    if grouped:
        part = grouped[1] or grouped[2] or ""
        whole = digits[: len(digits) - len(part)]
        readings.append(canonical(Decimal(f"{sign}{re.sub('[.,]', '', whole)}.{part or 0}")))
    if plain:
        readings.append(canonical(Decimal(f"{sign}{plain[1]}.{plain[2] or 0}")))
    if len(readings) == 2:
        return Numeral(NumeralKind.AMBIGUOUS, readings=tuple(readings), rest=rest)
    if readings:
        return Numeral(NumeralKind.UNIT if rest else NumeralKind.NUMBER, readings[0], rest=rest)
    return None


def _reason(text: str) -> str:
    """Why the text is no number: a word for machines."""
    for reason, pattern in _REASONS:
        if pattern.search(text):
            return reason
    if any(char.isnumeric() and not char.isascii() for char in text):
        return "digits"
    if any(unicodedata.category(char) == "Cc" for char in text):
        return "control"
    return "text"


_SHORT = re.compile(r"(?:0|[1-9][0-9]{0,6})(?:\.[0-9]{0,6}[1-9])?", re.ASCII)
_XML_NUMBER = re.compile(r"[+-]?[0-9]{1,40}(?:\.[0-9]{1,40})?(?:[eE][+-]?[0-9]{1,3})?", re.ASCII)
_AS_EXCEL = Context(prec=_MOST_DIGITS, rounding=ROUND_HALF_EVEN)
_EXACT = Context(prec=80)
_LARGEST, _SMALLEST = 14, -20
"""Powers of ten between which a cell's number is believed."""


def from_xml(raw: str) -> Decimal | None:
    """The number of a cell's XML text at Excel's 15 significant digits: 8.4999999999999996 is 8.5.

    A plain decimal, never with an exponent. None when the text is no number ("8_5", "٨", "NaN") or its size
    is absurd: 1e15 and above, or not 0 and below 1e-20.
    """
    if _SHORT.fullmatch(raw):  # as nearly all are
        return Decimal(raw)
    if not _XML_NUMBER.fullmatch(raw):
        return None
    value = _AS_EXCEL.create_decimal(raw)
    if value and not _SMALLEST <= value.adjusted() <= _LARGEST:
        return None
    return canonical(value)


def canonical(value: Decimal) -> Decimal:
    """The same number stored one way: no positive exponent, no trailing zeros, no minus zero."""
    return Decimal(point(value))


def point(value: Decimal) -> str:
    """The number as machines write it, in JSON and formulas: "985.5". No trailing zeros, no exponent."""
    if not value:
        return "0"
    text = f"{value:f}"
    return text.rstrip("0").removesuffix(".") if "." in text else text


def round_half_up(value: Decimal, places: int) -> Decimal:
    """Rounded to that many decimals, halves away from zero as Excel does: 2.675 at 2 places is 2.68."""
    return canonical(value.quantize(Decimal(10) ** -places, ROUND_HALF_UP, _EXACT))


def show(value: Decimal, places: int | None = None) -> str:
    """The number as Vietnam writes it: "9,5". No grouping, no trailing zeros, never an exponent.

    With `places`, rounded half up and always with that many decimals: show(Decimal("9.5"), 2) is "9,50".
    """
    if places is None:
        return point(value).replace(".", ",")
    return f"{round_half_up(value, places):.{places}f}".replace(".", ",")
