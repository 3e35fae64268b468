"""What shows nothing is a blank, whatever it is made of."""

from __future__ import annotations

import sys
import unicodedata

import pytest

from thidua_xlsx.vietnamese.blanks import shows_nothing

BLANK_CATEGORIES = ("Cc", "Cf", "Zs", "Zl", "Zp")


# fmt: off
SEEN_AS_NOTHING = (
    "", " ", "\t\r\n\x00\x7f", "\u00a0\u3000", "\u2063", "\u200b\ufeff", "\u202e\u2066",
    "\u115f", "\u1160", "\u2800", "\u3164", "\uffa0",
    "\u034f", "\u180b", "\u2065", "\ufe00", "\ufff8", "\U000e0000", "\U000e01f0", "\U000e0fff",
    " \u2063\u3164 ",
)
# fmt: on


@pytest.mark.parametrize("text", SEEN_AS_NOTHING)
def test_nothing_is_seen(text: str) -> None:
    assert shows_nothing(text)


@pytest.mark.parametrize(
    "text", [".", "0", "-", "\u2063a", "ư", "\u0301", "\u2801", "\ufffd", "\ue000", "✓", "한"]
)
def test_something_is_seen(text: str) -> None:
    assert not shows_nothing(text)


def test_white_space_control_and_format_characters_of_this_python_show_nothing() -> None:
    blank = [c for c in map(chr, range(sys.maxunicode + 1)) if unicodedata.category(c) in BLANK_CATEGORIES]
    assert [f"{ord(c):04X}" for c in blank if not shows_nothing(c)] == []
    assert len(blank) > 230


def test_no_letter_figure_or_mark_is_taken_for_a_blank() -> None:
    fillers = "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\uffa0"
    selectors = {*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)}
    taken = [
        f"{code:04X}"
        for code in range(sys.maxunicode + 1)
        if unicodedata.category(chr(code)) not in (*BLANK_CATEGORIES, "Cn")
        and shows_nothing(chr(code))
        and chr(code) not in fillers
        and code not in selectors
    ]
    assert taken == []
