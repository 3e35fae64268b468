"""A choice: Đạt / Không đạt, a level, or bare points -> the listed word, or none with the reason."""

from __future__ import annotations

from decimal import Decimal

from .... import safe_text
from ....catalogue import cell_contents
from ....model import Absent, Cell, CellType, Input, InputField, Value
from ....number_formats import shows_text
from ....vietnamese import numerals
from ....vietnamese.numerals import NumeralKind
from ....vietnamese.text_folding import fold, fold_level
from .cell_value import Read, fault, not_applicable, refused
from .numbers import number_cell


def choice_cell(cell: Cell, asked: Input, item: str) -> Read:
    """One of the listed words, however it is typed; bare points also as a number."""
    text = safe_text.tidy(cell.raw)
    if cell.type is CellType.NUMBER:
        read = number_cell(cell, asked, item)
        if not isinstance(read.value, Decimal):
            return read
        text = numerals.show(read.value)
        if text in asked.choices:
            return Read(_chosen(text, asked), cell.raw, read.faults)
    if not text:
        return Read(Absent.BLANK, cell.raw)
    if cell.type is CellType.TEXT and not shows_text(cell.number_format):
        shown = {"value": safe_text.quote(cell.raw), "format": safe_text.quote(cell.number_format)}
        return refused(cell, cell_contents.MISLEADING_NUMBER_FORMAT, **shown, item=item)
    if text in asked.choices:
        return Read(_chosen(text, asked), cell.raw)
    word = _meant(text, asked) or _as_points(text, asked)
    if word:
        told = fault(cell_contents.CHOICE_RESPELT, text=safe_text.quote(cell.raw), value=word, item=item)
        return Read(_chosen(word, asked), cell.raw, (told,))
    if numerals.parse(text).kind is NumeralKind.NOT_APPLICABLE:
        return not_applicable(cell, asked, item)
    return refused(
        cell,
        cell_contents.UNKNOWN_CHOICE,
        text=safe_text.quote(cell.raw),
        choices="; ".join(asked.choices),
        item=item,
    )


def _meant(text: str, asked: Input) -> str | None:
    """The choice of that name; levels are told apart by their signs too. Two that fold alike are told apart
    only when typed exactly."""
    folded = fold_level if asked.field is InputField.LEVEL else fold
    alike = [choice for choice in asked.choices if folded(choice) == folded(text)]
    return alike[0] if len(alike) == 1 else None


def _as_points(text: str, asked: Input) -> str | None:
    """A listed number in another spelling: "7.5" for "7,5"."""
    numeral = numerals.parse(text)
    if numeral.kind is not NumeralKind.NUMBER or numeral.value is None:
        return None
    shown = numerals.show(numeral.value)
    return shown if shown in asked.choices else None


def _chosen(choice: str, asked: Input) -> Value:
    """Đạt / Không đạt become True / False: the first choice is the pass. Levels stay words."""
    return choice == asked.choices[0] if asked.field is InputField.PASS else choice
