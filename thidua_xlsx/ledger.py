"""The append-only record of what was read and decided: `nhat_ky.jsonl`, each line chained to the last.

A line is one JSON object with sorted keys: `seq`, `prev` (hash of the line before), `time` (UTC), `type`,
`data`, `hash` (SHA-256 of the rest in canonical JSON). Editing, deleting or re-ordering a line breaks the
chain. That the tail was cut off, or all of it made anew, shows by the anchor (`ledger_anchor`) and by the
head that is printed for the paper record.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from . import storage
from .address import Address
from .catalogue import ledger_lines
from .findings import Finding, errors, found
from .ledger_anchor import GENESIS, Anchor, AnchorFile, AnchorState

ACCEPTED = "ACCEPT"
"""Type of the line that records the decision to go on with a ledger that is not the anchored one."""


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
    """The ledger of one season; `extend` adds lines.

    A last line that was torn by a crash is set aside when the ledger is opened, and an anchor that a killed
    run left behind is brought up to it, unless the ledger is only looked at (`repair=False`). Without an
    anchor (a dossier has none) only the chain is checked.
    """

    def __init__(self, path: Path, *, repair: bool = True, anchor: AnchorFile | None = None) -> None:
        self.path, self.repair, self.anchor = path, repair, anchor
        self.lines: list[Line] = []
        self.findings: list[Finding] = []
        self.torn = b""
        """What was found of a last line without its end."""
        self.anchored = Anchor(0, GENESIS)
        """What the anchor says, where there is one that this season's key sealed."""
        self._load()
        if self.ok:
            self._compare_anchor()

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
        self.extend([(kind, data)], now)

    def extend(self, lines: Sequence[tuple[str, Mapping[str, Any]]], now: datetime) -> None:
        """Add lines, but for those whose kind says the same already; the anchor before and after them."""
        made: list[Line] = []
        for kind, data in lines:
            if not self.said(kind, data, made):
                made.append(self._next(kind, data, now, made))
        if not made and self.anchor_current:
            return
        self._anchor(coming=tuple(line.hash for line in made))
        for line in made:
            storage.append_line(self.path, canonical(asdict(line)))
            self.lines.append(line)
        if made:
            self._anchor()

    @property
    def anchor_current(self) -> bool:
        """Whether nothing is to be written into the anchor: it holds, or there is nothing to anchor."""
        if self.anchor is None or not self.lines:
            return True
        return self.anchored == Anchor(len(self.lines), self.head) and self.anchor.marked

    def accept(self, data: Mapping[str, Any], now: datetime) -> None:
        """Go on with the ledger as it stands: one line records it, and the anchor is made anew."""
        self.findings = []
        lost = {"anchored_lines": self.anchored.lines, "anchored_head": self.anchored.head}
        self.extend([(ACCEPTED, {**lost, "found_lines": len(self.lines), **data})], now)

    def _next(self, kind: str, data: Mapping[str, Any], now: datetime, made: Sequence[Line]) -> Line:
        body = {
            "seq": len(self.lines) + len(made) + 1,
            "prev": made[-1].hash if made else self.head,
            "time": now.isoformat(timespec="seconds"),
            "type": kind,
            "data": dict(data),
        }
        return Line(**body, hash=digest(body))  # type: ignore[arg-type]

    def _anchor(self, coming: tuple[str, ...] = ()) -> None:
        if self.anchor is not None:
            self.anchored = Anchor(len(self.lines), self.head, coming)
            self.anchor.write(self.anchored)

    def said(self, kind: str, data: Mapping[str, Any], made: Sequence[Line] = ()) -> bool:
        """Whether the newest line of that kind about the same subject says exactly this.

        `made`: lines that are about to follow.
        """
        for line in reversed((*self.lines, *made)):
            if line.type == kind and line.data.get("file") == data.get("file"):
                return dict(line.data) == dict(data)
        return False

    def _load(self) -> None:
        if not self.path.exists():
            return
        texts = self.path.read_bytes().split(b"\n")
        self.torn = texts.pop()
        if self.torn and self.repair:
            self._set_aside(self.torn)
        for number, text in enumerate(texts, start=1):
            line = _read(text)
            if line is None or line.seq != number or line.prev != self.head:
                self.findings.append(
                    found(ledger_lines.CHAIN_BROKEN, Address(self.path.name), line=str(number))
                )
                return
            self.lines.append(line)

    def _compare_anchor(self) -> None:
        """Compare with the anchor: E803 where lines are lost, added or made anew; else heal, or remark."""
        if self.anchor is None:
            return
        at = Address(self.path.name)
        state, anchor = self.anchor.state([line.hash for line in self.lines])
        self.anchored = anchor or self.anchored
        if state in (AnchorState.MISSING, AnchorState.FORGED, AnchorState.OTHER):
            lines, anchored = str(len(self.lines)), str(anchor.lines) if anchor else "?"
            self.findings.append(
                found(
                    ledger_lines.NOT_AS_ANCHORED, at, why=_WHY[state].format(lines=lines, anchored=anchored)
                )
            )
        elif state is AnchorState.BEHIND and self.repair:
            self.findings.append(found(ledger_lines.ANCHOR_BEHIND, at))
            self._anchor()
        elif state is AnchorState.NONE and self.lines and self.anchor.key:
            self.findings.append(found(ledger_lines.NOT_ANCHORED_YET, at))
        for line in self.lines:
            if line.type == ACCEPTED:
                self.findings.append(_accepted(line, at))

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


_WHY = {
    AnchorState.MISSING: "mất tệp nhat_ky.moc",
    AnchorState.FORGED: "nhat_ky.moc không do khóa của mùa này đóng",
    AnchorState.OTHER: "có {lines} dòng, khi ghi lần cuối là {anchored}, hoặc có dòng bị thay",
}


def _accepted(line: Line, at: Address) -> Finding:
    told = line.data
    return found(
        ledger_lines.LOSS_ACCEPTED,
        at,
        line=str(line.seq),
        lost=str(told.get("anchored_lines", "?")),
        kept=str(told.get("found_lines", "?")),
        reason=str(told.get("reason", "")),
    )


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
