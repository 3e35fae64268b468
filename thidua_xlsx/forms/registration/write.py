"""FormLayout -> the registration form that goes out at the beginning of the season."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import IO

from ...form_layout import FormLayout
from ...model import Plan, Slot, Value
from ..self_scoring.write import write_sheets


def write_registration(
    path: Path | IO[bytes],
    layout: FormLayout,
    plan: Plan,
    entries: Mapping[Slot, Value] | None = None,
    *,
    key: bytes,
    free: Mapping[str, str] | None = None,
) -> None:
    """Write the form of a layout of kind "registration", blank or with `entries`.

    The bytes depend on the arguments only. ValueError on a layout of another kind; OSError when the file
    cannot be written.
    """
    if layout.kind != "registration":
        raise ValueError(f"not a registration form: {layout.kind}")
    write_sheets(path, layout, plan, entries or {}, key, free or {})
