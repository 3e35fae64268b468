"""Untrusted bytes -> checked parts. Stages 1 to 4 of the strict reader; what one refuses no later one sees.

The file is never executed, followed, extracted to disk or changed; its bytes are read once.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from ...address import Address
from ...catalogue import Effect, received_files, workbook_parts
from ...findings import Finding, found, worst_effect
from ..file_bytes import read_file, too_big
from ..file_kind import FileKind, sniff
from ..file_names import comes_along, name_remarks, shown_name, suffix_remark, temporary
from ..limits import LIMITS, Limits
from ..refusal import RefusalError
from ..zip.directory import Member, members
from ..zip.inflate import inflate
from .content_types import (
    CONTENT_TYPES,
    MIMETYPE,
    ROOT_RELS,
    ContentTypes,
    holds_xml,
    never_read,
    package_kind,
    remarks,
)
from .relationships import only, relationships
from .xml_part import part_key

_TELLING = tuple(map(part_key, (CONTENT_TYPES, ROOT_RELS, MIMETYPE)))


@dataclass(frozen=True, slots=True)
class Package:
    """One file as received. `parts` (XML, by stored name) is empty unless `kind.readable` and not refused."""

    name: str
    """As shown to users: hidden characters written out as ‹U+202E›."""
    sha256: str
    size: int
    kind: FileKind
    parts: Mapping[str, bytes] = field(default_factory=lambda: MappingProxyType({}), repr=False)
    findings: tuple[Finding, ...] = ()
    main: str = ""
    """Name of the workbook part."""
    content: bytes = field(default=b"", repr=False)
    """The bytes as received, of a kind that is refused here and may be opened by other means."""

    @property
    def refused(self) -> bool:
        """Whether nothing of the file may be used: rejected or ignored."""
        return worst_effect(self.findings).value >= Effect.REJECT.value


def open_package(path: Path, name: str | None = None, limits: Limits = LIMITS) -> Package:
    """The file at `path`, checked. Links are not followed; a file that cannot be read gives a finding."""
    shown = path.name if name is None else name
    if temporary(shown):
        return open_bytes(b"", shown, limits)
    data = read_file(path, shown, limits.file_bytes)
    if isinstance(data, Finding):
        return Package(shown_name(shown), "", 0, FileKind.UNREAD, findings=(data,))
    return open_bytes(data, shown, limits)


def peek_properties(path: Path, limits: Limits = LIMITS) -> bytes:
    """The XML of the custom properties of the workbook at `path`; empty when it cannot be had.

    To decide whether the file needs a full reading. Nothing is judged here: whoever goes by what it says
    reads the file with `open_received`.
    """
    data = read_file(path, path.name, limits.file_bytes)
    if isinstance(data, Finding):
        return b""
    try:
        listed = members(data, path.name, limits)
        every = {member.name: b"" for member in listed} | _telling(data, listed, path.name, limits)
        part = only(relationships(every, "", path.name, limits), "custom-properties")
        wanted = [member for member in listed if member.name == part]
        return inflate(data, wanted, path.name, limits).get(part, b"")
    except (RefusalError, ValueError):
        return b""


def open_bytes(data: bytes, name: str, limits: Limits = LIMITS) -> Package:
    """The same for bytes at hand, such as an attachment. Never raises on what the bytes hold."""
    shown = shown_name(name)
    digest = hashlib.sha256(data).hexdigest()
    kind, findings = FileKind.UNREAD, [*name_remarks(name)]
    try:
        if temporary(name):
            raise RefusalError(found(received_files.TEMPORARY_FILE, Address(shown)))
        if len(data) > limits.file_bytes:
            raise RefusalError(too_big(Address(shown), len(data), limits.file_bytes))
        kind, main, parts, remarks_of_parts = _look(data, shown, limits)
        findings += remarks_of_parts
    except RefusalError as refusal:
        findings.append(refusal.finding)
    except Exception as error:  # whatever a mangled file can cause; the tests' fuzzer keeps this line idle
        findings.append(found(workbook_parts.UNKNOWN_DAMAGE, Address(shown), error=type(error).__name__))
    else:
        content = data if kind.opened_elsewhere else b""
        return Package(
            name=shown,
            sha256=digest,
            size=len(data),
            kind=kind,
            parts=MappingProxyType(parts),
            findings=tuple(findings),
            main=main,
            content=content,
        )
    return Package(shown, digest, len(data), kind, findings=tuple(findings))


def kind_of(data: bytes, name: str, limits: Limits = LIMITS) -> FileKind:
    """The kind by the head of the bytes alone; UNREAD where that is already broken, or they are too many."""
    if len(data) > limits.file_bytes:
        return FileKind.UNREAD
    try:
        return _kind(data, shown_name(name), limits).kind
    except Exception:  # RefusalError, and whatever a mangled file can cause: `open_bytes` says which
        return FileKind.UNREAD


def _telling(data: bytes, listed: Iterable[Member], shown: str, limits: Limits) -> dict[str, bytes]:
    """The few parts that tell what kind of package the members make."""
    return inflate(data, (member for member in listed if part_key(member.name) in _TELLING), shown, limits)


class _Kind(NamedTuple):
    """What the head of a file tells. `types` is None of a file that is no package of parts."""

    kind: FileKind
    main: str = ""
    types: ContentTypes | None = None
    listed: tuple[Member, ...] = ()


def _kind(data: bytes, shown: str, limits: Limits) -> _Kind:
    """The kind by the first bytes, of a zip by the few parts that tell it."""
    kind = sniff(data)
    if kind is not None:
        return _Kind(kind)
    try:
        listed = members(data, shown, limits)
    except RefusalError:
        if _packed_files(data, shown, limits):
            return _Kind(FileKind.ARCHIVE)
        raise
    head = _telling(data, listed, shown, limits)
    return _Kind(*package_kind(head, [member.name for member in listed], shown, limits), listed)


def _not_read(kind: FileKind, shown: str) -> Finding:
    """Why a file of that kind is not read as a workbook: it came along with one, or is refused."""
    what = comes_along(shown, kind)
    if what:
        return found(received_files.ACCOMPANYING_FILE, Address(shown), what=what)
    return found(kind.refusal, Address(shown))


def _packed_files(data: bytes, shown: str, limits: Limits) -> bool:
    """Whether the zip, wrong as a package of parts, is right as files that somebody packed."""
    try:
        listed = members(data, shown, limits, files=True)
    except RefusalError:
        return False
    return not {part_key(member.name) for member in listed} & set(_TELLING)


def _look(
    data: bytes, shown: str, limits: Limits
) -> tuple[FileKind, str, dict[str, bytes], tuple[Finding, ...]]:
    """Kind, main part, parts and remarks of a file. Kinds that are not read come with their refusal."""
    kind, main, types, listed = _kind(data, shown, limits)
    if not kind.readable or types is None:
        return kind, main, {}, (_not_read(kind, shown),)
    names = [member.name for member in listed]
    left = never_read(names, types)
    wanted = (member for member in listed if member.name not in left and holds_xml(member.name, types))
    parts = inflate(data, wanted, shown, limits)
    if main not in parts:
        raise RefusalError(found(workbook_parts.MISSING_PART, Address(shown), part=main))
    if b"purl.oclc.org/ooxml/spreadsheetml/main" in parts[main].replace(b"\0", b""):
        return FileKind.STRICT_WORKBOOK, main, {}, (found(FileKind.STRICT_WORKBOOK.refusal, Address(shown)),)
    return kind, main, parts, (*suffix_remark(shown, kind), *remarks(left, shown))
