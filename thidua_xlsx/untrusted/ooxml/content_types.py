"""What kind of package the members make, and which of them are never read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ...address import Address
from ...catalogue import Spec, workbook_parts
from ...findings import Finding, found
from ..file_kind import FileKind
from ..limits import Limits
from ..refusal import RefusalError
from .relationships import only, relationships
from .xml_part import Part, kept, local, part_key, stored_name

CONTENT_TYPES = "[Content_Types].xml"
ROOT_RELS = "_rels/.rels"
MIMETYPE = "mimetype"

_NEVER_READ = {
    workbook_parts.MACROS: ("xl/vbaproject", "xl/macrosheets/", "xl/dialogsheets/"),
    workbook_parts.EXTERNAL_LINK: ("xl/externallinks/",),
    workbook_parts.ACTIVE_CONTENT: (
        "customui/",
        "xl/activex/",
        "xl/connections",
        "xl/ctrlprops/",
        "xl/model/",
        "xl/querytables/",
        "xl/webextensions/",
    ),
    workbook_parts.EMBEDDED_OBJECT: ("xl/embeddings/",),
}
"""Beginnings of member names (casefolded): reported once a family, never inflated."""

_TELLING_TYPES = {
    workbook_parts.MACROS: ("vbaproject", "macrosheet", "dialogsheet"),
    workbook_parts.EXTERNAL_LINK: ("externallink",),
    workbook_parts.ACTIVE_CONTENT: ("connections+xml", "querytable", "activex", "controlproperties"),
    workbook_parts.EMBEDDED_OBJECT: ("oleobject",),
}
"""The same families by content type, for parts under other names."""

_SUSPECT_NAME = re.compile(
    "|".join(re.escape(beginning) for family in _NEVER_READ.values() for beginning in family)
)
_SUSPECT_TYPE = re.compile("|".join(re.escape(word) for family in _TELLING_TYPES.values() for word in family))


@dataclass(frozen=True, slots=True)
class ContentTypes:
    """[Content_Types].xml: by part name (`part_key`, without the leading slash), else by extension."""

    overrides: Mapping[str, str]
    defaults: Mapping[str, str]

    def of(self, part: str) -> str:
        """The content type of a part, lower case; "" when not declared."""
        name = part_key(part)
        return self.overrides.get(name) or self.defaults.get(name.rpartition(".")[2], "")


def content_types(parts: Mapping[str, bytes], file: str, limits: Limits) -> ContentTypes:
    """The declared content types. A part declared twice is refused."""
    return _declared(Part(parts, CONTENT_TYPES, file, limits))


@kept
def _declared(part: Part) -> ContentTypes:
    overrides: dict[str, str] = {}
    defaults: dict[str, str] = {}

    def start(name: str, attributes: dict[str, str]) -> None:
        into, key = {
            "Override": (overrides, attributes.get("PartName", "").lstrip("/")),
            "Default": (defaults, attributes.get("Extension", "")),
        }.get(local(name), ({}, ""))
        if part_key(key) in into:
            raise part.misplaced(local(name))
        into[part_key(key)] = attributes.get("ContentType", "").lower()

    part.walk(start)
    return ContentTypes(overrides, defaults)


def package_kind(
    head: Mapping[str, bytes], names: Iterable[str], file: str, limits: Limits
) -> tuple[FileKind, str, ContentTypes]:
    """The kind, the name of the main part and the content types, from the few parts that tell it."""
    if not stored_name(head, CONTENT_TYPES):
        return _not_opc(head.get(MIMETYPE, b"")), "", ContentTypes({}, {})
    types = content_types(head, file, limits)
    every = {**dict.fromkeys(names, b""), **head}
    part = only(relationships(every, "", file, limits), "officeDocument")
    if not part:
        raise RefusalError(found(workbook_parts.MISSING_PART, Address(file), part=ROOT_RELS))
    return _opc(types.of(part)), part, types


def _not_opc(mimetype: bytes) -> FileKind:
    if mimetype.startswith(b"application/vnd.oasis.opendocument.spreadsheet"):
        return FileKind.OPENDOCUMENT
    if mimetype.startswith(b"application/vnd.oasis.opendocument.text"):
        return FileKind.WORD
    return FileKind.UNKNOWN if mimetype else FileKind.ARCHIVE


def _opc(content_type: str) -> FileKind:
    if "spreadsheetml" in content_type:
        return FileKind.WORKBOOK
    if "ms-excel.sheet.binary" in content_type:
        return FileKind.BINARY_WORKBOOK
    if "ms-excel" in content_type:
        return FileKind.MACRO_WORKBOOK
    if "word" in content_type:
        return FileKind.WORD
    return FileKind.UNKNOWN


def holds_xml(name: str, types: ContentTypes) -> bool:
    """Whether a member is XML that may be read: by its extension, else by what it is declared to be."""
    declared = types.of(name)
    office = declared.startswith("application/vnd.openxmlformats-") and declared.endswith("+xml")
    return office or name.casefold().endswith((".xml", ".rels"))


def never_read(names: Iterable[str], types: ContentTypes) -> dict[str, Spec]:
    """Member name -> the remark, for every member that is reported and left alone."""
    left: dict[str, Spec] = {}
    for name in names:
        folded, content_type = name.casefold(), types.of(name)
        if not (_SUSPECT_NAME.match(folded) or _SUSPECT_TYPE.search(content_type)):
            continue
        for remark, beginnings in _NEVER_READ.items():
            if folded.startswith(beginnings) or any(word in content_type for word in _TELLING_TYPES[remark]):
                left[name] = remark
                break
    return left


def remarks(left: Mapping[str, Spec], file: str) -> tuple[Finding, ...]:
    """One remark a family, naming its first member."""
    first: dict[Spec, str] = {}
    for name in sorted(left):
        first.setdefault(left[name], name)
    return tuple(
        found(remark, Address(file), part=first[remark]) for remark in _NEVER_READ if remark in first
    )
