"""FormLayout -> the self-scoring form that goes out."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import IO

from ...form_layout import FormLayout
from ...model import Plan, Slot, Value
from ..writer.correction_notes import Remarks
from ..writer.prototype import stamped
from ..writer.workbook import build, with_texts


def write_form(
    path: Path | IO[bytes],
    layout: FormLayout,
    plan: Plan,
    entries: Mapping[Slot, Value] | None = None,
    *,
    key: bytes,
    free: Mapping[str, str] | None = None,
    remarks: Remarks | None = None,
) -> None:
    """Write the form of a layout, blank or with `entries`; formulas carry what they compute from them.

    `key` is the season's key, for the token; `free` are texts of the open cells outside the table, by name;
    `remarks` mark what is to be put right in a form that goes back.
    The bytes depend on the arguments only. ValueError on a layout of another kind; OSError when the file
    cannot be written.
    """
    if layout.kind != "form":
        raise ValueError(f"not a form: {layout.kind}")
    write_sheets(path, layout, plan, entries or {}, key, free or {}, remarks)


def write_sheets(
    path: Path | IO[bytes],
    layout: FormLayout,
    plan: Plan,
    entries: Mapping[Slot, Value],
    key: bytes,
    free: Mapping[str, str],
    remarks: Remarks | None = None,
) -> None:
    """A form of whichever kind: stamped when it is blank, else written from scratch."""
    if entries or free or remarks:
        build(path, with_texts(layout, free), plan, entries, key, remarks=remarks)
    elif isinstance(path, Path):
        path.write_bytes(stamped(layout, plan, key))
    else:
        path.write(stamped(layout, plan, key))
