"""Words, numbers and dates as they are written, and the two ways in which this program gives up."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from decimal import ROUND_HALF_EVEN, Context, Decimal, InvalidOperation
from fractions import Fraction
from functools import lru_cache

ZERO, ONE, HUNDRED = Decimal(0), Decimal(1), Decimal(100)


class UnclearError(Exception):
    """Something this program cannot judge; the text says what and why."""


class BrokenError(Exception):
    """A file that is not what it should be; the text says how."""


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Words without case, diacritics, tone placement, dashes and extra spaces (contract, preamble)."""
    plain = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    letters = "".join(char for char in plain if not unicodedata.combining(char))
    return " ".join(re.sub(r"[-‐‑‒–—―_]", " ", letters).split())


def fold_level(text: str) -> str:
    """The name of a level or class with its signs, whatever the blanks around them (§2 `mức`).

    A dash between two words of more than a letter is none: "Hoàn thành - tốt".
    """
    signs = re.sub(r"[‐‑‒–—―−﹘﹣－]", "-", text)
    parts = re.split(r"([-+])", signs)
    told = fold(parts[0])
    for sign, after in zip(parts[1::2], parts[2::2], strict=True):
        word = fold(after)
        joins = sign == "-" and re.search(r"\w\w$", told) and re.match(r"\w\w", word)
        told += (" " if joins else sign) + word
    return told


def nfc(text: str) -> str:
    """The text in the one spelling that is compared."""
    return unicodedata.normalize("NFC", text)


_UNSEEN = re.compile(
    "[\\x00-\\x1f\\x7f-\\x9f\\xad\\u061c\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff]"
)


def written_out(name: str) -> str:
    """The name of a packed file as it is published: characters that nobody sees as ‹U+202E›."""
    return _UNSEEN.sub(lambda match: f"‹U+{ord(match[0]):04X}›", name)


_XML_NUMBER = re.compile(r"[+-]?(\d{1,40}(\.\d{0,40})?|\.\d{1,40})([eE][+-]?\d{1,3})?", re.ASCII)
_EXCEL_DIGITS = Context(prec=15, rounding=ROUND_HALF_EVEN)
_WIDE = str.maketrans("０１２３４５６７８９，．", "0123456789,.")


def number_of_xml(raw: str) -> Decimal | None:
    """A numeric cell: its XML text, at the 15 significant digits that Excel stores; never through a float."""
    if not _XML_NUMBER.fullmatch(raw.strip()):
        return None
    return _EXCEL_DIGITS.create_decimal(raw.strip())


def whole_number(text: str) -> int | None:
    """ASCII digits; `str.isdigit` alone would let "²" through, which is no number to `int`."""
    return int(text) if text.isascii() and text.isdigit() else None


def number_of_text(text: str) -> Decimal | None:
    """`9,5` or `9.5` typed as text. Three digits behind the separator can be thousands: no number (§3)."""
    plain = text.translate(_WIDE).strip(" \t\r\n\u00a0\u202f")
    if not re.fullmatch(r"\d{1,15}([.,]\d{1,15})?", plain, re.ASCII):
        return None
    if re.fullmatch(r"[1-9]\d{0,2}[.,]\d{3}", plain, re.ASCII):
        return None
    return Decimal(plain.replace(",", "."))


def plan_number(text: str) -> Decimal:
    """A number inside a text of the plan (`>=80,5`, `h=0,8`)."""
    try:
        return Decimal(text.strip().replace(",", "."))
    except InvalidOperation:
        raise UnclearError(f"không hiểu số “{text}” trong kế hoạch") from None


def half_up(value: Decimal | Fraction, places: int) -> Decimal:
    """Rounded once, half up (§2 `Số lẻ`); exact also for fractions such as 1/3."""
    exact = Fraction(value)
    scaled = abs(exact) * 10**places
    whole = int(scaled)
    if scaled - whole >= Fraction(1, 2):
        whole += 1
    return Decimal(whole if exact >= 0 else -whole).scaleb(-places)


def show(value: Decimal | None) -> str:
    """As in workbooks: decimal comma, no trailing zeros; `–` for no value."""
    return "–" if value is None else plain(value).replace(".", ",")


def plain(value: Decimal) -> str:
    """As in JSON: `985.5`."""
    text = f"{value:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


def read_date(text: str) -> date | None:
    """`1/5/2013`, `01-05-2013`, `1.5.2013`; None for everything else."""
    found = re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", text.strip(), re.ASCII)
    try:
        return date(int(found[3]), int(found[2]), int(found[1])) if found else None
    except ValueError:
        return None


def items(text: str) -> list[str]:
    """A cell "list" separates items by `;` (§2)."""
    return [item.strip() for item in text.split(";") if item.strip()]
