"""Hashes, and the one spelling of JSON that they are taken of."""

from __future__ import annotations

import hashlib
import json


def sha256(data: bytes) -> str:
    """In hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def canonical(value: object) -> bytes:
    """JSON with sorted keys and no spaces: what the hashes of ledger and inputs are taken of."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return text.encode("utf-8")
