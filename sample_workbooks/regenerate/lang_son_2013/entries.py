"""What stands in the text tables -> what is written into the input cells."""

from __future__ import annotations

from collections.abc import Mapping

from thidua_xlsx.form_layout import FormLayout
from thidua_xlsx.model import Absent, Field, Slot, Value
from thidua_xlsx.vietnamese import numerals

from ..tables import entered, rows
from . import forms

Entries = Mapping[Slot, Value]


def of_form(layout: FormLayout) -> Entries:
    """What the agency entered, and the evidence it named where it claims points."""
    told = entered(forms.ENTERED, layout.agency.code)
    named = {row["Mã"]: row["Minh chứng"] for row in rows(forms.EVIDENCE)}
    entries: dict[Slot, Value] = {}
    for cell in layout.inputs:
        code = cell.slot.criterion or ""
        if cell.slot.field is Field.EVIDENCE:
            entries[cell.slot] = named.get(code, Absent.BLANK)
        elif cell.slot.field.scores:
            entries[cell.slot] = _value(told[code])
    return entries


def of_appraisal(layout: FormLayout) -> Entries:
    """What the appraising agency granted: a line of its own, or else what was entered."""
    agency = layout.agency.code
    told = entered(forms.ENTERED, agency)
    changed = {row["Mã"]: row for row in rows(forms.GRANTED) if row["Đơn vị"] == agency}
    entries: dict[Slot, Value] = {}
    for cell in layout.inputs:
        code = cell.slot.criterion or ""
        if cell.slot.field is Field.REASON and code in changed:
            entries[cell.slot] = changed[code]["Lý do"]
        elif cell.slot.field.scores:
            entries[cell.slot] = _value(changed[code]["Thẩm định"] if code in changed else told[code])
    return entries


def _value(text: str) -> Value:
    number = numerals.parse(text).value
    return text == "Đạt" if number is None else number
