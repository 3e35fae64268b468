"""What shows nothing: a text of such characters alone is a blank, however long it is."""

from __future__ import annotations

import re

_SHOWING_NOTHING = (
    "\x00-\x20\x7f-\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"  # Cc, Zs, Zl, Zp
    "\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064"  # Cf
    "\u2066-\u206f\ufeff\ufff9-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001\U000e0020-\U000e007f"
    "\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2065\u3164\ufe00-\ufe0f\uffa0\ufff0-\ufff8"
    "\U000e0000-\U000e0fff"  # what else is Default_Ignorable
    "\u2800"  # a Braille cell without dots
)
"""White space, control and format characters (Unicode 15.1, UnicodeData.txt) and the rest of
Default_Ignorable_Code_Point (DerivedCoreProperties.txt). A table, because `unicodedata` has no such property
and differs from one Python to the next."""
_SHOWN = re.compile(f"[^{_SHOWING_NOTHING}]")


def shows_nothing(text: str) -> bool:
    """Whether nothing of the text can be seen; so the empty text."""
    return _SHOWN.search(text) is None
