"""Sheets and headings found by their declared names, however they are typed and wherever they stand.

Headings match without regard to case, diacritics, tone placement, dashes and spaces, and stand in any order.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ...address import Address, row_column
from ...catalogue.table_cells import TableSpecs
from ...findings import Finding, found
from ...safe_text import quote
from ...vietnamese import text_folding
from ...xlsx_kit.sheet_names import GUIDE_SHEET
from .raw_grid import Grid, Raw
from .schema import SheetSpec
from .typed_cells import nearest

_HEADING_ROWS = 10
"""The row of headings stands among the first ten: people put a title above it."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the columns of a sheet stand (attribute -> 0-based), and the rows below the headings."""

    places: Mapping[str, int]
    rows: tuple[tuple[Raw, ...], ...]

    def cell(self, row: tuple[Raw, ...], attribute: str) -> Raw | None:
        """The row's cell under that column; None when there is no such column or cell."""
        place = self.places.get(attribute)
        return row[place] if place is not None and place < len(row) else None


def match_sheets(
    grids: tuple[Grid, ...], specs: tuple[SheetSpec, ...], family: TableSpecs, file: str
) -> tuple[Mapping[str, Grid], list[Finding]]:
    """The grid of each declared sheet by its declared name, with what is missing, unknown or repeated."""
    findings: list[Finding] = []
    wanted = {text_folding.fold(spec.name): spec.name for spec in specs}
    matched: dict[str, Grid] = {}
    strangers = []
    for grid in grids:
        name = wanted.get(text_folding.fold(grid.name))
        if name is None:
            strangers.append(grid)
        elif name in matched:
            first = f"trang «{matched[name].name}»"
            findings.append(found(family.repeated_heading, grid.at(), heading=grid.name, first=first))
        else:
            matched[name] = grid
    missing = [spec for spec in specs if spec.name not in matched]
    unknown = [grid for grid in strangers if not text_folding.same(grid.name, GUIDE_SHEET)]
    for spec in missing:
        if spec.newer and not unknown:
            continue
        told = family.missing_sheet if spec.required and family.missing_sheet else family.absent_sheet
        near = nearest(spec.name, [grid.name for grid in strangers])
        findings.append(found(told, Address(file), sheet=spec.name, nearest=near))
    for grid in unknown:
        near = nearest(grid.name, [spec.name for spec in missing] or [spec.name for spec in specs])
        findings.append(found(family.unknown_sheet, grid.at(), sheet=quote(grid.name), nearest=near))
    return matched, findings


def read_layout(spec: SheetSpec, grid: Grid, family: TableSpecs, findings: list[Finding]) -> Layout:
    """The headings matched, with what is missing, unknown, repeated or merged."""
    heading_row = _heading_row(spec, grid)
    places = _place_columns(spec, grid, heading_row, family, findings)
    _report_merges(grid, heading_row, family, findings)
    return Layout(places, grid.rows[heading_row + 1 :])


def _heading_row(spec: SheetSpec, grid: Grid) -> int:
    """0-based row, among the first, that holds the most declared headings; 0 when none does."""
    known = {text_folding.fold(column.heading) for column in spec.columns}
    counts = [len(known & {_folded(cell) for cell in row}) for row in grid.rows[:_HEADING_ROWS]]
    return counts.index(max(counts)) if counts else 0


def _folded(cell: Raw) -> str:
    return text_folding.fold(cell.value) if isinstance(cell.value, str) else ""


def _place_columns(
    spec: SheetSpec, grid: Grid, heading_row: int, family: TableSpecs, findings: list[Finding]
) -> dict[str, int]:
    """Attribute -> 0-based column, with what is missing, unknown or repeated."""
    known = {text_folding.fold(column.heading): column for column in spec.columns}
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
            findings.append(found(family.repeated_heading, cell.at, heading=column.heading, first=first))
        else:
            places[column.attribute] = place
    missing = [column for column in spec.columns if column.attribute not in places]
    for column in missing:
        if column.spare:
            continue
        told = family.missing_heading if column.required else family.absent_heading
        near = nearest(column.heading, [str(cell.value) for cell in strangers])
        at = grid.at(f"A{heading_row + 1}")
        findings.append(found(told, at, heading=column.heading, nearest=near))
    candidates = [column.heading for column in missing or spec.columns]
    for cell in strangers:
        text = str(cell.value)
        near = nearest(text, candidates)
        findings.append(found(family.unknown_heading, cell.at, heading=quote(text), nearest=near))
    return places


def _report_merges(grid: Grid, heading_row: int, family: TableSpecs, findings: list[Finding]) -> None:
    for merged in grid.merges:
        first, _, last = merged.partition(":")
        if last and row_column(last)[0] > heading_row:
            findings.append(found(family.merged, grid.at(first), cells=merged))
