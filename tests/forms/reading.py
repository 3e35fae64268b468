"""Short ways to say what the strict reader told, for tests: ["E143 Phiếu A1", "W134"]."""

from __future__ import annotations

from collections.abc import Iterable

from thidua_xlsx.findings import Finding
from thidua_xlsx.model import Book, Cell
from thidua_xlsx.untrusted import open_bytes
from thidua_xlsx.untrusted.limits import LIMITS, Limits
from thidua_xlsx.untrusted.ooxml import package


def told(findings: Iterable[Finding]) -> list[str]:
    """Code and place of each, without the file's name."""
    places = ((f.code, f.at.sheet if f.at else "", f.at.cell if f.at else "") for f in findings)
    return [" ".join(word for word in place if word) for place in places]


def opened(data: bytes, name: str = "STC.xlsx", limits: Limits = LIMITS) -> list[str]:
    """What stages 1 to 4 tell of these bytes."""
    return told(package.open_bytes(data, name, limits).findings)


def read(data: bytes, limits: Limits = LIMITS) -> tuple[Book | None, list[str]]:
    """The book and everything told, all stages."""
    received = open_bytes(data, "STC.xlsx", limits=limits)
    return received.book, told(received.findings)


def cells(data: bytes) -> dict[str, Cell]:
    """The cells of the first sheet of a file about which nothing is told."""
    book, findings = read(data)
    assert findings == []
    assert book is not None
    return dict(book.sheets[0].cells)
