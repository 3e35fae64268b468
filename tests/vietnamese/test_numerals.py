"""Numbers typed by people."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_xlsx.vietnamese.numerals import Numeral, NumeralKind, parse, point, show


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("9,5", "9.5"),
        ("9.5", "9.5"),
        ("0", "0"),
        ("-0", "0"),
        ("08", "8"),
        ("9,50", "9.5"),
        ("-5", "-5"),
        ("\u22125", "-5"),
        ("1.234,5", "1234.5"),
        ("1,234.5", "1234.5"),
        ("1.234.567", "1234567"),
        ("1234,567", "1234.567"),
        ("0,125", "0.125"),
        ("12,3456", "12.3456"),
        (" 9,5 ", "9.5"),
        ("\u00a09,5\u202f", "9.5"),
        ("9\u200b,5\ufeff", "9.5"),
        ("'9,5", "9.5"),
        ("’9,5", "9.5"),
        ("９，５", "9.5"),
        ("－９．５", "-9.5"),
        ("123456789012345", "123456789012345"),  # 15 digits: as many as Excel keeps
        ("0,00123456789012345", "0.00123456789012345"),
    ],
)
def test_a_number_has_one_reading(typed: str, value: str) -> None:
    assert parse(typed) == Numeral(NumeralKind.NUMBER, Decimal(value))


@pytest.mark.parametrize(
    ("typed", "readings"),
    [
        ("1.000", ("1000", "1")),
        ("1,000", ("1000", "1")),
        ("8.500", ("8500", "8.5")),
        ("985,250", ("985250", "985.25")),
        ("-1.000", ("-1000", "-1")),
    ],
)
def test_three_digits_after_one_separator_are_ambiguous(typed: str, readings: tuple[str, str]) -> None:
    assert parse(typed) == Numeral(NumeralKind.AMBIGUOUS, readings=tuple(map(Decimal, readings)))


def test_a_unit_does_not_tell_a_thousand_from_one() -> None:
    both = (Decimal(1000), Decimal(1))
    assert parse("1.000 điểm") == Numeral(NumeralKind.AMBIGUOUS, readings=both, rest="điểm")


@pytest.mark.parametrize(
    ("typed", "value", "rest"),
    [
        ("9,5đ", "9.5", "đ"),
        ("9,5 điểm", "9.5", "điểm"),
        ("9.5 đ.", "9.5", "đ."),
        ("85%", "85", "%"),
        ("85 ％", "85", "%"),
        ("3 báo cáo", "3", "báo cáo"),
        ("9,5 (chín phẩy năm)", "9.5", "(chín phẩy năm)"),
        ("-2 điểm", "-2", "điểm"),
    ],
)
def test_a_unit_is_reported_with_the_reading_to_propose(typed: str, value: str, rest: str) -> None:
    assert parse(typed) == Numeral(NumeralKind.UNIT, Decimal(value), rest=rest)


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("8_5", "underscore"),
        ("٨", "digits"),
        ("८", "digits"),
        ("8²", "digits"),
        ("8½", "fraction"),
        ("8/10", "fraction"),
        ("8 1/2", "fraction"),
        ("15/01/2014", "date"),
        ("15-1-2014", "date"),
        ("8-9", "range"),
        ("8 – 9", "range"),
        ("8 đến 9", "range"),
        ("1e3", "exponent"),
        ("1E-3", "exponent"),
        ("+5", "sign"),
        ("--5", "sign"),
        ("5-", "sign"),
        ("=8+1", "formula"),
        ("8+1", "arithmetic"),
        ("8 x 2", "arithmetic"),
        ("1 000", "space"),
        ("9, 5", "space"),
        ("1.2.3", "separators"),
        ("1.000,000.5", "separators"),
        ("9,", "separators"),
        (",5", "separators"),
        ("9,,5", "separators"),
        ("1234567890123456", "long"),
        ("1000000000000000", "long"),
        ("\u202e58", "bidi"),
        ("8\x075", "control"),
        ("chín", "text"),
        ("NaN", "text"),
        ("inf", "text"),
        ("N/A", "text"),
        ("-", "text"),
        ("đạt 9", "text"),
        ("X9,5", "text"),
        ("X không áp dụng", "text"),  # ticked or crossed out?
    ],
)
def test_what_is_not_certainly_a_number_is_none(typed: str, reason: str) -> None:
    assert parse(typed) == Numeral(NumeralKind.NOT_A_NUMBER, reason=reason)


@pytest.mark.parametrize("typed", ["", " ", "\u00a0\n", "\u200b", "'"])
def test_blank(typed: str) -> None:
    assert parse(typed) == Numeral(NumeralKind.BLANK)


@pytest.mark.parametrize(
    "typed", ["không áp dụng", "Không  áp dụng", "KHÔNG ÁP DỤNG", "(không áp dụng)", "( không áp dụng )"]
)
def test_not_applicable(typed: str) -> None:
    assert parse(typed) == Numeral(NumeralKind.NOT_APPLICABLE)


POINTS = st.decimals(min_value=-(10**9), max_value=10**9, allow_nan=False, allow_infinity=False, places=2)
ANY_PLACES = st.integers(0, 6).flatmap(
    lambda places: st.decimals(min_value=-(10**8), max_value=10**8, places=places)
)


@given(POINTS)
def test_parse_undoes_show(value: Decimal) -> None:
    assert parse(show(value)).value == value


@given(ANY_PLACES)
def test_what_was_shown_is_always_among_the_readings(value: Decimal) -> None:
    numeral = parse(show(value))
    assert value in (numeral.value, *numeral.readings)


@given(st.text(max_size=12))
def test_no_text_breaks_the_parser(text: str) -> None:
    numeral = parse(text)
    assert (numeral.reason != "") == (numeral.kind is NumeralKind.NOT_A_NUMBER)
    assert (numeral.value is not None) == (numeral.kind in (NumeralKind.NUMBER, NumeralKind.UNIT))


@given(st.text(alphabet="0123456789.,- eđ%_'", max_size=8))
def test_only_what_shows_the_same_digits_is_a_number(text: str) -> None:
    numeral = parse(text)
    if numeral.kind is NumeralKind.NUMBER:
        assert numeral.value is not None
        typed = "".join(filter(str.isdigit, text)).strip("0")
        assert "".join(filter(str.isdigit, point(numeral.value))).strip("0") == typed
