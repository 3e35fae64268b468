"""Names and headings, the same to a reader however they were typed. Nothing is guessed: see `nearest`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher
from fractions import Fraction

ZERO_WIDTH = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
"""Characters nobody sees; text pasted from web pages and chats is full of them."""

# Old fonts and keyboards write Đ as the Icelandic Eth, which looks the same.
_D_BAR = str.maketrans("đð", "dd")
_DASHES = re.compile(r"[-\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")
_FINAL_DASH = re.compile(r"(?<=\w)-$")
_HYPHEN = re.compile(r"(?<=\w\w)\s*-\s*(?=\w\w)")
"""A dash between two words; beside a single letter, at the start or the end it is a sign."""
_SIGN = re.compile(r"\s*([-+])\s*")
_LIKE_ENOUGH = Fraction(3, 5)


def fold(text: str) -> str:
    """The text without case, diacritics, tone placement, kinds of dashes and extra spaces.

    "Cộng  HOÀ" and "cộng hòa" give "cong hoa"; a dash counts as a space, except one that ends the text right
    after a letter ("A-" is a grade of its own). Two texts are the same name when they fold alike.
    """
    dashed = _bare(text)
    grade = "-" if _FINAL_DASH.search(dashed) else ""
    return " ".join(dashed.replace("-", " ").split()) + grade


def fold_level(text: str) -> str:
    """The name of a level or a class, folded with its signs, whatever the blanks around them.

    "A -", "a–" and "A-" give "a-", "A +" gives "a+"; none of them is "A". A dash between two words is a blank
    as elsewhere: "Hoàn thành - tốt".
    """
    return " ".join(_SIGN.sub(r"\1", _HYPHEN.sub(" ", _bare(text))).split())


def _bare(text: str) -> str:
    """Small letters without diacritics, every dash as "-"."""
    decomposed = unicodedata.normalize("NFD", text.translate(ZERO_WIDTH).casefold())
    bare = "".join(char for char in decomposed if unicodedata.category(char) != "Mn").translate(_D_BAR)
    return _DASHES.sub("-", bare).strip()


def same(first: str, second: str) -> bool:
    """Whether two names fold alike."""
    return fold(first) == fold(second)


def nearest(text: str, known: Iterable[str]) -> str | None:
    """The known name most like `text`, to be offered to the user and never used by itself.

    None when nothing is like it. Of equally near names the first in `known` is given.
    """
    wanted = fold(text)
    best, best_ratio = None, Fraction(0)
    matcher = SequenceMatcher(b=wanted, autojunk=False)
    for name in known:
        folded = fold(name)
        matcher.set_seq1(folded)
        alike = sum(block.size for block in matcher.get_matching_blocks())
        ratio = Fraction(2 * alike, max(1, len(wanted) + len(folded)))
        if ratio > best_ratio:
            best, best_ratio = name, ratio
    return best if best_ratio >= _LIKE_ENOUGH else None


_WORDS_OFFERED = 12
NO_NAME = "–"
"""Stands in a finding where there is nothing to choose from."""


def offer(text: str, known: Iterable[str]) -> str:
    """What to offer for a name that nobody knows: the nearest one; when none is like it, what there is.

    Of a long list the first twelve words at most, and "…"; a dash when there is nothing to choose from.
    """
    names = [name for name in dict.fromkeys(known) if name]
    near = nearest(text, names)
    if near is not None:
        return near
    shown: list[str] = []
    for name in names:
        if shown and len(" ".join([*shown, name]).split()) > _WORDS_OFFERED:
            return ", ".join([*shown, "…"])
        shown.append(name)
    return ", ".join(shown) or NO_NAME


def hint(near: str | None) -> str:
    """What follows a name that nobody knows: " (gần nhất: STC)", "" when no known name is like it."""
    return f" (gần nhất: {near})" if near else ""
