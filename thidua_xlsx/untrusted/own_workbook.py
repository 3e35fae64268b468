"""Workbooks and papers of the secretariat's own, checked as strictly as any."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from ..findings import Finding
from ..model import Book
from .file_bytes import read_file
from .limits import LIMITS, MIB
from .ooxml.package import open_bytes, open_package
from .ooxml.read_workbook import read_book
from .ooxml.workbook_part import workbook
from .refusal import RefusalError
from .zip.directory import members
from .zip.inflate import inflate

_RESULT = replace(LIMITS, file_bytes=128 * MIB, ratio=2000, cells=5_000_000, rows=100_000, columns=2_000)
"""For what the tool writes itself: a ranking workbook is larger than any form."""


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


def package_members(data: bytes, name: str) -> Mapping[str, bytes] | None:
    """Every member of a .xlsx or .docx after inflating; None when it is no zip or not exactly one."""
    try:
        return inflate(data, members(data, name, _RESULT), name, _RESULT, files=True)
    except RefusalError:
        return None


def read_result_workbook(data: bytes, name: str) -> Book | None:
    """A workbook that the tool wrote, read strictly; None when it is refused."""
    return read_book(open_bytes(data, name, _RESULT), _RESULT)[0]
