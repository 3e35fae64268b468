"""Returned workbooks: whose they are (§3), and where their table stands."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ..archive import Archive
from ..digests import sha256
from ..reading_copies import book_of
from ..text import BrokenError, fold, whole_number
from ..xlsx import Book, Cell, Sheet, a1, read_book

FORM, APPRAISAL = "form", "appraisal"
TABLE_SHEET = {FORM: "Phiếu tự chấm", APPRAISAL: "Phiếu thẩm định"}
INPUT_HEADING = {FORM: "Tự chấm", APPRAISAL: "Thẩm định"}
BOUND = (
    *("kind", "season", "phase", "agency", "plan_digest", "form_digest", "targets"),
    *("round", "form_sha256", "appraiser", "token"),
)


@dataclass
class Returned:
    """A workbook in `nhan/` or `tham_dinh/` and what it says it is."""

    name: str
    digest: str
    book: Book
    identity: dict[str, str]
    conflicts: list[str]
    """Fields that `_meta` and the custom properties tell differently."""
    received: date | None = None
    """Day of the message it came in."""
    quarantined: str = ""
    """Why its values may not be used without a recorded decision; "" when they may."""
    copied: str = ""
    """The copy of `thidua pack` that was read in its place; "" when it was read itself."""

    @property
    def kind(self) -> str:
        """`form` or `appraisal`, as stated."""
        return self.identity.get("kind", "")

    @property
    def agency(self) -> str:
        """Code of the agency, as stated."""
        return self.identity.get("agency", "")

    @property
    def round(self) -> int:
        """Round of the appraisal; 1 where none is stated."""
        stated = self.identity.get("round", "")
        return whole_number(stated) or 1


def read_returned(name: str, data: bytes) -> Returned:
    """Read a workbook and what it says of itself. BrokenError when it is none."""
    return _returned(name, sha256(data), read_book(data))


def returned_in(archive: Archive, name: str) -> Returned:
    """A return by its name in the archive; from the copy of `thidua pack` where it is none that is read here.

    BrokenError when neither can be read.
    """
    copy, data = archive.copies.get(name), archive.data(name)
    if copy is None:
        return read_returned(name, data or b"")
    held = archive.files.get(copy.file)
    if held is None:
        raise BrokenError(f"hồ sơ không có bản đọc {copy.file}")
    returned = _returned(name, copy.of, book_of(held) if copy.of_cells else read_book(held))
    returned.copied = copy.file
    return returned


def _returned(name: str, digest: str, book: Book) -> Returned:
    meta: dict[str, str] = {}
    hidden = book.sheet("_meta")
    if hidden is not None:
        for number in range(1, hidden.last_row + 1):
            label, value = hidden.row(number).get(1), hidden.row(number).get(2)
            if label is not None and value is not None and not value.blank:
                meta.setdefault(label.words.strip(), value.words)
    properties = {
        key.removeprefix("thidua_"): value
        for key, value in book.properties.items()
        if key.startswith("thidua_") and value
    }
    conflicts = [
        field_name
        for field_name in BOUND
        if meta and properties and meta.get(field_name, "") != properties.get(field_name, "")
    ]
    returned = Returned(name, digest, book, meta or properties, conflicts)
    if not meta:
        returned.quarantined = "mất trang danh tính _meta"
    return returned


def binding(identity: Mapping[str, str]) -> str:
    """SHA-256 of a token and the identity it stands for, each with its length: what the manifest attests."""
    made_by = identity.get("form_digest", "") or identity.get("plan_digest", "")
    values = [identity.get(name, "") for name in ("season", "phase", "agency")]
    values += [made_by, identity.get("appraiser", ""), identity.get("round", "") or "1"]
    values.append(identity.get("token", ""))
    encoded = [value.encode("utf-8") for value in values]
    return sha256(b"".join(b"%d:%s," % (len(part), part) for part in encoded))


def printed_code(returned: Returned) -> str:
    """`(mã STC)` at the head of the printed sheet."""
    sheet = table_sheet(returned)
    for (row, _), cell in sorted(sheet.cells.items()) if sheet else ():
        found = re.search(r"\(mã ([^)]+)\)", cell.text)
        if row <= 12 and found and fold(cell.text).startswith("don vi:"):
            return found[1]
    return ""


def table_sheet(returned: Returned) -> Sheet | None:
    """The sheet with the table, by its name or, renamed, by its headings."""
    kind = returned.kind if returned.kind in TABLE_SHEET else FORM
    named = returned.book.sheet(TABLE_SHEET[kind])
    if named is not None and heading_row(named, kind):
        return named
    return next((sheet for sheet in returned.book.sheets if heading_row(sheet, kind)), None)


def heading_row(sheet: Sheet, kind: str) -> int:
    """Number of the row of headings; 0 when the sheet holds no table of this kind."""
    wanted = {fold(heading) for heading in ("Mã", "Nội dung", "Điểm chuẩn", INPUT_HEADING[kind])}
    for number in range(1, min(sheet.last_row, 40) + 1):
        if wanted <= {fold(cell.words) for cell in sheet.row(number).values()}:
            return number
    return 0


@dataclass
class Grid:
    """The table of a returned workbook by its locked keys (column `Mã`) and headings."""

    sheet: Sheet
    columns: dict[str, int]
    rows: dict[str, list[int]]

    def cell(self, key: str, heading: str) -> tuple[Cell, str]:
        """The cell and its place. A key that is gone or stands twice has no value (§3: never a guess)."""
        rows = self.rows.get(key, [])
        column = self.columns.get(fold(heading), 0)
        if len(rows) != 1 or not column:
            return Cell(), ""
        return self.sheet.cells.get((rows[0], column), Cell()), a1(rows[0], column)


def grid_of(returned: Returned) -> Grid | None:
    """The table of the workbook; None where none is found."""
    sheet = table_sheet(returned)
    if sheet is None:
        return None
    kind = returned.kind if returned.kind in TABLE_SHEET else FORM
    top = heading_row(sheet, kind)
    columns: dict[str, int] = {}
    for column, cell in sorted(sheet.row(top).items()):
        columns.setdefault(fold(cell.words), column)
    rows: dict[str, list[int]] = defaultdict(list)
    for number in range(top + 1, sheet.last_row + 1):
        key = sheet.row(number).get(columns["ma"])
        if key is not None and not key.blank:
            rows[key.words.strip()].append(number)
    return Grid(sheet, columns, rows)
