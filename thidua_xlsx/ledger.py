"""The append-only record of what was read and decided: `nhat_ky.jsonl`, each line chained to the last.

A line is one JSON object with sorted keys: `seq`, `prev` (hash of the line before), `time` (UTC), `type`,
`data`, `hash` (SHA-256 of the rest in canonical JSON). Editing, deleting or re-ordering a line breaks the
chain; cutting off the tail does not show, which is why the head is printed for the paper record.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from . import storage
from .address import Address
from .catalogue import ledger_lines
from .findings import Finding, errors, found

GENESIS = "0" * 64
"""`prev` of the first line."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the ledger."""

    seq: int
    prev: str
    time: str
    type: str
    data: Mapping[str, Any]
    hash: str


def canonical(value: object) -> str:
    """JSON that is the same everywhere: sorted keys, no spaces; the values are never floats."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def digest(value: object) -> str:
    """SHA-256 of the canonical JSON of a value."""
    return hashlib.sha256(canonical(value).encode()).hexdigest()


class Ledger:
    """The ledger of one season; `append` adds one line.

    A last line that was torn by a crash is set aside when the ledger is opened, unless it is only looked at
    (`repair=False`): then it is passed over.
    """

    def __init__(self, path: Path, *, repair: bool = True) -> None:
        self.path, self.repair = path, repair
        self.lines: list[Line] = []
        self.findings: list[Finding] = []
        self._load()

    @property
    def head(self) -> str:
        """Hash of the last line; GENESIS when there is none."""
        return self.lines[-1].hash if self.lines else GENESIS

    @property
    def ok(self) -> bool:
        """Whether the chain holds from the first line to the last."""
        return not errors(self.findings)

    def append(self, kind: str, data: Mapping[str, Any], now: datetime) -> None:
        """Add a line, unless the last line of that kind says the same already."""
        if self.said(kind, data):
            return
        body = {
            "seq": len(self.lines) + 1,
            "prev": self.head,
            "time": now.isoformat(timespec="seconds"),
            "type": kind,
            "data": dict(data),
        }
        line = {**body, "hash": digest(body)}
        storage.append_line(self.path, canonical(line))
        self.lines.append(Line(**line))  # type: ignore[arg-type]

    def said(self, kind: str, data: Mapping[str, Any]) -> bool:
        """Whether the newest line of that kind about the same subject says exactly this."""
        for line in reversed(self.lines):
            if line.type == kind and line.data.get("file") == data.get("file"):
                return dict(line.data) == dict(data)
        return False

    def _load(self) -> None:
        if not self.path.exists():
            return
        texts = self.path.read_bytes().split(b"\n")
        torn = texts.pop()
        if torn and self.repair:
            self._set_aside(torn)
        for number, text in enumerate(texts, start=1):
            line = _read(text)
            if line is None or line.seq != number or line.prev != self.head:
                self.findings.append(
                    found(ledger_lines.CHAIN_BROKEN, Address(self.path.name), line=str(number))
                )
                return
            self.lines.append(line)

    def _set_aside(self, torn: bytes) -> None:
        """A last line without its end: a run was killed while writing it. It never took effect."""
        self.findings.append(
            found(
                ledger_lines.LAST_LINE_TORN,
                Address(self.path.name),
                text=torn[:40].decode("utf-8", "replace"),
            )
        )
        whole = self.path.read_bytes()[: -len(torn)]
        storage.publish_bytes(self.path.with_name(self.path.name + ".dut"), torn)
        storage.publish_bytes(self.path, whole)


def _read(text: bytes) -> Line | None:
    """The line, or None when it is no line of ours or its hash does not fit."""
    try:
        raw = json.loads(text)
        line = Line(**raw)
    except (ValueError, TypeError):
        return None
    body = {key: value for key, value in raw.items() if key != "hash"}
    return line if digest(body) == line.hash else None


def inputs_digest(sources: Sequence[tuple[str, str]]) -> str:
    """One hash for a set of (file, SHA-256) pairs, whatever their order."""
    return digest(sorted(sources))
