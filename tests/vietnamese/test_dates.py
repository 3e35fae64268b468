"""Dates as offices write them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_xlsx.vietnamese.dates import in_words, mentioned, parse, show


@pytest.mark.parametrize(
    "typed",
    [
        "15/01/2014",
        "15/1/2014",
        "15-1-2014",
        "15.01.2014",
        "2014-01-15",
        " 15/01/2014\u00a0",
        "ngày 15 tháng 01 năm 2014",
        "15 tháng 1 năm 2014",
    ],
)
def test_one_day_in_every_writing(typed: str) -> None:
    assert parse(typed) == date(2014, 1, 15)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "31/02/2014",
        "15/13/2014",
        "0/1/2014",
        "15/01/14",
        "15/01-2014",
        "2014/01/15",
        "15/01/2014 08:00",
        "١٥/01/2014",
        "41654",
        "1/2014",
        "00/00/0000",
    ],
)
def test_no_day(typed: str) -> None:
    assert parse(typed) is None


def test_the_day_stands_before_the_month() -> None:
    assert parse("03/04/2013") == date(2013, 4, 3)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2013, 5, 7), "ngày 07 tháng 5 năm 2013"),
        (date(2014, 1, 15), "ngày 15 tháng 01 năm 2014"),
        (date(2014, 2, 9), "ngày 09 tháng 02 năm 2014"),
        (date(2013, 12, 31), "ngày 31 tháng 12 năm 2013"),
        (date(2013, 3, 10), "ngày 10 tháng 3 năm 2013"),
    ],
)
def test_in_words_as_the_decree_on_documents_has_it(day: date, words: str) -> None:
    assert in_words(day) == words


@given(st.dates(min_value=date(1000, 1, 1)))
def test_parse_undoes_both_writings(day: date) -> None:
    assert parse(show(day)) == day
    assert parse(in_words(day)) == day


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("14 giờ 00, ngày 24 tháng 01 năm 2014", date(2014, 1, 24)),
        ("8 giờ ngày 27/12/2013 đến 28/12/2013", date(2013, 12, 27)),
        ("từ 2014-01-24", date(2014, 1, 24)),
        ("ngày 31/02/2014, dời sang 03/3/2014", date(2014, 3, 3)),
        ("10 giờ 30 cùng ngày", None),
    ],
)
def test_the_day_that_a_sentence_mentions(sentence: str, day: date | None) -> None:
    assert mentioned(sentence) == day
