"""What stands in the text tables -> what is written into the input cells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from thidua_xlsx.form_layout import FormLayout
from thidua_xlsx.model import Absent, Field, Slot, Value
from thidua_xlsx.vietnamese import numerals

from .. import packages
from ..tables import entered, rows
from . import appraisals, forms

Entries = Mapping[Slot, Value]


@dataclass(frozen=True)
class Typed:
    """The entries of a workbook, and the edits that put formulas where somebody typed them."""

    entries: Entries
    retyped: tuple[packages.Edit, ...] = ()


def of_form(layout: FormLayout, *, first_version: bool = False) -> Typed:
    """What the agency entered; a number typed as text stays text."""
    agency = layout.agency.code
    told = entered(forms.ENTERED, agency)
    if first_version:
        told |= entered(forms.FIRST_VERSION, agency)
    entries: dict[Slot, Value] = {}
    retyped: list[packages.Edit] = []
    for cell in layout.inputs:
        code = cell.slot.adjustment or cell.slot.criterion or ""
        if cell.slot.field is Field.EVIDENCE:
            entries[cell.slot] = _evidence(agency, code)
        if not cell.slot.field.scores:
            continue
        text = told[code]
        if text.startswith('"'):
            entries[cell.slot] = text.strip('"')
            continue
        entries[cell.slot] = _value(text)
        if text.startswith("="):
            value = numerals.show(_difference(text))
            retyped.append(packages.typed_as_formula(cell.cell, text[1:], value))
    return Typed(entries, tuple(retyped))


def of_appraisal(layout: FormLayout) -> Typed:
    """What the appraisers granted: a line of their own, or else what the agency entered."""
    agency = layout.agency.code
    told = entered(forms.ENTERED, agency)
    changed = {row["Mã"]: row for row in rows(appraisals.GRANTED) if row["Đơn vị"] == agency}
    entries: dict[Slot, Value] = {}
    for cell in layout.inputs:
        code = cell.slot.adjustment or cell.slot.criterion or ""
        if cell.slot.field is Field.REASON:
            if code in changed:
                entries[cell.slot] = changed[code]["Lý do"]
        elif cell.slot.field.scores:
            entries[cell.slot] = _value(changed[code]["Thẩm định"] if code in changed else told[code])
    return Typed(entries)


def _evidence(agency: str, code: str) -> Value:
    named = {row["Mã"]: row["Minh chứng"] for row in rows(forms.EVIDENCE)}
    if (agency, code) in forms.WITHOUT_EVIDENCE:
        return Absent.BLANK
    return named.get(code, Absent.BLANK)


def _value(text: str) -> Value:
    if text == "-":
        return Absent.BLANK
    if text.startswith("="):
        return _difference(text)
    if text in ("Đạt", "Không đạt"):
        return text == "Đạt"
    number = numerals.parse(text.strip('"')).value
    return text if number is None else number


def _difference(formula: str) -> Decimal:
    left, right = formula[1:].split("-")
    return Decimal(left) - Decimal(right)
