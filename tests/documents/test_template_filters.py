"""Filters of the templates: what they make, and that the page about them tells the truth."""

from __future__ import annotations

import sys
from decimal import Decimal
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[2] / "docs"))

from pages.templates_page import FILTER_WORDS

from thidua_xlsx.documents.template_filters import FILTERS


@pytest.mark.parametrize("name", FILTERS)
def test_each_filter_does_what_its_page_says(name: str) -> None:
    given, made, _ = FILTER_WORDS[name]
    assert FILTERS[name](given) == made


@pytest.mark.parametrize("name", ["so", "bang_chu", "bang_chu_le", "ngay_chu", "hang_chu"])
def test_what_a_filter_cannot_read_it_leaves(name: str) -> None:
    assert FILTERS[name]("chờ thẩm định") == "chờ thẩm định"


def test_finished_figures_have_no_thousands() -> None:
    assert FILTERS["bang_chu"]("1,125") == "một phẩy một trăm hai mươi lăm"
    assert FILTERS["so"](Decimal("985.50")) == "985,5"
    assert FILTERS["hang_chu"]("1,5") == "1,5"
