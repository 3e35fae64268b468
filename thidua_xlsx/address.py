"""Where a value stands: file, sheet and cell. Made once, where the cell is read; travels with it."""

from __future__ import annotations

from typing import NamedTuple


class Address(NamedTuple):
    """The place of a value. `sheet` and `cell` are empty when the whole file or sheet is meant.

    `file` is the name as the user sees it (relative to the season's folder), `cell` in A1 notation. A named
    tuple, because every cell that is read makes one, in half the time of a frozen dataclass.
    """

    file: str
    sheet: str = ""
    cell: str = ""

    def beside(self, cell: str) -> Address:
        """Another cell of the same sheet."""
        return Address(self.file, self.sheet, cell)


def column_letters(column: int) -> str:
    """Excel's letters of a 0-based column: 0 -> A, 25 -> Z, 26 -> AA."""
    letters = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def a1(row: int, column: int) -> str:
    """A1 notation of 0-based row and column: (11, 5) -> F12."""
    return f"{column_letters(column)}{row + 1}"


def row_column(cell: str) -> tuple[int, int]:
    """0-based row and column of an A1 cell: F12 -> (11, 5). ValueError on anything else."""
    letters = cell.rstrip("0123456789")
    digits = cell[len(letters) :]
    if not (letters.isascii() and letters.isalpha() and letters.isupper() and digits and digits[0] != "0"):
        raise ValueError(f"not a cell: {cell!r}")
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(digits) - 1, column - 1
