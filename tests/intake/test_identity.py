"""The token binds season, phase, agency and plan; both carriers are read as they stand."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from thidua_xlsx.address import Address
from thidua_xlsx.form_layout import Identity
from thidua_xlsx.intake.identity import META_SHEET, fields, read_identity, token
from thidua_xlsx.model import Book, Cell, CellType, Sheet

KEY = b"key"
IDENTITY = Identity("khoi-2013", "", "STC", "a" * 64, "form")


def test_the_token_is_fixed_for_ever() -> None:
    """Forms that are out must still be recognised: HMAC-SHA256 over the parts, each with its length."""
    # printf '9:khoi-2013,0:,3:STC,2:ab,' | openssl dgst -sha256 -hmac key -binary | head -c 20 | base32
    assert token(KEY, "khoi-2013", "", "STC", "ab") == "RQRZ-6IPQ-3Z67-W62K-BBA5-ZQYI-BMCJ-U2SQ"
    assert re.fullmatch(r"([A-Z2-7]{4}-){7}[A-Z2-7]{4}", token(KEY, "a", "b", "c", "d"))


@given(
    st.lists(st.text(max_size=4), min_size=4, max_size=4),
    st.lists(st.text(max_size=4), min_size=4, max_size=4),
)
def test_different_bindings_have_different_tokens(one: list[str], other: list[str]) -> None:
    assert (token(KEY, *one) == token(KEY, *other)) == (one == other)


def test_another_key_makes_another_token() -> None:
    assert token(KEY, "s", "", "STC", "d") != token(b"other", "s", "", "STC", "d")


def test_what_is_written_is_read() -> None:
    told = fields(IDENTITY, KEY)
    at = Address("STC.xlsx", META_SHEET, "A1")
    cells = {}
    for row, (name, value) in enumerate(told.items(), start=1):
        cells[f"A{row}"] = Cell(at, CellType.TEXT, name)
        if value:
            cells[f"B{row}"] = Cell(at, CellType.TEXT, value)
    properties = {f"thidua_{name}": value for name, value in told.items() if value} | {"Company": "STC"}
    claimed = read_identity(Book("STC.xlsx", (Sheet(META_SHEET, cells, hidden=True),), properties=properties))
    assert claimed.meta == claimed.properties == {name: value for name, value in told.items() if value}


def test_a_stranger_claims_nothing() -> None:
    claimed = read_identity(Book("x.xlsx", (Sheet("Sheet1", {}),)))
    assert (claimed.meta, claimed.properties) == ({}, {})
