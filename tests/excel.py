"""A few Excel functions, exactly: enough for the formulas of points that our workbooks hold.

`Sheet(values).of(formula)`: numbers are `Decimal`, texts `str`, a blank cell None. An empty text in a sum
counts as nothing, as in Excel; text in arithmetic is an error and raises.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal

from thidua_xlsx.address import a1, row_column

Value = Decimal | str | bool | None
_TOKEN = re.compile(
    r'\s*("(?:[^"]|"")*"|\$?[A-Z]+\$?[0-9]+|[A-Z]+(?=\()|TRUE|FALSE|[0-9.]+|<=|>=|<>|[-+*/<>=(),:])'
)
_CELL = re.compile(r"[A-Z]+[0-9]+")


class Sheet:
    """Cells of one sheet by A1 place."""

    def __init__(self, cells: Mapping[str, Value]) -> None:
        self.cells = cells

    def of(self, formula: str) -> Value:
        """What the formula (without "=") gives."""
        tokens = _TOKEN.findall(formula)
        assert "".join(tokens).replace(" ", "") == formula.replace(" ", ""), formula
        reader = _Reader(self.cells, tokens)
        value = reader.comparison(True)
        assert reader.place == len(tokens), formula
        return value


class _Reader:
    """Reads and evaluates at once; with `live` False it only reads, as the branch that IF does not take."""

    def __init__(self, cells: Mapping[str, Value], tokens: list[str]) -> None:
        self.cells, self.tokens, self.place = cells, tokens, 0

    def peek(self) -> str:
        return self.tokens[self.place] if self.place < len(self.tokens) else ""

    def take(self, expected: str = "") -> str:
        token = self.peek()
        assert token
        assert expected in ("", token), (token, expected)
        self.place += 1
        return token

    def comparison(self, live: bool) -> Value:
        left = self.sum(live)
        while self.peek() in _COMPARED:
            sign, right = self.take(), self.sum(live)
            left = _COMPARED[sign](_rank(left), _rank(right)) if live else None
        return left

    def sum(self, live: bool) -> Value:
        left = self.product(live)
        while self.peek() in ("+", "-"):
            sign, right = self.take(), self.product(live)
            if live:
                left = _number(left) + (_number(right) if sign == "+" else -_number(right))
        return left

    def product(self, live: bool) -> Value:
        left = self.unary(live)
        while self.peek() in ("*", "/"):
            sign, right = self.take(), self.unary(live)
            if live:
                left = _number(left) * _number(right) if sign == "*" else _number(left) / _number(right)
        return left

    def unary(self, live: bool) -> Value:
        if self.peek() == "-":
            self.take()
            value = self.unary(live)
            return -_number(value) if live else None
        return self.atom(live)

    def atom(self, live: bool) -> Value:
        token = self.take()
        if token == "(":
            value = self.comparison(live)
            self.take(")")
            return value
        if token.startswith('"'):
            return token[1:-1].replace('""', '"')
        if _CELL.fullmatch(token):
            return self.cells.get(token)
        if token in ("TRUE", "FALSE"):
            return token == "TRUE"
        if token.isalpha():
            return self.choose(live) if token == "IF" else self.call(token, live)
        return Decimal(token)

    def choose(self, live: bool) -> Value:
        self.take("(")
        test = bool(self.comparison(live))
        self.take(",")
        then = self.comparison(live and test)
        self.take(",")
        otherwise = self.comparison(live and not test)
        self.take(")")
        return then if test else otherwise

    def call(self, name: str, live: bool) -> Value:
        self.take("(")
        values: list[Value] = []
        while True:
            values += self.argument(live)
            if self.take() == ")":
                break
        return FUNCTIONS[name](values) if live else None

    def argument(self, live: bool) -> Iterator[Value]:
        if self.place + 1 < len(self.tokens) and self.tokens[self.place + 1] == ":":
            first, _, last = self.take(), self.take(), self.take()
            (top, left), (bottom, right) = row_column(first), row_column(last)
            yield from (
                self.cells.get(a1(row, column))
                for row in range(top, bottom + 1)
                for column in range(left, right + 1)
            )
        else:
            yield self.comparison(live)


def _number(value: Value) -> Decimal:
    if value is None:
        return Decimal(0)
    assert isinstance(value, Decimal), value
    return value


def _rank(value: Value) -> tuple[bool, Decimal, str]:
    """Any text is greater than any number."""
    text = isinstance(value, str)
    return text, Decimal(0) if text else _number(value), str(value) if text else ""


def _numbers(values: list[Value]) -> list[Decimal]:
    return [value for value in values if isinstance(value, Decimal)]


def _rounded(values: list[Value]) -> Decimal:
    value, places = map(_number, values)
    return value.quantize(Decimal(1).scaleb(-int(places)), ROUND_HALF_UP)


_COMPARED: dict[str, Callable[[object, object], bool]] = {
    "=": lambda left, right: left == right,
    "<>": lambda left, right: left != right,
    "<": lambda left, right: left < right,  # type: ignore[operator]
    ">": lambda left, right: left > right,  # type: ignore[operator]
    "<=": lambda left, right: left <= right,  # type: ignore[operator]
    ">=": lambda left, right: left >= right,  # type: ignore[operator]
}
FUNCTIONS: dict[str, Callable[[list[Value]], Value]] = {
    "SUM": lambda values: sum(_numbers(values), Decimal(0)),
    "MAX": lambda values: max(_numbers(values), default=Decimal(0)),
    "MIN": lambda values: min(_numbers(values), default=Decimal(0)),
    "AND": lambda values: all(values),
    "OR": lambda values: any(values),
    "ABS": lambda values: abs(_number(values[0])),
    "INT": lambda values: _number(values[0]).to_integral_value(ROUND_FLOOR),
    "ROUND": _rounded,
    "N": lambda values: values[0] if isinstance(values[0], Decimal) else Decimal(0),
    "ISNUMBER": lambda values: isinstance(values[0], Decimal),
    "ISTEXT": lambda values: isinstance(values[0], str),
    "ISBLANK": lambda values: values[0] is None,
}
