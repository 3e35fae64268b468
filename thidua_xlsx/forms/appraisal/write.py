"""The appraisal workbook of one returned form: the agency's entries beside empty cells for the appraisers."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import IO

from ...form_layout import FormLayout
from ...model import Plan, Slot, Value
from ..writer.workbook import build, with_texts


def write_appraisal(
    path: Path | IO[bytes],
    layout: FormLayout,
    plan: Plan,
    entries: Mapping[Slot, Value] | None = None,
    *,
    key: bytes,
    free: Mapping[str, str] | None = None,
) -> None:
    """Write the workbook of a layout of kind "appraisal"; what the agency claimed is part of the layout.

    The column of appraised entries is empty unless `entries` fill it: prefilled figures get signed unread.
    `free` may name the appraisers under `form_layout.APPRAISER`. ValueError on a layout of another kind;
    OSError when the file cannot be written.
    """
    if layout.kind != "appraisal":
        raise ValueError(f"not an appraisal workbook: {layout.kind}")
    build(path, with_texts(layout, free or {}), plan, entries or {}, key)
