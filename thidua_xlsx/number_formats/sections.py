"""A number format code taken apart: its sections, the tokens of each, and which section a number takes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

Token = tuple[str, str]
"""What a piece does, and its text.

"digit", "point", "comma", "percent", "exponent", "bar" (of a fraction), "general", "date"; "text" in quotes
or escaped; "literal", a bare sign; "fill", repeated to the width of the cell.
"""

_PIECE = re.compile(
    r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|(?P<skipped>_.)|\*(?P<fill>.)|\[(?P<bracket>[^\]]*)\]'
    r"|(?P<general>general|standard|@)|(?P<date>AM/PM|A/P|[ymdhs]+)|(?P<exponent>E[+-])"
    r"|(?P<digit>[0#?])|(?P<point>\.)|(?P<comma>,)|(?P<percent>%)|(?P<bar>/)|(?P<end>;)|(?P<literal>.)",
    re.DOTALL | re.IGNORECASE,
)
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?[0-9]{1,15}(?:\.[0-9]{1,15})?)", re.ASCII)
_ELAPSED = re.compile(r"h+|m+|s+", re.IGNORECASE)
_UNREAD = ("white", "color2", "dbnum")
"""White ink, which is `Color2` too, and digits of another script."""
_NUMBERS = 3
"""The fourth section is that of texts."""


@dataclass(frozen=True, slots=True)
class FormatSection:
    """One of the parts of a format between semicolons. `unseen`: nobody reads its digits."""

    tokens: tuple[Token, ...]
    condition: tuple[str, Decimal] | None = None
    unseen: bool = False

    def count(self, kind: str) -> int:
        """How many tokens of that kind it has."""
        return sum(token[0] == kind for token in self.tokens)

    @property
    def places(self) -> int | None:
        """Decimals that it shows; None where it rounds in another way, or not at all."""
        if any(self.count(kind) for kind in ("general", "exponent", "bar")):
            return None
        kinds = [kind for kind, _ in self.tokens]
        return kinds[kinds.index("point") :].count("digit") if "point" in kinds else 0


def sections_of(code: str) -> tuple[FormatSection, ...]:
    """The sections of a format code, at least one."""
    sections: list[FormatSection] = []
    pieces: list[re.Match[str]] = []
    for piece in (*_PIECE.finditer(code), None):
        if piece is not None and piece.lastgroup != "end":
            pieces.append(piece)
            continue
        brackets = [match["bracket"] for match in pieces if match["bracket"] is not None]
        conditions = [_condition(match) for text in brackets if (match := _CONDITION.fullmatch(text))]
        unseen = any(text.casefold().startswith(_UNREAD) for text in brackets)
        tokens = tuple(token for match in pieces if (token := _token(match)) is not None)
        sections.append(FormatSection(tokens, conditions[0] if conditions else None, unseen))
        pieces = []
    return tuple(sections)


def section_for(value: Decimal, sections: tuple[FormatSection, ...]) -> tuple[FormatSection | None, bool]:
    """The section that shows the number, and whether a minus is put in front; None where Excel shows ####."""
    numbers = sections[:_NUMBERS]
    if any(section.condition for section in numbers):
        return _by_condition(value, numbers), value < 0
    if value < 0 and len(numbers) > 1:
        return numbers[1], False
    if value == 0 and len(numbers) > 2:
        return numbers[2], False
    return numbers[0], value < 0


def _by_condition(value: Decimal, sections: tuple[FormatSection, ...]) -> FormatSection | None:
    for place, section in enumerate(sections):
        last = place == len(sections) - 1
        if section.condition is None:
            holds = value > 0 if place == 0 and len(sections) > 1 else last or value < 0
        else:
            sign, bound = section.condition
            holds = {
                "<": value < bound,
                "<=": value <= bound,
                ">": value > bound,
                ">=": value >= bound,
                "=": value == bound,
                "<>": value != bound,
            }[sign]
        if holds:
            return section
    return None


def _condition(match: re.Match[str]) -> tuple[str, Decimal]:
    return match[1], Decimal(match[2])


def _token(match: re.Match[str]) -> Token | None:
    kind, text = match.lastgroup or "", match[match.lastgroup or 0]
    if kind in ("quoted", "escaped"):
        return "text", text
    if kind == "skipped":
        return "text", " "
    if kind == "bracket":
        return _bracket(text)
    return kind, text


def _bracket(text: str) -> Token | None:
    """A currency sign is shown, elapsed time is a time; colours and conditions show nothing."""
    if text.startswith("$"):
        return "text", text[1:].partition("-")[0]
    return ("date", text) if _ELAPSED.fullmatch(text) else None
