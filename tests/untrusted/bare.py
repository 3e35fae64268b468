"""Values without the places they were read from, to compare what was written with what is read."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any

from thidua_xlsx.model import NOWHERE


def bare(value: Any) -> Any:
    """The same value with every `at` set to NOWHERE."""
    if isinstance(value, tuple):
        return tuple(bare(item) for item in value)
    if not is_dataclass(value):
        return value
    parts = {f.name: NOWHERE if f.name == "at" else bare(getattr(value, f.name)) for f in fields(value)}
    return type(value)(**parts)  # type: ignore[operator]
