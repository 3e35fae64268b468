"""A zip looked at without extracting it: every promise of the format checked before a byte is inflated.

Our own reading of the directory, not `zipfile`: that one takes the last of two members of one name, accepts
data in front of the zip, and before CPython 3.11.14 did not check the zip64 end record (CVE-2025-8291).
"""

from __future__ import annotations

import re
import stat
import struct
from dataclasses import dataclass

from ...address import Address
from ...catalogue import Spec, workbook_parts, zip_members
from ...findings import Finding, found
from ..limits import Limits
from ..refusal import RefusalError

_END = struct.Struct("<4s4H2LH")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_LOCAL = struct.Struct("<4s5H3L2H")
_LOCATOR = struct.Struct("<4sLQL")
_END64 = struct.Struct("<4sQ2H2L4Q")
_MAX16, _MAX32 = 0xFFFF, 0xFFFFFFFF
_ENCRYPTED, _UTF8 = 0x2041, 0x800
_UNIX = 3
METHODS = (0, 8)
"""How a member may be packed: stored, deflated."""


@dataclass(frozen=True, slots=True)
class Member:
    """One member: where its compressed bytes stand in the file, and what the directory promises of them."""

    name: str
    method: int
    start: int
    packed: int
    size: int
    crc: int


def members(data: bytes, file: str, limits: Limits, *, files: bool = False) -> tuple[Member, ...]:
    """The members of the zip, folders left out. Refused when the zip is not exactly what it says it is.

    `files`: the members are files that somebody packed and not the parts of a package. Then the zip may have
    a comment, names are hints that may look as they like ("/" between folders here), and a member may be
    packed by a method that `inflate` does not know.
    """
    count, start, end = _directory(data, file, comments=files)
    if count > limits.members:
        raise RefusalError(
            _at(file, zip_members.TOO_MANY_MEMBERS, count=str(count), limit=str(limits.members))
        )
    listed: list[Member] = []
    spans: list[tuple[int, int, str]] = []
    names: set[str] = set()
    at = start
    for _ in range(count):
        member, offset, at = _central(data, at, end, file, files=files)
        key = member.name if files else member.name.casefold()
        if key in names:
            raise RefusalError(_at(file, zip_members.DUPLICATE_MEMBER, part=member.name))
        names.add(key)
        body = _body(data, member, offset, start, file, files=files)
        spans.append((offset, body + member.packed, member.name))
        if not member.name.endswith("/"):
            listed.append(Member(member.name, member.method, body, member.packed, member.size, member.crc))
    if at != end:
        raise _contradicts(file, "zip")
    _apart(spans, start, file)
    return tuple(listed)


def _at(file: str, spec: Spec, **facts: str) -> Finding:
    return found(spec, Address(file), **facts)


def _contradicts(file: str, part: str) -> RefusalError:
    return RefusalError(_at(file, zip_members.DIRECTORY_CONTRADICTS_CONTENT, part=part))


def _directory(data: bytes, file: str, *, comments: bool) -> tuple[int, int, int]:
    """Number of members, start and end of the central directory. The end record must be the last 22 bytes.

    With `comments` the comment that it announces may follow it.
    """
    last = (_before_comment(data) if comments else None) or len(data) - _END.size
    if last < 0 or not data.startswith(b"PK\x05\x06", last):
        found_at = data.rfind(b"PK\x05\x06", 0, max(last, 0) + 3)
        if found_at < 0:
            raise RefusalError(_at(file, zip_members.TRUNCATED))
        raise RefusalError(_at(file, zip_members.FOREIGN_DATA, size=str(last - found_at)))
    _, disk, first_disk, here, count, size, start, comment = _END.unpack_from(data, last)
    end = last
    if data.startswith(b"PK\x06\x07", max(last - _LOCATOR.size, 0)):
        end, here, count, size, start = _zip64(data, last, (here, count, size, start), file)
    elif _MAX16 in (here, count) or _MAX32 in (size, start):
        raise _contradicts(file, "zip64")
    if disk or first_disk or here != count or comment != len(data) - last - _END.size:
        raise _contradicts(file, "zip")
    if start + size < end:
        raise RefusalError(_at(file, zip_members.FOREIGN_DATA, size=str(end - start - size)))
    if start + size > end:
        raise RefusalError(_at(file, zip_members.TRUNCATED))
    return count, start, end


def _before_comment(data: bytes) -> int | None:
    """Where the end record begins whose comment ends the file; None unless just one does."""
    first = max(len(data) - _END.size - _MAX16, 0)
    signs = re.finditer(rb"PK\x05\x06(?=.{16}(.{2}))", data[first:], re.DOTALL)
    ends = [(first + sign.start(), int.from_bytes(sign[1], "little")) for sign in signs]
    fitting = [at for at, comment in ends if at + _END.size + comment == len(data)]
    return fitting[0] if len(fitting) == 1 else None


def _zip64(
    data: bytes, last: int, plain: tuple[int, int, int, int], file: str
) -> tuple[int, int, int, int, int]:
    """The zip64 end record: directly before its locator, agreeing with the plain one where that speaks."""
    _, disk, end, disks = _LOCATOR.unpack_from(data, last - _LOCATOR.size)
    if disk or disks > 1 or end + _END64.size != last - _LOCATOR.size:
        raise _contradicts(file, "zip64")
    magic, length, _, _, disk, first_disk, *wide = _END64.unpack_from(data, end)
    if magic != b"PK\x06\x06" or length != _END64.size - 12 or disk or first_disk:
        raise _contradicts(file, "zip64")
    for narrow, width, value in zip(plain, (_MAX16, _MAX16, _MAX32, _MAX32), wide, strict=True):
        if narrow not in (width, value):
            raise _contradicts(file, "zip64")
    here, count, size, start = wide
    return end, here, count, size, start


def _central(data: bytes, at: int, end: int, file: str, *, files: bool) -> tuple[Member, int, int]:
    """One entry of the directory, the offset of its local header, and where the next entry begins."""
    if at + _CENTRAL.size > end or not data.startswith(b"PK\x01\x02", at):
        raise _contradicts(file, "zip")
    (
        _,
        maker,
        _,
        flags,
        method,
        _,
        _,
        crc,
        packed,
        size,
        name_len,
        extra_len,
        comment_len,
        disk,
        _,
        mode,
        offset,
    ) = _CENTRAL.unpack_from(data, at)
    after_name = at + _CENTRAL.size + name_len
    following = after_name + extra_len + comment_len
    if following > end or disk:
        raise _contradicts(file, "zip")
    name = _name(data[at + _CENTRAL.size : after_name], flags)
    kind = stat.S_IFMT(mode >> 16) if maker >> 8 == _UNIX else 0
    if not (files or _safe(_meant(name))) or kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        raise RefusalError(_at(file, zip_members.UNSAFE_MEMBER, part=ascii(name)))
    if not (files or _safe(name)):
        raise RefusalError(_at(file, workbook_parts.MALFORMED_MEMBER_NAME, part=name))
    if flags & _ENCRYPTED:
        raise RefusalError(_at(file, zip_members.ENCRYPTED_MEMBER, part=name))
    if method not in METHODS and not files:
        raise RefusalError(_at(file, zip_members.UNKNOWN_COMPRESSION, part=name, method=str(method)))
    if _MAX32 in (packed, size, offset):
        extra = data[after_name : after_name + extra_len]
        size, packed, offset = _wide(extra, (size, packed, offset), file, name)
    name = _meant(name) if files else name
    return Member(name, method, 0, packed, size, crc), offset, following


def _name(raw: bytes, flags: int) -> str:
    try:
        return raw.decode("utf-8" if flags & _UTF8 else "ascii")
    except UnicodeDecodeError:
        return raw.decode("cp437")


def _meant(name: str) -> str:
    """The name as Excel takes it when it was written with "\\" between folders or "/" in front."""
    return name.replace("\\", "/").removeprefix("/")


def _safe(name: str) -> bool:
    """A relative path of plain segments, as OPC part names are."""
    if not name or not name.isprintable() or any(sign in name for sign in "\\:"):
        return False
    return all(part not in ("", ".", "..") for part in name.removesuffix("/").split("/"))


def _wide(extra: bytes, narrow: tuple[int, int, int], file: str, name: str) -> tuple[int, ...]:
    """Size, packed size and offset with those that say 0xFFFFFFFF taken from the zip64 field."""
    at = 0
    while at + 4 <= len(extra):
        tag, length = struct.unpack_from("<2H", extra, at)
        if tag == 1:
            field = extra[at + 4 : at + 4 + length]
            wide = iter(struct.unpack_from(f"<{len(field) // 8}Q", field))
            values = tuple(next(wide, -1) if value == _MAX32 else value for value in narrow)
            if -1 not in values:
                return values
        at += 4 + length
    raise _contradicts(file, name)


def _body(data: bytes, member: Member, offset: int, limit: int, file: str, *, files: bool) -> int:
    """Where the compressed bytes begin, after the local header said the same as the directory."""
    if offset + _LOCAL.size > limit or not data.startswith(b"PK\x03\x04", offset):
        raise _contradicts(file, member.name)
    header: tuple[int, ...] = _LOCAL.unpack_from(data, offset)
    _, _, flags, method, _, _, crc, packed, size, name_len, extra_len = header
    begin = offset + _LOCAL.size
    body = begin + name_len + extra_len
    stored = _name(data[begin : begin + name_len], flags)
    same = method == member.method and (_meant(stored) if files else stored) == member.name
    if not flags & 8:  # without a data descriptor the sizes stand here too
        same = same and crc == member.crc
        same = same and packed in (member.packed, _MAX32) and size in (member.size, _MAX32)
    if not same or flags & _ENCRYPTED or body + member.packed > limit:
        raise _contradicts(file, member.name)
    return body


def _apart(spans: list[tuple[int, int, str]], start: int, file: str) -> None:
    """The members follow each other from byte 0 to the directory without sharing a byte."""
    spans.sort()
    free = 0
    for begin, end, name in spans:
        if begin < free:
            raise RefusalError(_at(file, zip_members.OVERLAPPING_MEMBERS, part=name))
        if free == 0 and begin:
            raise RefusalError(_at(file, zip_members.FOREIGN_DATA, size=str(begin)))
        free = end
    if free > start:
        raise RefusalError(_at(file, zip_members.OVERLAPPING_MEMBERS, part="zip"))
