"""Dates as offices write them: day, month, year."""

from __future__ import annotations

import re
from datetime import date, timedelta, timezone

VIETNAM = timezone(timedelta(hours=7))
"""The one clock of the country; without summer time."""
_DAY_FIRST = re.compile(r"([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]{4})")
_YEAR_FIRST = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_IN_WORDS = re.compile(r"(?:ngày )?([0-9]{1,2}) tháng ([0-9]{1,2}) năm ([0-9]{4})", re.IGNORECASE)


def parse(text: str) -> date | None:
    """The date that the text states, or None when it states none or an impossible one.

    15/01/2014, 15-1-2014, 15.01.2014, 2014-01-15 and "ngày 15 tháng 01 năm 2014" are read. The day always
    stands before the month; a year of two digits is no year.
    """
    text = " ".join(text.split())
    if match := _DAY_FIRST.fullmatch(text):
        day, month, year = match[1], match[3], match[4]
    elif match := _YEAR_FIRST.fullmatch(text):
        year, month, day = match.groups()
    elif match := _IN_WORDS.fullmatch(text):
        day, month, year = match.groups()
    else:
        return None
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


_MENTIONED = re.compile(
    r"[0-9]{1,2}([/.-])[0-9]{1,2}\1[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2}|"
    r"(?:ngày )?[0-9]{1,2} tháng [0-9]{1,2} năm [0-9]{4}",
    re.IGNORECASE,
)


def mentioned(text: str) -> date | None:
    """The first date in a sentence: "14 giờ 00, ngày 24 tháng 01 năm 2014"; None when it has none."""
    found = (parse(match[0]) for match in _MENTIONED.finditer(" ".join(text.split())))
    return next((day for day in found if day is not None), None)


def show(day: date) -> str:
    """15/01/2014."""
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def in_words(day: date) -> str:
    """ "ngày 07 tháng 5 năm 2013": a leading zero for days below 10 and for months 1 and 2 only.

    Source: Nghị định 30/2020/NĐ-CP, Phụ lục I.
    """
    month = f"{day.month:02}" if day.month <= 2 else str(day.month)
    return f"ngày {day.day:02} tháng {month} năm {day.year}"
