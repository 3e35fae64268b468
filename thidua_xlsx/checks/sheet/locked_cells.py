"""Locked cells hold what the plan says. The lock is a courtesy: they are compared, and never used.

Good: the formula spelled anew by LibreOffice. Bad: a maximum of 15 where the plan says 10.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from decimal import Decimal

from ...address import Address, column_letters
from ...catalogue import form_sheet
from ...findings import Finding, found
from ...form_layout.formula_normal_form import canonical, moved
from ...form_layout.types import FormColumn, LayoutRow, Live, LockedCell
from ...form_layout.wording_fingerprint import is_worded
from ...model import Cell, CellType
from ...safe_text import cut
from ...vietnamese.numerals import from_xml, show
from ..returned_sheet import ReturnedSheet

_QUOTE = 60


def check(seen: ReturnedSheet) -> Iterator[Finding]:
    """E221 at an altered maximum, W232 at other altered cells, W233 / W234 at altered / replaced formulas."""
    table = {row.row: row for row in seen.layout.rows}
    back = {found_at + 1: laid + 1 for laid, found_at in seen.rows.items() if laid != found_at}
    maximum = seen.layout.columns.get(FormColumn.MAXIMUM)
    kinds = {place: column for column, place in seen.layout.columns.items()}
    for locked, place, cell in _differing(seen):
        if not seen.words and is_worded(locked, kinds):
            continue
        at = Address(seen.file, seen.sheet.name, place)
        content = locked.content
        if isinstance(content, Live):
            if seen.formulas:
                yield from _formula(cell, content.formula, at, seen, back)
        elif not _same(cell, content):
            row = table.get(locked.row) if locked.column == maximum else None
            yield _altered(cell, locked, at, row, seen.layout.agency.code)


def _differing(seen: ReturnedSheet) -> Iterator[tuple[LockedCell, str, Cell | None]]:
    """Locked cells that do not stand letter by letter as they were written: few, in an honest form."""
    letters = {laid: column_letters(found_at) for laid, found_at in seen.columns.items()}
    rows, cells = seen.rows, seen.sheet.cells
    for locked in seen.layout.locked:
        row, column = rows.get(locked.row), letters.get(locked.column)
        if row is None or column is None:
            continue
        place = f"{column}{row + 1}"
        cell = cells.get(place)
        content = locked.content
        if cell is None:
            if content == "":
                continue
        elif cell.formula is not None:
            if type(content) is Live and cell.formula == content.formula:
                continue
        elif cell.raw == (str(content) if type(content) is Decimal else content):
            continue
        yield locked, place, cell


def _formula(
    cell: Cell | None, expected: str, at: Address, seen: ReturnedSheet, back: Mapping[int, int]
) -> Iterator[Finding]:
    agency = seen.layout.agency.code
    if cell is None or cell.formula is None:
        yield found(form_sheet.FORMULA_REPLACED, at, agency=agency, actual=_quote(cell.raw if cell else ""))
        return
    spelled = canonical(cell.formula, seen.sheet.name)
    if (moved(spelled, back) if back else spelled) != canonical(expected, seen.layout.sheet):
        yield found(form_sheet.FORMULA_ALTERED, at, agency=agency, actual=_quote("=" + cell.formula))


def _same(cell: Cell | None, content: str | Decimal) -> bool:
    """Whether the cell means what was written, however a program has spelled it."""
    if cell is None or (cell.type is CellType.BLANK and cell.formula is None):
        return content == ""
    if cell.formula is not None:
        return False
    number = from_xml(cell.raw) if cell.type is CellType.NUMBER else None
    if isinstance(content, Decimal):
        return number == content
    return _plain(show(number) if number is not None else cell.raw) == _plain(content)


def _altered(
    cell: Cell | None, locked: LockedCell, at: Address, row: LayoutRow | None, agency: str
) -> Finding:
    """`row` is the row of the table when the cell is its maximum."""
    expected = show(locked.content) if isinstance(locked.content, Decimal) else str(locked.content)
    actual = _actual(cell)
    if row is not None and isinstance(locked.content, Decimal):
        code = row.criterion.code if row.criterion else None
        item = code or row.kind.value
        return found(
            form_sheet.MAXIMUM_ALTERED,
            at,
            agency=agency,
            criterion=code,
            expected=expected,
            actual=actual,
            item=item,
        )
    return found(form_sheet.LOCKED_CELL_ALTERED, at, agency=agency, expected=_quote(expected), actual=actual)


def _actual(cell: Cell | None) -> str:
    if cell is None:
        return _quote("")
    number = from_xml(cell.raw) if cell.type is CellType.NUMBER else None
    text = show(number) if number is not None else cell.raw
    return _quote(text if cell.formula is None else f"={cell.formula}")


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _quote(text: str) -> str:
    line = "".join(char if char.isprintable() else "·" for char in _plain(text)) or "(trống)"
    return cut(line, _QUOTE)
