"""Expressions over the points of other rows: `0,5*[I.1] + nhỏ nhất([II.2]; 10)`.

    expression = term { ("+" | "−") term }
    term       = factor { ("×" | "÷") factor }
    factor     = "−" factor | number | "[" code "]" | "(" expression ")"
               | name "(" expression { ";" expression } ")"
    name       = "nhỏ nhất" | "lớn nhất"

Read by descent, reckoned with fractions: nothing is rounded on the way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from .model import TypedParameter
from .vietnamese import numerals, text_folding

LEAST, MOST = "nhỏ nhất", "lớn nhất"
_EXCEL = {LEAST: "MIN", MOST: "MAX"}
_SIGNS = {"−": "-", "–": "-", "×": "*", "·": "*", "÷": "/", ":": "/"}
_TOKEN = re.compile(r"\s*(\[[^\[\]]+\]|[0-9][0-9.,]*|[-+*/();−–×·÷:]|[^\W\d_]+(?:\s+[^\W\d_]+)*)")
_DEPTH = 40
"""Brackets inside each other, at most."""


@dataclass(frozen=True, slots=True)
class Expression(TypedParameter):
    """One step: `operator` is + - * / `nhỏ nhất` `lớn nhất` of the `parts`, or "" for a number or a code."""

    operator: str = ""
    parts: tuple[Expression, ...] = ()
    number: Decimal | None = None
    code: str = ""

    def codes(self) -> Iterator[str]:
        """The rows it names, from left to right; one may be named twice."""
        if self.code:
            yield self.code
        for part in self.parts:
            yield from part.codes()


class UnreadableError(ValueError):
    """An expression that the grammar does not know; the text is what could not be read."""


def read(text: str) -> Expression:
    """The expression. UnreadableError names the first piece that does not fit."""
    tokens, place = [], 0
    while text[place:].strip():
        match = _TOKEN.match(text, place)
        if match is None:
            raise UnreadableError(text[place:].strip())
        tokens.append(_SIGNS.get(match[1], match[1]))
        place = match.end()
    reader = _Reader(tokens)
    whole = reader.sum(0)
    if reader.peek():
        raise UnreadableError(reader.peek())
    return whole


class _Reader:
    def __init__(self, tokens: list[str]) -> None:
        self.tokens, self.place = tokens, 0

    def peek(self) -> str:
        return self.tokens[self.place] if self.place < len(self.tokens) else ""

    def take(self, expected: str = "") -> str:
        token = self.peek()
        if not token or expected not in ("", token):
            raise UnreadableError(token or self.tokens[-1] if self.tokens else "")
        self.place += 1
        return token

    def sum(self, depth: int) -> Expression:
        left = self.product(depth)
        while self.peek() in ("+", "-"):
            left = Expression(self.take(), (left, self.product(depth)))
        return left

    def product(self, depth: int) -> Expression:
        left = self.factor(depth)
        while self.peek() in ("*", "/"):
            left = Expression(self.take(), (left, self.factor(depth)))
        return left

    def factor(self, depth: int) -> Expression:
        token = self.take()
        if depth > _DEPTH:
            raise UnreadableError(token)
        if token == "-":
            return Expression("-", (self.factor(depth + 1),))
        if token == "(":
            whole = self.sum(depth + 1)
            self.take(")")
            return whole
        if token.startswith("["):
            return Expression(code=token[1:-1].strip())
        name = next((known for known in _EXCEL if text_folding.same(known, token)), None)
        if name is not None:
            return Expression(name, self.arguments(depth + 1))
        numeral = numerals.parse(token)
        if numeral.kind is not numerals.NumeralKind.NUMBER or numeral.value is None:
            raise UnreadableError(token)
        return Expression(number=numeral.value)

    def arguments(self, depth: int) -> tuple[Expression, ...]:
        self.take("(")
        found = [self.sum(depth)]
        while self.peek() == ";":
            self.take()
            found.append(self.sum(depth))
        self.take(")")
        return tuple(found)


def value(expression: Expression, points: Mapping[str, Decimal | None]) -> Fraction | None:
    """What it comes to; None where the points of a row are unknown, and where it divides by 0."""
    if expression.code:
        known = points[expression.code]
        return None if known is None else Fraction(known)
    if expression.number is not None:
        return Fraction(expression.number)
    parts = [value(part, points) for part in expression.parts]
    numbers = [part for part in parts if part is not None]
    if len(numbers) < len(parts):
        return None
    match expression.operator, numbers:
        case "+", [left, right]:
            return left + right
        case "-", [left, right]:
            return left - right
        case "*", [left, right]:
            return left * right
        case "/", [left, right]:
            return left / right if right else None
        case "-", [only]:
            return -only
    return min(numbers) if expression.operator == LEAST else max(numbers)


_BINDS = {"+": 1, "-": 1, "*": 2, "/": 2}


def text(expression: Expression) -> str:
    """As it is written under `Tham số`: what `read` reads back."""
    if expression.code:
        return f"[{expression.code}]"
    if expression.number is not None:
        return numerals.show(expression.number)
    parts = [text(part) for part in expression.parts]
    if expression.operator in _EXCEL:
        return f"{expression.operator}({'; '.join(parts)})"
    tight = _BINDS[expression.operator]
    if len(parts) == 1:
        return f"-{_bracketed(expression.parts[0], 3)}"
    left, right = expression.parts
    sign = expression.operator if tight > 1 else f" {expression.operator} "
    return f"{_bracketed(left, tight)}{sign}{_bracketed(right, tight + 1)}"


def _bracketed(part: Expression, least: int) -> str:
    """The part, in brackets where it binds less tightly than it must."""
    binds = 1 if len(part.parts) == 1 else _BINDS.get(part.operator, 3)
    loose = part.operator in _BINDS and binds < least
    return f"({text(part)})" if loose else text(part)


def formula(expression: Expression, terms: Mapping[str, str]) -> str:
    """Excel formula of the same; `terms`: code -> a term of its points."""
    if expression.code:
        return terms[expression.code]
    if expression.number is not None:
        return numerals.point(expression.number)
    parts = [formula(part, terms) for part in expression.parts]
    if expression.operator in _EXCEL:
        return f"{_EXCEL[expression.operator]}({','.join(parts)})"
    return f"(-{parts[0]})" if len(parts) == 1 else f"({parts[0]}{expression.operator}{parts[1]})"


def divisors(expression: Expression) -> Iterator[Expression]:
    """Every part that something is divided by."""
    if expression.operator == "/":
        yield expression.parts[1]
    for part in expression.parts:
        yield from divisors(part)
