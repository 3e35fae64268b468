"""The agency's explanation, both ways: `write_explanation` makes it, `read_explanation` reads it back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import IO

from ...address import Address
from ...findings import Finding, found
from ...form_layout import FormColumn, FormLayout
from ...model import Book, Explanation, Plan, Slot, Source, Value
from ..reader.input_cells import read_inputs
from ..reader.placement import Placement
from ..self_scoring.read import compare_sheet, finish, place_form
from ..writer.workbook import build

_REPEATED = (FormColumn.SELF, FormColumn.FIRST, FormColumn.FIRST_REASON)


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


def read_explanation(
    book: Book,
    layout: FormLayout,
    source: Source,
    *,
    form_sha256: str = "",
    told: tuple[Finding, ...] = (),
) -> Explanation:
    """Read the explanation that `layout` describes, as strictly as any form.

    When it was made for another state of the first round, W245 says so, and what it repeats of it is not
    compared.
    """
    empty = Explanation(layout.agency.code, source, findings=told, phase=layout.identity.phase)
    stale = bool(form_sha256) and form_sha256 != layout.identity.form_sha256
    placement = place_form(book, layout.without(_REPEATED) if stale else layout)
    if not isinstance(placement, Placement):
        return finish(empty, placement)
    inputs = read_inputs(placement)
    explanation = replace(empty, entries=MappingProxyType(dict(inputs.entries)))
    findings = [*inputs.findings, *compare_sheet(book, placement, inputs.entries)]
    if stale:
        findings.insert(0, found("W245", Address(book.file), agency=explanation.agency))
    return finish(explanation, tuple(findings))
