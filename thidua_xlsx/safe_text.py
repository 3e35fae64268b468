"""Text from outside, made harmless: composed letters, nothing invisible that acts, a length that fits."""

from __future__ import annotations

import re
import unicodedata

from .vietnamese.blanks import shows_nothing

LONGEST = 4000
"""Characters kept of an evidence, a note or a reason; far more than a cell of the print can show."""

_QUOTE = 60
_ZERO_WIDTH = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")
_BREAKS = re.compile(r"\r\n?|[\u2028\u2029\v\f]")
_BLANKS = re.compile(r"[\t\u00a0\u2000-\u200a\u202f\u3000]")
_ACTING = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)


def tidy(text: str) -> str:
    """NFC, plain blanks, line feeds, no zero-width characters, trimmed. What acts unseen is left in.

    Empty when the text shows nothing.
    """
    if shows_nothing(text):
        return ""
    if text.isprintable():  # nothing to replace: of all blanks only the plain one is printable
        return unicodedata.normalize("NFC", text).strip()
    text = _BLANKS.sub(" ", _BREAKS.sub("\n", _ZERO_WIDTH.sub("", text)))
    return unicodedata.normalize("NFC", text).strip()


def acts_unseen(text: str) -> bool:
    """Whether it holds control characters, marks that turn the reading direction, or halves of characters."""
    return not text.isprintable() and _ACTING.search(text) is not None


def visible(text: str) -> str:
    """The text with everything that acts unseen shown as its number: "9⟨202E⟩5"."""
    return _ACTING.sub(lambda found: f"⟨{ord(found[0]):04X}⟩", text)


def quote(text: str) -> str:
    """A short, visible, one-line form for a finding: at most 60 characters, "…" where it was cut."""
    return cut(" ".join(visible(tidy(text)).split()), _QUOTE)


def cut(text: str, most: int) -> str:
    """The text in at most that many characters, the last of them "…" where it was cut."""
    return text if len(text) <= most else text[: most - 1] + "…"


def cut_at_word(text: str, most: int) -> str:
    """On one line, whole words of at most that many characters, with "…" behind them where it was cut."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    return line[:most].rsplit(" ", 1)[0].rstrip(",;:.( ") + "…"
