"""Workbooks of the secretariat's own, .xlsx alone, checked as strictly as any."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from ..findings import Finding
from ..model import Book
from .file_bytes import read_file
from .limits import LIMITS
from .ooxml.package import open_bytes, open_package
from .ooxml.read_workbook import read_book
from .ooxml.workbook_part import workbook
from .refusal import RefusalError


def checked_workbook(path: Path) -> tuple[bytes | None, tuple[Finding, ...]]:
    """The bytes of the workbook at `path` after the checks of its package; None when they refuse it."""
    data = read_file(path, path.name)
    if isinstance(data, Finding):
        return None, (data,)
    package = open_bytes(data, path.name)
    return None if package.refused else data, package.findings


def read_own_workbook(path: Path, name: str) -> tuple[Book | None, tuple[Finding, ...]]:
    """The workbook at `path` read strictly; None when it is refused or in another format."""
    package = open_package(path, name)
    book, findings = read_book(package)
    return book, (*package.findings, *findings)


def sheet_xml(data: bytes, name: str, sheet: str) -> tuple[str, bytes] | None:
    """Name and XML of the part that holds the sheet of the workbook `data`; None when there is none."""
    package = open_bytes(data, name)
    wanted = unicodedata.normalize("NFC", sheet)
    try:
        tabs = workbook(package.parts, package.main, name, LIMITS).sheets
    except RefusalError:
        return None
    return next(((tab.part, package.parts[tab.part]) for tab in tabs if tab.name == wanted), None)
