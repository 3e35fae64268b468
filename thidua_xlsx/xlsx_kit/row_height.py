"""How wrapped text is measured: no program fits the height of rows that it did not write itself."""

from __future__ import annotations

from functools import lru_cache

LINE = 14.5
"""Points a line of 11 pt text takes."""
LEAST = 19.0
MOST = 409.0
"""Excel's limit of a row."""
_PADDING = 4.5
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
