"""Vietnamese alphabetical order, the same on every machine (no locale)."""

from __future__ import annotations

import re
import unicodedata

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_PRIMARY = {letter: place for place, letter in enumerate(_ALPHABET, start=1)}
# ngang huyền hỏi ngã sắc nặng
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_PIECES = re.compile(r"[0-9]{1,18}|.", re.DOTALL)
_SPACE, _OTHER, _NUMBER, _LETTER = range(4)

SortKey = tuple[tuple[tuple[int, int], ...], tuple[int, ...], str]


def key(text: str) -> SortKey:
    """A key for `sorted`: letters first, then tones, then the text itself, so that the order is total.

    Letters go a ă â b c d đ e ê …, tones ngang huyền hỏi ngã sắc nặng; case does not matter; numbers go by
    value ("Sở 2" before "Sở 10") and before letters.
    """
    letters: list[tuple[int, int]] = []
    tones: list[int] = []
    for piece in _PIECES.findall(unicodedata.normalize("NFC", text).casefold()):
        letter, tone = _untoned(piece)
        letters.append(_weight(letter))
        tones.append(tone)
    return tuple(letters), tuple(tones), text


def _untoned(piece: str) -> tuple[str, int]:
    """A letter without its tone, and the tone: ậ -> (â, 5)."""
    decomposed = unicodedata.normalize("NFD", piece)
    tone = max((_TONES.get(mark, 0) for mark in decomposed), default=0)
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if c not in _TONES)), tone


def _weight(letter: str) -> tuple[int, int]:
    if letter.isspace():
        return _SPACE, 0
    if letter.isascii() and letter.isdigit():
        return _NUMBER, int(letter)
    if letter in _PRIMARY:
        return _LETTER, _PRIMARY[letter]
    return _OTHER, ord(letter[0]) if letter else 0
