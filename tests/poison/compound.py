"""Compound files (OLE2) with given streams, as .xls and .msg are."""

from __future__ import annotations

import struct

_END, _FREE, _FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD


def compound(streams: dict[str, bytes]) -> bytes:
    """A compound file of version 3. Paths joined by "/"; every stream is stored in whole sectors."""
    entries: list[list[object]] = [["Root Entry", 5, _FREE, _FREE, 0, _END, 0]]
    bodies: list[bytes] = []
    folders: dict[str, int] = {"": 0}
    last: dict[int, int] = {}

    def add(parent: int, entry: list[object]) -> int:
        entries.append(entry)
        index = len(entries) - 1
        if parent in last:
            entries[last[parent]][3] = index
        else:
            entries[parent][4] = index
        last[parent] = index
        return index

    entries[0][4] = _FREE
    at = 0
    for path, body in streams.items():
        folder, _, name = path.rpartition("/")
        if folder not in folders:
            folders[folder] = add(0, [folder, 1, _FREE, _FREE, _FREE, 0, 0])
        # Below 4096 bytes a stream would belong into the mini stream: padded, it need not.
        size = max(len(body), 4096)
        sectors = -(-size // 512)
        bodies.append(body.ljust(sectors * 512, b"\0"))
        add(folders[folder], [name, 2, _FREE, _FREE, _FREE, at, size if len(body) < 4096 else len(body)])
        at += sectors
    directory = b"".join(_entry(*entry) for entry in entries)  # type: ignore[arg-type]
    directory = directory.ljust(-(-len(directory) // 512) * 512, b"\0")
    return _file(bodies, directory)


def _entry(name: str, kind: int, left: int, right: int, child: int, start: int, size: int) -> bytes:
    spelled = name.encode("utf-16-le") + b"\0\0"
    return (
        spelled.ljust(64, b"\0")
        + struct.pack("<HBBLLL", len(spelled), kind, 1, left, right, child)
        + bytes(36)
        + struct.pack("<LQ", start, size)
    )


def _file(bodies: list[bytes], directory: bytes) -> bytes:
    table: list[int] = []
    for body in (*bodies, directory):
        start, count = len(table), len(body) // 512
        table += [*range(start + 1, start + count), _END]
    first = len(table) - len(directory) // 512
    own = 1
    while (len(table) + own) * 4 > own * 512:
        own += 1
    sectors = range(len(table), len(table) + own)
    table += [_FAT] * own
    table += [_FREE] * (own * 128 - len(table))
    header = struct.pack(
        "<8s16x5H6x8L4x",
        *(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 3, 0xFFFE, 9, 6),
        *(0, own, first, 0, 4096, _END, 0, _END),
    )
    header = header[:72] + struct.pack("<L", 0) + struct.pack("<109L", *sectors, *[_FREE] * (109 - own))
    return b"".join((header, *bodies, directory, struct.pack(f"<{len(table)}L", *table)))
