"""Typed rows -> the model's frozen values, where attributes and columns have the same names; and back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any, Protocol, TypeVar

from .read_book import BookTables
from .read_table import Row
from .schema import Column, ColumnKind, SheetSpec
from .settings_sheet import Entries

T = TypeVar("T")


class Coded(Protocol):
    """A value with a code of its own."""

    @property
    def code(self) -> str:
        """The code."""


C = TypeVar("C", bound=Coded)

NOTHING: Mapping[str, object] = MappingProxyType({})
_STAND_INS: dict[ColumnKind, object] = {
    ColumnKind.NUMBER: Decimal(0),
    ColumnKind.PERCENT: Decimal(0),
    ColumnKind.WHOLE: 0,
    ColumnKind.DATE: date.min,
    ColumnKind.YES_NO: False,
}


def arguments(row: Row, spec: SheetSpec) -> dict[str, Any]:
    """The row's values as arguments of the model's class, its place included.

    A required value that is missing (the finding is made, the row is in `Places.faulty`) gets a stand-in, so
    that the rest of the row can still be checked and others may refer to it.
    """
    missing = {
        c.attribute: _stand_in(c) for c in spec.columns if c.required and c.attribute not in row.values
    }
    values = dict(row.values)
    if spec.family is not None:
        values[spec.family.attribute] = _of_family(row, spec.family)
        values = {name: value for name, value in values.items() if ":" not in name}
    return {**missing, **values, "at": row.at}


def _of_family(row: Row, family: Column) -> tuple[tuple[str, object], ...]:
    """(name, value) of the family's columns that are filled, in the order of the file."""
    parts = ((*attribute.partition(":"), value) for attribute, value in row.values.items())
    return tuple((name, value) for head, colon, name, value in parts if colon and head == family.attribute)


def family_cells(values: Mapping[str, object], family: Column) -> dict[str, object]:
    """The values of a row as they are written, those of a family each under its own name."""
    own: Any = values.get(family.attribute, ())
    return {**values, **{f"{family.attribute}:{name}": value for name, value in own}}


def _stand_in(column: Column) -> object:
    return next(iter(column.words)) if column.words else _STAND_INS.get(column.kind, "")


def build(
    kind: type[T],
    book: BookTables,
    spec: SheetSpec,
    *,
    whole: bool = False,
    blank: Mapping[str, object] = NOTHING,
) -> tuple[T, ...]:
    """The sheet's rows as values of that class: those whose first required column is filled.

    With `whole`, only those where no required value is missing: for rows that nothing refers to. `blank` are
    values of attributes that the class insists on and a user may leave out.
    """
    required = [column.attribute for column in spec.columns if column.required]
    needed = required if whole else required[:1]
    return tuple(
        kind(**{**blank, **arguments(row, spec)})
        for row in book.rows(spec)
        if not row.faulty.intersection(needed)
    )


def entries_of(kind: type[T], spec: SheetSpec, entries: Entries | None) -> T | None:
    """A sheet of entries as one value of that class; None when something required is missing."""
    needed = [item.attribute for item in spec.items if item.required]
    if entries is None or any(attribute not in entries.values for attribute in needed):
        return None
    return kind(**entries.values)


def first_of_each(values: Iterable[C]) -> tuple[C, ...]:
    """The values without those whose code came before (the finding is made)."""
    by_code: dict[str, C] = {}
    for value in values:
        by_code.setdefault(value.code, value)
    return tuple(by_code.values())


def values_of(value: object) -> dict[str, object]:
    """The fields of a frozen value by name."""
    return {name: getattr(value, name) for name in type(value).__dataclass_fields__}  # type: ignore[attr-defined]
