"""What stands in the text tables -> what is written into the input cells."""

from __future__ import annotations

from thidua_xlsx.form_layout import FormLayout
from thidua_xlsx.model import Field, Slot, Value
from thidua_xlsx.vietnamese import numerals

from ..returned import Entries
from ..tables import entered, rows
from . import forms


def of_form(layout: FormLayout, phase: str) -> Entries:
    """What was entered in the phase, with evidence where the plan wants it."""
    told = entered(forms.ENTERED[phase], layout.agency.code)
    entries: dict[Slot, Value] = {}
    for cell in layout.inputs:
        if cell.slot.field is Field.EVIDENCE and cell.slot.criterion == "2.1":
            entries[cell.slot] = forms.EVIDENCE
        elif cell.slot.field.scores:
            entries[cell.slot] = _value(told[cell.slot.item], cell.slot.field)
    return entries


def of_appraisal(layout: FormLayout, phase: str) -> Entries:
    """What was granted: a line of its own, or else what was entered."""
    agency = layout.agency.code
    told = entered(forms.ENTERED[phase], agency)
    changed = {
        row["Mã"]: row for row in rows(forms.GRANTED) if (row["Đợt"], row["Đơn vị"]) == (phase, agency)
    }
    entries: dict[Slot, Value] = {}
    for cell in layout.inputs:
        code = cell.slot.item
        if cell.slot.field is Field.REASON:
            if code in changed:
                entries[cell.slot] = changed[code]["Lý do"]
        elif cell.slot.field.scores:
            typed = changed[code]["Thẩm định"] if code in changed else told[code]
            entries[cell.slot] = _value(typed, cell.slot.field)
    return entries


def _value(text: str, field: Field) -> Value:
    """`11/12` gives 11 to the field of what was done and 12 to that of what was due."""
    if "/" in text:
        done, _, due = text.partition("/")
        text = done if field is Field.ACTUAL else due
    number = numerals.parse(text).value
    return text == "Đạt" if number is None else number
