"""FormLayout -> the registration form that goes out at the beginning of the season."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import IO

from ...form_layout import FormLayout
from ...model import Plan, Slot, Value
from ..form.building import build, with_texts
from ..form.stamping import stamped


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
    if entries or free:
        build(path, with_texts(layout, free or {}), plan, entries or {}, key)
    elif isinstance(path, Path):
        path.write_bytes(stamped(layout, plan, key))
    else:
        path.write(stamped(layout, plan, key))
