"""What the tool read in returns that few programs open, as a dossier hands it on (`ban_doc/`).

Of a workbook in an old format (.xls, .ods, .xlsb) its cells; of one in a message of Outlook's its own bytes.
The second verifier reads these in place of the returns and says so; the tool makes them anew from the returns
when it verifies a dossier.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ...ledger import canonical
from ...model import Book
from ..inbox.received_files import ReceivedFile

FOLDER, MANIFEST = "ban_doc", "manifest.json"


@dataclass(slots=True)
class ReadingCopies:
    """The copies of a season's returns, gathered file by file."""

    files: dict[str, bytes] = field(default_factory=dict)
    """By name in the dossier."""
    listed: dict[str, Any] = field(default_factory=dict)
    """By name of the return: the entries of the manifest."""

    def take_in(self, arrival: ReceivedFile) -> None:
        """Add the copy of a return that needs one."""
        book = arrival.book
        if book is None or not (book.values_only or arrival.enclosed):
            return
        digest = arrival.source.sha256
        suffix, data = (".json", _cells(book)) if book.values_only else (".xlsx", arrival.enclosed)
        name = f"{FOLDER}/{digest[:32]}{suffix}"
        self.files[name] = data
        received = arrival.source.received
        self.listed[arrival.source.file] = {
            "copy": name,
            "received": received.isoformat() if received else None,
            "sha256": digest,
        }

    def unlike(self, files: Mapping[str, bytes], listed: object) -> list[str]:
        """Names of the copies that a dossier holds otherwise than the returns in it have them.

        `files`: all of the dossier; `listed`: its manifest's entries, None in those of 0.2 and before, which
        made no copies.
        """
        held = {name: data for name, data in files.items() if name.startswith(f"{FOLDER}/")}
        expected = self.files if listed is not None else {}
        wrong = [name for name in sorted(expected.keys() | held) if expected.get(name) != held.get(name)]
        return wrong or [MANIFEST] * (listed not in (None, self.listed))


def _cells(book: Book) -> bytes:
    """Every cell that holds something: place, kind, value, formula and number format."""
    sheets = [
        {
            "name": sheet.name,
            "cells": [
                [place, cell.type.value, cell.raw, cell.formula, cell.number_format]
                for place, cell in sheet.cells.items()
            ],
        }
        for sheet in book.sheets
    ]
    return (canonical({"sheets": sheets}) + "\n").encode("utf-8")
