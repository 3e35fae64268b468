"""Streams of a compound file (OLE2), the container of .xls and .msg. Small and strict; [MS-CFB].

Every chain of sectors is bounded by the number of sectors, so that a loop ends in ValueError.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass

_END, _FREE = 0xFFFFFFFE, 0xFFFFFFFF
_HEADER = struct.Struct("<8s16x5H6xLLL4xLLLLL")


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of the directory: 1 storage, 2 stream, 5 root."""

    name: str
    kind: int
    left: int
    right: int
    child: int
    start: int
    size: int


class Compound:
    """A compound file. ValueError, IndexError or struct.error on one that contradicts itself."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        _, _, _, order, shift, mini, *rest = _HEADER.unpack_from(data)
        _, _, first, self.cutoff, mini_first, _, more, _ = rest
        if order != 0xFFFE or shift not in (9, 12) or mini != 6:
            raise ValueError("header")
        self.size = 1 << shift
        self.most = len(data) // self.size + 1
        self.table = self._table(more)
        self.items = self._items(self._chain(first))
        self._mini_table = self._longs(self._chain(mini_first))
        root = self.items[0]
        self._mini = self._chain(root.start)[: root.size]

    def paths(self) -> dict[str, bytes]:
        """Every stream by its path, names joined by "/"."""
        found: dict[str, bytes] = {}
        seen: set[int] = set()
        waiting = [(self.items[0].child, "")]
        while waiting:
            index, above = waiting.pop()
            if index == _FREE:
                continue
            if index in seen:
                raise ValueError("directory")
            seen.add(index)
            item = self.items[index]
            waiting += [(item.left, above), (item.right, above)]
            if item.kind == 2:
                found[above + item.name] = self._stream(item)
            elif item.kind == 1:
                waiting.append((item.child, f"{above}{item.name}/"))
        return found

    def _stream(self, item: Item) -> bytes:
        if item.size >= self.cutoff:
            whole = self._chain(item.start)
        else:
            pieces: list[bytes] = []
            at = item.start
            while at != _END and len(pieces) * 64 < item.size:
                pieces.append(self._mini[at * 64 : at * 64 + 64])
                at = self._mini_table[at]
            whole = b"".join(pieces)
        if len(whole) < item.size:
            raise ValueError(item.name)
        return whole[: item.size]

    def _table(self, more: int) -> list[int]:
        """The sector table, whose own sectors stand in the header and in a chain of their own."""
        own = list(struct.unpack_from("<109L", self.data, 76))
        for _ in range(self.most):
            if more in (_END, _FREE):
                break
            *listed, more = self._longs(self._sector(more))
            own += listed
        else:
            raise ValueError("table")
        return [entry for sector in own if sector != _FREE for entry in self._longs(self._sector(sector))]

    def _items(self, directory: bytes) -> list[Item]:
        items = []
        for at in range(0, len(directory), 128):
            length, kind, _, left, right, child = struct.unpack_from("<HBBLLL", directory, at + 64)
            start, size = struct.unpack_from("<LL", directory, at + 116)
            name = directory[at : at + max(min(length, 64) - 2, 0)].decode("utf-16-le", "replace")
            items.append(Item(name, kind, left, right, child, start, size))
        return items

    def _sector(self, number: int) -> bytes:
        start = (number + 1) * self.size
        if start + self.size > len(self.data):
            raise ValueError("sector")
        return self.data[start : start + self.size]

    def _chain(self, first: int) -> bytes:
        pieces: list[bytes] = []
        while first != _END:
            if len(pieces) > self.most:
                raise ValueError("chain")
            pieces.append(self._sector(first))
            first = self.table[first]
        return b"".join(pieces)

    @staticmethod
    def _longs(data: bytes) -> list[int]:
        return list(struct.unpack(f"<{len(data) // 4}L", data[: len(data) // 4 * 4]))
