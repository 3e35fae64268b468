"""Text of the fonts before Unicode: TCVN3 (ABC: .VnTime, .VnArial…) and VNI (VNI-Times…).

In such a font the letters ¸ µ ¶ are shown as á à ả: what the file stores is `B¸o c¸o`, what its author saw is
"Báo cáo". Nothing here replaces a text; it says what was probably meant, for a person to confirm.

Sources: TCVN 5712:1993 VN3 (one code a letter; fonts whose name ends in H show capitals), VNI for Windows (a
letter, then a mark).
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

TCVN3, VNI = "TCVN3", "VNI"
CAPITALS = "TCVN3 H"
"""TCVN3 in a font that shows capitals only."""

_LETTERS = (
    "ĂÂÊÔƠƯĐăâêôơưđ" "àảãáạ" "ằẳẵắ" "ặ" "ầẩẫấậ" "è" "ẻẽéẹềểễếệìỉ" "ĩíịò" "ỏõóọồổỗốộờởỡớợù" "ủũúụừửữứựỳỷỹýỵ"
)  # fmt: skip
_CODES = (
    *range(0xA1, 0xAF), *range(0xB5, 0xBA), *range(0xBB, 0xBF), 0xC6, *range(0xC7, 0xCC), 0xCC,
    *range(0xCE, 0xD9), *range(0xDC, 0xE0), *range(0xE1, 0xF0), *range(0xF1, 0xFF),
)  # fmt: skip
_OF_TCVN3 = dict(zip(_CODES, _LETTERS, strict=True))

_GRAVE, _ACUTE, _HOOK, _TILDE, _DOT = "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"
_ROOF, _BREVE = "\u0302", "\u0306"
_TONES = (_GRAVE, _ACUTE, _HOOK, _TILDE, _DOT)
_VNI_MARKS = {
    **dict(zip("øùûõï", _TONES, strict=True)),
    "â": _ROOF,
    **{mark: _ROOF + tone for mark, tone in zip("àáåãä", _TONES, strict=True)},
    "ê": _BREVE,
    **{mark: _BREVE + tone for mark, tone in zip("èéúüë", _TONES, strict=True)},
}
"""A mark -> what it puts on the letter before it."""
_VNI_LETTERS = {"ñ": "đ", "ô": "ơ", "ö": "ư", "ì": "ì", "í": "í", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}

_ONSETS = "ngh|ng|nh|gh|gi|ch|kh|ph|qu|th|tr|[bcdđghklmnprstvx]"
_BEFORE_CODA = "uyê|iê|yê|oa|oă|oe|oo|uâ|uê|uô|ươ|uy|uă|[aăâeêioôơuưy]"
_OPEN = (
    "oai|oay|oao|oeo|uây|uôi|uya|uyu|uay|uai|ươi|ươu|iêu|yêu|"
    "ai|ao|au|ay|âu|ây|eo|êu|ia|iu|oi|ôi|ơi|ua|ui|ưa|ưi|ưu|uơ"
)
_SYLLABLE = re.compile(rf"(?:{_ONSETS})?(?:(?:{_BEFORE_CODA})(?:ch|ng|nh|[cmnpt])?|{_OPEN})")
_UNICODE = re.compile("[\u0100-\u024f\u0300-\u036f\u1e00-\u1eff]")
"""Letters that neither encoding has: the text is Unicode already."""
_WORDS = re.compile(r"[^\s!-@\[-`{-~\u2000-\u206f]+")
_LETTER = re.compile("[A-Za-z]")
_ABBREVIATION = re.compile("[A-ZĂÂĐÊÔƠƯ]{2,6}")
_ENOUGH = 2
"""Words that must make no sense as they stand, where no font tells the encoding."""


class Guess(NamedTuple):
    """What a text is probably written in, and what was probably meant."""

    encoding: str
    meant: str


def of_font(name: str) -> str:
    """The encoding that a font shows: TCVN3, CAPITALS or VNI; "" for every other font."""
    folded = name.strip().casefold()
    if folded.startswith(".vn"):
        return CAPITALS if folded.endswith("h") else TCVN3
    return VNI if folded.startswith("vni-") else ""


def decoded(text: str, encoding: str) -> str:
    """What a font of that encoding shows for the text, as Unicode in composed letters."""
    if encoding == VNI:
        return _from_vni(text)
    shown = text.translate(_OF_TCVN3)
    return shown.upper() if encoding == CAPITALS else shown


def guess(text: str, font: str = "") -> Guess | None:
    """What a text says, when it is in an old encoding; None when it is not, or not certainly.

    `font` is the encoding of the cell's font (`of_font`); it decides. Without one, every word with letters of
    the encoding must read as a syllable or an abbreviation, and two or more must make no sense as they stand.
    """
    if text.isascii() or _UNICODE.search(text):
        return None
    if font:
        meant = decoded(text, font)
        return Guess(font.partition(" ")[0], meant) if meant != text else None
    words = [word for word in _WORDS.findall(text) if not word.isascii()]
    if sum(_LETTER.search(word) is not None and not syllable(word) for word in words) < _ENOUGH:
        return None
    for encoding in (TCVN3, VNI):
        read = [decoded(word, encoding) for word in words]
        if all(syllable(word) or _ABBREVIATION.fullmatch(word) for word in read):
            return Guess(encoding, decoded(text, encoding))
    return None


def syllable(word: str) -> bool:
    """Whether a word is written like one Vietnamese syllable, wherever its one tone mark stands."""
    parts = unicodedata.normalize("NFD", word.lower())
    bare = "".join(sign for sign in parts if sign not in _TONES)
    if len(parts) - len(bare) > 1:
        return False
    return _SYLLABLE.fullmatch(unicodedata.normalize("NFC", bare)) is not None


def _from_vni(text: str) -> str:
    out: list[str] = []
    for sign in text:
        small = sign.lower()
        mark = _VNI_MARKS.get(small)
        if mark and out and _bears(out[-1]):
            out[-1] = unicodedata.normalize("NFC", out[-1] + mark)
            continue
        letter = _VNI_LETTERS.get(small, small)
        out.append(letter if sign == small else letter.upper())
    return "".join(out)


def _bears(letter: str) -> bool:
    """Whether a mark may follow: a plain vowel, ơ or ư."""
    return letter.lower() in "aeouyơư"
