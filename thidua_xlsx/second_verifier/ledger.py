"""The ledger: a chain of lines, each with its own hash; the newest closing of the intake in it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .archive import LEDGER
from .digests import canonical, sha256


@dataclass
class LedgerLine:
    """A line of the ledger, numbered from 1."""

    number: int
    content: dict[str, Any]


def read_ledger(data: bytes) -> tuple[list[LedgerLine], list[tuple[int, str]]]:
    """The lines of `nhat_ky.jsonl`, and (line, fault) where JSON, order, chain or hash do not hold."""
    lines: list[LedgerLine] = []
    faults: list[tuple[int, str]] = []
    head = "0" * 64
    texts = data.split(b"\n")
    if texts.pop():
        faults.append((len(texts) + 1, "dòng cuối dở dang"))
    for number, text in enumerate(texts, start=1):
        try:
            content = json.loads(text)
            stated_hash = content["hash"]
            body = {key: value for key, value in content.items() if key != "hash"}
        except (ValueError, TypeError, KeyError, AttributeError):
            faults.append((number, "không phải một dòng nhật ký"))
            break
        if sha256(canonical(body)) != stated_hash:
            faults.append((number, "mã của dòng không khớp nội dung: dòng đã bị sửa"))
        if content.get("seq") != number:
            faults.append((number, f"số thứ tự ghi {content.get('seq')}: có dòng bị xóa, chèn hoặc đổi chỗ"))
        if content.get("prev") != head:
            faults.append((number, "không nối với dòng trước: có dòng bị xóa, chèn hoặc đổi chỗ"))
        head = stated_hash
        lines.append(LedgerLine(number, content))
    return lines, faults


FROZEN = f"{LEDGER}:FREEZE:"
"""Before a phase: how a run names the closing of the intake among its inputs."""


def freeze_of(lines: Sequence[LedgerLine], phase: str) -> Mapping[str, Any] | None:
    """What the newest FREEZE line of a phase says; None when the intake was never closed."""
    kept = None
    for line in lines:
        data = line.content.get("data", {})
        if line.content.get("type") == "FREEZE" and (data.get("phase") or "") == phase:
            kept = data
    return kept
