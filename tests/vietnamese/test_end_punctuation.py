"""End marks are set once, whatever people typed."""

from __future__ import annotations

import pytest

from thidua_xlsx.vietnamese.end_punctuation import bare, ended, joined


@pytest.mark.parametrize("typed", ["Sở A", "Sở A.", "Sở A;", " Sở A ,", "Sở A./.", "Sở A.\xa0\n"])
def test_one_mark_whatever_was_typed(typed: str) -> None:
    assert bare(typed) == "Sở A"
    assert ended(typed) == "Sở A."
    assert ended(typed, last=False) == "Sở A;"


@pytest.mark.parametrize("text", ["và nhiều nội dung khác…", "Ai chịu trách nhiệm?", "Nhất trí!"])
def test_what_ends_by_itself_takes_no_full_stop(text: str) -> None:
    assert ended(text) == text
    assert ended(text, last=False) == f"{text};"


def test_parts_are_joined_by_one_semicolon() -> None:
    assert joined(["Thiếu văn bản.", "trễ hạn;", "nêu lại."]) == "Thiếu văn bản; trễ hạn; nêu lại."
    assert joined(["Thiếu văn bản."]) == "Thiếu văn bản."
    assert joined(["một", "một"]) == "một"
    assert joined([]) == ""
