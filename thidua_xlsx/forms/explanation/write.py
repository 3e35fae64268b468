"""A layout of kind "explanation" -> the form that the agency answers."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import IO

from ...form_layout import FormLayout
from ...model import Plan, Slot, Value
from ..writer.workbook import build


def write_explanation(
    path: Path | IO[bytes],
    layout: FormLayout,
    plan: Plan,
    entries: Mapping[Slot, Value] | None = None,
    *,
    key: bytes,
) -> None:
    """Write the workbook of a layout of kind "explanation". The bytes depend on the arguments only."""
    if layout.kind != "explanation":
        raise ValueError(f"not an explanation: {layout.kind}")
    build(path, layout, plan, entries or {}, key)
