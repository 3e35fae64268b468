"""One input cell -> one value, or none with the reason. Pure; nothing is guessed, rounded or clamped."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType

from ..model import Absent, Cell, CellType, Fault, Field, Input, InputKind, Value
from ..vietnamese import dates, numerals
from ..vietnamese.names import fold
from ..vietnamese.numerals import Kind
from . import texts
from .arithmetic import work_out
from .number_formats import Shown, how_shown

NO_NUMBER = "9,5"
"""The example of a number, where nothing better can be proposed."""

_DAY_MONTH = re.compile(r"([0-9]{1,2}) ?/ ?([0-9]{1,2})(?: ?/ ?[0-9]{2})?")
_FIRST_DAY = date(1899, 12, 30)
_LAST_SERIAL = 2958465
_FIRST_YEAR = 366
_ABSURD_SHARE = Decimal(10)
_ONE = Decimal(1)
_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Read:
    """What an input cell gave: the value, the text that stood there, and what is to be said about it.

    `flagged` when something stood there that could not be taken as a value: then `value` is BLANK, or
    NOT_APPLICABLE when the cell says so.
    """

    value: Value
    raw: str = ""
    faults: tuple[Fault, ...] = ()
    flagged: bool = False


_BLANK = Read(Absent.BLANK)


def read_value(cell: Cell | None, asked: Input, item: str) -> Read:
    """The value of the cell as the input wants it. `item` names the criterion or adjustment in findings."""
    if cell is None:
        return _BLANK
    if cell.type is CellType.ERROR:
        return _refused(cell, "E218", text=texts.quote(cell.raw), item=item)
    if cell.formula is not None:
        return _formula(cell, asked, item)
    if cell.type is CellType.BLANK:
        return _BLANK
    if asked.kind is InputKind.TEXT:
        return _text(cell)
    if cell.struck:
        return _refused(cell, "E216", text=texts.quote(cell.raw), item=item)
    if cell.type is CellType.BOOLEAN:
        return _refused(cell, "E217", text="TRUE" if cell.raw == "1" else "FALSE", item=item)
    if asked.kind is InputKind.CHOICE:
        return _choice(cell, asked, item)
    if cell.type is CellType.NUMBER:
        return _number_cell(cell, asked, item)
    return _typed_number(cell, asked, item)


def _refused(cell: Cell, code: str, **facts: str) -> Read:
    value = Absent.NOT_APPLICABLE if code == "E226" else Absent.BLANK
    return Read(value, _raw(cell), (_fault(code, **facts),), flagged=True)


def _fault(code: str, **facts: str) -> Fault:
    return Fault(code, MappingProxyType(facts))


def _raw(cell: Cell) -> str:
    return cell.raw if cell.formula is None else f"={cell.formula} → {cell.raw}"


def _formula(cell: Cell, asked: Input, item: str) -> Read:
    """A formula is never evidence; arithmetic on constants is, when it was worked out rightly."""
    formula = texts.quote(f"={cell.formula}")
    computed = None if asked.kind is InputKind.TEXT else work_out(cell.formula or "")
    if computed is None:
        return _refused(cell, "E210", formula=formula, item=item)
    stored = numerals.from_xml(cell.raw) if cell.type is CellType.NUMBER else None
    if stored is None or stored != computed:
        shown = numerals.show(stored) if stored is not None else texts.quote(cell.raw)
        return _refused(
            cell, "E212", formula=formula, computed=numerals.show(computed), shown=shown, item=item
        )
    plain = Cell(cell.at, CellType.NUMBER, cell.raw, None, cell.number_format, cell.struck)
    read = read_value(plain, asked, item)
    told = _fault("W213", formula=formula, value=numerals.show(stored), item=item)
    return Read(read.value, _raw(cell), (*read.faults, told), read.flagged)


def _number_cell(cell: Cell, asked: Input, item: str) -> Read:
    """A number as stored, unless its format shows the reader another one."""
    value = numerals.from_xml(cell.raw)
    if value is None:
        return _refused(cell, "E229", text=texts.quote(cell.raw), item=item)
    if cell.number_format == "General":
        return Read(value, cell.raw, _tiny_percent(value, asked, item))
    shown, rounded = how_shown(value, cell.number_format)
    if shown is Shown.DATE:
        day, guess = _as_date(value)
        return _refused(cell, "E209", shown=day, guess=guess, item=item)
    if shown is Shown.ANOTHER:
        return _refused(
            cell, "E214", value=numerals.show(value), format=texts.quote(cell.number_format), item=item
        )
    faults: tuple[Fault, ...] = ()
    if shown is Shown.PERCENT:
        percent = numerals.canonical(value * _HUNDRED)
        proposals = {"first": numerals.show(percent), "second": numerals.show(value), "item": item}
        if asked.field is not Field.PERCENT:
            return _refused(cell, "E220", **proposals)
        if value > _ABSURD_SHARE:
            return _refused(cell, "E207", text=f"{numerals.show(percent)}%", **proposals)
        value = percent
        faults = (
            _fault("I219", shown=f"{numerals.show(percent)}%", value=numerals.show(percent), item=item),
        )
    else:
        faults = _tiny_percent(value, asked, item)
    if rounded:
        told = {"value": numerals.show(value), "format": texts.quote(cell.number_format), "item": item}
        faults = (*faults, _fault("W215", **told))
    return Read(value, cell.raw, faults)


def _tiny_percent(value: Decimal, asked: Input, item: str) -> tuple[Fault, ...]:
    """0.85 in a plain cell is 0.85 %, which is hardly ever meant."""
    if asked.field is not Field.PERCENT or not 0 < value <= _ONE:
        return ()
    meant = numerals.show(value * _HUNDRED)
    return (_fault("W250", value=numerals.show(value), meant=meant, item=item),)


def _as_date(value: Decimal) -> tuple[str, str]:
    """The date that the cell shows, and what was probably typed. Small numbers were typed as they are."""
    serial = int(value)
    if not 0 < serial <= _LAST_SERIAL:
        return numerals.show(value), numerals.show(value)
    day = _FIRST_DAY + timedelta(days=serial)
    if serial <= _FIRST_YEAR:
        return dates.show(day), numerals.show(value)
    return dates.show(day), f"{day.day}/{day.month}"


def _typed_number(cell: Cell, asked: Input, item: str) -> Read:
    """A number typed as text, by the one strict parser."""
    numeral = numerals.parse(cell.raw)
    text = texts.quote(cell.raw)
    if numeral.kind is Kind.BLANK:
        return Read(Absent.BLANK, cell.raw)
    if numeral.kind is Kind.NOT_APPLICABLE:
        return _refused(cell, "E226", item=item)
    if numeral.kind is Kind.AMBIGUOUS:
        first, second = (numerals.show(reading) for reading in numeral.readings[:2])
        return _refused(cell, "E207", text=text, first=first, second=second, item=item)
    percent = asked.field is Field.PERCENT and numeral.rest == "%"
    if numeral.value is not None and (numeral.kind is Kind.NUMBER or percent):
        value = numeral.value
        told = _fault("W224", text=text, value=numerals.show(value), item=item)
        more = () if percent else _tiny_percent(value, asked, item)
        return Read(value, cell.raw, (told, *more))
    if numeral.value is not None:
        return _refused(cell, "E204", text=text, example=numerals.show(numeral.value), item=item)
    tidy = texts.tidy(cell.raw)
    if day := dates.parse(tidy):
        return _refused(cell, "E209", shown=text, guess=f"{day.day}/{day.month}", item=item)
    if typed := _DAY_MONTH.fullmatch(tidy):
        return _refused(cell, "E209", shown=text, guess=f"{int(typed[1])}/{int(typed[2])}", item=item)
    return _refused(cell, "E204", text=text, example=NO_NUMBER, item=item)


@lru_cache(maxsize=256)
def _folded(choices: tuple[str, ...]) -> Mapping[str, str]:
    """Choices by their folded form; two that fold alike are told apart only when typed exactly."""
    folds = [fold(choice) for choice in choices]
    return {one: choice for one, choice in zip(folds, choices, strict=True) if folds.count(one) == 1}


def _choice(cell: Cell, asked: Input, item: str) -> Read:
    """One of the listed words, however it is typed; bare points also as a number."""
    text = texts.tidy(cell.raw)
    if cell.type is CellType.NUMBER:
        read = _number_cell(cell, asked, item)
        if not isinstance(read.value, Decimal):
            return read
        text = numerals.show(read.value)
        if text in asked.choices:
            return Read(_chosen(text, asked), cell.raw, read.faults)
    if not text:
        return Read(Absent.BLANK, cell.raw)
    if text in asked.choices:
        return Read(_chosen(text, asked), cell.raw)
    choice = _folded(asked.choices).get(fold(text)) or _as_points(text, asked)
    if choice:
        told = _fault("I223", text=texts.quote(cell.raw), value=choice, item=item)
        return Read(_chosen(choice, asked), cell.raw, (told,))
    if numerals.parse(text).kind is Kind.NOT_APPLICABLE:
        return _refused(cell, "E226", item=item)
    return _refused(cell, "E222", text=texts.quote(cell.raw), choices="; ".join(asked.choices), item=item)


def _as_points(text: str, asked: Input) -> str | None:
    """A listed number in another spelling: "7.5" for "7,5"."""
    numeral = numerals.parse(text)
    if numeral.kind is not Kind.NUMBER or numeral.value is None:
        return None
    shown = numerals.show(numeral.value)
    return shown if shown in asked.choices else None


def _chosen(choice: str, asked: Input) -> Value:
    """Đạt / Không đạt become True / False: the first choice is the pass. Levels stay words."""
    return choice == asked.choices[0] if asked.field is Field.PASS else choice


def _text(cell: Cell) -> Read:
    """Free text: never a formula, whatever it begins with. A number or a date is taken as it is shown."""
    if cell.type is CellType.BOOLEAN:
        return Read("TRUE" if cell.raw == "1" else "FALSE", cell.raw)
    if cell.type is CellType.NUMBER:
        value = numerals.from_xml(cell.raw)
        if value is None:
            return Read(texts.quote(cell.raw), cell.raw)
        shown, _ = how_shown(value, cell.number_format)
        return Read(_as_date(value)[0] if shown is Shown.DATE else numerals.show(value), cell.raw)
    text = texts.tidy(cell.raw)
    faults: tuple[Fault, ...] = ()
    if texts.acts_unseen(text):
        text = texts.visible(text)
        faults = (_fault("W230", text=texts.quote(text)),)
    if len(text) > texts.LONGEST:
        faults = (*faults, _fault("W242", length=str(len(text)), longest=str(texts.LONGEST)))
        text = text[: texts.LONGEST - 1] + "…"
    return Read(text or Absent.BLANK, cell.raw, faults)
