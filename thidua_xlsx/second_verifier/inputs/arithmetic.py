"""Formulas of numbers alone, as somebody types them into a cell: worked out exactly."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from fractions import Fraction

from ..text import half_up


def arithmetic(formula: str) -> Decimal | None:
    """`50-10`: numbers and + - * / ( ) only, worked out exactly; None for all else and for 1/3."""
    tokens = re.findall(r"\d+(?:\.\d+)?|[-+*/()]|\S", formula.removeprefix("="), re.ASCII)
    if not tokens or any(not re.fullmatch(r"\d+(\.\d+)?|[-+*/()]", token, re.ASCII) for token in tokens):
        return None
    if len(tokens) > 100:
        return None
    try:
        value, rest = _sum(tokens)
    except (IndexError, ZeroDivisionError, InvalidOperation):
        return None
    exact = half_up(value, 15)
    return exact.normalize() if not rest and Fraction(exact) == value else None


def _sum(tokens: list[str]) -> tuple[Fraction, list[str]]:
    value, rest = _product(tokens)
    while rest and rest[0] in "+-":
        sign = rest[0]
        other, rest = _product(rest[1:])
        value = value + other if sign == "+" else value - other
    return value, rest


def _product(tokens: list[str]) -> tuple[Fraction, list[str]]:
    value, rest = _factor(tokens)
    while rest and rest[0] in "*/":
        sign = rest[0]
        other, rest = _factor(rest[1:])
        value = value * other if sign == "*" else value / other
    return value, rest


def _factor(tokens: list[str]) -> tuple[Fraction, list[str]]:
    first, rest = tokens[0], tokens[1:]
    if first in "+-":
        value, rest = _factor(rest)
        return (value if first == "+" else -value), rest
    if first == "(":
        value, rest = _sum(rest)
        if rest[0] != ")":
            raise IndexError
        return value, rest[1:]
    if first in ")*/":
        raise IndexError
    return Fraction(first), rest
