"""Members of a checked zip inflated through a counter: a bomb is refused while it is still small."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable

from ...address import Address
from ...catalogue import workbook_parts, zip_members
from ...findings import found
from ..limits import Limits
from ..refusal import RefusalError
from .directory import Member

_NO_DTD = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?[^<>]*\?>\s*)?<[A-Za-z]")
"""The root right after the declaration: a DTD behind it is not well-formed, and expat refuses it."""


def inflate(
    data: bytes, wanted: Iterable[Member], file: str, limits: Limits, *, files: bool = False
) -> dict[str, bytes]:
    """The bytes of the wanted members by name. Refused when too large, damaged, or holding a DTD.

    `files`: the members are files of any kind and not the parts of a package, which must not hold a DTD.
    """
    parts: dict[str, bytes] = {}
    left = limits.total_bytes
    for member in wanted:
        allowed = min(limits.member_bytes, left, max(limits.ratio_from, member.packed * limits.ratio))
        content = _unpack(data, member, allowed, file)
        left -= len(content)
        if not files and _declares(content):
            raise RefusalError(found(workbook_parts.DOCTYPE_DECLARED, Address(file), part=member.name))
        parts[member.name] = content
    return parts


def _unpack(data: bytes, member: Member, allowed: int, file: str) -> bytes:
    """One member, at most `allowed` bytes of it."""
    packed = data[member.start : member.start + member.packed]
    if member.size > allowed:
        raise _bomb(member, file, allowed)
    if member.method == 0:
        content = packed
    else:
        stream = zlib.decompressobj(-zlib.MAX_WBITS)
        try:
            content = stream.decompress(packed, allowed + 1)
        except zlib.error:
            raise _damaged(member, file) from None
        if len(content) > allowed:
            raise _bomb(member, file, allowed)
        if not stream.eof or stream.unused_data:
            raise _damaged(member, file)
    if len(content) != member.size or zlib.crc32(content) != member.crc:
        raise _damaged(member, file)
    return content


def _damaged(member: Member, file: str) -> RefusalError:
    return RefusalError(found(zip_members.DAMAGED_MEMBER, Address(file), part=member.name))


def _bomb(member: Member, file: str, allowed: int) -> RefusalError:
    return RefusalError(
        found(zip_members.MEMBER_TOO_LARGE, Address(file), part=member.name, limit=str(allowed))
    )


def _declares(content: bytes) -> bool:
    """Whether the XML holds a DTD, also in UTF-16. OPC forbids DTDs in any part (ISO/IEC 29500-2 §9.1.3)."""
    if _NO_DTD.match(content):
        return False
    if b"\0" in content[:64]:
        content = content.replace(b"\0", b"")
    return b"<!DOCTYPE" in content or b"<!ENTITY" in content
