"""Zips that lie: written byte by byte, because no honest library would."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass

from .workbooks import parts


@dataclass
class Entry:
    """A member. Everything left None is told truthfully."""

    name: bytes
    content: bytes = b""
    method: int = 8
    flags: int = 0x800
    mode: int = 0o100644
    crc: int | None = None
    size: int | None = None
    packed_size: int | None = None
    offset: int | None = None
    local_name: bytes | None = None
    local_method: int | None = None
    raw: bytes | None = None
    """The compressed bytes as they stand."""
    wide: bool = False
    """Sizes in a zip64 field of the directory."""

    def packed(self) -> bytes:
        if self.raw is not None:
            return self.raw
        if self.method != 8:
            return self.content
        stream = zlib.compressobj(9, zlib.DEFLATED, -15)
        return stream.compress(self.content) + stream.flush()


def honest() -> list[Entry]:
    """The minimal workbook's members."""
    rows = '<row r="1"><c r="A1"><v>1</v></c></row>'
    return [Entry(name.encode(), text.encode()) for name, text in parts(rows).items()]


def forge(
    entries: list[Entry],
    *,
    before: bytes = b"",
    gap: bytes = b"",
    after: bytes = b"",
    comment: bytes = b"",
    zip64: tuple[int, int] | None = None,
    count: int | None = None,
    start_shift: int = 0,
) -> bytes:
    """The zip of these members. `zip64` = shifts of the end record's count and of its locator's offset."""
    body, directory = bytearray(before), bytearray()
    for entry in entries:
        packed = entry.packed()
        crc = zlib.crc32(entry.content) if entry.crc is None else entry.crc
        size = len(entry.content) if entry.size is None else entry.size
        length = len(packed) if entry.packed_size is None else entry.packed_size
        offset = len(body) if entry.offset is None else entry.offset
        name = entry.name if entry.local_name is None else entry.local_name
        method = entry.method if entry.local_method is None else entry.local_method
        if entry.offset is None:
            body += struct.pack(
                "<4s5H3L2H", b"PK\3\4", 20, entry.flags, method, 0, 33, crc, length, size, len(name), 0
            )
            body += name + packed
        extra = struct.pack("<2H2Q", 1, 16, size, length) if entry.wide else b""
        sizes = (0xFFFFFFFF, 0xFFFFFFFF) if entry.wide else (length, size)
        directory += struct.pack(
            "<4s6H3L5H2L", b"PK\1\2", 0x314, 20, entry.flags, entry.method, 0, 33, crc, *sizes,
            len(entry.name), len(extra), 0, 0, 0, entry.mode << 16, offset,
        )  # fmt: skip
        directory += entry.name + extra
    body += gap
    number, start = len(entries) if count is None else count, len(body) + start_shift
    end = bytearray()
    if zip64 is not None:
        more, shift = zip64
        end += struct.pack(
            "<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, number + more, number + more, len(directory), start
        )
        end += struct.pack("<4sLQL", b"PK\6\7", 0, len(body) + len(directory) + shift, 1)
    end += struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, number, number, len(directory), start, len(comment))
    return bytes(body + directory + end) + comment + after


def patched(data: bytes, from_end: int, value: bytes) -> bytes:
    """The file with some bytes near its end replaced (the end record is the last 22)."""
    at = len(data) - from_end
    return data[:at] + value + data[at + len(value) :]


def changed(name: str, **how: object) -> list[Entry]:
    """The honest members, with one of them telling something else."""
    entries = honest()
    for entry in entries:
        if entry.name == name.encode():
            for key, value in how.items():
                setattr(entry, key, value)
    return entries
