"""The sheet is still protected and shows every row of its table. Losing either changes no value.

Good: as sent out. Worth a word: protection gone after a save in another program; a hidden row.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ...address import Address
from ...findings import Finding, found
from ...model import Sheet

CODES = ("I235", "I236")


def check(sheet: Sheet, file: str, agency: str, table: Collection[int]) -> Iterator[Finding]:
    """I235 and I236 at the sheet. `table`: 0-based rows of the sheet that belong to the table."""
    at = Address(file, sheet.name)
    if not sheet.protected:
        yield found("I235", at, agency=agency)
    hidden = [row for row in sheet.hidden_rows if row - 1 in table]
    if hidden:
        yield found("I236", at, agency=agency, rows=", ".join(map(str, sorted(hidden))))
