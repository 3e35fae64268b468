"""A sheet as a typed table: sheets and headings found by their declared names, cells typed by their columns.

Headings match without regard to case, diacritics, tone placement, dashes and spaces, and stand in any order.
Every fault is a finding at its cell; a faulty cell never hides the faults after it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from ..address import Address, column_letters, row_column
from ..catalogue.tables import TableCodes
from ..findings import Finding, found
from ..vietnamese import names
from .cell_values import FAULTY, convert, nearest
from .columns import GUIDE_SHEET, Column, Kind, SheetSpec
from .grids import Grid, Raw
from .texts import quote

_HEADING_ROWS = 10
"""The row of headings stands among the first ten: people put a title above it."""


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
    """The rows of one sheet, and in which column (letters) each attribute stands."""

    spec: SheetSpec
    sheet: Address
    rows: tuple[Row, ...] = ()
    columns: Mapping[str, str] = field(default_factory=dict)


def match_sheets(
    grids: tuple[Grid, ...], specs: tuple[SheetSpec, ...], codes: TableCodes, file: str
) -> tuple[Mapping[str, Grid], list[Finding]]:
    """The grid of each declared sheet by its declared name, with what is missing, unknown or repeated."""
    findings: list[Finding] = []
    wanted = {names.fold(spec.name): spec.name for spec in specs}
    matched: dict[str, Grid] = {}
    strangers = []
    for grid in grids:
        name = wanted.get(names.fold(grid.name))
        if name is None:
            strangers.append(grid)
        elif name in matched:
            first = f"trang «{matched[name].name}»"
            findings.append(found(codes.repeated_heading, grid.at(), heading=grid.name, first=first))
        else:
            matched[name] = grid
    missing = [spec for spec in specs if spec.name not in matched]
    for spec in missing:
        code = codes.missing_sheet if spec.required else codes.absent_sheet
        near = nearest(spec.name, [grid.name for grid in strangers])
        findings.append(found(code, Address(file), sheet=spec.name, nearest=near))
    for grid in strangers:
        if not names.same(grid.name, GUIDE_SHEET):
            near = nearest(grid.name, [spec.name for spec in missing] or [spec.name for spec in specs])
            findings.append(found(codes.unknown_sheet, grid.at(), sheet=quote(grid.name), nearest=near))
    return matched, findings


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the columns of a sheet stand (attribute -> 0-based), and the rows below the headings."""

    places: Mapping[str, int]
    rows: tuple[tuple[Raw, ...], ...]

    def cell(self, row: tuple[Raw, ...], attribute: str) -> Raw | None:
        """The row's cell under that column; None when there is no such column or cell."""
        place = self.places.get(attribute)
        return row[place] if place is not None and place < len(row) else None


def read_layout(spec: SheetSpec, grid: Grid, codes: TableCodes, findings: list[Finding]) -> Layout:
    """The headings matched, with what is missing, unknown, repeated or merged."""
    heading_row = _heading_row(spec, grid)
    places = _place_columns(spec, grid, heading_row, codes, findings)
    _report_merges(grid, heading_row, codes, findings)
    return Layout(places, grid.rows[heading_row + 1 :])


def read_table(spec: SheetSpec, grid: Grid, codes: TableCodes) -> tuple[Table, list[Finding]]:
    """The sheet's rows, typed, with every finding. Wholly blank rows are skipped."""
    findings: list[Finding] = []
    layout = read_layout(spec, grid, codes, findings)
    rows = []
    for cells in layout.rows:
        row = _read_row(spec.columns, cells, layout.places, codes, findings)
        if row is not None:
            rows.append(row)
    _report_number_codes(spec, layout, codes, findings)
    _report_repeats(spec, rows, layout.places, codes, findings)
    letters = {attribute: column_letters(place) for attribute, place in layout.places.items()}
    return Table(spec, grid.at(), tuple(rows), letters), findings


def _heading_row(spec: SheetSpec, grid: Grid) -> int:
    """0-based row, among the first, that holds the most declared headings; 0 when none does."""
    known = {names.fold(column.heading) for column in spec.columns}
    counts = [len(known & {_folded(cell) for cell in row}) for row in grid.rows[:_HEADING_ROWS]]
    return counts.index(max(counts)) if counts else 0


def _folded(cell: Raw) -> str:
    return names.fold(cell.value) if isinstance(cell.value, str) else ""


def _place_columns(
    spec: SheetSpec, grid: Grid, heading_row: int, codes: TableCodes, findings: list[Finding]
) -> dict[str, int]:
    """Attribute -> 0-based column, with what is missing, unknown or repeated."""
    known = {names.fold(column.heading): column for column in spec.columns}
    places: dict[str, int] = {}
    strangers = []
    headings = grid.rows[heading_row] if grid.rows else ()
    for place, cell in enumerate(headings):
        column = known.get(_folded(cell))
        if cell.blank:
            continue
        if column is None:
            strangers.append(cell)
        elif column.attribute in places:
            first = f"ô {headings[places[column.attribute]].at.cell}"
            findings.append(found(codes.repeated_heading, cell.at, heading=column.heading, first=first))
        else:
            places[column.attribute] = place
    missing = [column for column in spec.columns if column.attribute not in places]
    for column in missing:
        code = codes.missing_heading if column.required else codes.absent_heading
        near = nearest(column.heading, [str(cell.value) for cell in strangers])
        at = grid.at(f"A{heading_row + 1}")
        findings.append(found(code, at, heading=column.heading, nearest=near))
    candidates = [column.heading for column in missing or spec.columns]
    for cell in strangers:
        text = str(cell.value)
        near = nearest(text, candidates)
        findings.append(found(codes.unknown_heading, cell.at, heading=quote(text), nearest=near))
    return places


def _read_row(
    columns: tuple[Column, ...],
    cells: tuple[Raw, ...],
    places: Mapping[str, int],
    codes: TableCodes,
    findings: list[Finding],
) -> Row | None:
    """One row; None when every declared cell is blank."""
    raws = {attribute: cells[place] for attribute, place in places.items() if place < len(cells)}
    if all(raw.blank for raw in raws.values()):
        return None
    values: dict[str, object] = {}
    faulty = set()
    for column in columns:
        raw = raws.get(column.attribute)
        value = None if raw is None else convert(column, raw, codes, findings)
        if value is FAULTY:
            faulty.add(column.attribute)
            value = None
        elif value is None and column.required:
            faulty.add(column.attribute)
            if raw is not None:
                findings.append(found(codes.blank, raw.at, heading=column.heading))
        given = value if value is not None else column.default
        if given is not None:
            values[column.attribute] = given
    first = raws[columns[0].attribute] if columns[0].attribute in raws else next(iter(raws.values()))
    filled = frozenset(attribute for attribute, raw in raws.items() if not raw.blank)
    return Row(first.at, values, frozenset(faulty), filled)


def _report_merges(grid: Grid, heading_row: int, codes: TableCodes, findings: list[Finding]) -> None:
    for merged in grid.merges:
        first, _, last = merged.partition(":")
        if last and row_column(last)[0] > heading_row:
            findings.append(found(codes.merged, grid.at(first), cells=merged))


_NUMBERS_SHOWN = 5


def _report_number_codes(spec: SheetSpec, layout: Layout, codes: TableCodes, findings: list[Finding]) -> None:
    """One warning a column for codes stored as numbers with a fraction, whose last 0 may be lost."""
    for column in spec.columns:
        if column.kind is not Kind.CODE:
            continue
        cells = (layout.cell(row, column.attribute) for row in layout.rows)
        numbers = [cell for cell in cells if cell is not None and "." in _number_text(cell)]
        if numbers:
            shown = ", ".join(f"{cell.at.cell}: {_number_text(cell)}" for cell in numbers[:_NUMBERS_SHOWN])
            more = "…" if len(numbers) > _NUMBERS_SHOWN else ""
            findings.append(
                found(
                    codes.code_was_number,
                    numbers[0].at,
                    heading=column.heading,
                    count=str(len(numbers)),
                    values=shown + more,
                )
            )


def _number_text(cell: Raw) -> str:
    return str(cell.value) if isinstance(cell.value, Decimal) else ""


def _report_repeats(
    spec: SheetSpec, rows: list[Row], places: Mapping[str, int], codes: TableCodes, findings: list[Finding]
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
                        codes.repeated_key,
                        cell,
                        heading=column.heading,
                        value=column.show(value),
                        first=first[value].cell,
                    )
                )
            else:
                first[value] = cell
