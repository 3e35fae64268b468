"""A returned explanation form -> `Explanation`, read as strictly as any form."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from ...address import Address
from ...catalogue import appraisal_forms
from ...findings import Finding, found
from ...form_layout import FormColumn, FormLayout
from ...model import Book, Explanation, Source
from ..reader.compare_sheet import compare_sheet, finish, place_form
from ..reader.input_cells import read_inputs
from ..reader.placement import Placement

_REPEATED = (FormColumn.SELF, FormColumn.FIRST, FormColumn.FIRST_REASON)


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
        findings.insert(
            0, found(appraisal_forms.OUTDATED_SELF_SCORING, Address(book.file), agency=explanation.agency)
        )
    return finish(explanation, tuple(findings))
