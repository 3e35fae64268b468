"""Texts that are too long are cut with a visible mark, and never longer than they may be."""

from __future__ import annotations

import pytest

from thidua_xlsx.safe_text import cut, cut_at_word


@pytest.mark.parametrize(
    ("text", "shown"),
    [("", ""), ("12345", "12345"), ("123456", "1234…"), ("12 456", "12 4…")],
)
def test_cut_keeps_the_length(text: str, shown: str) -> None:
    assert cut(text, 5) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Thu  ngân\nsách", "Thu ngân sách"),
        ("Thu ngân sách vượt", "Thu ngân sách…"),
        ("Thu ngân, chitiêu thường xuyên", "Thu ngân…"),
        ("Thungânsáchvượt", "Thungânsáchvượ…"),
    ],
)
def test_cut_at_word_ends_with_a_whole_word_where_there_is_one(text: str, shown: str) -> None:
    assert cut_at_word(text, 14) == shown
