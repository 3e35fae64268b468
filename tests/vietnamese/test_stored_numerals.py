"""Numbers stored by Excel, and numbers as papers show them: exact, rounded once, written one way."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_xlsx.vietnamese.numerals import canonical, from_xml, point, round_half_up, show


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("8.5", "8.5"),
        ("8.4999999999999996", "8.5"),
        ("0.30000000000000004", "0.3"),
        ("12.949999999999999", "12.95"),
        ("1E3", "1000"),
        ("1e-7", "0.0000001"),
        ("-0", "0"),
        ("+5", "5"),
        ("100", "100"),
        ("999999999999999", "999999999999999"),
        ("-1e-20", "-0.00000000000000000001"),
    ],
)
def test_a_stored_number_counts_at_fifteen_digits(raw: str, value: str) -> None:
    assert from_xml(raw) == Decimal(value)


@pytest.mark.parametrize(
    "raw",
    [
        "",
        " 8",
        "8\n",
        "8_5",
        "8,5",
        "٨",
        "８",
        "NaN",
        "INF",
        "1e400",
        "1e15",
        "1e-21",
        "1e-300",
        "0x10",
        "5.",
        ".5",
        "9" * 41,
    ],
)
def test_what_is_no_stored_number_is_refused(raw: str) -> None:
    assert from_xml(raw) is None


def test_a_stored_number_has_no_exponent() -> None:
    assert str(from_xml("1E3")) == "1000"


@pytest.mark.parametrize(
    ("value", "places", "shown"),
    [
        ("9.5", None, "9,5"),
        ("9.50", None, "9,5"),
        ("9.00", None, "9"),
        ("1000", None, "1000"),
        ("1E+3", None, "1000"),
        ("0.0000001", None, "0,0000001"),
        ("-0.0", None, "0"),
        ("9.5", 2, "9,50"),
        ("9.125", 2, "9,13"),
        ("-0.004", 2, "0,00"),
    ],
)
def test_show(value: str, places: int | None, shown: str) -> None:
    assert show(Decimal(value), places) == shown


@pytest.mark.parametrize(
    ("value", "places", "rounded"),
    [
        ("2.675", 2, "2.68"),
        ("2.665", 2, "2.67"),
        ("-2.675", 2, "-2.68"),
        ("0.5", 0, "1"),
        ("91.6666", 2, "91.67"),
        ("123456789012345678901234567890.125", 2, "123456789012345678901234567890.13"),
    ],
)
def test_halves_go_away_from_zero(value: str, places: int, rounded: str) -> None:
    assert round_half_up(Decimal(value), places) == Decimal(rounded)


ANY_PLACES = st.integers(0, 6).flatmap(
    lambda places: st.decimals(min_value=-(10**8), max_value=10**8, places=places)
)


@given(ANY_PLACES)
def test_a_decimal_survives_the_workbook(value: Decimal) -> None:
    assert from_xml(point(value)) == value
    assert str(canonical(value)) == str(canonical(canonical(value)))
