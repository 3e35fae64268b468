"""Pieces of live Excel formulas: constants and guards. No "=", English names, functions of Excel 2007."""

from __future__ import annotations

from decimal import Decimal

from .vietnamese import numerals

EMPTY = '""'
"""What a live formula gives while it cannot know."""


def number(value: Decimal) -> str:
    """The number as formulas write it."""
    return numerals.point(value)


def text(value: str) -> str:
    """The text as a string constant of a formula."""
    doubled = value.replace('"', '""')
    return f'"{doubled}"'


def if_number(cell: str, then: str, otherwise: str = EMPTY) -> str:
    """`then` where the cell holds a number. Text must be caught first: it is greater than any number."""
    return f"IF(ISNUMBER({cell}),{then},{otherwise})"


def if_within(cell: str, then: str, maximum: Decimal | None = None) -> str:
    """`then` where the number of the cell is at least 0 and at most `maximum`."""
    test = f"{cell}>=0" if maximum is None else f"AND({cell}>=0,{cell}<={number(maximum)})"
    return f"IF({test},{then},{EMPTY})"
