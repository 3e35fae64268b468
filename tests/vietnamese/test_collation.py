"""Vietnamese alphabetical order."""

from __future__ import annotations

import random
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_xlsx.vietnamese.collation import key


@pytest.mark.parametrize(
    "ordered",
    [
        list("aăâbcdđeêghiklmnoôơpqrstuưvxy"),
        ["ma", "mà", "mả", "mã", "má", "mạ"],
        ["an", "ăn", "ân", "bê", "bề", "bể", "dan", "đan"],
        ["Hà An", "Ha Bình", "Hạ Bình"],
        ["Sở 2", "Sở 10", "Sở Tài chính", "Sở Tư pháp", "Sở Y tế"],
        ["Ban Dân tộc", "Báo", "Bảo hiểm"],
        ["Văn phòng", "Văn phòng UBND"],
    ],
)
def test_order(ordered: list[str]) -> None:
    shuffled = list(ordered)
    random.Random(7).shuffle(shuffled)
    assert sorted(shuffled, key=key) == ordered


def test_case_and_normal_form_do_not_matter_but_the_order_is_total() -> None:
    assert key("sở")[:2] == key("SỞ")[:2] == key(unicodedata.normalize("NFD", "Sở"))[:2]
    assert key("sở") != key("Sở")


@given(st.lists(st.text(max_size=8), max_size=8))
def test_any_text_can_be_sorted_and_the_start_does_not_matter(texts: list[str]) -> None:
    backwards = texts[::-1]
    assert sorted(texts, key=key) == sorted(backwards, key=key)
