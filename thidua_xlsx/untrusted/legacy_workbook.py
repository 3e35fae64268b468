"""An .xls, .ods or .xlsb -> Book. Its values are read by somebody else's parser, in the confined process."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from ..address import Address, a1
from ..catalogue import other_formats, received_files, workbook_parts
from ..findings import Finding, found
from ..model import Book, Cell, CellType, Sheet
from ..vietnamese.legacy_fonts import of_font
from .file_kind import FileKind
from .limits import LIMITS, Limits
from .ooxml.package import Package
from .ooxml.relationships import only, relationships
from .ooxml.styles_part import BUILT_IN
from .ooxml.xml_part import part_key, stored_name
from .refusal import RefusalError
from .sandbox import SandboxError, run_sandboxed
from .zip.directory import members
from .zip.inflate import inflate

LEGACY_FORMATS = {
    FileKind.LEGACY_WORKBOOK: "xls",
    FileKind.OPENDOCUMENT: "ods",
    FileKind.BINARY_WORKBOOK: "xlsb",
}
_ODS_READ = ("mimetype", "content.xml", "META-INF/manifest.xml")


@dataclass(frozen=True, slots=True)
class LegacyBook:
    """What came of it. `encrypted`: a password is needed first."""

    book: Book | None
    findings: tuple[Finding, ...]
    encrypted: bool = False


def read_legacy_workbook(package: Package, limits: Limits = LIMITS) -> LegacyBook:
    """The workbook of a package whose kind is one of `LEGACY_FORMATS`. Never raises on what the file holds.

    I190 says that only values were read; E191 that nothing could be, and why; E108 that it is encrypted.
    """
    at, kind = Address(package.name), LEGACY_FORMATS[package.kind]
    try:
        if kind != "xls":
            _look_for_bombs(package, kind, limits)
        sheets, _ = run_sandboxed(
            "cells",
            package.content,
            kind=kind,
            built_in=dict(BUILT_IN),
            sheets=limits.sheets,
            rows=limits.rows,
            columns=limits.columns,
            most=limits.cells,
        )
    except RefusalError as refusal:
        return LegacyBook(None, (refusal.finding,))
    except SandboxError as failure:
        if failure.reason == "password":
            return LegacyBook(None, (found(received_files.ENCRYPTED, at),), encrypted=True)
        reason = (
            other_formats.LIMITS_EXCEEDED if failure.reason == "limits" else other_formats.UNREADABLE_FORMAT
        )
        return LegacyBook(None, (found(reason, at, format=f".{kind}"),))
    book = Book(
        package.name,
        tuple(_sheet(sheet, package.name) for sheet in sheets),
        MappingProxyType({}),
        values_only=True,
    )
    return LegacyBook(
        book,
        (found(other_formats.VALUES_ONLY, at, format=f".{kind}"), *_left_out(sheets, package.name, limits)),
    )


def _look_for_bombs(package: Package, kind: str, limits: Limits) -> None:
    """Inflate through the counter what the parser will inflate without one; an encrypted .ods says so."""
    listed = members(package.content, package.name, limits)
    if kind == "ods":
        read = [member for member in listed if member.name in _ODS_READ]
    else:
        read = [member for member in listed if member.name.casefold().endswith((".bin", ".xml", ".rels"))]
    parts = inflate(package.content, read, package.name, limits)
    if kind == "xlsb":
        _look_for_other_parts(package, parts, limits)
    if b"encryption-data" in parts.get("META-INF/manifest.xml", b""):
        raise SandboxError("password")


def _look_for_other_parts(package: Package, parts: Mapping[str, bytes], limits: Limits) -> None:
    """The parser finds an .xlsb's parts by name: refused where the relationships lead to others."""
    related = relationships(parts, package.main, package.name, limits)
    texts = stored_name(parts, "xl/sharedStrings.bin")
    if part_key(package.main) != "xl/workbook.bin" or only(related, "sharedStrings") != texts:
        raise RefusalError(found(other_formats.UNREADABLE_FORMAT, Address(package.name), format=".xlsb"))


def _sheet(answer: dict[str, Any], file: str) -> Sheet:
    name, cells = answer["name"], {}
    for row, column, kind, raw, formula, number_format, font in answer["cells"]:
        place = a1(row, column)
        shown = of_font(font)
        cells[place] = Cell(
            Address(file, name, place), CellType(kind), raw, formula, number_format, font=shown
        )
    merges = tuple(f"{a1(*first)}:{a1(*last)}" for first, last in answer["merges"])
    return Sheet(name, MappingProxyType(cells), answer["hidden"], merges=merges)


def _left_out(sheets: list[dict[str, Any]], file: str, limits: Limits) -> tuple[Finding, ...]:
    facts = {"rows": str(limits.rows), "columns": str(limits.columns)}
    return tuple(
        found(
            workbook_parts.CELLS_BEYOND_LIMITS,
            Address(file, sheet["name"]),
            count=str(sheet["beyond"]),
            **facts,
        )
        for sheet in sheets
        if sheet["beyond"]
    )
