"""Numbers in words, as minutes need them beside the figures."""

from __future__ import annotations

from decimal import Decimal

from .numerals import point

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_BILLION = 10**9
_MOST_DECIMALS_AS_NUMBER = 3


def number(value: Decimal | int, linh: str = "linh") -> str:
    """The number in words: 912.75 -> "chín trăm mười hai phẩy bảy mươi lăm".

    `linh` is the word for an empty place of tens: "linh" in the north, "lẻ" in the south. Decimals are read
    as a number ("phẩy bảy mươi lăm"), digit by digit when they begin with 0 or are more than three.
    """
    figure = point(Decimal(value))
    whole, _, decimals = figure.removeprefix("-").partition(".")
    words = _whole(int(whole), linh)
    if decimals:
        words += " phẩy " + _decimals(decimals, linh)
    return f"âm {words}" if figure.startswith("-") else words


def rank(place: int) -> str:
    """The word of a rank: 1 -> "nhất", 2 -> "nhì", 3 -> "ba", 4 -> "tư", 5 -> "năm", 21 -> "hai mươi mốt"."""
    return {1: "nhất", 2: "nhì", 4: "tư"}.get(place) or number(place)


def _decimals(digits: str, linh: str) -> str:
    if digits[0] == "0" or len(digits) > _MOST_DECIMALS_AS_NUMBER:
        return " ".join(_DIGITS[int(digit)] for digit in digits)
    return _whole(int(digits), linh)


def _whole(value: int, linh: str) -> str:
    if value < _BILLION:
        return _below_billion(value, linh, leading=True)
    above, rest = divmod(value, _BILLION)
    words = f"{_whole(above, linh)} tỷ"
    return f"{words} {_below_billion(rest, linh, leading=False)}" if rest else words


def _below_billion(value: int, linh: str, *, leading: bool) -> str:
    """Groups of three with triệu and nghìn; a group that does not lead says its empty hundreds."""
    if value == 0:
        return _DIGITS[0]
    parts: list[str] = []
    for power, unit in ((10**6, " triệu"), (10**3, " nghìn"), (1, "")):
        group = value // power % 1000
        if group:
            parts.append(_group(group, linh, leading and not parts) + unit)
    return " ".join(parts)


def _group(value: int, linh: str, leading: bool) -> str:
    """0 < value < 1000."""
    hundreds, rest = divmod(value, 100)
    words = [] if leading and not hundreds else [f"{_DIGITS[hundreds]} trăm"]
    tens, ones = divmod(rest, 10)
    if tens == 1:
        words.append("mười")
    elif tens:
        words.append(f"{_DIGITS[tens]} mươi")
    elif ones and words:
        words.append(linh)
    if ones:
        words.append(_ones(ones, tens))
    return " ".join(words)


def _ones(ones: int, tens: int) -> str:
    if ones == 5 and tens:
        return "lăm"
    if tens > 1:
        return {1: "mốt", 4: "tư"}.get(ones, _DIGITS[ones])
    return _DIGITS[ones]
