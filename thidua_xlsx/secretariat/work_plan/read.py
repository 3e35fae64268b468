"""What the secretariat noted in `tien_do.xlsx`, read back before it is written again.

The strict reader, as for returned forms: the file has been in other hands. Whatever could be lost by writing
the workbook anew is an error, and the caller then writes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path

from ... import safe_text
from ...address import Address, a1, row_column
from ...catalogue import task_progress
from ...findings import Finding, found
from ...model import Book, Cell, CellType, Sheet
from ...tabulation.planning.deadlines import Progress
from ...untrusted import read_own_workbook
from ...vietnamese import dates, numerals, text_folding
from . import DONE, HEADINGS, KEY, NOTE, NOTED, SHEET, TEXT

_FIRST_DAY = date(1899, 12, 30)
_LAST_SERIAL = 2_958_465
"""31/12/9999: Excel's last day."""

Columns = Mapping[str, int]
"""Heading -> 0-based column."""


def read_progress(path: Path, name: str) -> tuple[Mapping[str, Progress], tuple[Finding, ...]]:
    """What was noted, by key; blank rows are left out. With a finding of level error it is not to be used."""
    book, told = read_own_workbook(path, name)
    if book is None:
        reason = told[0].sentence() if told else "không phải tệp .xlsx"
        return {}, (_unread(Address(name), reason),)
    sheet = book.sheet(SHEET)
    if sheet is None:
        return {}, (_unread(Address(name), f"không còn trang {SHEET}"),)
    header = _header(sheet)
    if header is None:
        needed = ", ".join((KEY, TEXT, *NOTED))
        return {}, (_unread(Address(name, SHEET), f"không tìm thấy dòng tiêu đề có {needed}"),)
    noted, findings = _rows(sheet, *header)
    return noted, (*findings, *_strays(book, sheet, *header))


def _unread(at: Address, reason: str) -> Finding:
    return found(task_progress.UNREADABLE, at, reason=reason.rstrip("."))


def _header(sheet: Sheet) -> tuple[int, Columns] | None:
    """The first row (0-based) with every heading that is needed, and where each stands."""
    known = {text_folding.fold(heading): heading for heading in HEADINGS}
    by_row: dict[int, dict[str, int]] = {}
    for place, cell in sheet.cells.items():
        heading = known.get(text_folding.fold(cell.raw))
        if heading is not None:
            row, column = row_column(place)
            by_row.setdefault(row, {}).setdefault(heading, column)
    for row in sorted(by_row):
        if by_row[row].keys() >= {KEY, TEXT, *NOTED}:
            return row, by_row[row]
    return None


def _rows(sheet: Sheet, header: int, columns: Columns) -> tuple[dict[str, Progress], list[Finding]]:
    noted: dict[str, Progress] = {}
    findings: list[Finding] = []
    for row in sorted({row_column(place)[0] for place in sheet.cells} - set(range(header + 1))):
        key, text, day, note = (sheet.cells.get(a1(row, columns[h])) for h in (KEY, TEXT, DONE, NOTE))
        progress = Progress(_day(day, findings), _text(note), _text(text))
        if not _text(key) or (_text(key) in noted and not progress.blank):
            findings += [
                found(task_progress.OUTSIDE_OWN_COLUMNS, cell.at)
                for cell in (day, note)
                if cell is not None and _text(cell)
            ]
        elif not progress.blank:
            noted[_text(key)] = progress
    return noted, findings


def _text(cell: Cell | None) -> str:
    return "" if cell is None else safe_text.visible(safe_text.tidy(cell.raw))


def _day(cell: Cell | None, findings: list[Finding]) -> date | None:
    """A date cell, or a date typed as text; None with a finding for anything else."""
    if cell is None or not _text(cell):
        return None
    if cell.type is CellType.NUMBER:
        serial = numerals.from_xml(cell.raw)
        if serial is not None and 0 < serial <= _LAST_SERIAL:
            return _FIRST_DAY + timedelta(days=int(serial))
    day = dates.parse(_text(cell))
    if day is None:
        findings.append(found(task_progress.NOT_A_DATE, cell.at, text=safe_text.quote(cell.raw)))
    return day


def _strays(book: Book, sheet: Sheet, header: int, columns: Columns) -> list[Finding]:
    """What stands where nothing of it would be kept: other sheets, other columns, rows without a number."""
    strays = [cell for other in book.sheets if other is not sheet for cell in other.cells.values()]
    named = set(columns.values())
    for place, cell in sheet.cells.items():
        row, column = row_column(place)
        keyed = _text(sheet.cells.get(a1(row, columns[KEY])))
        if row >= header and (column not in named or not keyed) and column not in _noted(columns):
            strays.append(cell)
    return [found(task_progress.OUTSIDE_OWN_COLUMNS, cell.at) for cell in strays if _text(cell)]


def _noted(columns: Columns) -> set[int]:
    """Columns whose cells `_rows` has judged already."""
    return {columns[DONE], columns[NOTE]}
