"""Addresses in A1 notation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_xlsx.address import Address, a1, column_letters, row_column


@pytest.mark.parametrize(
    ("row", "column", "cell"),
    [(0, 0, "A1"), (11, 5, "F12"), (0, 25, "Z1"), (0, 26, "AA1"), (1048575, 16383, "XFD1048576")],
)
def test_a1_and_back(row: int, column: int, cell: str) -> None:
    assert a1(row, column) == cell
    assert row_column(cell) == (row, column)


@pytest.mark.parametrize("text", ["", "A", "12", "a1", "A0", "A01", "$A$1", "A1:B2", "A-1", "Đ1", "A٣"])
def test_what_is_no_cell_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a cell"):
        row_column(text)


@given(st.integers(0, 20000))
def test_every_column_has_letters_of_its_own(column: int) -> None:
    assert row_column(column_letters(column) + "1") == (0, column)


def test_beside_stays_on_the_sheet() -> None:
    assert Address("STC.xlsx", "Phiếu", "F12").beside("G12") == Address("STC.xlsx", "Phiếu", "G12")
