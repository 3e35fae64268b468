"""Checked parts -> Book, by expat. Stage 5 of the strict reader: values as stored, nothing interpreted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ...address import Address
from ...catalogue import workbook_parts
from ...findings import Finding, found
from ...model import Book, Sheet
from ..limits import LIMITS, Limits
from ..refusal import RefusalError
from .package import Package
from .relationships import only, relationships
from .shared_strings import Text, shared_strings
from .styles_part import Styles, styles
from .workbook_part import saved_time, text_properties, workbook
from .worksheet import read_sheet


def read_book(package: Package, limits: Limits = LIMITS) -> tuple[Book | None, tuple[Finding, ...]]:
    """The workbook of a package, and what was found on reading it (without the package's own findings).

    Cells are kept by A1 address when they hold a value or a formula; blank formatted cells are left out.
    None when the package is refused or its parts contradict themselves. Never raises on what the file holds.
    """
    if package.refused or not package.kind.readable:
        return None, ()
    findings: list[Finding] = []
    try:
        return _book(package, limits, findings), tuple(findings)
    except RefusalError as refusal:
        findings.append(refusal.finding)
    except Exception as error:  # whatever a mangled file can cause; the tests' fuzzer keeps this line idle
        findings.append(
            found(workbook_parts.UNKNOWN_DAMAGE, Address(package.name), error=type(error).__name__)
        )
    return None, tuple(findings)


def _book(package: Package, limits: Limits, findings: list[Finding]) -> Book:
    parts, file = package.parts, package.name
    outline = workbook(parts, package.main, file, limits)
    strings: Mapping[str, Text] = {}
    formats: Styles | None = None
    if outline.strings:
        strings = shared_strings(parts, outline.strings, file, limits)
    if outline.styles:
        formats = styles(parts, outline.styles, file, limits)
    sheets: list[Sheet] = []
    left = limits.cells
    for sheet in outline.sheets:
        read, remarks = read_sheet(parts, sheet, file, strings, formats, limits, left)
        sheets.append(replace(read, since_1904=True) if outline.since_1904 else read)
        left -= len(read.cells)
        findings += remarks
    related = relationships(parts, "", file, limits)
    custom, core = only(related, "custom-properties"), only(related, "core-properties")
    return Book(
        file,
        tuple(sheets),
        outline.names,
        text_properties(parts, custom, file, limits) if custom else {},
        saved_time(parts, core, file, limits) if core else None,
    )
