"""A whole workbook of declared sheets, read: every table, every entry, where each column stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ...address import Address, row_column
from ...catalogue.table_cells import TableSpecs
from ...findings import Finding
from ...model import CellLocations
from .match_headings import match_sheets
from .read_grids import read_grids
from .read_table import Row, Table, read_table
from .schema import SheetSpec
from .settings_sheet import Entries, read_entries


@dataclass(frozen=True, slots=True)
class BookTables:
    """What was read. `opened` is False when the file was refused; then there is nothing else."""

    opened: bool
    tables: Mapping[str, Table] = field(default_factory=dict)
    entries: Entries | None = None
    places: CellLocations = field(default_factory=CellLocations)
    order: tuple[str, ...] = ()
    """Names of the sheets as they stand in the file."""

    def rows(self, spec: SheetSpec) -> tuple[Row, ...]:
        """The rows of that sheet; none when it is missing."""
        table = self.tables.get(spec.name)
        return () if table is None else table.rows


def read_book_tables(
    path: Path, specs: tuple[SheetSpec, ...], family: TableSpecs
) -> tuple[BookTables, list[Finding]]:
    """Every declared sheet of the workbook at `path`, with every finding of its cells."""
    grids, told = read_grids(path, family.unreadable)
    findings = list(told)
    if grids is None:
        return BookTables(opened=False), findings
    matched, told_of_sheets = match_sheets(grids, specs, family, path.name)
    findings += told_of_sheets
    tables: dict[str, Table] = {}
    entries = None
    unread = {
        f"{spec.name}.{column.attribute}"
        for spec in specs
        if spec.name in matched.unread
        for column in (*spec.columns, *spec.items)
    }
    for spec in specs:
        grid = matched.grids.get(spec.name)
        if grid is None:
            continue
        if spec.items:
            entries, told_of_cells = read_entries(spec, grid, family)
            unread |= {f"{spec.name}.{attribute}" for attribute in entries.unread}
        else:
            tables[spec.name], told_of_cells = read_table(spec, grid, family)
            unread |= {f"{spec.name}.{attribute}" for attribute in tables[spec.name].unread}
        findings += told_of_cells
    order = tuple(grid.name for grid in grids)
    return BookTables(True, tables, entries, _places(tables, entries, unread), order), findings


def _places(tables: Mapping[str, Table], entries: Entries | None, unread: set[str]) -> CellLocations:
    columns = {table.sheet.sheet: table.columns for table in tables.values()}
    faulty = frozenset(row.at for table in tables.values() for row in table.rows if row.faulty - table.unread)
    return CellLocations(columns, {} if entries is None else entries.cells, faulty, unread=frozenset(unread))


def sheet_address(book: BookTables, spec: SheetSpec, file: str) -> Address:
    """The sheet's own address, under the name it has in the file."""
    table = book.tables.get(spec.name)
    return Address(file, spec.name) if table is None else table.sheet


def in_reading_order(findings: list[Finding], book: BookTables) -> tuple[Finding, ...]:
    """Sorted as one would walk through the file: the file itself, then sheet by sheet, row by row."""
    sheets = {name: place for place, name in enumerate(book.order, start=1)}

    def place(finding: Finding) -> tuple[int, tuple[int, int]]:
        at = finding.at
        if at is None or not at.sheet:
            return 0, (0, 0)
        return sheets.get(at.sheet, 0), row_column(at.cell) if at.cell else (0, 0)

    return tuple(sorted(findings, key=place))
