"""Pieces of live Excel formulas: constants and guards. No "=", English names, functions of Excel 2007."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from .model.returns import NOT_APPLICABLE_TEXT
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


def is_not_applicable(cell: str) -> str:
    """Whether the cell says that the row does not apply; Excel compares without regard to case."""
    return f"{cell}={text(NOT_APPLICABLE_TEXT)}"


def full_if_not_applicable(points: str, cells: Iterable[str], maximum: Decimal) -> str:
    """The points of a row, all of them where one of its cells says that the row does not apply."""
    said = [is_not_applicable(cell) for cell in cells]
    return f"IF({said[0] if len(said) == 1 else 'OR(' + ','.join(said) + ')'},{number(maximum)},{points})"


def if_within(cell: str, then: str, maximum: Decimal | None = None) -> str:
    """`then` where the number of the cell is at least 0 and at most `maximum`."""
    test = f"{cell}>=0" if maximum is None else f"AND({cell}>=0,{cell}<={number(maximum)})"
    return f"IF({test},{then},{EMPTY})"


def sum_of(terms: Sequence[str]) -> str:
    """SUM of the terms one by one; 0 of none. Text in a cell counts as nothing."""
    return f"SUM({','.join(terms)})" if terms else "0"


def sum_of_cells(cells: Iterable[str]) -> str:
    """SUM of A1 cells, neighbours below each other as one range, and of other terms; 0 of none."""
    return sum_of(list(_ranges(cells)))


def known(cells: Sequence[str]) -> str:
    """Whether a row has points: its own stand in the first cell, or an adjustment in one of the others moves
    some."""
    tests = [f"ISNUMBER({cells[0]})", *(f"N({cell})<>0" for cell in cells[1:])]
    return tests[0] if len(tests) == 1 else f"OR({','.join(tests)})"


def any_known(rows: Iterable[Sequence[str]]) -> str:
    """Whether one of the rows has points."""
    return f"OR({','.join(known(cells) for cells in rows)})"


def _ranges(cells: Iterable[str]) -> Iterable[str]:
    first = last = ""
    for cell in cells:
        if last.isalnum() and _below(last) == cell:
            last = cell
            continue
        if last:
            yield first if first == last else f"{first}:{last}"
        first = last = cell
    if last:
        yield first if first == last else f"{first}:{last}"


def _below(cell: str) -> str:
    letters = cell.rstrip("0123456789")
    return f"{letters}{int(cell[len(letters) :]) + 1}"
