"""A sheet as a typed table: cells typed by the columns that were declared for them.

Every fault is a finding at its cell; a faulty cell never hides the faults after it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from ...address import Address, column_letters, row_column
from ...catalogue.table_cells import TableSpecs
from ...findings import Finding, found
from .match_headings import Layout, read_layout, with_own_columns
from .raw_grid import Grid, Raw
from .schema import Column, ColumnKind, SheetSpec
from .typed_cells import FAULTY, convert


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table: typed values by attribute (blank ones with a default hold it, others are absent).

    `at` is the row's first cell; `faulty` are attributes whose cell could not be read.
    """

    at: Address
    values: Mapping[str, object]
    faulty: frozenset[str] = frozenset()
    given: frozenset[str] = frozenset()
    """Attributes whose cell was not blank."""

    def text(self, attribute: str) -> str:
        """A text value; "" when absent."""
        return str(self.values.get(attribute, ""))


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of one sheet, and in which column (letters) each attribute stands.

    `last_row` is the number of the last row with anything in it, in a declared column or not.
    """

    spec: SheetSpec
    sheet: Address
    rows: tuple[Row, ...] = ()
    columns: Mapping[str, str] = field(default_factory=dict)
    last_row: int = 1
    unread: frozenset[str] = frozenset()
    """Attributes whose heading is missing or misspelt."""


def read_table(spec: SheetSpec, grid: Grid, family: TableSpecs) -> tuple[Table, list[Finding]]:
    """The sheet's rows, typed, with every finding. Wholly blank rows are skipped."""
    findings: list[Finding] = []
    spec = with_own_columns(spec, grid)
    layout = read_layout(spec, grid, family, findings)
    rows = []
    for cells in layout.rows:
        row = _read_row(spec.columns, cells, layout, family, findings)
        if row is not None:
            rows.append(row)
    _report_number_codes(spec, layout, family, findings)
    _report_repeats(spec, rows, layout.places, family, findings)
    letters = {attribute: column_letters(place) for attribute, place in layout.places.items()}
    return Table(spec, grid.at(), tuple(rows), letters, max(1, len(grid.rows)), layout.unread), findings


def _read_row(
    columns: tuple[Column, ...],
    cells: tuple[Raw, ...],
    layout: Layout,
    family: TableSpecs,
    findings: list[Finding],
) -> Row | None:
    """One row; None when every declared cell is blank."""
    raws = {attribute: cells[place] for attribute, place in layout.places.items() if place < len(cells)}
    if all(raw.blank for raw in raws.values()):
        return None
    values: dict[str, object] = {}
    faulty = set(layout.unread)
    for column in columns:
        raw = raws.get(column.attribute)
        value = None if raw is None else convert(column, raw, family, findings)
        if value is FAULTY:
            faulty.add(column.attribute)
            value = None
        elif value is None and column.required:
            faulty.add(column.attribute)
            if raw is not None:
                findings.append(found(family.blank, raw.at, heading=column.heading))
        given = value if value is not None else column.default
        if given is not None:
            values[column.attribute] = given
    first = raws[columns[0].attribute] if columns[0].attribute in raws else next(iter(raws.values()))
    filled = frozenset(attribute for attribute, raw in raws.items() if not raw.blank)
    return Row(first.at, values, frozenset(faulty), filled)


_NUMBERS_SHOWN = 5


def _report_number_codes(
    spec: SheetSpec, layout: Layout, family: TableSpecs, findings: list[Finding]
) -> None:
    """One warning a column for codes stored as numbers with a fraction, whose last 0 may be lost."""
    for column in spec.columns:
        if column.kind is not ColumnKind.CODE:
            continue
        cells = (layout.cell(row, column.attribute) for row in layout.rows)
        numbers = [cell for cell in cells if cell is not None and "." in _number_text(cell)]
        if numbers:
            shown = ", ".join(f"{cell.at.cell}: {_number_text(cell)}" for cell in numbers[:_NUMBERS_SHOWN])
            more = "…" if len(numbers) > _NUMBERS_SHOWN else ""
            findings.append(
                found(
                    family.code_was_number,
                    numbers[0].at,
                    heading=column.heading,
                    count=str(len(numbers)),
                    values=shown + more,
                )
            )


def _number_text(cell: Raw) -> str:
    return str(cell.value) if isinstance(cell.value, Decimal) else ""


def _report_repeats(
    spec: SheetSpec, rows: list[Row], places: Mapping[str, int], family: TableSpecs, findings: list[Finding]
) -> None:
    for attribute in spec.unique:
        first: dict[object, Address] = {}
        if attribute not in places:
            continue
        for row in rows:
            value = row.values.get(attribute)
            if value is None:
                continue
            cell = row.at.beside(f"{column_letters(places[attribute])}{row_column(row.at.cell)[0] + 1}")
            if value in first:
                column = spec.column(attribute)
                findings.append(
                    found(
                        family.repeated_key,
                        cell,
                        heading=column.heading,
                        value=column.show(value),
                        first=first[value].cell,
                    )
                )
            else:
                first[value] = cell
