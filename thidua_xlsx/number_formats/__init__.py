"""What a number format makes of a number: does the signed print show the number that the file holds?

The number is rendered as Excel does (ISO/IEC 29500-1 §18.8.31), and what was rendered is read back as people
read it. Digits, signs and points that the format brings along make another number of it, or none.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Context, Decimal
from enum import Enum
from fractions import Fraction
from functools import lru_cache

from ..safe_text import acts_unseen
from .rendering import GROUP, rendered
from .sections import section_for, sections_of


class Shown(Enum):
    """How a cell of that format shows its number."""

    AS_IS = "as is"
    PERCENT = "percent"
    DATE = "date"
    ANOTHER = "another"
    """Another number, or none at all."""


_PLAIN = frozenset({"General", "@", "", "Standard", "GENERAL"})
_TEXTS = 3
"""Place of the section that shows texts."""
_LONGEST = 255
"""Characters of a format that Excel takes."""
_NUMBER = re.compile(
    rf"([0-9]{{1,3}}(?:[ \u00a0\u202f][0-9]{{3}})+|[0-9]+(?:{GROUP}[0-9]+)*)?(?:[.,]([0-9]*))?"
    r"(?:E([+-]?[0-9]{1,3}))?"
)
_FRACTION = re.compile(r"(?:([0-9]+) +)?([0-9]+)/([0-9]+)")
_FIRST_DIGIT = re.compile(r"[.,]?[0-9]")
_MINUS = "-\u2010\u2011\u2012\u2013\u2014\u2212"
_PARTS = "‰‱"
_EXACT = Context(prec=60, rounding=ROUND_HALF_UP)


@lru_cache(maxsize=4096)
def how_shown(value: Decimal, code: str) -> tuple[Shown, bool]:
    """How a cell with number format `code` shows `value`, and whether with fewer decimals than it has."""
    if code in _PLAIN:
        return Shown.AS_IS, False
    if len(code) > _LONGEST:
        return Shown.ANOTHER, False
    sections = sections_of(code)
    if any(section.count("date") for section in sections):
        return Shown.DATE, False
    section, minus = section_for(value, sections)
    text = "" if section is None else rendered(abs(value), section, minus=minus)
    shown = Fraction(0) if _is_dash(text) else read_back(text)
    if section is None or shown is None or (value and _is_dash(text)):
        return Shown.ANOTHER, False
    percents = section.count("percent")
    kind, wanted = Shown.PERCENT if percents else Shown.AS_IS, value.scaleb(2 * percents, _EXACT)
    if shown == Fraction(wanted):
        return kind, False
    places = section.places
    if places is None or shown != Fraction(wanted.quantize(Decimal(1).scaleb(-places), context=_EXACT)):
        return Shown.ANOTHER, False
    return kind, True


def _is_dash(text: str) -> bool:
    """Whether it is the one dash by which accountants write nought, as Excel's own accounting formats do."""
    return len(text.strip()) == 1 and text.strip() in _MINUS


def shows_text(code: str) -> bool:
    """Whether a cell of that format shows the text that it holds, and no digits besides."""
    sections = sections_of(code)
    if len(sections) <= _TEXTS and not any(("general", "@") in section.tokens for section in sections):
        return True
    section = sections[_TEXTS] if len(sections) > _TEXTS else sections[-1]
    beside = "".join(text for kind, text in section.tokens if (kind, text) != ("general", "@"))
    own = any(sign.isnumeric() for sign in beside) or acts_unseen(beside)
    return section.tokens.count(("general", "@")) == 1 and not own and not section.unseen


def read_back(text: str) -> Fraction | None:
    """The number that a reader sees in a rendered text; None when it is none, or not clearly one."""
    first = _FIRST_DIGIT.search(text)
    if first is None:
        return None
    fraction, number = _FRACTION.match(text, first.start()), _NUMBER.match(text, first.start())
    match = fraction or number
    assert match is not None
    before, after = text[: match.start()].strip(), text[match.end() :].strip()
    around = before + after
    if any(sign.isnumeric() or sign in _PARTS for sign in around) or acts_unseen(around):
        return None
    minuses = (before[:1] in _MINUS or before[-1:] in _MINUS) if before else False
    signs = [minuses, bool(after) and after in _MINUS, before.endswith("(") and after.startswith(")")]
    if sum(signs) > 1 or before.endswith((".", ",")):
        return None
    size = _of_fraction(match) if fraction else _of_number(match)
    return size if size is None or not any(signs) else -size


def _of_fraction(match: re.Match[str]) -> Fraction | None:
    whole, over, below = int(match[1] or 0), int(match[2]), int(match[3])
    return whole + Fraction(over, below) if below else None


def _of_number(match: re.Match[str]) -> Fraction:
    whole = re.sub(r"[^0-9]", "", match[1] or "0")
    return Fraction(Decimal(f"{whole}.{match[2] or 0}E{match[3] or 0}"))
