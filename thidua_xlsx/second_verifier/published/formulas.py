"""The live formulas of the ranking workbook, recomputed: sums, bounds, means, links from sheet to sheet."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Context, Decimal
from fractions import Fraction

from ..text import BrokenError, half_up, number_of_text
from ..xlsx import Book, Cell, column_of

At = tuple[str, int, int]
"""Sheet, row, column."""
Operand = Fraction | list[Fraction]
"""One number, or the numbers of a range: its blanks and texts are passed over, as in Excel."""
_TOKEN = re.compile(
    r"\s*(?:(?P<cell>(?:'(?P<quoted>(?:[^']|'')+)'!|(?P<plain>\w+)!)?"
    r"\$?(?P<column>[A-Z]{1,3})\$?(?P<row>\d{1,7})(?::\$?(?P<column2>[A-Z]{1,3})\$?(?P<row2>\d{1,7}))?)"
    r"|(?P<name>[A-Z]+)(?=\()|(?P<number>\d+(?:\.\d+)?)|(?P<sign>[-+*/(),]))"
)
_SQUARE_ROOTS = Context(prec=60)


def _mean(values: Sequence[Fraction]) -> Fraction:
    return sum(values, Fraction(0)) / len(values)


def _spread(values: Sequence[Fraction]) -> Fraction:
    """Standard deviation of these values, not of a sample."""
    variance = _mean([(value - _mean(values)) ** 2 for value in values])
    quotient = _SQUARE_ROOTS.divide(Decimal(variance.numerator), Decimal(variance.denominator))
    return Fraction(_SQUARE_ROOTS.sqrt(quotient))


_FUNCTIONS: Mapping[str, Callable[[Sequence[Fraction]], Fraction]] = {
    "SUM": lambda values: sum(values, Fraction(0)),
    "MIN": lambda values: min(values, default=Fraction(0)),
    "MAX": lambda values: max(values, default=Fraction(0)),
    "COUNT": lambda values: Fraction(len(values)),
    "AVERAGE": _mean,
    "STDEVP": _spread,
}


class Calculator:
    """Computes cells of a workbook from its numbers alone: no cached value of a formula is believed."""

    def __init__(self, book: Book) -> None:
        self.cells = {
            (sheet.name, row, column): cell
            for sheet in book.sheets
            for (row, column), cell in sheet.cells.items()
        }
        self._done: dict[At, Fraction | None] = {}
        self._open: set[At] = set()

    def value(self, at: At) -> Fraction | None:
        """The number of a cell; None for a text or nothing. BrokenError for a formula that nobody wrote."""
        if at not in self._done:
            cell = self.cells.get(at, Cell())
            if cell.formula is None:
                self._done[at] = None if cell.number is None else Fraction(cell.number)
            elif at in self._open:
                raise BrokenError("công thức đi vòng tròn")
            else:
                self._open.add(at)
                try:
                    self._done[at] = Formula(self, at[0], cell.formula).result()
                finally:
                    self._open.discard(at)
        return self._done[at]


class Formula:
    """One formula while it is computed, token after token."""

    def __init__(self, calculator: Calculator, sheet: str, text: str) -> None:
        self.calculator, self.sheet, self.text = calculator, sheet, text
        self.tokens = list(_tokens(text))
        self.place = 0

    def result(self) -> Fraction:
        """What it comes to. One that rests on no cell is a constant in disguise, but for an empty sum."""
        value = _single(self._sum())
        if self.place < len(self.tokens):
            raise BrokenError(f"không hiểu công thức “{self.text}”")
        if value and not any(token["cell"] for token in self.tokens):
            raise BrokenError(f"công thức “{self.text}” không dựa vào ô nào")
        return value

    def _sum(self) -> Operand:
        left = self._product()
        while (sign := self._sign()) in ("+", "-"):
            self.place += 1
            right = _single(self._product())
            left = _single(left) + (right if sign == "+" else -right)
        return left

    def _product(self) -> Operand:
        left = self._atom()
        while (sign := self._sign()) in ("*", "/"):
            self.place += 1
            right = _single(self._atom())
            if sign == "/" and not right:
                raise BrokenError(f"công thức “{self.text}” chia cho 0")
            left = _single(left) * right if sign == "*" else _single(left) / right
        return left

    def _atom(self) -> Operand:
        token = self._next()
        if token["number"]:
            return Fraction(number_of_text(token["number"]) or Decimal(token["number"]))
        if token["cell"]:
            return self._cells(token)
        if token["name"]:
            return self._call(token["name"])
        if token["sign"] == "-":
            return -_single(self._atom())
        if token["sign"] == "(":
            value = self._sum()
            self._expect(")")
            return value
        raise BrokenError(f"không hiểu công thức “{self.text}”")

    def _cells(self, token: re.Match[str]) -> Operand:
        sheet = (token["quoted"] or token["plain"] or self.sheet).replace("''", "'")
        row, column = int(token["row"]), column_of(token["column"])
        if token["row2"] is None:
            value = self.calculator.value((sheet, row, column))
            return [] if value is None else value
        last_row, last_column = int(token["row2"]), column_of(token["column2"])
        if (last_row - row + 1) * (last_column - column + 1) > 100_000:
            raise BrokenError(f"vùng quá lớn trong công thức “{self.text}”")
        values = [
            self.calculator.value((sheet, r, c))
            for r in range(row, last_row + 1)
            for c in range(column, last_column + 1)
        ]
        return [value for value in values if value is not None]

    def _call(self, name: str) -> Fraction:
        self._expect("(")
        arguments = [self._sum()]
        while self._sign() == ",":
            self.place += 1
            arguments.append(self._sum())
        self._expect(")")
        if name == "ROUND" and len(arguments) == 2:
            return Fraction(half_up(_single(arguments[0]), int(_single(arguments[1]))))
        if name not in _FUNCTIONS:
            raise BrokenError(f"không biết hàm {name} trong công thức “{self.text}”")
        values = [
            number
            for argument in arguments
            for number in (argument if isinstance(argument, list) else [argument])
        ]
        if name in ("AVERAGE", "STDEVP") and not values:
            raise BrokenError(f"công thức “{self.text}” không có số nào")
        return _FUNCTIONS[name](values)

    def _sign(self) -> str | None:
        return self.tokens[self.place]["sign"] if self.place < len(self.tokens) else None

    def _next(self) -> re.Match[str]:
        if self.place >= len(self.tokens):
            raise BrokenError(f"công thức “{self.text}” dở dang")
        self.place += 1
        return self.tokens[self.place - 1]

    def _expect(self, sign: str) -> None:
        if self._next()["sign"] != sign:
            raise BrokenError(f"không hiểu công thức “{self.text}”")


def _tokens(text: str) -> Iterator[re.Match[str]]:
    place = 0
    while place < len(text):
        found = _TOKEN.match(text, place)
        if found is None:
            raise BrokenError(f"không hiểu công thức “{text}”")
        yield found
        place = found.end()


def _single(value: Operand) -> Fraction:
    """As an operand of arithmetic; an empty cell counts 0."""
    if isinstance(value, list):
        if value:
            raise BrokenError("vùng đứng ở chỗ của một số")
        return Fraction(0)
    return value


def same_number(shown: Decimal | None, computed: Fraction) -> bool:
    """Whether a stored number is the computed one, at the 15 digits that Excel keeps."""
    if shown is None:
        return False
    exact = Context(prec=15).divide(Decimal(computed.numerator), Decimal(computed.denominator))
    return shown == exact
