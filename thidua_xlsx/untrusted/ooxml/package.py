"""Untrusted file -> checked parts. Stages 1 to 4 of the strict reader; what one refuses no later one sees.

The file is never executed, followed, extracted to disk or changed; its bytes are read once.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from ...address import Address
from ...catalogue import Effect
from ...findings import Finding, found, worst_effect
from ..file_kind import FileKind, sniff
from ..file_names import name_remarks, shown_name, suffix_remark, temporary
from ..limits import LIMITS, Limits
from ..read_file import read_file, too_big
from ..refusal import RefusalError
from ..zip.directory import Member, members
from ..zip.inflate import inflate
from .content_types import CONTENT_TYPES, MIMETYPE, ROOT_RELS, holds_xml, never_read, package_kind, remarks
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


def peek(path: Path, kind: str, limits: Limits = LIMITS) -> bytes:
    """The part of that kind which the package itself relates to, such as "custom-properties".

    To decide whether the file needs a full reading; empty when it cannot be had.

    Nothing is judged here: whoever goes by what it says reads the file with `open_package`.
    """
    data = read_file(path, path.name, limits.file_bytes)
    if isinstance(data, Finding):
        return b""
    try:
        listed = members(data, path.name, limits)
        every = {member.name: b"" for member in listed} | _told(data, listed, path.name, limits)
        part = only(relationships(every, "", path.name, limits), kind)
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
            raise RefusalError(found("I101", Address(shown)))
        if len(data) > limits.file_bytes:
            raise RefusalError(too_big(Address(shown), len(data), limits.file_bytes))
        kind, main, parts, told = _look(data, shown, limits)
        findings += told
    except RefusalError as refusal:
        findings.append(refusal.finding)
    except Exception as error:  # whatever a mangled file can cause; the tests' fuzzer keeps this line idle
        findings.append(found("E149", Address(shown), error=type(error).__name__))
    else:
        content = data if kind.opened_elsewhere else b""
        return Package(
            shown, digest, len(data), kind, MappingProxyType(parts), tuple(findings), main, content
        )
    return Package(shown, digest, len(data), kind, findings=tuple(findings))


def _told(data: bytes, listed: Iterable[Member], shown: str, limits: Limits) -> dict[str, bytes]:
    """The few parts that tell what kind of package the members make."""
    return inflate(data, (one for one in listed if part_key(one.name) in _TELLING), shown, limits)


def _look(
    data: bytes, shown: str, limits: Limits
) -> tuple[FileKind, str, dict[str, bytes], tuple[Finding, ...]]:
    """Kind, main part, parts and remarks of a file. Kinds that are not read come with their refusal."""
    kind = sniff(data)
    if kind is not None:
        return kind, "", {}, (found(kind.refusal, Address(shown)),)
    listed = members(data, shown, limits)
    head = _told(data, listed, shown, limits)
    names = [member.name for member in listed]
    kind, main, types = package_kind(head, names, shown, limits)
    if not kind.readable:
        return kind, main, {}, (found(kind.refusal, Address(shown)),)
    left = never_read(names, types)
    wanted = (member for member in listed if member.name not in left and holds_xml(member.name, types))
    parts = inflate(data, wanted, shown, limits)
    if main not in parts:
        raise RefusalError(found("E133", Address(shown), part=main))
    if b"purl.oclc.org/ooxml/spreadsheetml/main" in parts[main].replace(b"\0", b""):
        return FileKind.STRICT_WORKBOOK, main, {}, (found(FileKind.STRICT_WORKBOOK.refusal, Address(shown)),)
    return kind, main, parts, (*suffix_remark(shown, kind), *remarks(left, shown))
