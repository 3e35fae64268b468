"""What `thidua pack` read in returns that this program cannot open (.xls, .ods, .xlsb, Outlook's .msg).

A dossier holds it below `ban_doc/`; its manifest says of which file (`copies`). Whoever reads one says so.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from .text import BrokenError, nfc
from .xlsx import Book, Cell, Place, Sheet, column_of, style_of

FOLDER = "ban_doc"
_KINDS = {"number": "n", "text": "s", "boolean": "b", "error": "e", "blank": "n"}


@dataclass(frozen=True)
class ReadingCopy:
    """An entry of the manifest: the copy of one return."""

    of: str
    """SHA-256 of the return itself."""
    file: str
    """The copy: the bytes themselves (.xlsx), or the cells of an old format (.json)."""
    received: date | None
    """Day of the message it came in."""

    @property
    def of_cells(self) -> bool:
        """Whether it holds cells instead of the file's own bytes."""
        return self.file.endswith(".json")


def copies_of(manifest: Mapping[str, Any]) -> dict[str, ReadingCopy]:
    """By the name of the return; nothing in dossiers of versions that made none."""
    try:
        return {
            nfc(name): ReadingCopy(
                entry["sha256"],
                entry["copy"],
                date.fromisoformat(entry["received"]) if entry["received"] else None,
            )
            for name, entry in manifest.get("copies", {}).items()
        }
    except (TypeError, KeyError, ValueError, AttributeError) as fault:
        raise BrokenError("bản kê ghi các bản đọc không đúng dạng") from fault


def book_of(data: bytes) -> Book:
    """The workbook that a copy of cells holds: values, number formats, and which cells have a formula."""
    try:
        sheets = [
            Sheet(nfc(sheet["name"]), dict(_cell(*cell) for cell in sheet["cells"]))
            for sheet in json.loads(data)["sheets"]
        ]
    except (ValueError, TypeError, KeyError, AttributeError, InvalidOperation) as fault:
        raise BrokenError("bản đọc không đúng dạng") from fault
    return Book(sheets, {}, "")


def _cell(place: str, kind: str, raw: str, formula: str | None, number_format: str) -> tuple[Place, Cell]:
    letters = place.rstrip("0123456789")
    at = int(place.removeprefix(letters)), column_of(place)
    style = style_of(number_format) if number_format else "untold"
    if kind == "number":
        return at, Cell(Decimal(raw), "", formula, style=style)
    return at, Cell(text=nfc(raw), formula=formula, kind=_KINDS[kind], style=style)
