"""One spelling for each formula, whatever program saved it and wherever its row has moved to.

LibreOffice and WPS write the formulas of a workbook anew: spaces, case, `$`, the sheet's own name, `;` for
`,`, `of:=`, `TRUE()` for `TRUE`. None of that is tampering.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

_STRING = re.compile(r'("(?:[^"]|"")*")')
_SHEET = re.compile(r"\$?(?:'((?:[^']|'')*)'|([^\W\d][\w.]*))!")
_PREFIX = re.compile(r"^(?:of:|oooc:|msoxl:)?=?", re.IGNORECASE)
_VENDOR = re.compile(r"_XLFN\.|_XLWS\.|COM\.MICROSOFT\.")
_REFERENCE = re.compile(r"(?<![A-Z0-9_.!'])([A-Z]{1,3})([1-9][0-9]{0,6})(?![0-9A-Z_(.!])")
_NUMBER = re.compile(r"(?<![A-Z0-9_.])([0-9]*)\.([0-9]*)(?![0-9.])")


@lru_cache(maxsize=8192)
def canonical(formula: str, own_sheet: str) -> str:
    """The formula in one spelling: equal formulas of different programs give equal text.

    References to `own_sheet` lose their sheet; those to other sheets keep it.
    """
    pieces = _STRING.split(_PREFIX.sub("", formula.strip()))
    return "".join(piece if odd % 2 else _plain(piece, own_sheet) for odd, piece in enumerate(pieces))


def moved(spelled: str, rows: Mapping[int, int]) -> str:
    """A canonical formula with its row numbers (1-based) replaced by `rows`; rows not named there stay."""

    def move(found: re.Match[str]) -> str:
        row = int(found[2])
        return f"{found[1]}{rows.get(row, row)}"

    pieces = _STRING.split(spelled)
    return "".join(piece if odd % 2 else _REFERENCE.sub(move, piece) for odd, piece in enumerate(pieces))


def _plain(text: str, own_sheet: str) -> str:
    """The spelling of what stands outside string constants."""

    def sheet(found: re.Match[str]) -> str:
        name = (found[1] or "").replace("''", "'") or found[2]
        return "" if name.casefold() == own_sheet.casefold() else found[0]

    text = re.sub(r"[\s$]+", "", _SHEET.sub(sheet, text)).upper().replace(";", ",")
    text = _VENDOR.sub("", text).replace("TRUE()", "TRUE").replace("FALSE()", "FALSE")
    return _NUMBER.sub(_same_number, text)


def _same_number(found: re.Match[str]) -> str:
    whole, decimals = found[1] or "0", found[2].rstrip("0")
    return f"{whole}.{decimals}" if decimals else whole
