"""Arithmetic on constants alone, such as `2+3.5`: the only formula an input cell may hold.

A formula's stored result can be forged and every reader shows the forgery, so it is worked out again here.
Anything else (a reference, a function, a power) is no evidence of anything and is not evaluated.
"""

from __future__ import annotations

import re
from decimal import Context, Decimal
from fractions import Fraction

LONGEST = 200
"""Characters of a formula that is still looked at."""

_TOKEN = re.compile(r"[0-9]{1,15}(?:\.[0-9]{1,15})?|\.[0-9]{1,15}|[-+*/()]", re.ASCII)
_SPACES = re.compile(r"[ \r\n\t]+")
_FIFTEEN_DIGITS = Context(prec=15)
_DEEPEST = 20


def work_out(formula: str) -> Decimal | None:
    """Value of a formula (without "=") of numbers, + − * / and parentheses, at Excel's 15 significant digits.

    None for every other formula, and for a division by zero.
    """
    if len(formula) > LONGEST:
        return None
    # A blank between two digits is no arithmetic, it is Excel's intersection operator: "1 2" stays apart.
    tokens = [token for piece in _SPACES.split(formula) for token in _tokens(piece)]
    try:
        value, end = _sum(tokens, 0, 0)
    except (ValueError, IndexError, ZeroDivisionError):
        return None
    if end != len(tokens):
        return None
    return _FIFTEEN_DIGITS.divide(Decimal(value.numerator), Decimal(value.denominator))


def _tokens(piece: str) -> list[str]:
    found = _TOKEN.findall(piece)
    return found if "".join(found) == piece else ["?"]


def _sum(tokens: list[str], at: int, depth: int) -> tuple[Fraction, int]:
    if depth > _DEEPEST:
        raise ValueError("too deep")
    total, at = _product(tokens, at, depth)
    while at < len(tokens) and tokens[at] in "+-":
        term, after = _product(tokens, at + 1, depth)
        total = total + term if tokens[at] == "+" else total - term
        at = after
    return total, at


def _product(tokens: list[str], at: int, depth: int) -> tuple[Fraction, int]:
    total, at = _factor(tokens, at, depth)
    while at < len(tokens) and tokens[at] in "*/":
        factor, after = _factor(tokens, at + 1, depth)
        total = total * factor if tokens[at] == "*" else total / factor
        at = after
    return total, at


def _factor(tokens: list[str], at: int, depth: int) -> tuple[Fraction, int]:
    token = tokens[at]
    if token in ("+", "-"):
        value, at = _factor(tokens, at + 1, depth + 1)
        return (value if token == "+" else -value), at
    if token == "(":
        value, at = _sum(tokens, at + 1, depth + 1)
        if tokens[at] != ")":
            raise ValueError("unclosed")
        return value, at + 1
    return Fraction(token), at + 1
