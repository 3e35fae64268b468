"""A returned registration form -> what the agency registers: every line with its place, every fault with its
cell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType

from ...checks import REGISTRATION_CHECKS
from ...checks.forms.registration_lines import POINTS_COLUMN
from ...findings import Finding
from ...form_layout import FormLayout, LayoutRow, RowKind
from ...form_layout.registration import line_number
from ...model import Book, InputField, RegisteredTarget, RegistrationForm, Slot, Source
from ..reader.compare_sheet import compare_sheet, finish, place_form
from ..reader.input_cells import flag, read_inputs
from ..reader.placement import Placement


def read_registration(
    book: Book, layout: FormLayout, source: Source, *, told: tuple[Finding, ...] = ()
) -> RegistrationForm:
    """Read the form that `layout` (of kind "registration") describes, as strictly as any other.

    `told`: findings already made on the package and the identity. Never raises on what the book holds.
    """
    empty = RegistrationForm(layout.agency.code, source, findings=told)
    placement = place_form(book, layout)
    if not isinstance(placement, Placement):
        return finish(empty, placement)
    inputs = read_inputs(placement)
    form = replace(empty, entries=MappingProxyType(dict(inputs.entries)))
    where = {row.key: placement.address(row.row, POINTS_COLUMN) for row in layout.rows}
    whole = tuple(told for check in REGISTRATION_CHECKS for told in check.check(form, layout, where))
    form = replace(form, entries=MappingProxyType(dict(flag(form.entries, whole))))
    return finish(form, (*inputs.findings, *whole, *compare_sheet(book, placement, inputs.entries)))


def registered_targets(form: RegistrationForm, layout: FormLayout) -> tuple[RegisteredTarget, ...]:
    """The targets of the form in its order, as rows of the register."""
    return tuple(_targets(form, layout))


def _targets(form: RegistrationForm, layout: FormLayout) -> Iterator[RegisteredTarget]:
    for row in layout.rows:
        entry = form.entries.get(Slot(row.key, None, InputField.TARGET))
        if entry is None or row.criterion is None or not isinstance(entry.value, Decimal):
            continue
        points = form.value(row.key, None, InputField.POINTS)
        yield RegisteredTarget(
            form.agency,
            row.criterion.code,
            line_number(row),
            _content(form, row),
            _text(form, row, InputField.UNIT),
            entry.value,
            points if isinstance(points, Decimal) else None,
            entry.at,
        )


def _content(form: RegistrationForm, row: LayoutRow) -> str:
    if row.kind is RowKind.LINE or row.criterion is None:
        return _text(form, row, InputField.TEXT)
    return row.criterion.text


def _text(form: RegistrationForm, row: LayoutRow, field: InputField) -> str:
    value = form.value(row.key, None, field)
    return value if isinstance(value, str) else ""
