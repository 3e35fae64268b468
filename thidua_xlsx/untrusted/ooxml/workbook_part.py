"""workbook.xml and the document properties: sheets in order, names, text properties, time of saving."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from types import MappingProxyType

from ...address import Address
from ...catalogue import workbook_parts
from ...findings import found
from ..limits import Limits
from ..refusal import RefusalError
from .relationships import only, relationships
from .shared_strings import unescaped
from .xml_part import MAIN, Part, kept, local, whole

_WORKBOOK, _SETTINGS, _SHEETS, _SHEET, _NAMES, _NAME = (
    f"{MAIN}{name}" for name in ("workbook", "workbookPr", "sheets", "sheet", "definedNames", "definedName")
)
_REL_ID = "http://schemas.openxmlformats.org/officeDocument/2006/relationships id"
_TEXT_TYPES = ("lpwstr", "lpstr", "bstr")


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A worksheet of the workbook: its name (NFC) as on the tab, the part that holds it."""

    name: str
    part: str
    hidden: bool


@dataclass(frozen=True, slots=True)
class Workbook:
    """What workbook.xml says. A name that belongs to one sheet is keyed `sheet!name`."""

    sheets: tuple[SheetPart, ...]
    names: Mapping[str, str]
    strings: str
    """Part of the shared string table, "" when there is none."""
    styles: str
    since_1904: bool


class _Outline:
    """Handlers over workbook.xml: sheets and names in the order they stand in."""

    def __init__(self, part: Part, limits: Limits) -> None:
        self.part, self.limits = part, limits
        self.sheets: list[tuple[str, str, bool]] = []
        self.names: list[tuple[str, int | None, str]] = []
        self.since_1904 = False
        self.chunks: list[str] = []
        self.within: list[str] = []
        self._name: tuple[str, int | None] = ("", None)
        self._lists: set[str] = set()

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.within.append(name)
        self.chunks.clear()
        path = self.within
        if len(path) == 1 and name != _WORKBOOK:
            raise self.part.misplaced(local(name))
        if len(path) == 2 and name in (_SHEETS, _NAMES):
            if name in self._lists:
                raise self.part.misplaced(local(name))
            self._lists.add(name)
        elif len(path) == 2 and name == _SETTINGS:
            self.since_1904 = attributes.get("date1904", "0").strip() in ("1", "true")
        elif len(path) == 3 and name == _SHEET and path[1] == _SHEETS:
            self._sheet(attributes)
        elif len(path) == 3 and name == _NAME and path[1] == _NAMES:
            scope = attributes.get("localSheetId")
            self._name = (_nfc(attributes.get("name", "")), None if scope is None else whole(scope) or 0)

    def end(self, name: str) -> None:
        self.within.pop()
        if name == _NAME:
            if len(self.names) >= self.limits.names:
                raise self.part.too_many("definedName", self.limits.names)
            self.names.append((*self._name, _nfc("".join(self.chunks).strip())))

    def _sheet(self, attributes: dict[str, str]) -> None:
        if len(self.sheets) >= self.limits.sheets:
            at = Address(self.part.file)
            raise RefusalError(found(workbook_parts.TOO_MANY_SHEETS, at, limit=str(self.limits.sheets)))
        hidden = attributes.get("state", "visible") != "visible"
        name = _nfc(unescaped(attributes.get("name", "")))
        self.sheets.append((name, attributes.get(_REL_ID, ""), hidden))


def workbook(parts: Mapping[str, bytes], main: str, file: str, limits: Limits) -> Workbook:
    """Sheets, names and where strings and styles are. Sheets without cells are left out."""
    part = Part(parts, main, file, limits)
    listed, names, since_1904 = _outlined(part)
    related = relationships(parts, main, file, limits)
    tabs: list[SheetPart] = []
    taken: set[str] = set()
    for name, rel_id, hidden in listed:
        kind, target = related.get(rel_id, ("", ""))
        if not target:
            raise RefusalError(found(workbook_parts.MISSING_PART, Address(file, name), part=rel_id or "r:id"))
        if not kind or name.casefold() in taken or target in taken:
            raise part.misplaced("sheet")
        taken |= {name.casefold(), target}
        if kind == "worksheet":
            tabs.append(SheetPart(name, target, hidden))
    strings, styles = only(related, "sharedStrings"), only(related, "styles")
    return Workbook(tuple(tabs), names, strings, styles, since_1904)


@kept
def _outlined(part: Part) -> tuple[tuple[tuple[str, str, bool], ...], Mapping[str, str], bool]:
    """The sheets as workbook.xml lists them (name, relationship, hidden), the names, and whether dates are
    counted from 1904 on."""
    outline = _Outline(part, part.limits)
    part.walk(outline.start, outline.end, outline.chunks.append)
    return tuple(outline.sheets), MappingProxyType(_names(part, outline)), outline.since_1904


def _names(part: Part, outline: _Outline) -> dict[str, str]:
    """Name -> reference. Names differing in case only are one name to Excel."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for name, scope, reference in outline.names:
        if scope is not None and scope >= len(outline.sheets):
            raise part.misplaced("definedName")
        key = name if scope is None else f"{outline.sheets[scope][0]}!{name}"
        if key.casefold() in taken:
            raise part.misplaced("definedName")
        taken.add(key.casefold())
        names[key] = reference
    return names


def text_properties(parts: Mapping[str, bytes], name: str, file: str, limits: Limits) -> dict[str, str]:
    """docProps/custom.xml: the properties stored as text. A property that stands twice is refused."""
    part = Part(parts, name, file, limits)
    properties: dict[str, str] = {}
    chunks: list[str] = []
    key = ""

    def start(element: str, attributes: dict[str, str]) -> None:
        nonlocal key
        chunks.clear()
        if local(element) == "property":
            key = _nfc(attributes.get("name", ""))

    def end(element: str) -> None:
        if local(element) not in _TEXT_TYPES:
            return
        if key in properties:
            raise part.misplaced("property")
        if len(properties) >= limits.properties:
            raise part.too_many("property", limits.properties)
        properties[key] = _nfc(unescaped("".join(chunks)))

    part.walk(start, end, chunks.append)
    return properties


def saved_time(parts: Mapping[str, bytes], name: str, file: str, limits: Limits) -> datetime | None:
    """docProps/core.xml, dcterms:modified, in UTC (also when it names no zone). None when unclear."""
    part = Part(parts, name, file, limits)
    chunks: list[str] = []
    times: list[str] = []

    def start(element: str, attributes: dict[str, str]) -> None:
        chunks.clear()

    def end(element: str) -> None:
        if element == "http://purl.org/dc/terms/ modified":
            times.append("".join(chunks).strip())

    part.walk(start, end, chunks.append)
    if len(times) != 1:
        return None
    try:
        moment = datetime.fromisoformat(times[0])
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)
