"""The anchor of the ledger, `nhat_ky.moc`: how many lines it has and its head, sealed with the season's key.

A chain alone does not show that its tail, or all of it, was cut off. Before lines are appended the anchor
names their hashes as `coming`; afterwards it counts them. A run that was killed between the two leaves a
ledger that goes on from the anchor by a beginning of what was coming, and by nothing else: that is healed.
That the season has an anchor stands in `.khoa` (`MARK`): whoever can write there could seal as well.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from . import storage

GENESIS = "0" * 64
"""Head of a ledger without lines."""
MARK = b"nhat_ky.moc"
"""Second line of the key's file once the ledger is anchored."""
FORMAT = 1


class AnchorState(Enum):
    """What the anchor says of a ledger."""

    HOLDS = "as anchored"
    BEHIND = "a run was killed while it appended: the ledger goes on by lines that were announced"
    NONE = "not anchored yet"
    MISSING = "the anchor is gone"
    FORGED = "not sealed with this season's key"
    OTHER = "lines are lost, added or made anew"


@dataclass(frozen=True, slots=True)
class Anchor:
    """Number of lines, hash of the last one, and the hashes of lines that are about to be appended."""

    lines: int
    head: str
    coming: tuple[str, ...] = ()

    def seal(self, key: bytes) -> str:
        """HMAC-SHA256 of what the anchor says, in hexadecimal digits."""
        return hmac.new(key, b"thidua ledger anchor\n" + self._said(), hashlib.sha256).hexdigest()

    def sealed(self, key: bytes) -> bytes:
        """The anchor as a file."""
        return self._said()[:-1] + f',"seal":"{self.seal(key)}"}}\n'.encode()

    def _said(self) -> bytes:
        content = {"coming": list(self.coming), "format": FORMAT, "head": self.head, "lines": self.lines}
        return json.dumps(content, sort_keys=True, separators=(",", ":")).encode("ascii")


class AnchorFile:
    """`nhat_ky.moc` of a season, with the file of its key."""

    def __init__(self, path: Path, key_file: Path) -> None:
        self.path, self.key_file = path, key_file

    @property
    def key(self) -> bytes | None:
        """The key; None when its file is gone or empty: then nothing is sealed, and no seal is judged."""
        return key_and_mark(self._read(self.key_file))[0]

    @property
    def marked(self) -> bool:
        """Whether the key's file says that there is an anchor."""
        return key_and_mark(self._read(self.key_file))[1]

    def state(self, hashes: Sequence[str]) -> tuple[AnchorState, Anchor | None]:
        """What the anchor says of a ledger with lines of these hashes.

        While the key is gone runs go on and no anchor can be sealed: lines are then only missed, and those
        that were added are judged once a key is back.
        """
        raw, key = self._read(self.path), self.key
        if not raw:
            return AnchorState.MISSING if self.marked else AnchorState.NONE, None
        anchor = _parsed(raw, key)
        if anchor is None:
            return AnchorState.FORGED if self.marked or key is None else AnchorState.NONE, None
        head = hashes[anchor.lines - 1] if 0 < anchor.lines <= len(hashes) else GENESIS
        added = tuple(hashes[anchor.lines :])
        if len(hashes) < anchor.lines or head != anchor.head:
            return AnchorState.OTHER, anchor
        if key is None:
            return AnchorState.HOLDS, anchor
        if added != anchor.coming[: len(added)]:
            return AnchorState.OTHER, anchor
        return AnchorState.BEHIND if anchor.coming else AnchorState.HOLDS, anchor

    def write(self, anchor: Anchor) -> None:
        """Put the anchor in its place, then the mark into the key's file. Without a key nothing is done."""
        key = self.key
        if key is None:
            return
        storage.publish_bytes(self.path, anchor.sealed(key))
        if not self.marked:
            storage.replace_secret(self.key_file, key + b"\n" + MARK + b"\n")

    @staticmethod
    def _read(path: Path) -> bytes:
        try:
            return path.read_bytes()
        except FileNotFoundError:
            return b""


def key_and_mark(data: bytes) -> tuple[bytes | None, bool]:
    """The key in the bytes of `.khoa`, and whether they say that the ledger is anchored."""
    first, _, rest = data.strip().partition(b"\n")
    return first.strip() or None, MARK in rest.split()


def _parsed(raw: bytes, key: bytes | None) -> Anchor | None:
    """The anchor; None when it cannot be read, or was not sealed with this key."""
    try:
        content = json.loads(raw)
        anchor = Anchor(int(content["lines"]), str(content["head"]), tuple(map(str, content["coming"])))
        genuine = key is None or hmac.compare_digest(str(content["seal"]), anchor.seal(key))
    except (ValueError, TypeError, KeyError, AttributeError):
        return None
    return anchor if genuine and anchor.lines >= 0 else None
