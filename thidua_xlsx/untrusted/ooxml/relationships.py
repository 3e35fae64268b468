"""Relationships of a package: known by the exact URI of their type, never by the name of a part."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from urllib.parse import unquote

from ... import safe_text
from ...address import Address
from ...catalogue import workbook_parts
from ...findings import found
from ..limits import Limits
from ..refusal import RefusalError
from .xml_part import Part, kept, local, part_key

_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SMALL = "http://schemas.openxmlformats.org/officedocument/2006/relationships"
_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_MACRO_SHEETS = "http://schemas.microsoft.com/office/2006/relationships"

_KINDS: Mapping[str, str] = {
    f"{base}/{kind}": kind
    for base in (_TRANSITIONAL, _STRICT)
    for kind in ("officeDocument", "worksheet", "chartsheet", "dialogsheet", "sharedStrings", "styles")
} | {
    f"{_TRANSITIONAL}/custom-properties": "custom-properties",
    f"{_STRICT}/customProperties": "custom-properties",
    f"{_PACKAGE}/metadata/core-properties": "core-properties",
    # Of the first edition of ECMA-376, in either spelling; LibreOffice writes the second to this day.
    f"{_TRANSITIONAL}/metadata/core-properties": "core-properties",
    f"{_SMALL}/metadata/core-properties": "core-properties",
    f"{_TRANSITIONAL}/drawing": "drawing",
    f"{_STRICT}/drawing": "drawing",
    f"{_MACRO_SHEETS}/xlMacrosheet": "macrosheet",
    f"{_MACRO_SHEETS}/xlIntlMacrosheet": "macrosheet",
}
"""Exact type -> kind (ISO/IEC 29500-1 §12, -2 §11 and -4 §9; [MS-OFFMACRO2] §2.2)."""
_SINGLE = frozenset({"officeDocument", "custom-properties", "core-properties", "sharedStrings", "styles"})
_NEEDED = ("sharedStrings", "styles")
_WORDS = {kind.rpartition("/")[2].casefold() for kind in _KINDS}
_LETTERS = re.compile("[a-z-]+")


def relationships(
    parts: Mapping[str, bytes], source: str, file: str, limits: Limits
) -> dict[str, tuple[str, str]]:
    """Id -> (kind, stored part name) of the internal relationships of a part; "" is the package itself.

    `kind` is "" for a type that is none of ours. External targets are not followed and targets outside the
    package not resolved: neither appears. Refused are what programs read differently: a second relationship
    of a kind that must be single, and an unknown type that ends in the word of one of ours; and a book whose
    texts or formats are promised and not there: without them its cells would say something else.
    """
    folder, _, base = source.rpartition("/")
    rels = posixpath.join(folder, "_rels", f"{base}.rels")
    names = {part_key(name): name for name in parts}
    listed = _listed(Part(parts, rels, file, limits))
    for _, kind, target in listed:
        if kind in _NEEDED and target not in names:
            raise RefusalError(found(workbook_parts.MISSING_PART, Address(file), part=target or kind))
    return {key: (kind, names[target]) for key, kind, target in listed if target in names}


def only(related: Mapping[str, tuple[str, str]], kind: str) -> str:
    """The part of a kind that is single, "" when there is none."""
    return next((part for known, part in related.values() if known == kind), "")


@kept
def _listed(part: Part) -> tuple[tuple[str, str, str], ...]:
    """Id, kind and key of the target ("" when it is none of the package's) of every relationship."""
    folder = posixpath.dirname(posixpath.dirname(part.name))
    listed: list[tuple[str, str, str]] = []
    seen: set[tuple[str, str]] = set()

    def start(name: str, attributes: dict[str, str]) -> None:
        if local(name) != "Relationship":
            return
        key, kind = attributes.get("Id", ""), _kind(part, attributes.get("Type", ""))
        mode, target = attributes.get("TargetMode", "Internal"), attributes.get("Target", "")
        once = {("id", key), *([("kind", kind)] if kind in _SINGLE else [])}
        if name != f"{_PACKAGE} Relationship" or mode not in ("Internal", "External") or seen & once:
            raise part.misplaced("Relationship")
        seen.update(once)
        inside = mode == "Internal" and not target.startswith("//")  # "//server/part" is another machine's
        name_of = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        listed.append((key, kind, part_key(name_of) if inside else ""))

    part.walk(start)
    return tuple(listed)


def _kind(part: Part, written: str) -> str:
    """The kind of a type. Refused when only the last word of an unknown one is that of a kind."""
    kind = _KINDS.get(written, "")
    words = _LETTERS.findall(unquote(written).casefold())
    if not kind and words and words[-1] in _WORDS:
        at = Address(part.file)
        raise RefusalError(
            found(workbook_parts.LOOKALIKE_RELATIONSHIP, at, part=part.name, type=safe_text.quote(written))
        )
    return kind
