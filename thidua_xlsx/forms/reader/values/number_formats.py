"""What a number format makes of a number: does the signed print show the number that the file holds?"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum


class Shown(Enum):
    """How a cell of that format shows its number."""

    AS_IS = "as is"
    PERCENT = "percent"
    DATE = "date"
    ANOTHER = "another"
    """Digits of the format's own, scaled by thousands, or nothing at all."""


@dataclass(frozen=True, slots=True)
class _Section:
    """One of the (at most four) parts of a format between semicolons."""

    date: bool = False
    percent: bool = False
    own_digits: bool = False
    placeholders: bool = False
    scaled: bool = False
    places: int | None = None
    """Decimals shown; None = all of them (General, exponent, fraction)."""


_PLAIN = frozenset({"General", "@", "", "Standard", "GENERAL"})
# Quoted text, an escaped or repeated or skipped character, or a bracket: what does not act on the digits.
_LITERAL = re.compile(r'"([^"]*)"?|[\\_*](.)|\[([^\]]*)\]', re.DOTALL)
_ELAPSED = re.compile(r"[hms]+", re.IGNORECASE)
_CURRENCY = re.compile(r"\$([^-]*)")
_GENERAL = re.compile(r"general|standard", re.IGNORECASE)
_DATE_LETTERS = re.compile(r"[ymdhs]", re.IGNORECASE)
_ZERO = Decimal(0)


def how_shown(value: Decimal, code: str) -> tuple[Shown, bool]:
    """How a cell with number format `code` shows `value`, and whether with fewer decimals than it has."""
    if code in _PLAIN:
        return Shown.AS_IS, False
    sections = _sections(code)
    section = _section_for(value, sections)
    if any(part.date for part in sections):
        return Shown.DATE, False
    # A digit written into any section can stand beside the number: "7.00", or \\1 before 0.
    if any(part.own_digits for part in sections) or not section.placeholders or section.scaled:
        return Shown.ANOTHER, False
    places = section.places
    if section.percent:
        return Shown.PERCENT, places is not None and value != round(value, places + 2)
    return Shown.AS_IS, places is not None and value != round(value, places)


def _section_for(value: Decimal, sections: tuple[_Section, ...]) -> _Section:
    """Excel's choice: positive; negative; zero; text."""
    if value < _ZERO and len(sections) > 1:
        return sections[1]
    if value == _ZERO and len(sections) > 2:
        return sections[2]
    return sections[0]


def _sections(code: str) -> tuple[_Section, ...]:
    parts: list[str] = []
    start = 0
    for found in re.finditer(r'"[^"]*"?|[\\_*].|\[[^\]]*\]|;', code, re.DOTALL):
        if found.group() == ";":
            parts.append(code[start : found.start()])
            start = found.end()
    parts.append(code[start:])
    return tuple(_read_section(part) for part in parts)


def _read_section(part: str) -> _Section:
    own_digits = elapsed = False
    for found in _LITERAL.finditer(part):
        quoted, escaped, bracket = found.groups()
        if bracket is not None:
            currency = _CURRENCY.match(bracket)
            own_digits |= currency is not None and any(letter.isdigit() for letter in currency[1])
            elapsed |= _ELAPSED.fullmatch(bracket) is not None
        elif found.group()[0] not in "_":
            own_digits |= any(letter.isdigit() for letter in (quoted or escaped or ""))
    bare = _LITERAL.sub("", part)
    if _GENERAL.search(bare):
        return _Section(own_digits=own_digits, placeholders=True)
    if elapsed or _DATE_LETTERS.search(bare):
        return _Section(date=True)
    digits = re.sub(r"[^0#?.,%/Ee1-9]", "", bare)
    own_digits |= "/" not in digits and any(letter in "123456789" for letter in digits)
    return _Section(
        percent="%" in digits,
        own_digits=own_digits,
        placeholders=any(letter in "0#?" for letter in digits),
        scaled=re.search(r"[0#?],+(\.|%|$)", digits) is not None,
        places=_places(digits),
    )


def _places(digits: str) -> int | None:
    if "/" in digits or "e" in digits.lower():
        return None
    _, dot, after = digits.partition(".")
    return sum(letter in "0#?" for letter in after) if dot else 0
