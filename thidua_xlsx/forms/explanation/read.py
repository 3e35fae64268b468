"""A returned explanation form -> `Explanation`, read as strictly as any form."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from ... import safe_text
from ...address import Address, row_column
from ...catalogue import appraisal_forms
from ...findings import Finding, found
from ...form_layout import FormColumn, FormLayout
from ...form_layout.columns import columns_of, heading
from ...form_layout.names import SHEETS
from ...model import Absent, Book, Explanation, Source
from ...xlsx_kit.sheet_names import OWN_SHEETS
from ..reader.compare_sheet import compare_sheet, finish, place_form
from ..reader.input_cells import read_inputs
from ..reader.locate_rows import column_cells
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

    When it was made for another state of the first round, W245 says so, unless the agency has written
    nothing; what it repeats of it is not compared.
    """
    empty = Explanation(layout.agency.code, source, findings=told, phase=layout.identity.phase)
    stale = bool(form_sha256) and form_sha256 != layout.identity.form_sha256
    placement = place_form(book, layout.without(_REPEATED) if stale else layout)
    if not isinstance(placement, Placement):
        return finish(empty, placement)
    inputs = read_inputs(placement)
    explanation = replace(empty, entries=MappingProxyType(dict(inputs.entries)))
    findings = [*inputs.findings, *compare_sheet(book, placement, inputs.entries, stale=stale)]
    if stale and says_anything(explanation):
        findings.insert(
            0, found(appraisal_forms.OUTDATED_SELF_SCORING, Address(book.file), agency=explanation.agency)
        )
    return finish(explanation, tuple(findings))


def says_anything(explanation: Explanation) -> bool:
    """Whether the agency has written into it."""
    return any(entry.flagged or entry.value is not Absent.BLANK for entry in explanation.entries.values())


def asked_about(book: Book) -> frozenset[str]:
    """What stands in the column of keys: a form that went out earlier may ask about other rows than now."""
    sheet = book.sheet(SHEETS["explanation"])
    sheet = sheet or next((other for other in book.sheets if other.name not in OWN_SHEETS), None)
    if sheet is None:
        return frozenset()
    headed = heading("explanation", FormColumn.KEY)
    places = (
        row_column(place)[1] for place, cell in sheet.cells.items() if safe_text.tidy(cell.raw) == headed
    )
    column = next(places, columns_of("explanation")[FormColumn.KEY])
    return frozenset(safe_text.tidy(cell.raw) for cell in column_cells(sheet, column).values())
