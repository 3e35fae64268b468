"""What stands in the text tables -> what is written into the input cells."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from thidua_xlsx.form_layout import FormLayout
from thidua_xlsx.model import Absent, InputField, Method, Plan, Register, Slot, Value
from thidua_xlsx.vietnamese import numerals

from .tables import Row

Entries = Mapping[Slot, Value]
Typed = Mapping[str, str]
"""Code of a row of the form -> its text in the table."""

_REGISTERED = {
    "Nội dung": InputField.TEXT,
    "Đơn vị tính": InputField.UNIT,
    "Kế hoạch": InputField.TARGET,
    "Điểm": InputField.POINTS,
}
"""Heading of a registration form -> what is entered below it."""


def of_form(layout: FormLayout, typed: Typed, evidence: Typed) -> Entries:
    """What the agency entered; a number typed as text stays text."""
    entries: dict[Slot, Value] = {}
    for cell in layout.inputs:
        slot = cell.slot
        if slot.field is InputField.EVIDENCE:
            claimed = slot.adjustment is None or typed[slot.item] != "0"
            entries[slot] = evidence.get(slot.item, Absent.BLANK) if claimed else Absent.BLANK
        elif slot.field.scores:
            text = typed[slot.item]
            entries[slot] = text.strip('"') if text.startswith('"') else value(text, slot.field)
    return entries


def formulas(layout: FormLayout, typed: Typed) -> dict[str, tuple[str, str]]:
    """Cell -> the formula that somebody typed there and the value Excel shows: `=50-10` gives 40."""
    return {
        cell.cell: (text[1:], numerals.show(_difference(text)))
        for cell in layout.inputs
        if cell.slot.field.scores and (text := typed[cell.slot.item]).startswith("=")
    }


def of_appraisal(layout: FormLayout, typed: Typed, granted: Mapping[str, Row]) -> Entries:
    """What the appraisers granted: a row of their own, or else what the agency entered."""
    entries: dict[Slot, Value] = {}
    for cell in layout.inputs:
        slot = cell.slot
        own = granted.get(slot.item)
        if slot.field.scores:
            text = typed[slot.item] if own is None else own["Thẩm định"]
            entries[slot] = value(text.strip('"'), slot.field)
        elif slot.field is InputField.REASON and own is not None:
            entries[slot] = own["Lý do"]
    return entries


def of_registration(plan: Plan, register: Register, agency: str, others: Iterable[Row]) -> Entries:
    """What the agency registered, as the register has it, save for the `others` of that one file.

    Only the lines that the agency adds below a criterion have a text to enter; of others the form prints it.
    """
    entries: dict[Slot, Value] = {}
    open_ended = {row.code for row in plan.criteria if row.method is Method.REGISTERED}
    for target in register.targets:
        if target.agency != agency:
            continue
        added = target.criterion in open_ended
        line = f"{target.criterion}.{target.number}" if added else target.criterion
        entered = {
            InputField.TEXT: target.text if added else None,
            InputField.UNIT: target.unit,
            InputField.TARGET: target.target,
            InputField.POINTS: target.maximum,
        }
        entries |= {Slot(line, None, field): it for field, it in entered.items() if it is not None}
    for row in others:
        for heading, field in _REGISTERED.items():
            if heading in row:
                entries[Slot(row["Dòng"], None, field)] = value(row[heading], field)
    return entries


def value(text: str, field: InputField) -> Value:
    """The value of a cell; of `11/12` the field of what was done gets 11 and that of what was due 12."""
    if text == "-":
        return Absent.BLANK
    if text.startswith("="):
        return _difference(text)
    if text in ("Đạt", "Không đạt"):
        return text == "Đạt"
    if "/" in text and field in (InputField.ACTUAL, InputField.TARGET):
        text = text.split("/")[field is InputField.TARGET]
    number = numerals.parse(text).value
    return text if number is None else number


def _difference(formula: str) -> Decimal:
    left, right = formula[1:].split("-")
    return Decimal(left) - Decimal(right)
