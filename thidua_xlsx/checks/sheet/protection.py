"""The sheet is still protected and shows every row of its table. Losing either changes no value.

Good: as sent out. Worth a word: protection gone after a save in another program; a hidden row.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...address import Address
from ...catalogue import form_sheet
from ...findings import Finding, found
from ..returned_sheet import ReturnedSheet


def check(seen: ReturnedSheet) -> Iterator[Finding]:
    """I235 and I236 at the sheet."""
    if not seen.protection:
        return
    at, agency = Address(seen.file, seen.sheet.name), seen.layout.agency.code
    if not seen.sheet.protected:
        yield found(form_sheet.PROTECTION_REMOVED, at, agency=agency)
    hidden = [row for row in seen.sheet.hidden_rows if row - 1 in seen.table]
    if hidden:
        yield found(form_sheet.HIDDEN_ROWS, at, agency=agency, rows=", ".join(map(str, sorted(hidden))))
