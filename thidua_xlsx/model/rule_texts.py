"""Rules as texts: what each row of a workbook says under each heading, kept so that a change can be named."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ..safe_text import cut, quote

RuleTexts = Mapping[str, Mapping[str, str]]
"""Name of a row -> heading -> what stands there, blanks left out. The order of either means nothing."""

_VALUE = 40
"""Characters of a value that a message repeats."""
_NAMED = 3
"""Changes that one sentence names."""


class Change(NamedTuple):
    """What of one row is other than it was."""

    row: str
    what: str

    def __str__(self) -> str:
        return f"{self.row}: {self.what}"


def changes(was: RuleTexts, now: RuleTexts) -> tuple[Change, ...]:
    """Row by row: those of `now` in their order, then those that are gone. Values are quoted as untrusted."""
    rows = dict.fromkeys((*now, *was))
    return tuple(
        Change(quote(row), _what(was.get(row), now.get(row))) for row in rows if was.get(row) != now.get(row)
    )


def _what(was: Mapping[str, str] | None, now: Mapping[str, str] | None) -> str:
    if was is None:
        return "mới thêm"
    if now is None:
        return "đã bỏ"
    headings = dict.fromkeys((*now, *was))
    return ", ".join(
        f"{quote(heading)} {_shown(was.get(heading, ''))} → {_shown(now.get(heading, ''))}"
        for heading in headings
        if was.get(heading, "") != now.get(heading, "")
    )


def _shown(value: str) -> str:
    return cut(quote(value), _VALUE) or "(trống)"


def in_words(changed: Iterable[Change]) -> str:
    """The first few changes in one line: "1.1: Điểm chuẩn 30 → 25; 2: mới thêm; … (còn 4)"."""
    told = list(map(str, changed))
    more = f"; … (còn {len(told) - _NAMED})" if len(told) > _NAMED else ""
    return "; ".join(told[:_NAMED]) + more


def filled(values: Mapping[str, str]) -> dict[str, str]:
    """The headings that say something, in NFC."""
    return {heading: unicodedata.normalize("NFC", value) for heading, value in values.items() if value}


def canonical(texts: Mapping[str, object]) -> str:
    """JSON that is the same however rows and headings are ordered."""
    return json.dumps(texts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest(texts: RuleTexts, kind: str) -> str:
    """SHA-256 (hex) of the rules; `kind` says what they are the rules of."""
    return hashlib.sha256(canonical({"format": kind, "rules": texts}).encode()).hexdigest()
