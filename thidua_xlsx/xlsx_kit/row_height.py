"""Heights of rows with wrapped text: no program fits rows that it did not write itself.

Forms and the ranking workbook are measured letter by letter (`height_of`, 11 pt); the plan and the register,
whose rows only need to be tall enough, by the number of characters (`book_height`, 12 pt).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from textwrap import wrap

LINE = 14.5
"""Points a line of 11 pt text takes."""
LEAST = 19.0
MOST = 409.0
"""Excel's limit of a row."""
_PADDING = 4.5
_BOOK_LINE = 15.75
"""Points a line of 12 pt text takes."""
_CHARACTERS = 1.15
"""Characters of Times New Roman 12 to a unit of column width, a little on the safe side."""
_NARROW = frozenset(" .,;:'!|()[]ijltfrI-/")


def width_of(text: str) -> float:
    """Width in Excel's unit, the width of a digit. Capitals of Times New Roman are wide, i and l narrow."""
    return sum(0.62 if char in _NARROW else 1.38 if char.isupper() else 0.98 for char in text)


@lru_cache(maxsize=20_000)
def lines_of(text: str, width: float) -> int:
    """Lines the text takes when it is wrapped at words in a column of that width."""
    return sum(_wrapped(paragraph, max(width - 2.4, 1)) for paragraph in text.split("\n"))


def height_of(cells: list[tuple[str, float]], line: float = LINE) -> float:
    """Height of a row of (text, column width), at least `LEAST`."""
    most = max((lines_of(text, width) for text, width in cells), default=1)
    return min(max(most * line + _PADDING, LEAST), MOST)


def book_height(cells: Iterable[tuple[str, int]]) -> float:
    """Height of a row of the plan or the register that shows every (text, column width) in full."""
    lines = max((_book_lines(text, width) for text, width in cells), default=1)
    return min(_BOOK_LINE * lines + 2, MOST)


def _book_lines(text: str, width: int) -> int:
    characters = max(1, int(width * _CHARACTERS))
    return sum(max(1, len(wrap(line, characters))) for line in text.split("\n"))


def _wrapped(text: str, width: float) -> int:
    lines, used = 1, 0.0
    for word in text.split(" "):
        wide = width_of(word)
        if used and used + 0.62 + wide > width:
            lines, used = lines + 1, 0.0
        used += wide + (0.62 if used else 0)
        while used > width:
            lines, used = lines + 1, used - width
    return lines
