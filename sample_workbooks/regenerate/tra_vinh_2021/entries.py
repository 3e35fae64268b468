"""What stands in the text tables -> what is written into the input cells, and the rows of the register."""

from __future__ import annotations

from collections.abc import Mapping

from thidua_xlsx.form_layout import FormLayout
from thidua_xlsx.model import Field, RegisteredTarget, Slot, Value
from thidua_xlsx.vietnamese import numerals

from ..tables import entered, rows
from . import forms, targets
from .criteria import CRITERIA

Entries = Mapping[Slot, Value]

_LINE = {
    "Nội dung": Field.TEXT,
    "Đơn vị tính": Field.UNIT,
    "Kế hoạch": Field.TARGET,
    "Điểm": Field.POINTS,
}
_TEXTS = {row.code: row.text for row in CRITERIA}


def registered() -> tuple[RegisteredTarget, ...]:
    """The rows of the register that `thidua register` makes of the forms."""
    return tuple(_target(line) for line in rows(targets.REGISTERED))


def _target(line: Mapping[str, str]) -> RegisteredTarget:
    key = line["Dòng"]
    own = key in _TEXTS
    criterion, _, number = (key, "", "1") if own else key.rpartition(".")
    return RegisteredTarget(
        line["Đơn vị"],
        criterion,
        number,
        _TEXTS[key] if own else line["Nội dung"],
        line["Đơn vị tính"],
        numerals.parse(line["Kế hoạch"]).value,
        None if line["Điểm"] == "-" else numerals.parse(line["Điểm"]).value,
    )


def of_registration(agency: str, *, first_version: bool = False) -> Entries:
    """What the agency wrote into its registration form."""
    lines = [line for line in rows(targets.REGISTERED) if line["Đơn vị"] == agency]
    entries: dict[Slot, Value] = {}
    for line in lines:
        for heading, field in _LINE.items():
            if line[heading] != "-":
                entries[Slot(line["Dòng"], None, field)] = _typed(line[heading], field)
    if first_version:
        for line in rows(targets.FIRST_VERSION):
            entries[Slot(line["Dòng"], None, Field.POINTS)] = _typed(line["Điểm"], Field.POINTS)
    return entries


def _typed(text: str, field: Field) -> Value:
    number = numerals.parse(text).value if field in (Field.TARGET, Field.POINTS) else None
    return text if number is None else number


def of_form(layout: FormLayout) -> Entries:
    """What the agency entered in its self-scoring form."""
    told = entered(forms.ENTERED, layout.agency.code)
    return {
        asked.slot: _value(told[asked.slot.criterion or ""], asked.slot.field)
        for asked in layout.inputs
        if asked.slot.field.scores
    }


def of_review(layout: FormLayout) -> Entries:
    """What the head of the block granted: a line of its own, or else what was entered."""
    agency = layout.agency.code
    told = entered(forms.ENTERED, agency)
    changed = {row["Mã"]: row for row in rows(forms.REVIEWED) if row["Đơn vị"] == agency}
    entries: dict[Slot, Value] = {}
    for asked in layout.inputs:
        code = asked.slot.criterion or ""
        if asked.slot.field is Field.REASON and code in changed:
            entries[asked.slot] = changed[code]["Lý do"]
        elif asked.slot.field.scores:
            text = changed[code]["Thẩm định"] if code in changed else told[code]
            entries[asked.slot] = _value(text, asked.slot.field)
    return entries


def _value(text: str, field: Field) -> Value:
    if "/" in text:
        text = text.split("/")[field is Field.TARGET]
    number = numerals.parse(text).value
    return text == "Đạt" if number is None else number
